/** The work list: the first rows of every duty by its own index, then the most pressing of those; as fast with a million signals as with few. */
import { signalKinds } from '@buurtplus/domain/compass';
import { clockStatuses, openStatuses, type WorkView } from '@buurtplus/domain/signals';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { SignalRow } from './signal-row.ts';

export type WorkListQuery = {
  readonly tenantId: string;
  readonly duties: readonly string[];
  /** A named view, which says itself which states and which days; null for the filters alone. */
  readonly view: WorkView | null;
  /** Start of the next Dutch day, and today, for what is due and what sleeps. */
  readonly endOfToday: Date;
  readonly today: string;
  readonly now: Date;
  /** One status, or "open" for everything somebody still works on. */
  readonly status: string;
  readonly kind: string | null;
  /** Only what is due before this moment. */
  readonly dueBefore: Date | null;
  readonly neighbourhoodCode: string | null;
  readonly number: string | null;
  /** Only what nobody looked at yet. */
  readonly isUnseen?: boolean;
  readonly after: { readonly dueAt: string; readonly id: string } | null;
  readonly limit: number;
};

/** What every way of reading has in common. */
const conditionsOf = (query: WorkListQuery): readonly RawBuilder<unknown>[] => {
  const all: RawBuilder<unknown>[] = [sql`s.tenant_id = ${query.tenantId}`, sql`s.duty = d.duty`];
  if (query.view === 'today') all.push(sql`s.due_at >= ${query.now}`, sql`s.due_at < ${query.endOfToday}`);
  if (query.view === 'overdue') all.push(sql`s.due_at < ${query.now}`);
  if (query.dueBefore !== null) all.push(sql`s.due_at < ${query.dueBefore}`);
  if (query.neighbourhoodCode !== null) all.push(sql`s.neighbourhood_code = ${query.neighbourhoodCode}`);
  if (query.isUnseen === true) all.push(sql`s.status = 'routed' and s.seen_at is null`);
  if (query.number !== null) all.push(sql`s.number = ${query.number}`);
  if (query.after !== null)
    all.push(sql`(s.due_at, s.id) > (${query.after.dueAt}::timestamptz, ${query.after.id}::uuid)`);
  return all;
};

const open = sql`s.status in (${sql.join(openStatuses.map((status) => sql.lit(status)))})`;

/** What sleeps is out of sight until its day, or until it is due. */
const awake = (query: WorkListQuery): RawBuilder<unknown> =>
  sql`(s.asleep_until is null or s.asleep_until <= ${query.today}::date or s.due_at < ${query.endOfToday})`;

/** The whole of what is open or closed has an index of its own; the state is written out, so that the planner sees it. */
const fromWhole = (query: WorkListQuery): RawBuilder<unknown> => {
  const state =
    query.status === 'open' ? [open, ...(query.number === null ? [awake(query)] : [])] : closedInSight(query);
  return sql`cross join lateral (
      select s.* from signals s where ${sql.join([...conditionsOf(query), ...state], sql` and `)}
      order by s.due_at, s.id limit ${query.limit}
    ) as row`;
};

/** Closed work is a month of it: years of what is out of sight are not looked at, in whatever order they lie. */
const closedInSight = (query: WorkListQuery): readonly RawBuilder<unknown>[] => [
  sql`s.status = 'closed'`,
  sql`s.desk_reads_until >= ${query.today}::date`,
  ...(query.kind === null ? [] : [sql`s.kind = ${query.kind}`]),
];

/** Two views have an index of their own for what seldom occurs: asleep, and a question to the volunteer that is open. */
const seldom = {
  asleep: (query: WorkListQuery) =>
    sql`s.asleep_until is not null and s.asleep_until > ${query.today}::date and ${open}`,
  asked: () => sql`s.asked_at is not null and s.status <> 'referred' and ${open}`,
};

const fromSeldom = (query: WorkListQuery, which: RawBuilder<unknown>): RawBuilder<unknown> => {
  const kind = query.kind === null ? [] : [sql`s.kind = ${query.kind}`];
  return sql`cross join lateral (
      select s.* from signals s where ${sql.join([...conditionsOf(query), ...kind, which], sql` and `)}
      order by s.due_at, s.id limit ${query.limit}
    ) as row`;
};

