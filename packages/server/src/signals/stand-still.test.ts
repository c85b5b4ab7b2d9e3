/** What nobody moves is told of four weeks before, kept open by a reason, and closed to the day with a kind word; whoever moves or extends it at that moment wins or loses whole. */
import type { MySignal, SignalForDeskView } from '@buurtplus/contract/signals';
import { daysLater, monthsLater } from '@buurtplus/domain/people';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { withClient } from '../platform/db/provision.ts';
import { createLog } from '../platform/log.ts';
import { startOfDutchDay } from '../routing/dutch-calendar.ts';
import { idOfPerson, openCaseAs } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { forgetOverTerm } from './signals.retention.ts';
import { closeWhatStandsStill } from './stand-still.ts';

const minute = 60_000;
const dayMs = 1_440 * minute;
const words = 'We wachten op de corporatie, die komt in mei.';

describe('a signal that nobody moves', () => {
  let test: TestServer;
  let hands: HandIn;
  let told: string[] = [];
  let today = '';
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
    today = dutchDay(test.clock.now());
  });
  afterAll(() => test.end());
  beforeEach(async () => {
    told = [];
    // What the demo or a test before left open is no part of this one.
    await asSuperuser(
      'update signals set received_at = now(), first_closed_at = null where closed_at is null',
    );
    await asSuperuser('update signal_events set at = now()');
  });
  const asSuperuser = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await withClient(superuserOn(test.world.database), (client) => client.query<Row>(text))).rows;
  const call = async (
    who: string,
    ...request: Parameters<Awaited<ReturnType<HandIn['browserOf']>>['call']>
  ) => (await hands.browserOf(who)).call(...request);
  const read = async (id: string) => (await call('saar', 'GET', `/signals/${id}`)).body as SignalForDeskView;
  const act = async (id: string, step: object) =>
    call('saar', 'POST', `/signals/${id}/actions`, {
      commandId: newPhoneId(),
      version: (await read(id)).version,
      ...step,
    });
  const taken = async () => {
    const id = await hands.record('amina', { ownWords: 'Lang geleden gezien.' });
    expect((await act(id, { action: 'take' })).status).toBe(200);
    return id;
  };
  /** As if it had last been moved so many days ago. */
  const age = async (id: string, days: number) => {
    const at = `now() - interval '${days} days'`;
    await asSuperuser(`update signals set received_at = ${at} where id = '${id}'`);
    await asSuperuser(`update signal_events set at = ${at} where signal_id = '${id}'`);
  };
  const run = (at: Date) =>
    closeWhatStandsStill(
      {
        jobsDb: test.world.jobs,
        clock: { now: () => at },
        log: createLog('silent'),
        newId: newPhoneId,
        administrators: 'functional_admin@MUNICIPALITY',
        tellDuty: async (_tenant, duty) => void told.push(duty),
        tellTeam: async (_tenant, team) => void told.push(team),
        tellPerson: async (_tenant, person) => void told.push(person),
        wakeTelling: async () => undefined,
        hasOpenCase: async (tx, tenantId, id) =>
          (
            await tx
              .selectFrom('case_files')
              .select('id')
              .where('tenant_id', '=', tenantId)
              .where('signal_id', '=', id)
              .where('status', '=', 'open')
              .execute()
          ).length > 0,
      },
      'lichtendam',
    );
  const noonOf = (day: string) => new Date(startOfDutchDay(day).getTime() + 720 * minute);
  const statusOf = async (id: string) =>
    (await asSuperuser<{ status: string }>(`select status from signals where id = '${id}'`))[0]?.status;
  const extend = async (id: string, change: object = {}) =>
    call('saar', 'POST', `/signals/${id}/extend`, {
      commandId: newPhoneId(),
      version: (await read(id)).version,
      months: 3,
      reason: 'waits_for_other',
      words,
      ...change,
    });

  it('is told of once, four weeks before, and closes in the first minute of its Dutch day and not before', async () => {
    const id = await taken();
    const closesOn = monthsLater(today, 6);
    const noticeOn = daysLater(closesOn, -28);
    expect(await run(new Date(startOfDutchDay(noticeOn).getTime() - minute))).toEqual({ told: 0, closed: 0 });
    // Every other open signal of the demo stands as still as this one.
    expect((await run(startOfDutchDay(noticeOn))).told).toBeGreaterThan(0);
    expect(told.filter((one) => one.startsWith('wijkwerker@')).length).toBeGreaterThan(0);
    expect(await run(noonOf(noticeOn))).toEqual({ told: 0, closed: 0 });
    expect((await run(new Date(startOfDutchDay(closesOn).getTime() - minute))).closed).toBe(0);
    expect(await statusOf(id)).toBe('taken');
    expect((await run(startOfDutchDay(closesOn))).closed).toBeGreaterThan(0);
    expect(await run(noonOf(closesOn))).toEqual({ told: 0, closed: 0 });
    expect(await statusOf(id)).toBe('closed');
    // The volunteer reads one kind sentence, and nothing of who did not do it.
    const mine = (await call('amina', 'GET', '/my-signals')).body as { signals: MySignal[] };
    const own = mine.signals.find((one) => one.signalId === id);
    expect([own?.phase, own?.answers.map((one) => [one.answer, one.words])]).toEqual([
      'done',
      [['fell_still', null]],
    ]);
    expect(told).toContain(idOfPerson('amina'));
    expect(
      await asSuperuser(
        `select actor_id, actor_role from signal_events where signal_id = '${id}' and kind = 'fell_still'`,
      ),
    ).toEqual([{ actor_id: null, actor_role: null }]);
    expect(
      await asSuperuser(
        `select actor_id from audit_entries where object_id = '${id}' and action = 'signal.fell_still'`,
      ),
    ).toEqual([{ actor_id: null }]);
    expect(
      await asSuperuser(
        `select first_closed_at = closed_at as first, answer_due_at from signals where id = '${id}'`,
      ),
    ).toEqual([{ first: true, answer_due_at: null }]);
  });

  it('says so at the desk, is extended once with a reason that is kept, and closes only after that', async () => {
    const id = await taken();
    expect((await read(id)).standsStill).toBeNull();
    expect((await extend(id)).status).toBe(409);
    await age(id, 170);
    const { standsStill } = await read(id);
    expect(standsStill?.mayExtend).toBe(true);
    // Nobody was told yet, so that it stays for four weeks from now.
    expect(standsStill?.closesOn).toBe(daysLater(today, 28));
    await run(noonOf(today));
    const commandId = newPhoneId();
    const { version } = await read(id);
    for (const change of [{ months: 12 }, { reason: 'because' }, { words: 'Kort.' }])
      expect((await extend(id, change)).status).toBe(400);
    for (const _ of [1, 2]) expect((await extend(id, { commandId, version })).status).toBe(204);
    const after = await read(id);
    expect([after.standsStill, after.events.filter((one) => one.kind === 'extend')]).toMatchObject([
      null,
      [{ detail: 'waits_for_other', role: 'wijkwerker' }],
    ]);
    expect(after.notes.map((one) => one.text)).toEqual([words]);
    expect(
      await asSuperuser(
        `select actor_id from audit_entries where object_id = '${id}' and action = 'signal.extend'`,
      ),
    ).toEqual([{ actor_id: idOfPerson('saar') }]);
    const until = monthsLater(today, 3);
    await run(noonOf(daysLater(until, -28)));
    await run(noonOf(daysLater(until, -1)));
    expect(await statusOf(id)).toBe('taken');
    await run(noonOf(until));
    expect(await statusOf(id)).toBe('closed');
  });

  it('is not extended by who is not of its desk, and to those it is not there', async () => {
    const id = await taken();
    await age(id, 170);
    const body = { commandId: newPhoneId(), version: 2, months: 1, reason: 'other', words };
    for (const who of ['wil', 'rik'])
      expect((await call(who, 'POST', `/signals/${id}/extend`, body)).status).toBe(404);
    for (const who of ['amina', 'bram', 'femke', 'hanna'])
      expect((await call(who, 'POST', `/signals/${id}/extend`, body)).status).toBe(403);
  });

  it('waits as well in the tray of the administrators, who hear of it, and closes there', async () => {
    const id = await hands.record('amina', {});
    await asSuperuser(
      `update signals set status = 'returned', duty = null, desk_id = null, due_at = null where id = '${id}'`,
    );
    await asSuperuser(
      `update signal_routes set to_kind = 'administrator', duty = null, desk_id = null, team_id = null where signal_id = '${id}'`,
    );
    await age(id, 200);
    await run(noonOf(today));
    expect(told).toContain('functional_admin@MUNICIPALITY');
    await run(noonOf(daysLater(today, 27)));
    expect(await statusOf(id)).toBe('returned');
    await run(noonOf(daysLater(today, 28)));
    expect(await statusOf(id)).toBe('closed');
    expect(
      await asSuperuser(
        `select end_reason from signal_routes where signal_id = '${id}' and ended_at is not null`,
      ),
    ).toEqual([{ end_reason: 'fell_still' }]);
  });

  it('stays open while somebody works on a case about it', async () => {
    const id = await taken();
    await openCaseAs(await hands.browserOf('saar'), { signalId: id, place: null });
    await age(id, 400);
    await run(noonOf(today));
    await run(noonOf(daysLater(today, 28)));
    expect([await statusOf(id), (await read(id)).standsStill]).toEqual(['taken', null]);
  });

  it('was closed once before: what it says goes ninety days after that, unless a named person extends it', async () => {
    const forgetOn = (at: Date) =>
      forgetOverTerm({ jobsDb: test.world.jobs, clock: { now: () => at }, log: createLog('silent') });
    const left = async (id: string) =>
      (
        await asSuperuser<object>(
          `select status, own_words, owner_id is null as nobody from signals where id = '${id}'`,
        )
      )[0];
    const reopened = async () => {
      const id = await taken();
      await act(id, { action: 'handle', outcome: 'visited' });
      await act(id, { action: 'close', reasonWithoutAnswer: 'Het is een proefsignaal.' });
      expect((await act(id, { action: 'reopen', reason: 'Het ging toch door.' })).status).toBe(200);
      await asSuperuser(`update signals set first_closed_at = now() - interval '80 days' where id = '${id}'`);
      return id;
    };
    const [one, kept] = [await reopened(), await reopened()];
    const goesOn = daysLater(dutchDay(new Date(test.clock.now().getTime() - 80 * dayMs)), 90);
    expect((await read(one)).standsStill).toEqual({ closesOn: goesOn, mayExtend: true });
    expect((await extend(kept, { months: 6 })).status).toBe(204);
    await forgetOn(new Date(test.clock.now().getTime() + 9 * dayMs));
    expect(await left(one)).toEqual({ status: 'taken', own_words: 'Lang geleden gezien.', nobody: false });
    await forgetOn(new Date(test.clock.now().getTime() + 11 * dayMs));
    expect(await left(one)).toEqual({ status: 'taken', own_words: null, nobody: true });
    expect(await left(kept)).toEqual({ status: 'taken', own_words: 'Lang geleden gezien.', nobody: false });
    await run(noonOf(goesOn));
    expect([await statusOf(one), await statusOf(kept)]).toEqual(['closed', 'taken']);
  });

  it('is extended or closed, never both, when both come at the same moment', async () => {
    const seen = new Set<string>();
    for (let turn = 0; turn < 12; turn += 1) {
      const id = await taken();
      await age(id, 170);
      await asSuperuser(`update signals set still_told_on = '${today}' where id = '${id}'`);
      // The desk still extends today, and the job already runs on the day it closes.
      const closesOn = daysLater(today, 28);
      const both = [() => extend(id), () => run(noonOf(closesOn))] as const;
      const [said] =
        turn % 2 === 0
          ? await Promise.all([both[0](), both[1]()])
          : (await Promise.all([both[1](), both[0]()])).toReversed();
      const isExtended = typeof said === 'object' && 'status' in said && said.status === 204;
      const status = await statusOf(id);
      expect([isExtended, status]).toEqual([isExtended, isExtended ? 'taken' : 'closed']);
      seen.add(String(status));
    }
    expect([...seen].every((one) => ['taken', 'closed'].includes(one))).toBe(true);
  });
});
