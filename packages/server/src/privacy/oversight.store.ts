/** The privacy officer's list: what stood out, what came of it, and the trail it is read from. */
import type { Reader, TrailLine } from '@buurtplus/domain/privacy';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { PrivacyTables } from './privacy.tables.ts';

type ItemRow = Selectable<PrivacyTables['oversight_items']>;

/** Twice the same is once. @returns whether it was new */
export const insertItem = async (
  tx: Kysely<Tables>,
  item: Omit<ItemRow, 'alarmed_at' | 'reviewed_at' | 'reviewed_by' | 'outcome' | 'note'>,
): Promise<boolean> => {
  // Without a target: the app's role may add to the list and not look at it.
  const done = await sql`
    insert into oversight_items (tenant_id, id, kind, person_id, role, object_id, break_glass_id, count, week, found_at)
    values (${item.tenant_id}, ${item.id}, ${item.kind}, ${item.person_id}, ${item.role}, ${item.object_id}, ${item.break_glass_id},
      ${item.count}, ${item.week}, ${item.found_at}) on conflict do nothing`.execute(tx);
  return done.numAffectedRows === 1n;
};

export type ItemForOfficer = ItemRow & {
  readonly name: string | null;
  readonly reviewer: string | null;
  readonly number: string | null;
  readonly reason_kind: string | null;
  readonly reason: string | null;
  readonly opened_at: Date | null;
};

/** What waits is never cut: the officer works until it is empty. */
export const mostReviewed = 200;

export const listItems = async (
  tx: Kysely<Tables>,
  tenantId: string,
  which: { readonly waiting: boolean },
): Promise<readonly ItemForOfficer[]> =>
  (
    await sql<ItemForOfficer>`
      select i.*, p.name, r.name as reviewer, coalesce(b.number, s.number, f.number) as number, b.reason_kind, b.reason, b.opened_at
      from oversight_items i left join people p on p.id = i.person_id left join people r on r.id = i.reviewed_by
        left join break_glasses b on b.tenant_id = i.tenant_id and b.id = i.break_glass_id
        left join signals s on s.tenant_id = i.tenant_id and s.id = i.object_id
        left join case_files f on f.tenant_id = i.tenant_id and f.id = i.object_id
      where i.tenant_id = ${tenantId} and (i.reviewed_at is null) = ${which.waiting}
      order by ${which.waiting ? sql`i.found_at, i.id` : sql`i.reviewed_at desc, i.id limit ${mostReviewed + 1}`}`.execute(
      tx,
    )
  ).rows;

/** @returns what was reviewed; null when it is not there, is done already, or is the reviewer's own */
export const reviewItem = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  review: { readonly by: string; readonly at: Date; readonly outcome: string; readonly note: string | null },
): Promise<{ readonly id: string } | null> =>
  (await tx
    .updateTable('oversight_items')
    .set({ reviewed_at: review.at, reviewed_by: review.by, outcome: review.outcome, note: review.note })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('reviewed_at', 'is', null)
    .where('person_id', '<>', review.by)
    .returning('id')
    .executeTakeFirst()) ?? null;

/** A tap shows what is behind it to who never opened the page too: it is reading, and no sign that somebody worked on it. */
const isTap = sql<boolean>`(a.action like '%revealed%' and a.object_type in ('signal', 'case', 'case_file'))`;
const isOpening = sql<boolean>`(a.action in ('signal.read', 'case.read', 'case.printed', 'signal.read_outside_work', 'case.read_outside_work')
  or ${isTap})`;

/** A tap so soon after an opening of the same is part of that one visit. */
const visitMs = 60 * 60_000;

