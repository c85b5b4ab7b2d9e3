/** What a team has planned, counted before it stops, and ended once it has. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type TeamPlans = { readonly coming: number; readonly patterns: number };

export const countPlans = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  now: Date,
  today: string,
): Promise<TeamPlans> => {
  const found = await sql<TeamPlans>`
    select (select count(*)::int from roster_items where tenant_id = ${tenantId} and team_id = ${teamId}::uuid
        and starts_at > ${now} and cancelled_at is null) as coming,
      (select count(*)::int from roster_templates where tenant_id = ${tenantId} and team_id = ${teamId}::uuid
        and (ends_on is null or ends_on >= ${today}::date)) as patterns`.execute(tx);
  return found.rows[0] ?? { coming: 0, patterns: 0 };
};

/**
 * Of every team that has stopped: no pattern plans on, what nobody chose goes, and what somebody chose is called off.
 * Doing it twice changes nothing, so the night makes good what a crash left.
 */
export const endPlansOfStopped = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
  yesterday: string,
): Promise<void> => {
  const stopped = sql`(select id from teams where tenant_id = ${tenantId} and ended_on is not null)`;
  await sql`update roster_templates set ends_on = ${yesterday}::date, starts_on = least(starts_on, ${yesterday}::date)
    where tenant_id = ${tenantId} and team_id in ${stopped} and (ends_on is null or ends_on > ${yesterday}::date)`.execute(
    tx,
  );
  await sql`delete from roster_items i where i.tenant_id = ${tenantId} and i.team_id in ${stopped} and i.starts_at > ${now}
    and i.taken = 0 and i.cancelled_at is null
    and not exists (select 1 from roster_signups s where s.tenant_id = i.tenant_id and s.item_id = i.id)`.execute(
    tx,
  );
  await sql`update roster_items set cancelled_at = ${now}, cancel_reason = 'other' where tenant_id = ${tenantId}
    and team_id in ${stopped} and starts_at > ${now} and cancelled_at is null`.execute(tx);
};
