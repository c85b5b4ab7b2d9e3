/** The days of a plan: asking how unpaid help goes and what is late, told once for each day to who can read it, and counted for the same people. */
import type { CasesWaiting } from '@buurtplus/contract/casework';
import { isActionLate, isCheckInDue } from '@buurtplus/domain/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { caseworkDeps, dayFrom, idOfPerson, openCaseAs, readCaseAs, stepAs } from '../testing/cases.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { remindOfCases } from './remind-cases.ts';

describe('the days of a plan', () => {
  let test: TestServer;
  let saar: Browser;
  let caseId: string;
  let told: string[];
  beforeAll(async () => {
    test = await createTestServer();
    saar = await test.signIn('saar');
  });
  afterAll(() => test.end());
  beforeEach(async () => {
    told = [];
    await asJobs(sql`update case_files set review_on = '2099-01-01', status = 'closed', closed_at = now(),
      outcome = 'no_contact', solved = 'no', learned = 'x', keep_until = '2099-01-01', first_keep_until = '2099-01-01' where status = 'open'`);
    caseId = await openCaseAs(saar);
  });

  const asJobs = (statement: ReturnType<typeof sql>) =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) => statement.execute(tx));
  /** On that morning, when every day is a working day. */
  const remindOn = (day: string, tell = async (who: string): Promise<void> => void told.push(who)) =>
    remindOfCases(
      {
        ...caseworkDeps(test),
        clock: { now: () => new Date(`${day}T09:00:00Z`) },
        isHoliday: () => false,
        askToTell: (_tenant: string, personId: string) => tell(personId),
      },
      'lichtendam',
    );
  /** The next day that is no Saturday or Sunday. */
  const workday = (from: number): number =>
    [0, 6].includes(new Date(`${dayFrom(test, from)}T00:00:00Z`).getUTCDay()) ? workday(from + 1) : from;
  const act = async (step: object, by = saar): Promise<void> => {
    const { status, body } = await stepAs(by, caseId, step);
    if (status !== 204) throw new Error(JSON.stringify(body));
  };
  const plan = async (change: object = {}, compartment = 'shared', by = saar): Promise<string> => {
    const commandId = newPhoneId();
    const entry = {
      kind: 'action',
      domain: 'network',
      what: 'Samen koffie',
      support: 'informal',
      informal: 'neighbour',
      doer: 'buurvrouw',
      dueOn: dayFrom(test, 90),
      state: 'to_do',
      agreement: 'Op woensdag.',
      checkInOn: dayFrom(test, 90),
      ...change,
    };
    await act({ commandId, action: 'add', compartment, entry }, by);
    return commandId;
  };
  const who = (...names: readonly string[]): readonly string[] => names.map(idOfPerson).sort();

  it('tells of asking how it goes on its day, once, and again for the next day that was chosen', async () => {
    const before = workday(1);
    // On a Friday the next working day is Monday already: the day of asking is one after that.
    const first = workday(before + 1);
    const entryId = await plan({ checkInOn: dayFrom(test, first) });
    await remindOn(dayFrom(test, before));
    expect(told).toEqual([]);
    await remindOn(dayFrom(test, first));
    await remindOn(dayFrom(test, workday(first + 1)));
    expect(told).toEqual(who('saar'));
    const next = workday(first + 6);
    await act({ action: 'change_plan', entryId, state: 'doing', checkInOn: dayFrom(test, next) });
    await remindOn(dayFrom(test, workday(first + 1)));
    expect(told).toHaveLength(1);
    await remindOn(dayFrom(test, next));
    expect(told).toHaveLength(2);
    await act({ action: 'change_plan', entryId, state: 'done', checkInOn: dayFrom(test, 20) });
    await remindOn(dayFrom(test, workday(21)));
    expect(told).toHaveLength(2);
  });

  it('tells of an action the day after its day, once for two of one day, also when a run dies or eight run at once', async () => {
    const due = workday(2);
    await plan({ dueOn: dayFrom(test, due) });
    await plan({ dueOn: dayFrom(test, due), what: 'De tuin' });
    await remindOn(dayFrom(test, due));
    expect(told).toEqual([]);
    const after = dayFrom(test, workday(due + 1));
    const dies = remindOn(after, async () => {
      throw new Error('killed');
    });
    await expect(dies).rejects.toThrow('killed');
    await Promise.all(Array.from({ length: 8 }, () => remindOn(after)));
    expect(told).toEqual(who('saar'));
  });

  it('tells the stand-in too, nobody of what stands behind a wall he cannot read, and nobody of a closed case', async () => {
    const day = workday(3);
    const yara = idOfPerson('yara');
    await act({ action: 'invite', personId: yara, untilOn: dayFrom(test, 60), deputy: true });
    await act({ action: 'invite', personId: idOfPerson('wil'), untilOn: dayFrom(test, 60), deputy: false });
    const absence = newPhoneId();
    await inTransaction(test.world.auth, systemContext('lichtendam'), (tx) =>
      sql`insert into absences (tenant_id, id, person_id, role, starts_on, ends_on, deputy_id, made_by_role, made_at)
        values ('lichtendam', ${absence}::uuid, ${idOfPerson('saar')}::uuid, 'wijkwerker', ${dayFrom(test, day)}::date,
          ${dayFrom(test, day + 5)}::date, ${yara}::uuid, 'wijkwerker', now())`.execute(tx),
    );
    // The owner of a care desk reads nothing of the police: what she cannot open is no work of hers.
    await plan({ checkInOn: dayFrom(test, day) }, 'police', await test.signIn('wil'));
    await remindOn(dayFrom(test, day));
    expect(told).toEqual([]);
    await plan({ checkInOn: dayFrom(test, day) }, 'care');
    await remindOn(dayFrom(test, day));
    expect(told.sort()).toEqual(who('saar', 'yara'));
    told = [];
    await plan({ dueOn: dayFrom(test, day) });
    await act({
      action: 'close',
      version: (await readCaseAs(saar, caseId)).version,
      outcome: 'no_contact',
      solved: 'no',
      learned: 'x',
    });
    await remindOn(dayFrom(test, workday(day + 6)));
    expect(told).toEqual([]);
    await inTransaction(test.world.auth, systemContext('lichtendam'), (tx) =>
      sql`delete from absences where id = ${absence}::uuid`.execute(tx),
    );
  });

  it('counts what the screen shows as late, in the own open cases and behind no wall', async () => {
    const waiting = async (browser: Browser) =>
      (await browser.call('GET', '/cases-waiting')).body as CasesWaiting;
    await act({ action: 'invite', personId: idOfPerson('wil'), untilOn: dayFrom(test, 60), deputy: false });
    const wil = await test.signIn('wil');
    for (const days of [-1, 0, 1])
      for (const state of ['to_do', 'doing', 'done', 'dropped'])
        await plan({ dueOn: dayFrom(test, days), checkInOn: dayFrom(test, days), state }, 'care');
    await plan({ dueOn: dayFrom(test, -9) }, 'police', wil);
    const today = dayFrom(test, 0);
    const actions = (await readCaseAs(saar, caseId)).entries.map((one) => one.entry);
    const shown = { checkInsDue: 0, actionsLate: 0 };
    for (const one of actions) {
      if (one.kind === 'action' && isCheckInDue(one, today)) shown.checkInsDue += 1;
      if (one.kind === 'action' && isActionLate(one, today)) shown.actionsLate += 1;
    }
    expect(shown).toEqual({ checkInsDue: 4, actionsLate: 2 });
    expect(await waiting(saar)).toMatchObject(shown);
    // Who reads along has no work of it.
    expect(await waiting(wil)).toMatchObject({ checkInsDue: 0, actionsLate: 0 });
  });

  it('takes a next day of asking between tomorrow and half a year', async () => {
    const entryId = await plan();
    for (const [days, status] of [
      [0, 400],
      [-1, 400],
      [184, 400],
      [1, 204],
      [183, 204],
    ] as const) {
      const step = { action: 'change_plan', entryId, state: 'doing', checkInOn: dayFrom(test, days) };
      expect((await stepAs(saar, caseId, step)).status, String(days)).toBe(status);
    }
  });
});
