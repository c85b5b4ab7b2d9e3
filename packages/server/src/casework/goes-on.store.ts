/** A volunteer said that it goes on: who has a case above that signal is told once, and finds in his list which case it is. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type Concerned = { readonly owner_id: string; readonly deputy_id: string | null };

/** What is older is news no more; the round that tells it comes every few minutes. */
const toldWithinDays = 7;

/**
 * The owner, and who stands in while he is away; of a case in a tray the administrator who has it. Of a closed case its owner as long
 * as he reads it, unless somebody works on another one about this signal. Writing the row is what makes it told.
 * @param jobs of the jobs role
 */
export const takeGoesOn = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  now: Date,
  today: string,
): Promise<readonly Concerned[]> =>
  (
    await sql<Concerned>`
    with said as (
      select e.tenant_id, e.signal_id, e.at from signal_events e where e.tenant_id = ${tenantId} and e.kind = 'goes_on'
        and e.at > ${now}::timestamptz - make_interval(days => ${toldWithinDays}::integer)
    ), above as (
      select f.tenant_id, f.id, f.status, said.signal_id, said.at from said
        join case_files f on f.tenant_id = said.tenant_id and f.signal_id = said.signal_id where said.at >= f.opened_at
      union
      select f.tenant_id, f.id, f.status, said.signal_id, said.at from said
        join case_signals l on l.tenant_id = said.tenant_id and l.signal_id = said.signal_id
        join case_files f on f.tenant_id = l.tenant_id and f.id = l.case_id where said.at >= l.put_at
    ), concerned as (
      select distinct above.tenant_id, above.id, (above.at at time zone 'Europe/Amsterdam')::date as said_on from above
      where above.status = 'open' or not exists (select 1 from above o where o.signal_id = above.signal_id and o.status = 'open')
    ), told as (
      insert into case_reminders (tenant_id, case_id, kind, for_on, told_at)
      select c.tenant_id, c.id, 'goes_on', c.said_on, ${now} from concerned c
        join case_access a on a.tenant_id = c.tenant_id and a.case_id = c.id and a.kind = 'owner' and a.ended_at is null
          and (a.until_on is null or a.until_on >= ${today}::date)
      on conflict do nothing returning tenant_id, case_id)
    select distinct f.owner_id, case when exists (select 1 from absences b where b.tenant_id = f.tenant_id
        and b.person_id = f.owner_id and b.role = f.owner_role and b.starts_on <= ${today}::date and b.ends_on >= ${today}::date)
      and exists (select 1 from case_access d where d.tenant_id = f.tenant_id and d.case_id = f.id and d.person_id = f.deputy_id
        and d.ended_at is null and (d.until_on is null or d.until_on >= ${today}::date)) then f.deputy_id end as deputy_id
    from told join case_files f on f.tenant_id = told.tenant_id and f.id = told.case_id`.execute(jobs)
  ).rows;

/**
 * By case of this owner how many of its signals were said to go on since he last looked.
 * @param jobs of the jobs role: a signal may lie at another desk than the owner's
 */
export const listGoesOn = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  owner: { readonly personId: string; readonly role: string },
  today: string,
): Promise<ReadonlyMap<string, number>> => {
  const found = await sql<{ id: string; signals: number }>`
    with mine as (
      select f.tenant_id, f.id, f.signal_id, f.opened_at, coalesce(a.seen_at, a.since) as seen_at
      from case_access a join case_files f on f.tenant_id = a.tenant_id and f.id = a.case_id
      where a.tenant_id = ${tenantId} and a.person_id = ${owner.personId}::uuid and a.role = ${owner.role} and a.kind = 'owner'
        and a.ended_at is null and (a.until_on is null or a.until_on >= ${today}::date)
    ), under as (
      select tenant_id, id, signal_id, opened_at as since, seen_at from mine where signal_id is not null
      union select l.tenant_id, l.case_id, l.signal_id, l.put_at, mine.seen_at from case_signals l
        join mine on mine.tenant_id = l.tenant_id and mine.id = l.case_id)
    select under.id, count(distinct e.signal_id)::integer as signals from under
    join signal_events e on e.tenant_id = under.tenant_id and e.signal_id = under.signal_id and e.kind = 'goes_on'
      and e.at >= under.since and e.at > under.seen_at
    group by under.id`.execute(jobs);
  return new Map(found.rows.map((one) => [one.id, one.signals]));
};
