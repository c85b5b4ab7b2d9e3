/** "It goes on" reaches who has the case above the signal: the owner of today, once, without a word of it, and it is found in the list. */
import type { CaseLine, CasesWaiting } from '@buurtplus/contract/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  readCaseAs,
  stepAs,
  takenSignalOf,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { watchCases } from './watch-cases.ts';

const hour = 3_600_000;

describe('a volunteer says that it goes on', () => {
  let test: TestServer;
  let handIn: HandIn;
  let told: string[] = [];
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
  });
  afterAll(() => test.end());
  const as = (who: string) => handIn.browserOf(who);
  const asJobs = (statement: ReturnType<typeof sql>) =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) => statement.execute(tx));
  const asAuth = (statement: ReturnType<typeof sql>) =>
    inTransaction(test.world.auth, systemContext('lichtendam'), (tx) => statement.execute(tx));
  const nameOf = (id: string): string =>
    ['saar', 'wil', 'rik', 'yara', 'femke', 'amina'].find((who) => idOfPerson(who) === id) ?? id;
  const watch = (ms = 0, tell = async (who: string): Promise<void> => void told.push(nameOf(who))) =>
    watchCases(
      {
        ...caseworkDeps(test),
        clock: { now: () => new Date(test.clock.now().getTime() + ms) },
        askToTell: (_tenant, personId) => tell(personId),
      },
      'lichtendam',
    );
  const start = async () => {
    const signalId = await takenSignalOf(handIn);
    return { signalId, caseId: await openCaseAs(await as('saar'), { signalId, place: null }) };
  };
  /** Said on the phone, a minute after whatever went before. */
  const say = async (signalId: string): Promise<void> => {
    test.clock.moveMs(60_000);
    await handIn.goesOn('amina', signalId);
  };
  const close = async (who: string, caseId: string): Promise<void> => {
    const { version } = await readCaseAs(await as(who), caseId);
    const signal = { choice: 'close', outcome: 'help_arranged', answer: 'in_good_hands', words: null };
    const body = { outcome: 'help_in_place', solved: 'yes', learned: 'Eerder bellen.', signal };
    expect((await stepAs(await as(who), caseId, { action: 'close', version, ...body })).status).toBe(204);
  };
  const lineOf = async (who: string, caseId: string, status = 'open') =>
    (
      (await (await as(who)).call('GET', `/cases?status=${status}`)).body as { items: readonly CaseLine[] }
    ).items.find((one) => one.caseId === caseId);
  const waitingOf = async (who: string) =>
    ((await (await as(who)).call('GET', '/cases-waiting')).body as CasesWaiting).cameBack;

  beforeEach(() => {
    told = [];
  });

  it('tells the owner once, however often the round comes, twice at once or after it died halfway', async () => {
    const { signalId } = await start();
    await watch();
    expect(told).toEqual([]);
    await say(signalId);
    const dies = async (): Promise<void> => {
      throw new Error('killed');
    };
    await expect(watch(0, dies)).rejects.toThrow('killed');
    expect(told).toEqual([]);
    await Promise.all([watch(), watch(), watch()]);
    await watch(48 * hour);
    expect(told).toEqual(['saar']);
  });

  it('is told anew on another day, and of two signals under one case on one day once', async () => {
    const { signalId, caseId } = await start();
    const second = await takenSignalOf(handIn);
    expect(
      (
        await stepAs(await as('saar'), caseId, {
          action: 'link_signal',
          signalId: second,
          reason: 'Zelfde woning.',
        })
      ).status,
    ).toBe(204);
    await say(signalId);
    await asJobs(sql`insert into signal_events (tenant_id, signal_id, id, kind, at)
      select tenant_id, ${second}::uuid, gen_random_uuid(), kind, at from signal_events where signal_id = ${signalId}::uuid and kind = 'goes_on'`);
    await watch();
    expect(told).toEqual(['saar']);
    await asJobs(sql`insert into signal_events (tenant_id, signal_id, id, kind, at)
      select tenant_id, ${second}::uuid, gen_random_uuid(), kind, at + interval '30 hours' from signal_events
      where signal_id = ${signalId}::uuid and kind = 'goes_on'`);
    await watch(31 * hour);
    expect(told).toEqual(['saar', 'saar']);
  });

  it('goes to who has the case now, also at another desk, and to nobody who had it', async () => {
    const { signalId, caseId } = await start();
    const offer = { kind: 'transfer', toPersonId: idOfPerson('wil'), untilOn: dayFrom(test, 9) } as const;
    const { handOverId } = await offerAs(await as('saar'), caseId, offer);
    expect((await answerAs(await as('wil'), handOverId, { answer: 'accept' })).status).toBe(204);
    await say(signalId);
    await watch();
    expect(told).toEqual(['wil']);
    expect((await lineOf('wil', caseId))?.asks.goesOn).toBe(1);
  });

  it('is heard after closing too, by who still reads the case, and stands in his list until he looked', async () => {
    const { signalId, caseId } = await start();
    await close('saar', caseId);
    const before = await waitingOf('saar');
    await say(signalId);
    await watch();
    expect(told).toEqual(['saar']);
    expect((await lineOf('saar', caseId, 'closed'))?.asks.goesOn).toBe(1);
    expect(await waitingOf('saar')).toBe(before + 1);
    test.clock.moveMs(1_000);
    await readCaseAs(await as('saar'), caseId);
    expect((await lineOf('saar', caseId, 'closed'))?.asks.goesOn).toBe(0);
    expect(await waitingOf('saar')).toBe(before);
  });

  it('is not told of a closed case that nobody reads any more, nor when another case is about it', async () => {
    const gone = await start();
    await close('saar', gone.caseId);
    await asJobs(
      sql`update case_access set until_on = current_date - 2 where case_id = ${gone.caseId}::uuid`,
    );
    await say(gone.signalId);
    await watch();
    expect(told).toEqual([]);
    const { signalId, caseId } = await start();
    await close('saar', caseId);
    await asJobs(sql`insert into case_files (tenant_id, id, number, signal_id, neighbourhood_code, reason, ground, opened_by, opened_at,
        owner_id, owner_role, owner_since, rung, review_on, changed_at)
      select tenant_id, gen_random_uuid(), 'X-ANDERE', signal_id, neighbourhood_code, reason, ground, opened_by, opened_at,
        ${idOfPerson('rik')}::uuid, 'wijkregisseur', owner_since, rung, review_on, changed_at from case_files where id = ${caseId}::uuid`);
    await asJobs(sql`insert into case_access (tenant_id, case_id, id, owner_id, person_id, role, kind, compartments, since)
      select tenant_id, id, gen_random_uuid(), owner_id, owner_id, owner_role, 'owner', array['shared'], owner_since
      from case_files where number = 'X-ANDERE'`);
    await say(signalId);
    await watch();
    expect(told).toEqual(['rik']);
  });

  it('reaches who stands in while the owner is away, and the next person when he left', async () => {
    const { signalId, caseId } = await start();
    const yara = idOfPerson('yara');
    const deputy = { action: 'invite', personId: yara, untilOn: dayFrom(test, 60), deputy: true };
    expect((await stepAs(await as('saar'), caseId, deputy)).status).toBe(204);
    await asAuth(sql`insert into absences (tenant_id, id, person_id, role, starts_on, ends_on, deputy_id, made_by_role, made_at)
      values ('lichtendam', gen_random_uuid(), ${idOfPerson('saar')}::uuid, 'wijkwerker', ${dayFrom(test, 0)}::date, ${dayFrom(test, 2)}::date,
        ${yara}::uuid, 'wijkwerker', now())`);
    await say(signalId);
    await watch();
    expect(told.sort()).toEqual(['saar', 'yara']);
    await asAuth(sql`delete from absences where person_id = ${idOfPerson('saar')}::uuid`);
    told = [];
    const left = await start();
    await say(left.signalId);
    await asAuth(
      sql`update role_assignments set ends_on = ${dayFrom(test, -1)}::date where person_id = ${idOfPerson('saar')}::uuid`,
    );
    await watch();
    await asAuth(
      sql`update role_assignments set ends_on = null where person_id = ${idOfPerson('saar')}::uuid`,
    );
    // Nobody else has that desk there: it lies in the tray of the administrator, who hears it unread.
    expect(told).toEqual(['femke']);
  });
});