/** The lines of professionals and partners in a period, with the hour and the day as people lived them. */
export const readTrail = async (
  tx: Kysely<Tables>,
  tenantId: string,
  from: Date,
  to: Date,
): Promise<readonly TrailLine[]> => {
  const { rows } = await sql<{
    at: Date;
    actor_id: string;
    actor_role: string;
    what: TrailLine['what'];
    object_id: string | null;
    hour: number;
    day: string;
    closed_days: number | null;
    is_tap: boolean;
  }>`
    select a.at, a.actor_id, a.actor_role, a.object_id,
      case when ${isOpening} then 'open' when a.action like '%photo_read' then 'photo'
        when a.action in ('work_list.searched') then 'search' else 'act' end as what,
      extract(hour from a.at at time zone 'Europe/Amsterdam')::integer as hour,
      to_char(a.at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day,
      case when coalesce(s.closed_at, f.closed_at) < a.at
        then floor(extract(epoch from a.at - coalesce(s.closed_at, f.closed_at)) / 86400)::integer end as closed_days,
      ${isTap} as is_tap
    from audit_entries a left join signals s on s.tenant_id = a.tenant_id and a.object_type = 'signal' and s.id::text = a.object_id
      left join case_files f on f.tenant_id = a.tenant_id and a.object_type = 'case' and f.id::text = a.object_id
    where a.tenant_id = ${tenantId} and a.at >= ${from} and a.at < ${to} and a.outcome = 'done' and a.actor_id is not null
      and a.actor_role in ('wijkagent', 'wijkregisseur', 'wijkwerker', 'partner') and a.object_type in ('signal', 'case', 'case_file')
      -- Marking a whole list as seen is neither reading nor work.
      and a.action not in ('work_list.read', 'signal.seen', 'signal.related_read', 'signal.seen_by_read', 'case.list', 'case.who_read')
    order by a.at`.execute(tx);
  const openedMs = new Map<string, number>();
  const isOwnVisit = (row: (typeof rows)[number]): boolean => {
    const which = `${row.actor_id} ${row.object_id ?? ''}`;
    if (row.is_tap) return row.at.getTime() - (openedMs.get(which) ?? -Infinity) > visitMs;
    if (row.what === 'open') openedMs.set(which, row.at.getTime());
    return true;
  };
  return rows.filter(isOwnVisit).map((row) => ({
    atMs: row.at.getTime(),
    personId: row.actor_id,
    role: row.actor_role,
    what: row.what,
    objectId: row.object_id,
    hour: row.hour,
    day: row.day,
    closedDays: row.closed_days,
  }));
};

/** Everybody who reads, with how much that was in each of the eight weeks before. */
export const listReaders = async (
  tx: Kysely<Tables>,
  tenantId: string,
  from: Date,
): Promise<readonly Reader[]> => {
  const { rows } = await sql<{
    person_id: string;
    role: string;
    starts_on: string;
    ends_on: string | null;
    weeks: number[] | null;
  }>`
    with earlier as (
      select actor_id, floor(extract(epoch from ${from}::timestamptz - at) / 604800)::integer as week, count(distinct object_id)::integer as opened
      from audit_entries a where tenant_id = ${tenantId} and at < ${from} and at >= ${from}::timestamptz - interval '56 days'
        and ${isOpening} group by 1, 2)
    select distinct on (r.person_id) r.person_id, r.role, r.starts_on, r.ends_on,
      (select array_agg(e.opened order by e.week) from earlier e where e.actor_id = r.person_id) as weeks
    from role_assignments r where r.tenant_id = ${tenantId} and r.role in ('wijkagent', 'wijkregisseur', 'wijkwerker', 'partner')
    order by r.person_id, r.starts_on`.execute(tx);
  return rows.map((row) => ({
    personId: row.person_id,
    role: row.role,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    earlierWeeks: row.weeks ?? [],
  }));
};

/** Marks what waits too long, each once. @returns whether there was any */
export const alarmWaiting = async (
  tx: Kysely<Tables>,
  tenantId: string,
  before: Date,
  now: Date,
): Promise<number> => {
  const done = await tx
    .updateTable('oversight_items')
    .set({ alarmed_at: now })
    .where('tenant_id', '=', tenantId)
    .where('reviewed_at', 'is', null)
    .where('alarmed_at', 'is', null)
    .where('found_at', '<', before)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
};

export const listHolders = async (
  tx: Kysely<Tables>,
  tenantId: string,
  roles: readonly string[],
  today: string,
): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('role_assignments')
      .select('person_id')
      .distinct()
      .where('tenant_id', '=', tenantId)
      .where('role', 'in', roles)
      .where('starts_on', '<=', today)
      .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
      .execute()
  ).map((row) => row.person_id);

export const forgetOversight = async (tx: Kysely<Tables>, tenantId: string, before: Date): Promise<void> => {
  await tx
    .deleteFrom('oversight_items')
    .where('tenant_id', '=', tenantId)
    .where('found_at', '<', before)
    .execute();
  await tx
    .deleteFrom('break_glasses')
    .where('tenant_id', '=', tenantId)
    .where('opened_at', '<', before)
    .execute();
};

export const listTenantIds = async (jobsDb: Kysely<Tables>): Promise<readonly string[]> =>
  (await jobsDb.selectFrom('tenants').select('id').execute()).map((row) => row.id);
