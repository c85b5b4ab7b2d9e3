/** How much somebody walked and is put down for, what somebody takes along, and giving back what is to come. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type Load = { readonly walked: number; readonly planned: number };

/** Rounds only, four weeks back and four weeks ahead. */
export const listLoads = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  now: Date,
): Promise<ReadonlyMap<string, Load>> => {
  const found = await sql<{ person_id: string; walked: number; planned: number }>`
    select s.person_id, count(*) filter (where i.starts_at < ${now})::int as walked, count(*) filter (where i.starts_at >= ${now})::int as planned
    from roster_items i join roster_signups s on s.tenant_id = i.tenant_id and s.item_id = i.id and s.state = 'going'
    where i.tenant_id = ${tenantId} and i.team_id = ${teamId}::uuid and i.kind = 'round' and i.cancelled_at is null and s.person_id is not null
      and i.starts_at >= ${now}::timestamptz - interval '28 days' and i.starts_at < ${now}::timestamptz + interval '28 days'
    group by s.person_id`.execute(tx);
  return new Map(found.rows.map((row) => [row.person_id, { walked: row.walked, planned: row.planned }]));
};

export const listPlacesOf = async (tx: Kysely<Tables>, tenantId: string, personId: string) => {
  const found = await sql<{ starts_at: Date; ends_at: Date; kind: string; state: string }>`
    select i.starts_at, i.ends_at, i.kind, s.state from roster_signups s join roster_items i on i.tenant_id = s.tenant_id and i.id = s.item_id
    where s.tenant_id = ${tenantId} and s.person_id = ${personId}::uuid order by i.starts_at`.execute(tx);
  return found.rows.map((row) => ({
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    kind: row.kind,
    state: row.state,
  }));
};

/** Of one team: who is in another as well, keeps the places there. @returns the items where a place came free */
export const dropComingPlaces = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  personId: string,
  now: Date,
): Promise<readonly string[]> => {
  const gone = await sql<{ item_id: string }>`
    delete from roster_signups s using roster_items i where i.tenant_id = s.tenant_id and i.id = s.item_id
      and s.tenant_id = ${tenantId} and s.team_id = ${teamId}::uuid and s.person_id = ${personId}::uuid and i.starts_at > ${now} returning s.item_id`.execute(
    tx,
  );
  return gone.rows.map((row) => row.item_id);
};

export const forgetPlacesOf = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  personId: string,
): Promise<void> => {
  await sql`update roster_signups set person_id = null, wants_mate = false, swap_open = false, swap_item_id = null, confirmed_at = null
    where tenant_id = ${tenantId} and team_id = ${teamId}::uuid and person_id = ${personId}::uuid`.execute(
    tx,
  );
  await sql`delete from task_log_people where tenant_id = ${tenantId} and team_id = ${teamId}::uuid and person_id = ${personId}::uuid`.execute(
    tx,
  );
  await sql`update task_logs set written_by = null where tenant_id = ${tenantId} and team_id = ${teamId}::uuid and written_by = ${personId}::uuid`.execute(
    tx,
  );
};