const statesOf = (query: WorkListQuery): readonly string[] => {
  switch (query.view) {
    case 'new':
      return ['routed'];
    case 'waiting':
      return ['referred'];
    case 'today':
    case 'overdue':
      return clockStatuses;
    default:
      return query.status === 'open' ? openStatuses : [query.status];
  }
};

/** A filter on state or kind: the first rows of every state and kind that passes, each in order by the index that holds both. */
const fromParts = (query: WorkListQuery): RawBuilder<unknown> => {
  const states = statesOf(query);
  const kinds: readonly string[] = query.kind === null ? signalKinds : [query.kind];
  const own = [sql`s.status = st.status`, sql`s.kind = k.kind`];
  if (query.view === null && query.status === 'open' && query.number === null) own.push(awake(query));
  return sql`cross join unnest(${[...states]}::text[]) as st (status)
    cross join unnest(${[...kinds]}::text[]) as k (kind)
    cross join lateral (
      select s.* from signals s where ${sql.join([...conditionsOf(query), ...own], sql` and `)}
      order by s.due_at, s.id limit ${query.limit}
    ) as row`;
};

const fromFor = (query: WorkListQuery): readonly RawBuilder<unknown>[] => {
  if (query.view === 'asleep') return [fromSeldom(query, seldom.asleep(query))];
  if (query.view === 'waiting') return [fromParts(query), fromSeldom(query, seldom.asked())];
  const isWhole =
    query.view === null && (query.status === 'closed' || (query.kind === null && query.status === 'open'));
  return [isWhole ? fromWhole(query) : fromParts(query)];
};

/** A duty names its neighbourhood, so a filter on one leaves the others out at once. */
const dutiesIn = (query: WorkListQuery): readonly string[] =>
  query.duties.filter(
    (duty) => query.neighbourhoodCode === null || duty.endsWith(`@${query.neighbourhoodCode}`),
  );

/** Most pressing first; a place in the list is the pair (due, id), so that a page never shifts while people work. */
export const listWork = async (tx: Kysely<Tables>, query: WorkListQuery): Promise<readonly SignalRow[]> => {
  const duties = dutiesIn(query);
  const parts = fromFor(query).map(
    (from) => sql`select row.* from unnest(${[...duties]}::text[]) as d (duty) ${from}`,
  );
  const found = await sql<SignalRow>`
    select * from (${sql.join(parts, sql` union all `)}) as row
    order by row.due_at, row.id limit ${query.limit}`.execute(tx);
  return found.rows;
};

/** @returns what can be marked as seen, most pressing first; one more than is asked for says that there are more */
export const listUnseen = async (tx: Kysely<Tables>, query: WorkListQuery): Promise<readonly SignalRow[]> =>
  listWork(tx, { ...query, isUnseen: true, limit: query.limit + 1 });

/** Counted up to the limit of the query; what is more is not looked at. */
export const countWork = async (tx: Kysely<Tables>, query: WorkListQuery): Promise<number> =>
  (await listIds(tx, query)).length;

const listIds = async (tx: Kysely<Tables>, query: WorkListQuery): Promise<readonly string[]> => {
  const parts = fromFor(query).map(
    (from) => sql`select row.id from unnest(${[...dutiesIn(query)]}::text[]) as d (duty) ${from}`,
  );
  const found = await sql<{ id: string }>`
    select id from (${sql.join(parts, sql` union all `)}) as row limit ${query.limit}`.execute(tx);
  return found.rows.map(({ id }) => id);
};

/** What of the own work nobody has looked at yet. */
export const countUnseen = async (
  tx: Kysely<Tables>,
  { tenantId, duties, limit }: Pick<WorkListQuery, 'tenantId' | 'duties' | 'limit'>,
): Promise<number> => {
  const found = await sql<{ count: number }>`
    select count(*)::integer as count from (
      select 1 from signals where tenant_id = ${tenantId} and duty = any (${[...duties]}::text[]) and status = 'routed' and seen_at is null
      limit ${limit}) as row`.execute(tx);
  return found.rows[0]?.count ?? 0;
};
