/** Own phones and given invitations: how many, whose, and what the trail says of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { createLog } from '../platform/log.ts';
import { createSecretBox } from '../platform/secret-box.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { insertPasskey } from './factor.store.ts';
import { invitePerson } from './invite.ts';
import { insertOrganisation } from './tenants.store.ts';

describe('what somebody keeps here', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await createTestServer({ limitScale: 1 });
  });
  afterAll(() => test.end());
  const trail = (action: string): Promise<readonly object[]> =>
    withClient(
      superuserOn(test.world.database),
      async (client) =>
        (
          await client.query<object>(
            'select actor_role as role, outcome from audit_entries where action = $1 order by id',
            [action],
          )
        ).rows,
    );

  it('is ten phones at most; a known one is always welcome again', async () => {
    const amina = await test.signIn('amina');
    const phones = Array.from({ length: 11 }, newPhoneId);
    const register = (deviceId: string | undefined) =>
      amina.call('POST', '/me/devices', { deviceId, publicKey: 'A'.repeat(87), label: 'test' });
    for (const deviceId of phones.slice(0, 10)) expect((await register(deviceId)).status).toBe(201);
    expect(await register(phones[10])).toMatchObject({ status: 409, body: { code: 'too_many_phones' } });
    expect((await register(phones[3])).status).toBe(201);
    expect((await amina.call('DELETE', `/me/devices/${phones[0] ?? ''}`)).status).toBe(204);
    expect((await register(phones[10])).status).toBe(201);
    const riet = await test.signIn('riet');
    expect((await riet.call('DELETE', `/me/devices/${phones[3] ?? ''}`)).status).toBe(404);
    expect(await trail('device.ended')).toEqual([{ role: 'volunteer', outcome: 'done' }]);
  });

  it('is being told on a browser for as long as its session lasts, and no longer', async () => {
    const { personId } = test.world.caller('riet');
    const subscriptions = () =>
      withClient(
        superuserOn(test.world.database),
        async (client) =>
          (await client.query('select 1 from push_subscriptions where person_id = $1', [personId])).rowCount,
      );
    const [here, there] = [await test.signIn('riet'), await test.signIn('riet')];
    const subscribe = (browser: typeof here, name: string) =>
      browser.call('POST', '/me/push-subscriptions', {
        endpoint: `https://fcm.googleapis.com/fcm/send/${name}`,
        keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) },
      });
    expect((await subscribe(here, 'here')).status).toBe(201);
    expect((await subscribe(there, 'there')).status).toBe(201);
    expect((await here.call('DELETE', '/sessions/current')).status).toBe(204);
    expect(await subscriptions()).toBe(1);
    const third = await test.signIn('riet');
    expect((await third.call('DELETE', '/me/other-sessions')).status).toBe(204);
    expect(await subscriptions()).toBe(0);
  });

  it('are organisations an administrator adds once, and a partner comes for one of them', async () => {
    const { world } = test;
    const femke = await test.signIn('femke');
    const organisationId = world.newId();
    const one = { organisationId, name: 'Thuiszorg Zuid', kind: 'care' };
    expect((await femke.call('POST', '/organisations', one)).status).toBe(201);
    expect((await femke.call('POST', '/organisations', one)).status).toBe(201);
    for (const change of [{ name: 'Thuiszorg Noord' }, { kind: 'welfare' }])
      expect(await femke.call('POST', '/organisations', { ...one, ...change })).toMatchObject({
        status: 409,
        body: { code: 'other_content' },
      });
    expect(
      await femke.call('POST', '/organisations', {
        ...one,
        organisationId: world.newId(),
        name: 'thuiszorg zuid',
      }),
    ).toMatchObject({ status: 400, body: { fields: [{ path: 'name', code: 'already_there' }] } });
    const list = await femke.call('GET', '/organisations');
    const { organisations } = list.body as { organisations: { organisationId: string }[] };
    expect(organisations.filter((known) => known.organisationId === organisationId)).toHaveLength(1);
    const partner = {
      email: 'lies@thuiszorg.example',
      name: 'Lies',
      role: 'partner',
      teamId: null,
      areaCodes: [],
    };
    expect(await femke.call('POST', '/invitations', partner)).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'organisationId', code: 'needed' }] },
    });
    expect((await femke.call('POST', '/invitations', { ...partner, organisationId })).status).toBe(201);
    const bram = await test.signIn('bram');
    expect((await bram.call('GET', '/organisations')).status).toBe(403);
    expect(
      (await bram.call('POST', '/organisations', { ...one, organisationId: world.newId() })).status,
    ).toBe(403);
  });
  it('is a role from the day that was agreed, at the organisation that was named, in the language of its reader', async () => {
    const { world } = test;
    const organisationId = world.newId();
    await insertOrganisation(world.auth, {
      id: organisationId,
      tenantId: 'lichtendam',
      name: 'Politie',
      kind: 'police',
    });
    await world.auth
      .updateTable('people')
      .set({ language: 'en' })
      .where('email', '=', 'rik@lichtendam.example')
      .execute();
    const femke = await test.signIn('femke');
    const startsOn = '2099-03-01';
    const invite = (change: object) =>
      femke.call('POST', '/invitations', {
        email: 'rik@lichtendam.example',
        name: 'Rik',
        role: 'wijkagent',
        teamId: null,
        areaCodes: ['WK990101'],
        startsOn,
        organisationId,
        ...change,
      });
    for (const wrong of [{ startsOn: '2099-02-30' }, { organisationId: world.newId() }])
      expect((await invite(wrong)).status).toBe(400);
    expect((await invite({})).status).toBe(201);
    const mail = await world.auth
      .selectFrom('demo_mails')
      .selectAll()
      .where('to_email', '=', 'rik@lichtendam.example')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(mail.subject).toBe('Invitation to Buurtpreventie PLUS');
    const token = /#(\S+)/.exec(mail.body)?.[1];
    expect((await test.browser().call('POST', '/invitations/acceptances', { token })).status).toBe(201);
    const held = await world.auth
      .selectFrom('role_assignments')
      .select(['starts_on', 'organisation_id'])
      .where('role', '=', 'wijkagent')
      .where('starts_on', '=', startsOn)
      .execute();
    expect(held).toEqual([{ starts_on: startsOn, organisation_id: organisationId }]);
  });

  it('is no invitation when its mail did not go out', async () => {
    const { world } = test;
    const invited = await invitePerson(
      {
        db: world.auth,
        clock: test.clock,
        newId: world.newId,
        publicUrl: 'http://localhost:3417',
        cookieName: 'buurtplus',
        mailer: { send: () => Promise.reject(new Error('the mail server is away')) },
        log: createLog('silent'),
        box: createSecretBox(world.database.secretKey, 'totp'),
        audit: () => Promise.resolve(),
        neighbourhoodsIn: world.book.neighbourhoodsIn,
        areaName: world.book.nameOf,
        mostDevices: 10,
      },
      {
        tenantId: 'lichtendam',
        email: 'noor@team.example',
        name: 'Noor',
        role: 'wijkagent',
        teamId: null,
        areaCodes: ['WK990101'],
        invitedBy: null,
        startsOn: null,
        organisationId: null,
      },
    );
    expect(invited).toEqual({ ok: false, refusal: { field: 'mail', code: 'not_sent' } });
    expect(
      await world.auth
        .selectFrom('invitations')
        .selectAll()
        .where('email', '=', 'noor@team.example')
        .where('accepted_at', 'is', null)
        .execute(),
    ).toEqual([]);
  });

  it('an invitation that is taken back leaves a line, and so does a passkey', async () => {
    const femke = await test.signIn('femke');
    const invite = { email: 'noor@team.example', name: 'Noor', role: 'wijkagent', teamId: null };
    const made = await femke.call('POST', '/invitations', { ...invite, areaCodes: ['WK990101'] });
    const { invitationId } = made.body as { invitationId: string };
    expect((await femke.call('DELETE', `/invitations/${invitationId}`)).status).toBe(204);
    expect((await femke.call('DELETE', `/invitations/${invitationId}`)).status).toBe(404);
    expect(await trail('people.invitation_withdrawn')).toEqual([
      { role: 'functional_admin', outcome: 'done' },
    ]);
    const { personId } = (await femke.call('GET', '/me')).body as { personId: string };
    const key = { publicKey: new Uint8Array(77), counter: 0, transports: [], label: 'test' };
    await insertPasskey(test.world.auth, { ...key, credentialId: 'abc', personId });
    expect((await femke.call('DELETE', '/me/passkeys/abc')).status).toBe(204);
    expect(await trail('second_factor.removed')).toEqual([{ role: 'functional_admin', outcome: 'done' }]);
  });
});
