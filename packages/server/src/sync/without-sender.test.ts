/** What an ended phone or an ended role still held: it reaches the municipality once, and in nobody's name. */
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import type { Verdict } from '@buurtplus/contract/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAssignment, insertAssignment, listHeldRoles } from '../people/person.store.ts';
import { withClient } from '../platform/db/provision.ts';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { createPhone, type Phone, signalBody } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

describe('what a phone still holds when its person or it no longer takes part', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());

  const phoneOf = async (browser: Browser): Promise<Phone> => {
    const pack = (await browser.call('GET', '/phone-pack')).body as {
      sealingKey: { keyId: string; publicKey: string };
    };
    const phone = await createPhone(pack.sealingKey);
    const { deviceId, publicKey } = phone;
    const made = await browser.call('POST', '/me/devices', { deviceId, publicKey, label: 'test' });
    expect(made.status).toBe(201);
    return phone;
  };
  const hand = async (browser: Browser, commands: readonly unknown[]) => {
    const answer = await browser.call('POST', '/commands', { commands });
    return { status: answer.status, verdicts: (answer.body as { verdicts?: Verdict[] }).verdicts ?? [] };
  };
  const rowsAbout = (id: string) =>
    withClient(superuserOn(test.world.database), async (client) => {
      const { rows } = await client.query('select owner_id, team_id, status from signals where id = $1', [
        id,
      ]);
      const ledger = await client.query('select 1 from commands where object_id = $1', [id]);
      return { rows, ledger: ledger.rowCount };
    });
  const route = () => routeWaitingSignals(hands.routing, 'lichtendam');

  it('an ended phone: taken on, said plainly, read at the desk as from somebody who is gone', async () => {
    const amina = await hands.browserOf('amina');
    const phone = await phoneOf(amina);
    const body = signalBody({ ownWords: 'Nog op de oude telefoon.' });
    const { sealed, bodyHash } = await phone.seal('signal.record', body);
    const withdraw = await phone.seal('signal.withdraw', {
      nonce: signalBody().nonce,
      signalId: body.signalId,
    });
    expect((await amina.call('DELETE', `/me/devices/${phone.deviceId}`)).status).toBe(204);
    const { verdicts } = await hand(amina, [sealed, sealed, withdraw.sealed]);
    expect(verdicts).toMatchObject([
      { verdict: 'applied', code: 'taken_without_sender', receipt: { bodyHash } },
      { verdict: 'already', receipt: { bodyHash } },
      { verdict: 'refused', code: 'not_allowed' },
    ]);
    expect(verdicts[0]?.sentence?.nl).toContain('zonder jouw naam');
    expect(await rowsAbout(body.signalId)).toEqual({
      rows: [{ owner_id: null, team_id: null, status: 'recorded' }],
      ledger: 0,
    });
    await route();
    const saar = await hands.browserOf('saar');
    const seen = (await saar.call('GET', `/signals/${body.signalId}`)).body as SignalForDeskView;
    expect(seen).toMatchObject({ behindTap: ['own_words'], senderGone: true });
    expect((await amina.call('GET', '/my-signals')).text).not.toContain(body.signalId);
    expect((await (await hands.browserOf('bram')).call('GET', '/coordinator-tray')).text).not.toContain(
      body.signalId,
    );
  });

  it('an ended role: the same, and one that never walked hands in nothing', async () => {
    const riet = await hands.browserOf('riet');
    const phone = await phoneOf(riet);
    const { personId } = test.world.caller('riet');
    const body = signalBody();
    const { sealed } = await phone.seal('signal.record', body);
    for (const { id } of await listHeldRoles(test.world.auth, 'lichtendam', personId, '2020-01-02'))
      await endAssignment(test.world.auth, 'lichtendam', id, '2020-01-02');
    expect((await riet.call('GET', '/me')).body).toMatchObject({ choices: [] });
    expect(await hand(riet, [sealed])).toMatchObject({
      status: 200,
      verdicts: [{ verdict: 'applied', code: 'taken_without_sender' }],
    });
    expect(await rowsAbout(body.signalId)).toMatchObject({
      rows: [{ owner_id: null, team_id: null }],
      ledger: 0,
    });
    const saar = await hands.browserOf('saar');
    expect(await hand(saar, [sealed])).toMatchObject({
      verdicts: [{ verdict: 'refused', code: 'not_allowed' }],
    });
  });

  it('somebody who walks, but is here in another role, keeps it on the phone until he is', async () => {
    const { personId } = test.world.caller('wil');
    const wil = await hands.browserOf('wil');
    const roles = (await wil.call('GET', '/me')).body as { choices: { assignmentId: string }[] };
    await wil.call('PUT', '/me/acting-role', { assignmentId: roles.choices[0]?.assignmentId });
    const team = test.world.caller('amina').actor?.teamId ?? null;
    const walking = {
      personId,
      role: 'volunteer',
      teamId: team,
      areaCodes: [],
      startsOn: '2020-01-01',
      endsOn: null,
    };
    await insertAssignment(test.world.auth, { tenantId: 'lichtendam', id: test.world.newId(), ...walking });
    const phone = await phoneOf(wil);
    const { sealed } = await phone.seal('signal.record', signalBody());
    expect((await hand(wil, [sealed])).status).toBe(403);
  });

  it('where no desk serves the place it waits, stops nobody, and the administrator sees how many', async () => {
    const amina = await hands.browserOf('amina');
    const phone = await phoneOf(amina);
    const { sealed } = await phone.seal(
      'signal.record',
      signalBody({ place: { source: 'map', lat: 51.5, lon: 5.9 } }),
    );
    await amina.call('DELETE', `/me/devices/${phone.deviceId}`);
    const femke = await hands.browserOf('femke');
    const counted = async () => (await femke.call('GET', '/signals-without-sender')).body;
    await route();
    expect(await counted()).toEqual({ waiting: 0, oldestAt: null });
    expect((await hand(amina, [sealed])).verdicts).toMatchObject([{ verdict: 'applied' }]);
    const other = await hands.record('amina');
    expect(await counted()).toMatchObject({ waiting: 1 });
    expect((await (await hands.browserOf('saar')).call('GET', `/signals/${other}`)).status).toBe(200);
  });
});
