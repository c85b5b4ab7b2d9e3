/** What asks something: the debt of an answer follows the case to whoever has it now, and the list and the menu say what waits, per case. */
import type { CaseLine, CasesWaiting } from '@buurtplus/contract/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { type OwedDeps, owedJobs, remindOfLate } from '../signals/owed-answers.ts';
import {
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  stepAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { listAnswerers } from './linked-signals.store.ts';
import { watchCases } from './watch-cases.ts';

const day = 86_400_000;

describe('what asks something of who has a case', () => {
  let test: TestServer;
  let handIn: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of ['saar', 'wil', 'rik', 'amina', 'hanna']) await as(who);
  });
  afterAll(() => test.end());
  const as = (who: string) => handIn.browserOf(who);
  const jobs = <Row>(query: ReturnType<typeof sql<Row>>) =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) => query.execute(tx));
  const taken = async (desk = 'saar'): Promise<string> => {
    const id = await handIn.record('amina', { observations: ['home.curtains_closed'], gutFeeling: null });
    const body = { commandId: newPhoneId(), version: 2, action: 'take' };
    expect((await (await as(desk)).call('POST', `/signals/${id}/actions`, body)).status).toBe(200);
    return id;
  };
  const transfer = async (from: string, to: string, caseId: string): Promise<void> => {
    const offer = { kind: 'transfer', toPersonId: idOfPerson(to), untilOn: dayFrom(test, 9) } as const;
    const { handOverId } = await offerAs(await as(from), caseId, offer);
    expect((await answerAs(await as(to), handOverId, { answer: 'accept' })).status).toBe(204);
  };
  const asksOf = async (who: string, caseId: string): Promise<CaseLine['asks'] | undefined> =>
    (
      (await (await as(who)).call('GET', '/cases?status=open')).body as { items: readonly CaseLine[] }
    ).items.find((one) => one.caseId === caseId)?.asks;
  const waitingOf = async (who: string) =>
    (await (await as(who)).call('GET', '/cases-waiting')).body as CasesWaiting;
  /** Everybody who is told, by person or by desk. */
  const listening = () => {
    const told: string[] = [];
    const deps: OwedDeps = {
      jobsDb: test.world.jobs,
      clock: test.clock,
      endOfToday: (now) => new Date(now.getTime() + day),
      tellDuty: async (_tenant, duty) => void told.push(duty.split('@')[0] ?? ''),
      tellTeam: async () => void told.push('team'),
      tellPerson: async (_tenant, personId) =>
        void told.push(
          ['saar', 'wil', 'rik', 'yara', 'femke'].find((who) => idOfPerson(who) === personId) ?? personId,
        ),
      answerersOf: (tx, tenantId, ids) => listAnswerers(tx, tenantId, ids, dayFrom(test, 0)),
      administratorsOf: async () => [idOfPerson('femke')],
      wakeTelling: async () => undefined,
    };
    return { told, deps };
  };
  const dueAt = (signalId: string, ms: number) =>
    jobs(
      sql`update signals set answer_due_at = ${new Date(test.clock.now().getTime() + ms)} where id = ${signalId}::uuid`,
    );

  it('the reminder goes to who has the case now, not to the desk where the signal lies', async () => {
    const [own, moved] = [await taken(), await taken()];
    await openCaseAs(await as('saar'), { signalId: own, place: null });
    const caseId = await openCaseAs(await as('saar'), { signalId: moved, place: null });
    await transfer('saar', 'rik', caseId);
    const bare = await taken();
    for (const id of [own, moved, bare]) await dueAt(id, 3_600_000);
    const today = listening();
    const job = owedJobs(today.deps).find(({ name }) => name === 'answers.today');
    await job?.run({});
    expect(today.told.sort()).toEqual(['rik', 'saar', 'wijkwerker']);
    await dueAt(bare, 40 * day);
    for (const id of [own, moved]) await dueAt(id, -3_600_000);
    const late = listening();
    await remindOfLate(late.deps);
    expect(late.told.sort()).toEqual(['rik', 'saar']);
    expect(await asksOf('rik', caseId)).toMatchObject({ answersOwed: 1 });
    expect((await waitingOf('rik')).answersOwed).toBe(1);
    for (const id of [own, moved, bare]) await dueAt(id, 40 * day);
  });

  it('a case without an owner leaves the debt with the desk', async () => {
    const id = await taken();
    const caseId = await openCaseAs(await as('saar'), { signalId: id, place: null });
    await jobs(sql`insert into case_tray (tenant_id, case_id, id, admin_id, number, neighbourhood_code, owner_role, since, due_on)
      values ('lichtendam', ${caseId}::uuid, gen_random_uuid(), ${idOfPerson('femke')}::uuid, 'X', 'BU99010201', 'wijkwerker', now(), current_date)`);
    await dueAt(id, -3_600_000);
    const { told, deps } = listening();
    await remindOfLate(deps);
    expect(told).toEqual(['wijkwerker']);
    await dueAt(id, 40 * day);
  });

  it('of what the coordinator may not know an administrator hears the day after the desk, unread', async () => {
    const id = await handIn.record('amina', {
      observations: ['home.curtains_closed'],
      gutFeeling: 'niet_pluis',
    });
    const take = { commandId: newPhoneId(), version: 2, action: 'take' };
    expect((await (await as('saar')).call('POST', `/signals/${id}/actions`, take)).status).toBe(200);
    await dueAt(id, -3_600_000);
    const first = listening();
    await remindOfLate(first.deps);
    expect(first.told).toEqual(['wijkwerker']);
    const femke = await as('femke');
    const quiet = async () => (await femke.call('GET', '/quiet-late-answers')).text;
    const [row] = (await jobs(sql<{ number: string }>`select number from signals where id = ${id}::uuid`))
      .rows;
    expect(await quiet()).not.toContain(row?.number);
    await jobs(
      sql`update late_answers set told_at = told_at - interval '25 hours', due_at = due_at - interval '25 hours' where signal_id = ${id}::uuid`,
    );
    await dueAt(id, -26 * 3_600_000);
    await jobs(
      sql`update late_answers l set due_at = s.answer_due_at from signals s where s.id = l.signal_id and l.signal_id = ${id}::uuid`,
    );
    const second = listening();
    await remindOfLate(second.deps);
    expect(second.told.sort()).toEqual(['femke', 'wijkwerker']);
    expect(await quiet()).toContain(row?.number);
    for (const content of [id, 'home.', 'niet_pluis', 'BU99']) expect(await quiet()).not.toContain(content);
    for (const who of ['bram', 'saar', 'petra', 'vera'])
      expect([who, (await (await as(who)).call('GET', '/quiet-late-answers')).status]).toEqual([who, 403]);
    await dueAt(id, 40 * day);
  });

  it('the line of a case says what waits and what came back, until its owner looked', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    const untilOn = dayFrom(test, 20);
    const refer = { kind: 'refer', toOrganisationId: organisationOf('hanna'), untilOn } as const;
    const [refused, accepted, waits] = [
      await offerAs(saar, caseId, refer),
      await offerAs(saar, caseId, refer),
      await offerAs(saar, caseId, refer),
    ];
    expect(waits.status).toBe(204);
    const hanna = await as('hanna');
    await answerAs(hanna, refused.handOverId, { answer: 'refuse', reason: 'Dit past niet bij ons.' });
    await answerAs(hanna, accepted.handOverId, { answer: 'accept' });
    await answerAs(hanna, accepted.handOverId, { answer: 'message', text: 'We komen dinsdag.' });
    const action = {
      kind: 'action',
      domain: 'network',
      what: 'Bellen',
      support: 'formal',
      informal: null,
      doer: 'huisarts',
      dueOn: dayFrom(test, -1),
      state: 'to_do',
      agreement: null,
      checkInOn: null,
    };
    expect((await stepAs(saar, caseId, { action: 'add', compartment: 'shared', entry: action })).status).toBe(
      204,
    );
    expect(await asksOf('saar', caseId)).toEqual({
      answersOwed: 0,
      answerDueAt: null,
      offersWaiting: 1,
      offersBack: 1,
      messagesNew: 1,
      goesOn: 0,
      decisionsWaiting: 0,
      decisionsBack: 0,
      checkInsDue: 0,
      actionsLate: 1,
    });
    expect((await waitingOf('saar')).cameBack).toBe(2);
    // Who takes part is told nothing of what was offered to others.
    await stepAs(saar, caseId, { action: 'invite', personId: idOfPerson('rik'), untilOn, deputy: false });
    expect(await asksOf('rik', caseId)).toMatchObject({
      offersWaiting: 0,
      offersBack: 0,
      messagesNew: 0,
      actionsLate: 1,
    });
    await readCaseAs(await as('rik'), caseId);
    expect((await waitingOf('saar')).cameBack).toBe(2);
    test.clock.moveMs(1_000);
    await readCaseAs(saar, caseId);
    expect(await asksOf('saar', caseId)).toMatchObject({ offersBack: 0, messagesNew: 0, offersWaiting: 1 });
    expect((await waitingOf('saar')).cameBack).toBe(0);
    const offer = { kind: 'transfer', toPersonId: idOfPerson('wil'), untilOn } as const;
    expect((await waitingOf('wil')).offeredToMe).toBe(0);
    await offerAs(saar, caseId, offer);
    expect((await waitingOf('wil')).offeredToMe).toBe(1);
  });

  it('an offer that ran out counts as back', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    await offerAs(saar, caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      untilOn: dayFrom(test, 40),
    });
    test.clock.moveMs(10_000);
    const later = new Date(test.clock.now().getTime() + 10 * day);
    await watchCases({ ...caseworkDeps(test), clock: { now: () => later } }, 'lichtendam');
    expect(await asksOf('saar', caseId)).toMatchObject({ offersBack: 1, offersWaiting: 0 });
  });
});
