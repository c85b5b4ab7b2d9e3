/** What asks something in the own cases: answers that are owed, what came back from others, and the days of the plan. */
import type { CaseLine } from '@buurtplus/contract/casework';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type Asks = CaseLine['asks'];
type Held = Omit<Asks, 'answersOwed' | 'answerDueAt' | 'goesOn'>;
export const nothingAsked: Asks = {
  answersOwed: 0,
  answerDueAt: null,
  offersWaiting: 0,
  offersBack: 0,
  messagesNew: 0,
  goesOn: 0,
  decisionsWaiting: 0,
  decisionsBack: 0,
  checkInsDue: 0,
  actionsLate: 0,
};

/** Of open cases only. Row-level security keeps out actions behind a wall, and for who is not the owner all that was offered. */
export const listAsks = async (
  tx: Kysely<Tables>,
  ask: {
    readonly tenantId: string;
    readonly personId: string;
    readonly role: string;
    readonly caseIds: readonly string[];
    readonly now: Date;
    readonly today: string;
  },
): Promise<ReadonlyMap<string, Held>> => {
  if (ask.caseIds.length === 0) return new Map();
  const found = await sql<Held & { readonly id: string }>`
    select f.id, coalesce(plan.check_ins, 0)::integer as "checkInsDue", coalesce(plan.late, 0)::integer as "actionsLate",
      coalesce(offers.waiting, 0)::integer as "offersWaiting", coalesce(offers.back, 0)::integer as "offersBack",
      coalesce(said.new, 0)::integer as "messagesNew",
      coalesce(asked.waiting, 0)::integer as "decisionsWaiting", coalesce(asked.back, 0)::integer as "decisionsBack"
    from case_files f join case_access a on a.tenant_id = f.tenant_id and a.case_id = f.id and a.person_id = ${ask.personId}::uuid
      and a.role = ${ask.role} and a.ended_at is null
    left join lateral (
      select count(*) filter (where (e.body ->> 'checkInOn')::date <= ${ask.today}::date) as check_ins,
        count(*) filter (where (e.body ->> 'dueOn')::date < ${ask.today}::date) as late
      from case_entries e where e.tenant_id = f.tenant_id and e.case_id = f.id and e.kind = 'action' and e.ended_at is null
        and e.body ->> 'state' in ('to_do', 'doing')) plan on true
    left join lateral (
      select count(*) filter (where h.status = 'offered' and h.due_at > ${ask.now}) as waiting,
        count(*) filter (where h.status in ('refused', 'timed_out') and coalesce(h.answered_at, h.due_at) > coalesce(a.seen_at, a.since)
          or h.status = 'offered' and h.stopped_at > coalesce(a.seen_at, a.since)) as back
      from case_hand_overs h where a.kind = 'owner' and h.tenant_id = f.tenant_id and h.case_id = f.id) offers on true
    left join lateral (
      select count(*) as new from case_messages m where a.kind = 'owner' and m.tenant_id = f.tenant_id and m.case_id = f.id
        and m.made_at > coalesce(a.seen_at, a.since)) said on true
    left join lateral (
      select count(*) filter (where d.status = 'asked' and d.due_at > ${ask.now}) as waiting,
        count(*) filter (where d.status in ('yes', 'no', 'timed_out') and coalesce(d.answered_at, d.due_at) > coalesce(a.seen_at, a.since)) as back
      from case_decisions d where a.kind = 'owner' and d.tenant_id = f.tenant_id and d.case_id = f.id) asked on true
    where f.tenant_id = ${ask.tenantId} and f.status = 'open' and f.id = any (${[...ask.caseIds]}::uuid[])`.execute(
    tx,
  );
  return new Map(found.rows.map(({ id, ...held }) => [id, held]));
};

type Debt = { readonly case_id: string; readonly owed: number; readonly due_at: Date };

/**
 * The signals under a case may lie at another desk than its owner's.
 * @param jobs of the jobs role; only cases this very person owns in this role
 */
export const listDebts = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  owner: { readonly personId: string; readonly role: string },
): Promise<readonly Debt[]> =>
  (
    await sql<Debt>`
    with mine as (
      select f.tenant_id, f.id, f.signal_id from case_files f where f.tenant_id = ${tenantId} and f.status = 'open'
        and f.owner_id = ${owner.personId}::uuid and f.owner_role = ${owner.role}),
    under as (
      select tenant_id, id, signal_id from mine where signal_id is not null
      union select l.tenant_id, l.case_id, l.signal_id from case_signals l join mine on mine.tenant_id = l.tenant_id and mine.id = l.case_id)
    select under.id as case_id, count(*)::integer as owed, min(s.answer_due_at) as due_at
    from under join signals s on s.tenant_id = under.tenant_id and s.id = under.signal_id
    where s.answer_due_at is not null and s.owner_id is not null and s.status in ('taken', 'referred', 'handled')
    group by under.id`.execute(jobs)
  ).rows;

/** Offered to this reader himself, and not answered yet. */
export const countOfferedTo = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  role: string,
  now: Date,
): Promise<number> =>
  (
    await sql<{ count: number }>`select count(*)::integer as count from case_hand_overs
      where tenant_id = ${tenantId} and to_person_id = ${personId}::uuid and to_role = ${role} and status = 'offered'
        and due_at > ${now}`.execute(tx)
  ).rows[0]?.count ?? 0;

/** Refused, stopped, decided, run out, or answered by a partner since the owner last looked. */
export const countCameBack = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  role: string,
): Promise<number> =>
  (
    await sql<{ count: number }>`
    select (coalesce(sum(back.n), 0) + coalesce(sum(said.n), 0) + coalesce(sum(decided.n), 0))::integer as count
    from case_access a join case_files f on f.tenant_id = a.tenant_id and f.id = a.case_id and f.status = 'open'
    left join lateral (select count(*) as n from case_hand_overs h where h.tenant_id = f.tenant_id and h.case_id = f.id
      and (h.status in ('refused', 'timed_out') and coalesce(h.answered_at, h.due_at) > coalesce(a.seen_at, a.since)
        or h.status = 'offered' and h.stopped_at > coalesce(a.seen_at, a.since))) back on true
    left join lateral (select count(*) as n from case_messages m where m.tenant_id = f.tenant_id and m.case_id = f.id
      and m.made_at > coalesce(a.seen_at, a.since)) said on true
    left join lateral (select count(*) as n from case_decisions d where d.tenant_id = f.tenant_id and d.case_id = f.id
      and d.status in ('yes', 'no', 'timed_out') and coalesce(d.answered_at, d.due_at) > coalesce(a.seen_at, a.since)) decided on true
    where a.tenant_id = ${tenantId} and a.person_id = ${personId}::uuid and a.role = ${role} and a.kind = 'owner'
      and a.ended_at is null`.execute(tx)
  ).rows[0]?.count ?? 0;

/** In a transaction of its own, after the page was read: two readings at once do not wait for each other. */
export const markSeen = async (
  tx: Kysely<Tables>,
  tenantId: string,
  caseId: string,
  personId: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('case_access')
    .set({ seen_at: now })
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('kind', '=', 'owner')
    .where('ended_at', 'is', null)
    .execute();
};
