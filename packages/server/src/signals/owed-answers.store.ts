/** Answers that are owed and late, as the jobs role sees them; and what the coordinator reads of them. */
import { mostOnList } from '@buurtplus/contract/wire';
import { kindsNamedToCoordinator } from '@buurtplus/domain/signals';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** What was answered, closed or forgotten is not late any more; what became of another kind is named or not named as that kind is. */
export const endPaidDebts = async (tx: Kysely<Tables>, tenantId: string): Promise<void> => {
  await sql`
    delete from late_answers l using signals s
    where l.tenant_id = ${tenantId} and s.tenant_id = l.tenant_id and s.id = l.signal_id
      and (s.answer_due_at is null or s.answer_due_at <> l.due_at)`.execute(tx);
  await sql`
    update late_answers l set named = s.kind = any (${[...kindsNamedToCoordinator]}::text[]) from signals s
    where l.tenant_id = ${tenantId} and s.tenant_id = l.tenant_id and s.id = l.signal_id
      and l.named <> (s.kind = any (${[...kindsNamedToCoordinator]}::text[]))`.execute(tx);
};

export type LateDebt = {
  readonly signal_id: string;
  readonly team_id: string;
  readonly duty: string | null;
  /** Of a kind the coordinator may know of. */
  readonly named: boolean;
  /** Late since before the last time: the desk heard of it already. */
  readonly heard_before: boolean;
};

/** New ones, and those that were told before the given moment; held by one worker at a time through the rows it writes. */
export const takeLateDebts = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
  toldBefore: Date,
): Promise<readonly LateDebt[]> => {
  const found = await sql<LateDebt>`
    with late as (
      select s.tenant_id, s.id, s.team_id, s.number, s.answer_due_at, s.duty,
        s.kind = any (${[...kindsNamedToCoordinator]}::text[]) as named from signals s
      where s.tenant_id = ${tenantId} and s.answer_due_at < ${now} and s.team_id is not null and s.owner_id is not null
        and not exists (select 1 from late_answers l where l.tenant_id = s.tenant_id and l.signal_id = s.id and l.told_at > ${toldBefore})
      order by s.answer_due_at limit 500
    ), told as (
      insert into late_answers (tenant_id, signal_id, team_id, number, due_at, told_at, named)
      select tenant_id, id, team_id, number, answer_due_at, ${now}, named from late
      on conflict (tenant_id, signal_id) do update set told_at = excluded.told_at, named = excluded.named
        where late_answers.told_at <= ${toldBefore}
      returning signal_id, team_id, named)
    select told.signal_id, told.team_id, told.named, late.duty, late.answer_due_at <= ${toldBefore} as heard_before from told join late on late.id = told.signal_id`.execute(
    tx,
  );
  return found.rows;
};

export type DueDebt = { readonly signal_id: string; readonly duty: string };

/** What is due before the given moment and nobody was reminded of. */
export const listDue = async (
  tx: Kysely<Tables>,
  tenantId: string,
  from: Date,
  until: Date,
): Promise<readonly DueDebt[]> => {
  const found = await sql<DueDebt>`
    select id as signal_id, duty from signals where tenant_id = ${tenantId} and answer_due_at >= ${from} and answer_due_at < ${until}
      and duty is not null`.execute(tx);
  return found.rows;
};

/** Only what is named: a number that is missing elsewhere would tell that it is niet-pluis. */
export const listLateAnswers = (tx: Kysely<Tables>, tenantId: string, teamIds: readonly string[]) =>
  teamIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('late_answers')
        .select(['number', 'due_at'])
        .where('tenant_id', '=', tenantId)
        .where('team_id', 'in', [...teamIds])
        .where('named', '=', true)
        .orderBy('due_at')
        .limit(mostOnList)
        .execute();

/** For the administrator, unread: a number, a desk and a day of what the coordinator is not told, once the desk heard of it and a day went by. @param tx of the jobs role */
export const listQuietLate = async (
  tx: Kysely<Tables>,
  tenantId: string,
  lateSince: Date,
): Promise<readonly { readonly number: string; readonly duty: string | null; readonly due_at: Date }[]> =>
  tx
    .selectFrom('late_answers as l')
    .innerJoin('signals as s', (join) =>
      join.onRef('s.tenant_id', '=', 'l.tenant_id').onRef('s.id', '=', 'l.signal_id'),
    )
    .select(['l.number', 's.duty', 'l.due_at'])
    .where('l.tenant_id', '=', tenantId)
    .where('l.named', '=', false)
    .where('l.due_at', '<=', lateSince)
    .orderBy('l.due_at')
    .limit(mostOnList)
    .execute();

export type WorkNumbers = {
  readonly open: number;
  readonly taken: number;
  readonly owed: number;
  readonly late: number;
  readonly asleep: number;
};

/** How much lies under these duties; never which. */
export const numbersOf = async (
  tx: Kysely<Tables>,
  tenantId: string,
  duties: readonly string[],
  now: Date,
  today: string,
): Promise<WorkNumbers> => {
  const found = await sql<WorkNumbers>`
    select count(*)::integer as open, count(*) filter (where status in ('taken', 'referred'))::integer as taken,
      count(answer_due_at)::integer as owed, count(*) filter (where answer_due_at < ${now})::integer as late,
      count(*) filter (where asleep_until > ${today}::date)::integer as asleep
    from signals where tenant_id = ${tenantId} and duty = any (${[...duties]}::text[])
      and status in ('routed', 'taken', 'referred', 'handled')`.execute(tx);
  return found.rows[0] ?? { open: 0, taken: 0, owed: 0, late: 0, asleep: 0 };
};

export const listTenantIds = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.selectFrom('tenants').select('id').orderBy('id').execute()).map(({ id }) => id);
