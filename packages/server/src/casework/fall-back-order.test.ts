/** The round that comes by itself takes the case first, as people do: two of them never wait in a circle. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { lockCase, systemContext } from './cases.store.ts';
import { watchCases } from './watch-cases.ts';

describe('a round and somebody who works in the case', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  const jobs = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), work);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of ['saar', 'yara', 'hanna']) await as(who);
  });
  afterAll(() => test.end());

  const endRole = (who: string, endsOn: string | null) =>
    sql`update role_assignments set ends_on = ${endsOn}::date where person_id = ${idOfPerson(who)}::uuid`.execute(
      test.world.auth,
    );
  const yesterday = () => dayFrom(test, -1);
  const waitsForALock = () =>
    withClient(superuserOn(test.world.database), async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::integer as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0]?.count ?? 0;
    });
  /** Holds the case as a step does, lets the round come by meanwhile, and then writes what a step writes. */
  const whileRoundComesBy = async (caseId: string, write: ReturnType<typeof sql>): Promise<void> => {
    let round: Promise<void> | undefined;
    await jobs(async (tx) => {
      expect(await lockCase(tx, 'lichtendam', caseId)).not.toBeNull();
      round = watchCases(caseworkDeps(test), 'lichtendam');
      // Settles only after this transaction; a refusal is looked at there.
      round.catch(() => undefined);
      await expect.poll(waitsForALock).toBe(1);
      await write.execute(tx);
    });
    await round;
  };

  it.each(['offered', 'accepted'])(
    'takes back what was %s while its receiver is found to be gone',
    async (status) => {
      const caseId = await openCaseAs(await as('saar'));
      const { handOverId } = await offerAs(await as('saar'), caseId, {
        kind: 'refer',
        toOrganisationId: organisationOf('hanna'),
        untilOn: dayFrom(test, 30),
      });
      if (status === 'accepted')
        expect((await answerAs(await as('hanna'), handOverId, { answer: 'accept' })).status).toBe(204);
      await endRole('hanna', yesterday());
      await whileRoundComesBy(
        caseId,
        sql`update case_hand_overs set status = 'withdrawn' where id = ${handOverId}::uuid`,
      );
      await endRole('hanna', null);
      const left = await jobs((tx) =>
        sql<{ status: string }>`select status from case_hand_overs where id = ${handOverId}::uuid`.execute(
          tx,
        ),
      );
      expect(left.rows).toEqual([{ status: 'withdrawn' }]);
    },
  );

  it('lets somebody go whose role is found to be over', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    const invited = await saar.call('POST', `/cases/${caseId}/actions`, {
      commandId: test.world.newId(),
      action: 'invite',
      personId: idOfPerson('yara'),
      untilOn: dayFrom(test, 20),
      deputy: true,
    });
    expect(invited.status).toBe(204);
    await endRole('yara', yesterday());
    await whileRoundComesBy(
      caseId,
      sql`update case_access set ended_at = now(), end_reason = 'let_go'
        where case_id = ${caseId}::uuid and person_id = ${idOfPerson('yara')}::uuid and ended_at is null`,
    );
    await endRole('yara', null);
    const left = await jobs((tx) =>
      sql<{ reason: string }>`select end_reason as reason from case_access
        where case_id = ${caseId}::uuid and person_id = ${idOfPerson('yara')}::uuid`.execute(tx),
    );
    expect(left.rows).toEqual([{ reason: 'let_go' }]);
  });
});
