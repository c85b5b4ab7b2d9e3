/** Races, and people who are not there any more: nothing is lost, doubled or without an owner, and old things go on their day. */
import type { CaseTray, CaseView } from '@buurtplus/contract/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  addFactAs,
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  receivedBy,
  stepAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { bothAtOnce } from '../testing/sockets.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { forgetCases } from './casework.retention.ts';
import { watchCases } from './watch-cases.ts';

const races = 40;

describe('a case when things go wrong', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of ['saar', 'rik', 'hanna', 'femke']) await as(who);
  });
  afterAll(() => test.end());

  const jobs = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), work);
  const ownerOf = (caseId: string) =>
    jobs(async (tx) => {
      const row = await tx
        .selectFrom('case_files')
        .select('owner_id')
        .where('id', '=', caseId)
        .executeTakeFirst();
      const access = await tx
        .selectFrom('case_access')
        .select('person_id')
        .where('case_id', '=', caseId)
        .where('kind', '=', 'owner')
        .where('ended_at', 'is', null)
        .execute();
      expect(access.map((one) => one.person_id)).toEqual([row?.owner_id]);
      return row?.owner_id;
    });
  const daysOn = (days: number) => ({
    ...caseworkDeps(test),
    clock: { now: () => new Date(test.clock.now().getTime() + days * 86_400_000) },
  });
  const endRole = (who: string, endsOn: string | null) =>
    sql`update role_assignments set ends_on = ${endsOn}::date where person_id = ${idOfPerson(who)}::uuid`.execute(
      test.world.auth,
    );

  it(`accepts or withdraws, never both, in ${races} races; the owner is always one`, async () => {
    const outcomes = new Set<string>();
    for (let race = 0; race < races; race += 1) {
      const caseId = await openCaseAs(await as('saar'));
      const { handOverId } = await offerAs(await as('saar'), caseId, {
        kind: 'transfer',
        toPersonId: idOfPerson('rik'),
        untilOn: dayFrom(test, 9),
      });
      const [accepted, withdrawn] = await bothAtOnce(
        race,
        async () => answerAs(await as('rik'), handOverId, { answer: 'accept' }),
        async () => stepAs(await as('saar'), caseId, { action: 'withdraw', handOverId }),
      );
      const done = [accepted.status === 204, withdrawn.status === 204];
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await ownerOf(caseId)).toBe(idOfPerson(done[0] === true ? 'rik' : 'saar'));
      outcomes.add(done[0] === true ? 'accepted' : 'withdrawn');
    }
    expect([...outcomes].sort()).toEqual(['accepted', 'withdrawn']);
  }, 120_000);

  it(`shows a case as it is at one moment to who takes part and becomes its owner just then, in ${races} races`, async () => {
    const [saar, rik] = [await as('saar'), await as('rik')];
    const seen = new Set<boolean>();
    for (let race = 0; race < races; race += 1) {
      const caseId = await openCaseAs(saar);
      const untilOn = dayFrom(test, 9);
      await stepAs(saar, caseId, { action: 'invite', personId: idOfPerson('rik'), untilOn, deputy: false });
      const { handOverId } = await offerAs(saar, caseId, {
        kind: 'transfer',
        toPersonId: idOfPerson('rik'),
        untilOn,
      });
      const accepting = answerAs(rik, handOverId, { answer: 'accept' });
      for (let isOwner = false; !isOwner; ) {
        const one = await rik.call('GET', `/cases/${caseId}`);
        // Never "this is not there" between taking part and owning.
        expect(one.status, one.text).toBe(200);
        isOwner = (one.body as CaseView).isOwner;
        seen.add(isOwner);
      }
      expect((await accepting).status).toBe(204);
    }
    expect(seen).toEqual(new Set([false, true]));
  }, 120_000);

  it(`takes in what was written before the closing and nothing after it, in ${races} races`, async () => {
    for (let race = 0; race < races; race += 1) {
      const saar = await as('saar');
      const caseId = await openCaseAs(saar);
      const close = {
        action: 'close',
        version: 1,
        outcome: 'moved_on',
        solved: 'no',
        learned: 'Niets bijzonders.',
      };
      const wish = { action: 'add', compartment: 'shared', entry: { kind: 'wish', text: 'Rust.' } };
      const said = await Promise.all(
        race % 2 === 0
          ? [stepAs(saar, caseId, wish), stepAs(saar, caseId, close)]
          : [stepAs(saar, caseId, close), stepAs(saar, caseId, wish)].reverse(),
      );
      const view = await readCaseAs(saar, caseId);
      expect(view.status).toBe('closed');
      expect(view.entries.length).toBe(said[0]?.status === 204 ? 1 : 0);
    }
  }, 120_000);

  it('lets two professionals of one partner accept one offer once', async () => {
    const hanna = await as('hanna');
    const caseId = await openCaseAs(await as('saar'));
    const { handOverId } = await offerAs(await as('saar'), caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      untilOn: dayFrom(test, 9),
    });
    const said = await Promise.all([
      answerAs(hanna, handOverId, { answer: 'accept' }),
      answerAs(hanna, handOverId, { answer: 'refuse', reason: 'Dit is niet van ons.' }),
    ]);
    expect(said.map((one) => one.status).sort((left, right) => left - right)).toEqual([204, 409]);
  });

  it('gives an unanswered offer back to its owner after three working days, and not an hour before', async () => {
    const caseId = await openCaseAs(await as('saar'));
    const { handOverId } = await offerAs(await as('saar'), caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      untilOn: dayFrom(test, 40),
    });
    const { dueAt } = (await receivedBy(await as('hanna'), handOverId)) ?? { dueAt: '' };
    const at = (ms: number) => ({
      ...caseworkDeps(test),
      clock: { now: () => new Date(Date.parse(dueAt) + ms) },
    });
    const status = async () => (await readCaseAs(await as('saar'), caseId)).handOvers[0]?.status;
    await watchCases(at(-3_600_000), 'lichtendam');
    expect(await status()).toBe('offered');
    const told: string[] = [];
    // A server that ends in the telling leaves it to the next round.
    const ends = async (): Promise<void> => Promise.reject(new Error('the server ends here'));
    await watchCases({ ...at(0), askToTell: ends }, 'lichtendam').catch(() => undefined);
    await watchCases(
      { ...at(0), askToTell: async (_tenant, personId) => void told.push(personId) },
      'lichtendam',
    );
    expect(await status()).toBe('timed_out');
    expect(told).toEqual([idOfPerson('saar')]);
    expect(await ownerOf(caseId)).toBe(idOfPerson('saar'));
    expect((await answerAs(await as('hanna'), handOverId, { answer: 'accept' })).status).toBe(409);
  });

  it('ends what was shared on its last day, for the reader at once and for the tables with the next round', async () => {
    const caseId = await openCaseAs(await as('saar'));
    const { handOverId } = await offerAs(await as('saar'), caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      untilOn: dayFrom(test, 5),
    });
    await answerAs(await as('hanna'), handOverId, { answer: 'accept' });
    await watchCases(daysOn(5), 'lichtendam');
    expect((await receivedBy(await as('hanna'), handOverId))?.content).not.toBeNull();
    await jobs((tx) =>
      sql`update case_disclosures set until_on = ${dayFrom(test, -1)}::date where hand_over_id = ${handOverId}::uuid`.execute(
        tx,
      ),
    );
    // The database itself lets nobody read past the day, though no round came by.
    expect((await receivedBy(await as('hanna'), handOverId))?.content).toBeNull();
    await watchCases(daysOn(6), 'lichtendam');
    expect(await receivedBy(await as('hanna'), handOverId)).toBeNull();
  });

  it('goes to an administrator, unread and with a day, when nobody of the desk is left; and on from there', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    await addFactAs(saar, caseId, 'care', 'CANARY-UNREAD', dayFrom(test, 0));
    for (const who of ['saar', 'yara']) await endRole(who, dayFrom(test, -1));
    await watchCases(caseworkDeps(test), 'lichtendam');
    expect(await ownerOf(caseId)).toBe(idOfPerson('femke'));
    const femke = await as('femke');
    const tray = await femke.call('GET', '/case-tray');
    const item = (tray.body as CaseTray).items.find((one) => one.caseId === caseId);
    expect(item).toMatchObject({ role: 'wijkwerker', neighbourhoodCode: 'BU99010201' });
    expect((item?.dueOn ?? '') > dayFrom(test, 0)).toBe(true);
    expect(tray.text).not.toContain('CANARY');
    const seen = await inTransaction(test.world.app, test.world.caller('femke').context, async (tx) => [
      (await tx.selectFrom('case_files').selectAll().execute()).length,
      (await tx.selectFrom('case_entries').selectAll().execute()).length,
    ]);
    expect(seen).toEqual([0, 0]);
    const pass = (who: string) =>
      femke.call('POST', `/case-tray/${caseId}/pass-on`, {
        commandId: newPhoneId(),
        personId: idOfPerson(who),
      });
    // The walls inside stay where they are: not to another kind of desk.
    expect((await pass('wil')).status).toBe(400);
    await endRole('saar', null);
    await endRole('yara', null);
    expect((await pass('saar')).status).toBe(204);
    expect(await ownerOf(caseId)).toBe(idOfPerson('saar'));
    expect((await readCaseAs(await as('saar'), caseId)).entries).toHaveLength(1);
    expect(
      ((await femke.call('GET', '/case-tray')).body as CaseTray).items.map((one) => one.caseId),
    ).not.toContain(caseId);
  });

  it('never has a case without an owner in the whole database', async () => {
    const lost = await jobs((tx) =>
      sql<{ id: string }>`select f.id from case_files f where not exists (select 1 from case_access a
        where a.case_id = f.id and a.person_id = f.owner_id and a.kind = 'owner' and a.ended_at is null)`.execute(
        tx,
      ),
    );
    expect(lost.rows).toEqual([]);
    await expect(jobs((tx) => sql`update case_files set owner_id = null`.execute(tx))).rejects.toMatchObject({
      code: '23502',
    });
  });

  it('takes a closed case away the day after its term, whole, and twice is once', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    await addFactAs(saar, caseId, 'shared', 'CANARY-TERM', dayFrom(test, 0));
    await stepAs(saar, caseId, {
      action: 'close',
      version: 1,
      outcome: 'moved_on',
      solved: 'no',
      learned: 'Niets.',
    });
    const { keepUntil } = await readCaseAs(saar, caseId);
    const on = (day: string) => ({
      ...caseworkDeps(test),
      clock: { now: () => new Date(`${day}T01:30:00Z`) },
    });
    const dayAfter = new Date(Date.parse(`${keepUntil}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    await forgetCases(on(keepUntil ?? ''), 'lichtendam');
    expect((await saar.call('GET', `/cases/${caseId}`)).status).toBe(200);
    expect(await forgetCases(on(dayAfter), 'lichtendam')).toBeGreaterThan(0);
    expect(await forgetCases(on(dayAfter), 'lichtendam')).toBe(0);
    expect((await saar.call('GET', `/cases/${caseId}`)).status).toBe(404);
    const left = await jobs((tx) =>
      sql<{ count: string }>`select count(*) from case_entries where body::text like '%CANARY-TERM%'`.execute(
        tx,
      ),
    );
    expect(left.rows[0]?.count).toBe('0');
  });

  it('lets nobody into the tables who is not in a case, whoever writes the query', async () => {
    const caseId = await openCaseAs(await as('saar'));
    for (const who of ['amina', 'bram', 'wil', 'rik', 'femke', 'petra', 'hanna'] as const)
      await inTransaction(test.world.app, test.world.caller(who).context, async (tx) => {
        for (const table of [
          'case_files',
          'case_entries',
          'case_events',
          'case_access',
          'case_hand_overs',
          'case_disclosures',
        ] as const) {
          const rows = await sql<{ case_id: string }>`select * from ${sql.table(table)}
            where ${sql.ref(table === 'case_files' ? 'id' : 'case_id')} = ${caseId}::uuid`.execute(tx);
          expect([who, table, rows.rows.length]).toEqual([who, table, 0]);
        }
      });
    // Somebody from outside cannot write anybody in: the owner of the row must be the owner of the case.
    await expect(
      inTransaction(test.world.app, test.world.caller('wil').context, (tx) =>
        sql`insert into case_access (tenant_id, case_id, id, owner_id, person_id, role, kind, compartments, since, until_on)
          values ('lichtendam', ${caseId}::uuid, ${newPhoneId()}::uuid, ${idOfPerson('wil')}::uuid, ${idOfPerson('bram')}::uuid,
            'wijkagent', 'participant', array['shared'], now(), (now() at time zone 'Europe/Amsterdam')::date)`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '23503' });
    // And a police officer is not let into care by anybody.
    await expect(
      inTransaction(test.world.app, test.world.caller('saar').context, (tx) =>
        sql`insert into case_access (tenant_id, case_id, id, owner_id, person_id, role, kind, compartments, since, until_on)
          values ('lichtendam', ${caseId}::uuid, ${newPhoneId()}::uuid, ${idOfPerson('saar')}::uuid, ${idOfPerson('wil')}::uuid,
            'wijkagent', 'participant', array['shared', 'care'], now(), (now() at time zone 'Europe/Amsterdam')::date)`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });
});
