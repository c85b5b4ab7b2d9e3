/** Takes away what is over term: answers after two years, what was done after three, in whole weeks, and each night all of it of who left. */
import { certificateKeepMonths, keptSince, learningTerms, monthsFrom } from '@buurtplus/domain/training';
import { type Kysely, sql } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { forgetCertificates } from './certificate.store.ts';
import type { TrainingDeps } from './training-deps.ts';

/** As long as the place of a member stands with a name: thirty days after leaving. */
const goneDays = 30;

const isGone = (table: string, today: string) => sql`not exists (select 1 from team_members m
  where m.tenant_id = ${sql.ref(`${table}.tenant_id`)} and m.person_id = ${sql.ref(`${table}.person_id`)}
    and (m.stage <> 'left' or m.left_on > ${today}::date - ${goneDays}::int))`;

export const forgetLearning = async (
  deps: Pick<TrainingDeps, 'jobsDb' | 'clock'>,
  tenantId: string,
): Promise<void> => {
  const today = dutchDay(deps.clock.now());
  await inTransaction(deps.jobsDb, { ...noContext, tenantId }, async (tx) => {
    await sql`delete from learning_events where tenant_id = ${tenantId}
      and (received_at < ${keptSince(today, learningTerms.answersMonths)}::date::timestamp at time zone 'Europe/Amsterdam' or ${isGone('learning_events', today)})`.execute(
      tx,
    );
    await sql`delete from learning_done where tenant_id = ${tenantId}
      and (done_on < ${keptSince(today, learningTerms.doneMonths)}::date or ${isGone('learning_done', today)})`.execute(
      tx,
    );
    await forgetCertificates(tx, tenantId, today, {
      goneDays,
      endedBefore: monthsFrom(today, -certificateKeepMonths),
    });
  });
};

const listTenantIds = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.selectFrom('tenants').select('id').execute()).map((row) => row.id);

export const forgetJob = (deps: TrainingDeps): JobDefinition => ({
  name: 'training.forget',
  cron: '41 3 * * *',
  run: async () => {
    for (const tenantId of await listTenantIds(deps.jobsDb)) await forgetLearning(deps, tenantId);
  },
});
