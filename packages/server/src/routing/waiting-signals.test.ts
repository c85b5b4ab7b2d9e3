/** Signals that wait for somebody: sent back they go on, taken back they are gone, and those nobody takes up are chased. */

import type { SignalForDeskView } from '@buurtplus/contract/signals';
import { sql as sqlTag } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { createPhone, newPhoneId, type Phone, signalBody } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { escalateLateRoutes } from './escalate-routes.ts';
import { administrators, routeWaitingSignals } from './route-signals.ts';
import type { RoutingDeps } from './routing-deps.ts';

const day = 86_400_000;
const duty = 'wijkwerker@BU99010101';

describe('a signal that waits', () => {
  let test: TestServer;
  let phone: Phone;
  let [amina, saar, wil, bram, rik]: Browser[] = [];
  const told: string[] = [];

  beforeAll(async () => {
    test = await createTestServer();
    [amina, saar, wil, bram, rik] = [
      await test.signIn('amina'),
      await test.signIn('saar'),
      await test.signIn('wil'),
      await test.signIn('bram'),
      await test.signIn('rik'),
    ];
    const pack = (await call(amina, 'GET', '/phone-pack')).body as {
      sealingKey: { keyId: string; publicKey: string };
    };
    phone = await createPhone(pack.sealingKey);
    const { deviceId, publicKey } = phone;
    await call(amina, 'POST', '/me/devices', { deviceId, publicKey, label: 'test' });
  });
  beforeEach(() => void (told.length = 0));
  afterAll(() => test.end());

  const call = async (who: Browser | undefined, ...request: Parameters<Browser['call']>) => {
    if (who === undefined) throw new Error('nobody is signed in');
    return who.call(...request);
  };
  const sql = (text: string) =>
    withClient(superuserOn(test.world.database), async (client) => (await client.query(text)).rows);
  /** The routing jobs, so many days from now. */
  const after = (days: number): RoutingDeps => ({
    jobsDb: test.world.jobs,
    clock: { now: () => new Date(test.clock.now().getTime() + days * day) },
    newId: newPhoneId,
    neighbourhoodsIn: test.world.book.neighbourhoodsIn,
    tellDuty: async (_tenant, one) => void told.push(one),
    tellTeam: async (_tenant, team) => void told.push(team),
  });
  const chase = (days: number) => escalateLateRoutes(after(days), 'lichtendam');
  const hand = async (kind: string, body: Parameters<Phone['seal']>[1]): Promise<void> => {
    const { sealed } = await phone.seal(kind, body);
    const answer = await call(amina, 'POST', '/commands', { commands: [sealed] });
    expect(answer.body).toMatchObject({ verdicts: [{ verdict: 'applied' }] });
  };
  const record = async (change?: Parameters<typeof signalBody>[0]): Promise<string> => {
    const body = signalBody(change);
    await hand('signal.record', body);
    await routeWaitingSignals(after(0), 'lichtendam');
    return body.signalId;
  };
  const withdraw = (signalId: string) => hand('signal.withdraw', { nonce: signalBody().nonce, signalId });
  const read = async (who: Browser | undefined, id: string): Promise<SignalForDeskView> =>
    (await call(who, 'GET', `/signals/${id}`)).body as SignalForDeskView;
  const act = async (who: Browser | undefined, id: string, step: object): Promise<void> => {
    const { version } = await read(who, id);
    const answer = await call(who, 'POST', `/signals/${id}/actions`, {
      commandId: newPhoneId(),
      version,
      ...step,
    });
    expect(answer.status).toBe('action' in step && step.action === 'return' ? 204 : 200);
  };
  /** The administrator chooses a desk for what lies in the tray. */
  const point = async (id: string, code: string) => {
    const femke = await test.signIn('femke');
    const { desks } = (await call(femke, 'GET', '/administrator-tray')).body as {
      desks: { deskId: string; code: string }[];
    };
    return call(femke, 'POST', `/administrator-tray/${id}/routes`, {
      commandId: newPhoneId(),
      deskId: desks.find((desk) => desk.code === code)?.deskId,
    });
  };
  const sendBack = (id: string) => act(saar, id, { action: 'return', reason: 'not_our_task' });

  it('and is sent back after it was taken, or after its time, does not come back to the same desk', async () => {
    const [taken, late] = [await record(), await record()];
    await act(saar, taken, { action: 'take' });
    await sendBack(taken);
    await chase(6);
    expect((await chase(8)).escalated).toBe(1);
    await sendBack(late);
    await routeWaitingSignals(after(0), 'lichtendam');
    for (const id of [taken, late]) {
      expect(await read(wil, id)).toMatchObject({
        status: 'routed',
        route: { reason: 'other_role_on_duty' },
      });
      expect((await call(saar, 'GET', `/signals/${id}`)).status).toBe(404);
      await act(wil, id, { action: 'take' });
    }
  });

  it('is out of sight of the desk the moment it is sent back, on every road', async () => {
    const id = await record({ ownWords: 'Woorden van de straat.' });
    const before = await read(saar, id);
    const step = { commandId: newPhoneId(), version: before.version, action: 'return', reason: 'other_area' };
    const path = `/signals/${id}/actions`;
    const first = await call(saar, 'POST', path, step);
    expect([first.status, first.text]).toEqual([204, '']);
    // Twice is once, also now that it is out of sight; and for nobody else it was ever there.
    expect((await call(saar, 'POST', path, step)).status).toBe(204);
    expect((await call(wil, 'POST', path, step)).status).toBe(404);
    for (const road of [
      `/signals/${id}`,
      `/signals/${id}/related`,
      `/signals/${id}/photos/${'0'.repeat(64)}`,
    ])
      expect((await call(saar, 'GET', road)).status, road).toBe(404);
    for (const list of ['/work-list?limit=100', '/work-list?limit=100&status=returned'])
      expect((await call(saar, 'GET', list)).text).not.toContain(id);
    const seen = await inTransaction(test.world.app, test.world.caller('saar').context, async (tx) => ({
      signals: await tx.selectFrom('signals').select('id').where('id', '=', id).execute(),
      routes: await tx.selectFrom('signal_routes').select('id').where('signal_id', '=', id).execute(),
      events: await tx.selectFrom('signal_events').select('kind').where('signal_id', '=', id).execute(),
    }));
    expect(seen).toEqual({ signals: [], routes: [], events: [{ kind: 'return' }] });
    await routeWaitingSignals(after(0), 'lichtendam');
    await act(wil, id, { action: 'take' });
  });

  it('and went on to the administrator stays out of sight of every desk that sent it back', async () => {
    const id = await record();
    await sendBack(id);
    await routeWaitingSignals(after(0), 'lichtendam');
    await act(wil, id, { action: 'return', reason: 'too_little_to_go_on' });
    await routeWaitingSignals(after(0), 'lichtendam');
    expect((await call(await test.signIn('femke'), 'GET', '/administrator-tray')).text).toContain(id);
    expect((await call(bram, 'GET', '/coordinator-tray')).text).not.toContain(id);
    for (const who of [saar, wil]) expect((await call(who, 'GET', `/signals/${id}`)).status).toBe(404);
    expect((await point(id, 'wijkregisseur')).status).toBe(204);
    await act(rik, id, { action: 'take' });
  });

  it('never comes back to somebody who declared a conflict, whoever points it there and whatever role he gets', async () => {
    const id = await record();
    await act(saar, id, { action: 'return', reason: 'conflict_of_interest' });
    await routeWaitingSignals(after(0), 'lichtendam');
    await act(wil, id, { action: 'return', reason: 'not_our_task' });
    await routeWaitingSignals(after(0), 'lichtendam');
    expect(await point(id, 'wijkwerker')).toMatchObject({ status: 409, body: { code: 'desk_cannot' } });
    expect((await point(id, 'wijkregisseur')).status).toBe(204);
    expect((await call(rik, 'GET', `/signals/${id}`)).status).toBe(200);
    const asRik = test.world.caller('rik').context;
    const saarAtThatDesk = { ...asRik, personId: test.world.caller('saar').personId };
    const seen = await inTransaction(test.world.app, saarAtThatDesk, (tx) =>
      tx.selectFrom('signals').select('id').where('id', '=', id).execute(),
    );
    expect(seen).toEqual([]);
    await act(rik, id, { action: 'take' });
  });

  it('is let go of by nobody who is not on duty for it', async () => {
    const id = await record();
    for (const who of ['wil', 'amina', 'bram'] as const) {
      const done = await inTransaction(test.world.app, test.world.caller(who).context, (tx) =>
        sqlTag<{ gone: boolean }>`select let_go_of_signal(${id}::uuid, now(), false) as gone`.execute(tx),
      );
      expect(done.rows, who).toEqual([{ gone: false }]);
    }
    await act(saar, id, { action: 'take' });
  });

  it('and is taken back by its sender leaves the desk and the tray, and their screens hear of it', async () => {
    const atDesk = await record();
    const offTheMap = { source: 'map', lat: 51.5, lon: 5.9 } as const;
    const inTray = await record({ place: offTheMap, observations: ['public.paving'], gutFeeling: null });
    const heard: string[] = [];
    const listener = new pg.Client({ connectionString: superuserOn(test.world.database) });
    await listener.connect();
    listener.on('notification', ({ payload }) => void heard.push(payload ?? ''));
    await listener.query('listen buurtplus_news');
    await withdraw(atDesk);
    await withdraw(inTray);
    await expect.poll(() => heard.join(' ')).toContain(duty);
    await expect.poll(() => heard.join(' ')).toContain(demoTeamId);
    await listener.end();
    expect((await call(saar, 'GET', '/work-list?limit=100')).text).not.toContain(atDesk);
    expect((await call(bram, 'GET', '/coordinator-tray')).text).not.toContain(inTray);
    const live = `select 1 from signal_routes where ended_at is null and signal_id in ('${atDesk}', '${inTray}')`;
    expect(await sql(live)).toEqual([]);
  });

  it('is chased at the administrator’s too, once a day for as long as it lies there', async () => {
    const id = await record();
    await chase(6);
    expect((await chase(8)).escalated).toBeGreaterThan(0);
    for (const days of [14, 15, 16]) {
      told.length = 0;
      await chase(days);
      await chase(days);
      expect(told.filter((one) => one === administrators).length, `day ${days}`).toBe(1);
      expect(told).not.toContain(demoTeamId);
    }
    await act(saar, id, { action: 'take' });
  });

  it('is told of to the administrators the moment it comes to lie with them, and their screens hear it', async () => {
    const id = await record();
    await chase(6);
    const heard: string[] = [];
    const listener = new pg.Client({ connectionString: superuserOn(test.world.database) });
    await listener.connect();
    listener.on('notification', ({ payload }) => void heard.push(payload ?? ''));
    await listener.query('listen buurtplus_news');
    told.length = 0;
    expect(await chase(8)).toEqual({ reminded: 0, escalated: 1 });
    expect(told).toEqual([administrators]);
    await expect.poll(() => heard.join(' ')).toContain(administrators);
    await listener.end();
    await act(saar, id, { action: 'take' });
  });

  it('is chased although two hundred others were chased an hour ago', async () => {
    await record();
    // Each at the desk of another neighbourhood, late before this one, and reminded already.
    await sql(`
      with made as (
        insert into signals (tenant_id, id, number, team_id, kind, urgency, observations, catalogue_version, place_source, area_year,
          neighbourhood_code, status, duty, due_at, observed_at, recorded_at)
        select 'lichtendam', gen_random_uuid(), 'LATE', '${demoTeamId}', 'niet_pluis', 'social', '{home.smell}', 1, 'neighbourhood', 2026,
          'BU99010102', 'routed', 'wijkwerker@BU99010102', now() - interval '1 day', now(), now() from generate_series(1, 200)
        returning *)
      insert into signal_routes (tenant_id, id, signal_id, number, kind, urgency, to_kind, desk_id, duty, reason, due_at, reminded_at)
      select tenant_id, gen_random_uuid(), id, number, kind, urgency, 'desk', (select id from desks where role = 'wijkwerker'), duty,
        'desk_of_neighbourhood', due_at, '${new Date(test.clock.now().getTime() + 6 * day - 3_600_000).toISOString()}' from made`);
    told.length = 0;
    await chase(6);
    expect(told).toEqual([duty]);
  });
});
