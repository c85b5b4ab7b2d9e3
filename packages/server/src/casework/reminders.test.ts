/** The days of a case: told once each to who can do something about it, also when a server dies halfway, and shown in the list. */
import type { CasesWaiting, CaseTray } from '@buurtplus/contract/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { caseworkDeps, idOfPerson, openCaseAs, readCaseAs, stepAs } from '../testing/cases.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { forgetCases } from './casework.retention.ts';
import { remindOfCases } from './remind-cases.ts';

const noon = '2026-11-25T12:00:00+01:00';

describe('the days of a case', () => {
  let test: TestServer;
  let saar: Browser;
  let femke: Browser;
  let caseId: string;
  let told: string[];
  beforeAll(async () => {
    test = await createTestServer();
    saar = await test.signIn('saar');
    femke = await test.signIn('femke');
  });
  afterAll(() => test.end());
  beforeEach(async () => {
    told = [];
    await asJobs(
      sql`update case_files set review_on = '2099-01-01', keep_until = null, first_keep_until = null`,
    );
    caseId = await openCaseAs(saar);
  });

  const asJobs = (statement: ReturnType<typeof sql>) =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) => statement.execute(tx));
  const at = (moment: string, tell = async (who: string): Promise<void> => void told.push(who)) => ({
    ...caseworkDeps(test),
    clock: { now: () => new Date(moment) },
    isHoliday: (day: string) => day === '2026-11-30',
    askToTell: (_tenant: string, personId: string) => tell(personId),
  });
  const review = (day: string) =>
    asJobs(sql`update case_files set review_on = ${day}::date where id = ${caseId}::uuid`);
  const term = (day: string) =>
    asJobs(
      sql`update case_files set keep_until = ${day}::date, first_keep_until = ${day}::date where id = ${caseId}::uuid`,
    );
  const remind = (moment: string) => remindOfCases(at(moment), 'lichtendam');
  const who = (...names: readonly string[]): readonly string[] => names.map(idOfPerson).sort();

  it('tells the owner once on the review day, and again for the next review', async () => {
    await review('2026-11-26');
    await remind(noon);
    expect(told).toEqual([]);
    await remind('2026-11-26T07:11:00+01:00');
    await remind('2026-11-27T07:11:00+01:00');
    expect(told).toEqual(who('saar'));
    await review('2026-12-02');
    await remind('2026-12-03T07:11:00+01:00');
    expect(told).toEqual([...who('saar'), ...who('saar')]);
  });

  it('waits for a working day', async () => {
    await review('2026-11-27');
    // Saturday, Sunday, and a Monday that is a holiday.
    for (const day of ['28', '29', '30']) await remind(`2026-11-${day}T07:11:00+01:00`);
    expect(told).toEqual([]);
    await remind('2026-12-01T07:11:00+01:00');
    expect(told).toEqual(who('saar'));
  });

  it('tells once when a run dies in the middle, twice at once, or two servers do it', async () => {
    await review('2026-11-20');
    const dies = at(noon, async () => {
      throw new Error('killed');
    });
    await expect(remindOfCases(dies, 'lichtendam')).rejects.toThrow('killed');
    expect(told).toEqual([]);
    await Promise.all(Array.from({ length: 8 }, () => remind(noon)));
    expect(told).toEqual(who('saar'));
  });

  it('tells the deputy too while the owner is away, and not before or after', async () => {
    const yara = idOfPerson('yara');
    const invited = await stepAs(saar, caseId, {
      action: 'invite',
      personId: yara,
      untilOn: dutchDay(new Date(test.clock.now().getTime() + 60 * 86_400_000)),
      deputy: true,
    });
    expect(invited.status).toBe(204);
    await inTransaction(test.world.auth, systemContext('lichtendam'), (tx) =>
      sql`insert into absences (tenant_id, id, person_id, role, starts_on, ends_on, deputy_id, made_by_role, made_at)
        values ('lichtendam', ${test.world.newId()}, ${idOfPerson('saar')}::uuid, 'wijkwerker', '2026-11-25', '2026-11-26', ${yara}::uuid, 'wijkwerker', now())`.execute(
        tx,
      ),
    );
    for (const [day, moment, expected] of [
      ['2026-11-23', '2026-11-24T08:00:00+01:00', who('saar')],
      ['2026-11-24', '2026-11-25T08:00:00+01:00', who('saar', 'yara')],
      ['2026-11-26', '2026-11-27T08:00:00+01:00', who('saar')],
    ] as const) {
      told = [];
      await review(day);
      await remind(moment);
      expect(told.sort(), day).toEqual(expected);
    }
  });

  it('tells the administrator when it is more than two weeks late, who sees number, neighbourhood and day', async () => {
    await review('2026-11-11');
    await remind(noon);
    expect(told).toEqual(who('saar'));
    told = [];
    await remind('2026-11-26T07:11:00+01:00');
    await remind('2026-11-27T07:11:00+01:00');
    expect(told.sort()).toEqual(who('saar', 'femke'));
    // The page reckons from this server's own day.
    await review(dutchDay(new Date(test.clock.now().getTime() - 15 * 86_400_000)));
    const { number } = await readCaseAs(saar, caseId);
    const tray = (await femke.call('GET', '/case-tray')).body as CaseTray;
    expect(tray.late.map((one) => one.number)).toEqual([number]);
    expect(Object.keys(tray.late[0] ?? {}).sort()).toEqual([
      'neighbourhoodCode',
      'number',
      'reviewOn',
      'role',
    ]);
    expect(JSON.stringify(tray.late)).not.toContain('Dijkweg');
    await review(dutchDay(new Date(test.clock.now().getTime() - 14 * 86_400_000)));
    expect(((await femke.call('GET', '/case-tray')).body as CaseTray).late).toEqual([]);
    expect((await saar.call('GET', '/case-tray')).status).toBe(403);
  });

  it('warns two weeks before a case goes away, once, also over the night of winter time', async () => {
    await review('2099-01-01');
    await term('2026-11-07');
    await remind('2026-10-23T12:00:00+02:00');
    expect(told).toEqual([]);
    await remind('2026-10-26T07:11:00+01:00');
    await remind('2026-10-27T07:11:00+01:00');
    expect(told).toEqual(who('saar'));
    // Kept longer: the new day is warned of anew.
    await term('2027-05-07');
    await remind('2027-04-26T07:11:00+02:00');
    expect(told).toEqual([...who('saar'), ...who('saar')]);
  });

  it('is counted beside the work list, for the owner only', async () => {
    const waiting = async (browser: Browser) =>
      (await browser.call('GET', '/cases-waiting')).body as CasesWaiting;
    const others = { answersOwed: 0, cameBack: 0, offeredToMe: 0, toDecide: 0 };
    const nothing = { reviewsLate: 0, termsEnding: 0, checkInsDue: 0, actionsLate: 0, ...others };
    expect(await waiting(saar)).toEqual(nothing);
    const soon = dutchDay(new Date(test.clock.now().getTime() + 10 * 86_400_000));
    await review('2026-01-01');
    await term(soon);
    expect(await waiting(saar)).toEqual({ ...nothing, reviewsLate: 1, termsEnding: 1 });
    const rik = await test.signIn('rik');
    expect(await waiting(rik)).toEqual(nothing);
    expect((await femke.call('GET', '/cases-waiting')).status).toBe(403);
  });

  it('is forgotten with its case', async () => {
    await review('2026-11-20');
    await remind(noon);
    await term('2020-01-01');
    expect(await forgetCases(at(noon), 'lichtendam')).toBe(1);
    const left = await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      tx.selectFrom('case_reminders').select('kind').where('case_id', '=', caseId).execute(),
    );
    expect(left).toEqual([]);
  });
});
