/** A coordinator's own invitations over HTTP: seen, taken back and mailed again by nobody but who typed them, for nobody but the own team. */
import type { TeamInvitation } from '@buurtplus/contract/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { createLog } from '../platform/log.ts';
import { createSecretBox } from '../platform/secret-box.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { insertInvitation } from './invitation.store.ts';
import { repeatInvitation } from './invite.ts';
import { hashToken } from './tokens.ts';

describe('the invitations of a coordinator', () => {
  let test: TestServer;
  let bram: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    bram = await test.signIn('bram');
  });
  afterAll(() => test.end());
  const listed = async (): Promise<readonly TeamInvitation[]> =>
    ((await bram.call('GET', '/team-invitations')).body as { invitations: TeamInvitation[] }).invitations;
  const invite = async (email: string): Promise<string> => {
    const made = await bram.call('POST', '/invitations', {
      email,
      name: 'Nieuw Lid',
      role: 'volunteer',
      teamId: demoTeamId,
      areaCodes: [],
    });
    return (made.body as { invitationId: string }).invitationId;
  };
  const keyMailedTo = async (email: string): Promise<string> => {
    const mail = await test.world.auth
      .selectFrom('demo_mails')
      .select('body')
      .where('to_email', '=', email)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return /uitnodiging#(\S+)/.exec(mail.body)?.[1] ?? '';
  };
  const accept = (token: string) => test.browser().call('POST', '/invitations/acceptances', { token });

  it('are listed with what was typed and until when, and stop being listed once accepted', async () => {
    const invitationId = await invite('eerste@lid.example');
    const [one] = await listed();
    expect(one).toMatchObject({ invitationId, name: 'Nieuw Lid', email: 'eerste@lid.example' });
    expect(Date.parse(one?.until ?? '') - Date.parse(one?.invitedAt ?? '')).toBe(7 * 86_400_000);
    expect((await accept(await keyMailedTo('eerste@lid.example'))).status).toBe(201);
    expect(await listed()).toEqual([]);
  });

  it('are mailed again with a new key and seven new days; the old mail stops working', async () => {
    const invitationId = await invite('tweede@lid.example');
    const old = await keyMailedTo('tweede@lid.example');
    test.clock.moveMs(8 * 86_400_000);
    bram = await test.signIn('bram');
    expect(Date.parse((await listed())[0]?.until ?? '')).toBeLessThan(test.clock.now().getTime());
    expect((await bram.call('POST', `/team-invitations/${invitationId}/mails`)).status).toBe(204);
    expect(Date.parse((await listed())[0]?.until ?? '')).toBeGreaterThan(test.clock.now().getTime());
    expect((await accept(old)).status).toBe(401);
    expect((await accept(await keyMailedTo('tweede@lid.example'))).status).toBe(201);
    expect((await bram.call('POST', `/team-invitations/${invitationId}/mails`)).status).toBe(404);
  });

  it('are taken back once, and then the mail works no more', async () => {
    const invitationId = await invite('derde@lid.example');
    expect((await bram.call('DELETE', `/team-invitations/${invitationId}`)).status).toBe(204);
    expect((await bram.call('DELETE', `/team-invitations/${invitationId}`)).status).toBe(404);
    expect((await accept(await keyMailedTo('derde@lid.example'))).status).toBe(401);
  });

  it('keep the old mail working when the new one does not go out', async () => {
    await invite('vierde@lid.example');
    const row = await test.world.auth
      .selectFrom('invitations')
      .selectAll()
      .where('email', '=', 'vierde@lid.example')
      .executeTakeFirstOrThrow();
    const deps = {
      db: test.world.auth,
      clock: test.clock,
      newId: test.world.newId,
      publicUrl: 'https://x.example',
      cookieName: 'x',
      mailer: { send: () => Promise.reject(new Error('no route')) },
      box: createSecretBox('0'.repeat(64), 'totp'),
      log: createLog('silent'),
      audit: () => Promise.resolve(),
      neighbourhoodsIn: () => Promise.resolve([]),
      mostDevices: 10,
      areaName: () => Promise.resolve(''),
    };
    expect(await repeatInvitation(deps, 'lichtendam', row)).toEqual({ ok: false, refusal: 'not_sent' });
    expect((await accept(await keyMailedTo('vierde@lid.example'))).status).toBe(201);
  });

  it.each([
    ['somebody else', 'femke', demoTeamId],
    ['an earlier team of his', 'bram', '0190a000-0000-7000-8000-0000000000a2'],
  ])('of %s are not there for him', async (_name, who, teamId) => {
    const id = test.world.newId();
    await insertInvitation(test.world.auth, {
      tenantId: 'lichtendam',
      id,
      email: `${who}@elders.example`,
      name: 'Elders',
      role: 'volunteer',
      teamId,
      areaCodes: [],
      invitedBy: test.world.caller(who === 'bram' ? 'bram' : 'femke').personId,
      startsOn: null,
      organisationId: null,
      tokenHash: hashToken(`key of ${who}`),
      now: test.clock.now(),
      expiresAt: new Date(test.clock.now().getTime() + 86_400_000),
    });
    expect((await listed()).map((one) => one.invitationId)).not.toContain(id);
    expect((await bram.call('DELETE', `/team-invitations/${id}`)).status).toBe(404);
    expect((await bram.call('POST', `/team-invitations/${id}/mails`)).status).toBe(404);
  });

  it('are nothing for a volunteer', async () => {
    const amina = await test.signIn('amina');
    expect((await amina.call('GET', '/team-invitations')).status).toBe(403);
  });
});
