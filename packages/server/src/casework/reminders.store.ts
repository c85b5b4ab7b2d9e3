/** Whose day of a case has come, told once for each day; and how many of the own wait. */
import { reviewLateDays, termWarningDays } from '@buurtplus/domain/casework';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type Due = {
  readonly case_id: string;
  readonly kind: 'review' | 'review_late' | 'term' | 'check_in' | 'action_late';
  readonly owner_id: string;
  /** Who stands in for the owner today, as far as he can open the case. */
  readonly deputy_id: string | null;
};

/**
 * Writing the row is what makes it told: a second run, and one that comes after a crash, finds the row or nothing at all.
 * What waits in a tray has a day of its own; what its owner can no longer open is no work of his, nor is an action behind a wall
 * or under the floor. Of the plan `domain/casework/plan-days` says the same for the screen.
 */
export const takeDueReminders = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
  today: string,
): Promise<readonly Due[]> =>
  (
    await sql<Due>`
    with held as (
      select f.tenant_id, f.id, f.owner_id, f.status, f.review_on, f.keep_until, f.floor_at, f.floor_entry_ids, a.compartments,
        case when exists (select 1 from absences b where b.tenant_id = f.tenant_id and b.person_id = f.owner_id
            and b.role = f.owner_role and b.starts_on <= ${today}::date and b.ends_on >= ${today}::date)
          and exists (select 1 from case_access d where d.tenant_id = f.tenant_id and d.case_id = f.id and d.person_id = f.deputy_id
            and d.ended_at is null and (d.until_on is null or d.until_on >= ${today}::date))
          then f.deputy_id end as deputy_id
      from case_files f join case_access a on a.tenant_id = f.tenant_id and a.case_id = f.id and a.kind = 'owner' and a.ended_at is null
      where f.tenant_id = ${tenantId} and (a.until_on is null or a.until_on >= ${today}::date)
        and not exists (select 1 from case_tray t where t.tenant_id = f.tenant_id and t.case_id = f.id and t.ended_at is null)
    ), plan as (
      select held.tenant_id, held.id, e.body from held join case_entries e on e.tenant_id = held.tenant_id and e.case_id = held.id
      where held.status = 'open' and e.kind = 'action' and e.ended_at is null and e.body ->> 'state' in ('to_do', 'doing')
        and e.compartment = any (held.compartments)
        and (held.floor_at is null or e.made_at >= held.floor_at or e.id = any (held.floor_entry_ids))
    ), days as (
      select tenant_id, id, 'review' as kind, review_on as for_on from held where status = 'open' and review_on <= ${today}::date
      union all
      select tenant_id, id, 'review_late', review_on from held where status = 'open' and review_on < ${today}::date - ${reviewLateDays}::integer
      union all
      select tenant_id, id, 'term', keep_until from held
        where keep_until >= ${today}::date and keep_until <= ${today}::date + ${termWarningDays}::integer
      union all
      select tenant_id, id, 'check_in', (body ->> 'checkInOn')::date from plan where (body ->> 'checkInOn')::date <= ${today}::date
      union all
      select tenant_id, id, 'action_late', (body ->> 'dueOn')::date from plan where (body ->> 'dueOn')::date < ${today}::date
    ), due as (
      select distinct tenant_id, id, kind, for_on from days
    ), told as (
      insert into case_reminders (tenant_id, case_id, kind, for_on, told_at) select tenant_id, id, kind, for_on, ${now} from due
      on conflict do nothing returning case_id, kind)
    select told.case_id, told.kind, held.owner_id, held.deputy_id from told join held on held.id = told.case_id`.execute(
      tx,
    )
  ).rows;

export type Waiting = {
  readonly reviewsLate: number;
  readonly termsEnding: number;
  readonly checkInsDue: number;
  readonly actionsLate: number;
};

/** How many of the own, in the role that is acted in; never which. Row-level security keeps out the actions behind a wall or under the floor. */
export const countWaiting = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  role: string,
  today: string,
): Promise<Waiting> =>
  (
    await sql<Waiting>`
    select (count(*) filter (where f.status = 'open' and f.review_on <= ${today}::date))::integer as "reviewsLate",
      (count(*) filter (where f.keep_until <= ${today}::date + ${termWarningDays}::integer))::integer as "termsEnding",
      coalesce(sum(plan.check_ins), 0)::integer as "checkInsDue", coalesce(sum(plan.late), 0)::integer as "actionsLate"
    from case_access a join case_files f on f.tenant_id = a.tenant_id and f.id = a.case_id
    left join lateral (
      select count(*) filter (where (e.body ->> 'checkInOn')::date <= ${today}::date) as check_ins,
        count(*) filter (where (e.body ->> 'dueOn')::date < ${today}::date) as late
      from case_entries e where f.status = 'open' and e.tenant_id = f.tenant_id and e.case_id = f.id and e.kind = 'action'
        and e.ended_at is null and e.body ->> 'state' in ('to_do', 'doing')
    ) plan on true
    where a.tenant_id = ${tenantId} and a.person_id = ${personId}::uuid and a.role = ${role} and a.ended_at is null
      and (a.until_on is null or a.until_on >= ${today}::date) and (a.kind = 'owner' or f.deputy_id = a.person_id)`.execute(
      tx,
    )
  ).rows[0] ?? { reviewsLate: 0, termsEnding: 0, checkInsDue: 0, actionsLate: 0 };

export type LateReview = {
  readonly number: string;
  readonly neighbourhood_code: string;
  readonly owner_role: string;
  readonly review_on: string;
};

/** For the administrator, unread: a number, a neighbourhood, a kind of desk and a day. @param tx of the jobs role */
export const listLateReviews = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<readonly LateReview[]> =>
  (
    await sql<LateReview>`
    select f.number, f.neighbourhood_code, f.owner_role, f.review_on::text from case_files f
    where f.tenant_id = ${tenantId} and f.status = 'open' and f.review_on < ${today}::date - ${reviewLateDays}::integer
      and not exists (select 1 from case_tray t where t.tenant_id = f.tenant_id and t.case_id = f.id and t.ended_at is null)
    order by f.review_on, f.number`.execute(tx)
  ).rows;
