/** Where rounds meet the roster: the plans somebody is to walk, whether a plan is one, and plans that nobody began. */
import { notBegunAfterMs, notBegunDays } from '@buurtplus/domain/rounds';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type OwnPlan = {
  readonly id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly meeting_place: string | null;
  readonly zone: string | null;
  readonly zone_id: string | null;
  readonly neighbourhood_codes: readonly string[];
  /** Who else is to come; null for somebody who was forgotten. */
  readonly others: readonly (string | null)[];
};

/** In the caller's own context. Rounds this person is to walk, from a few hours ago until tomorrow evening. */
export const listOwnPlans = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  personId: string,
  now: Date,
): Promise<readonly OwnPlan[]> => {
  const found = await sql<OwnPlan>`
    select i.id, i.starts_at, i.ends_at, i.meeting_place, z.name as zone, z.id as zone_id, coalesce(z.neighbourhood_codes, '{}') as neighbourhood_codes,
      array(select s.person_id::text from roster_signups s where s.tenant_id = i.tenant_id and s.item_id = i.id and s.state = 'going'
        and s.person_id is distinct from ${personId}::uuid order by s.since) as others
    from roster_items i
    join roster_signups mine on mine.tenant_id = i.tenant_id and mine.item_id = i.id and mine.person_id = ${personId}::uuid and mine.state = 'going'
    left join team_zones z on z.tenant_id = i.tenant_id and z.id = i.zone_id
    where i.tenant_id = ${tenantId} and i.team_id = ${teamId}::uuid and i.kind = 'round' and i.cancelled_at is null
      and i.ends_at > ${now}::timestamptz - interval '6 hours' and i.starts_at < ${now}::timestamptz + interval '36 hours'
    order by i.starts_at, i.id`.execute(tx);
  return found.rows;
};

/** As the system. @returns the item when it is a round of this very team, else null */
export const planOfTeam = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  itemId: string,
): Promise<string | null> =>
  (
    await tx
      .selectFrom('roster_items')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('team_id', '=', teamId)
      .where('id', '=', itemId)
      .where('kind', '=', 'round')
      .executeTakeFirst()
  )?.id ?? null;

/** As the system. @returns the part that was planned or chosen, when it is this team's; else null */
export const zoneOf = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  { plannedRoundId, zoneId }: { readonly plannedRoundId: string | null; readonly zoneId: string | null },
): Promise<{ readonly id: string; readonly name: string } | null> => {
  const found = await sql<{ id: string; name: string }>`
    select z.id, z.name from team_zones z where z.tenant_id = ${tenantId} and z.team_id = ${teamId}::uuid
      and z.id = coalesce((select i.zone_id from roster_items i where i.tenant_id = ${tenantId} and i.id = ${plannedRoundId}::uuid), ${zoneId}::uuid)`.execute(
    tx,
  );
  return found.rows[0] ?? null;
};

export type RoundOfPlan = {
  readonly planned_round_id: string;
  readonly id: string;
  readonly status: 'waiting' | 'walking' | 'paused' | 'ended';
  readonly walking_ms: string;
  readonly started_at: Date | null;
};

/** In the context of who asks: what he may see of it follows from there. */
export const listRoundsOfPlans = async (
  tx: Kysely<Tables>,
  tenantId: string,
  itemIds: readonly string[],
): Promise<readonly RoundOfPlan[]> => {
  const found = await sql<RoundOfPlan>`
    select planned_round_id, id, status, walking_ms, started_at from rounds
    where tenant_id = ${tenantId} and planned_round_id = any (${[...itemIds]}::uuid[]) and started_at is not null
    order by started_at`.execute(tx);
  return found.rows;
};

/**
 * Marks, once and for ever, what two or more would walk and nobody began, in teams that want the clock.
 * @returns the team of each fresh mark
 */
export const markNotBegun = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
): Promise<readonly string[]> => {
  const since = new Date(now.getTime() - 24 * 60 * 60_000);
  const before = new Date(now.getTime() - notBegunAfterMs);
  const marked = await sql<{ team_id: string }>`
    insert into plans_not_begun (tenant_id, team_id, item_id, told_at)
    select i.tenant_id, i.team_id, i.id, ${now}::timestamptz from roster_items i
    join round_settings s on s.tenant_id = i.tenant_id and s.team_id = i.team_id and s.check_in_minutes is not null
    where i.tenant_id = ${tenantId} and i.kind = 'round' and i.cancelled_at is null
      and i.ends_at between ${since}::timestamptz and ${before}::timestamptz
      and (select count(*) from roster_signups g where g.tenant_id = i.tenant_id and g.item_id = i.id and g.state = 'going') >= 2
      and not exists (select 1 from rounds r where r.tenant_id = i.tenant_id and r.planned_round_id = i.id)
    on conflict do nothing returning team_id`.execute(tx);
  return marked.rows.map((row) => row.team_id);
};

export type NotBegun = { readonly item_id: string; readonly starts_at: Date; readonly ends_at: Date };

/** In the coordinator's own context; a round that comes in after all takes its plan off this list. */
export const listNotBegun = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  now: Date,
): Promise<readonly NotBegun[]> => {
  const since = new Date(now.getTime() - notBegunDays * 86_400_000);
  const found = await sql<NotBegun>`
    select n.item_id, i.starts_at, i.ends_at from plans_not_begun n
    join roster_items i on i.tenant_id = n.tenant_id and i.id = n.item_id
    where n.tenant_id = ${tenantId} and n.team_id = ${teamId}::uuid and n.told_at > ${since}
      and not exists (select 1 from rounds r where r.tenant_id = n.tenant_id and r.planned_round_id = n.item_id)
    order by i.starts_at desc`.execute(tx);
  return found.rows;
};

/** What was shown long enough. */
export const forgetNotBegun = async (tx: Kysely<Tables>, tenantId: string, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - notBegunDays * 86_400_000);
  await sql`delete from plans_not_begun where tenant_id = ${tenantId} and told_at < ${before}`.execute(tx);
};
