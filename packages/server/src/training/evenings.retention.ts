/** Takes away what is over term of training evenings: votes first, then who was there (in whole weeks), at last the evening itself. */
import { eveningTerms, keptSince } from '@buurtplus/domain/training';
import { type Kysely, sql } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { asJobs } from './evenings.shared.ts';
import type { EveningsDeps } from './evenings-deps.ts';

/** As long as the place of a member stands with a name. */
const goneDays = 30;

export const forgetEvenings = async (
  deps: Pick<EveningsDeps, 'jobsDb' | 'clock'>,
  tenantId: string,
): Promise<void> => {
  const now = deps.clock.now();
  const today = dutchDay(now);
  const over = sql`(select 1 from training_evenings e where e.tenant_id = ${tenantId} and e.ends_at < ${now}::timestamptz - make_interval(days => ${eveningTerms.voteDays})`;
  await inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
    await sql`delete from evening_votes v where v.tenant_id = ${tenantId} and exists (select 1 from evening_polls p
      where p.tenant_id = v.tenant_id and p.id = v.poll_id and exists ${over} and e.id = p.evening_id))`.execute(
      tx,
    );
    await sql`delete from evening_ballots b where b.tenant_id = ${tenantId} and exists ${over} and e.id = b.evening_id)`.execute(
      tx,
    );
    await sql`delete from evening_people a where a.tenant_id = ${tenantId} and (
      exists (select 1 from training_evenings e where e.tenant_id = a.tenant_id and e.id = a.evening_id
        and e.ends_at < ${keptSince(today, eveningTerms.attendanceMonths)}::date::timestamp at time zone 'Europe/Amsterdam')
      or case when a.team_id is null
        then not exists (select 1 from role_assignments r where r.tenant_id = a.tenant_id and r.person_id = a.person_id
          and (r.ends_on is null or r.ends_on > ${today}::date - ${goneDays}::int))
        else not exists (select 1 from team_members m where m.tenant_id = a.tenant_id and m.person_id = a.person_id
          and (m.stage <> 'left' or m.left_on > ${today}::date - ${goneDays}::int)) end)`.execute(tx);
    await sql`delete from training_evenings where tenant_id = ${tenantId}
      and ends_at < ${now}::timestamptz - make_interval(months => ${eveningTerms.eveningMonths})`.execute(tx);
    await sql`delete from training_series s where s.tenant_id = ${tenantId} and not exists (select 1 from training_evenings e
      where e.tenant_id = s.tenant_id and e.series_id = s.id)`.execute(tx);
  });
};

export const listTenantIds = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.selectFrom('tenants').select('id').execute()).map((row) => row.id);
