/** The work list: the first rows of every duty by its own index, then the most pressing of those; as fast with a million signals as with few. */
import { signalKinds } from '@buurtplus/domain/compass';
import { openStatuses } from '@buurtplus/domain/signals';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { SignalRow } from './signal-row.ts';

export type WorkListQuery = {
  readonly tenantId: string;
  readonly duties: readonly string[];
  /** One status, or "open" for everything somebody still works on. */
  readonly status: string;
  readonly kind: string | null;
  /** Only what is due before this moment. */
  readonly dueBefore: Date | null;
  readonly neighbourhoodCode: string | null;
  readonly number: string | null;
  readonly after: { readonly dueAt: string; readonly id: string } | null;
  readonly limit: number;
};

/** What every way of reading has in common. */
const conditionsOf = (query: WorkListQuery): readonly RawBuilder<unknown>[] => {
  const all: RawBuilder<unknown>[] = [sql`s.tenant_id = ${query.tenantId}`, sql`s.duty = d.duty`];
  if (query.dueBefore !== null) all.push(sql`s.due_at < ${query.dueBefore}`);
  if (query.neighbourhoodCode !== null) all.push(sql`s.neighbourhood_code = ${query.neighbourhoodCode}`);
  if (query.number !== null) all.push(sql`s.number = ${query.number}`);
  if (query.after !== null)
    all.push(sql`(s.due_at, s.id) > (${query.after.dueAt}::timestamptz, ${query.after.id}::uuid)`);
  return all;
};

/** The whole of what is open or closed has an index of its own; the state is written out, so that the planner sees it. */
const fromWhole = (query: WorkListQuery): RawBuilder<unknown> => {
  const state =
    query.status === 'open'
      ? sql`s.status in (${sql.join(openStatuses.map((status) => sql.lit(status)))})`
      : sql`s.status = ${sql.lit(query.status)}`;
  return sql`cross join lateral (
      select s.* from signals s where ${sql.join([...conditionsOf(query), state], sql` and `)}
      order by s.due_at, s.id limit ${query.limit}
    ) as row`;
};

/** A filter on state or kind: the first rows of every state and kind that passes, each in order by the index that holds both. */
const fromParts = (query: WorkListQuery): RawBuilder<unknown> => {
  const states: readonly string[] = query.status === 'open' ? openStatuses : [query.status];
  const kinds: readonly string[] = query.kind === null ? signalKinds : [query.kind];
  const own = [sql`s.status = st.status`, sql`s.kind = k.kind`];
  return sql`cross join unnest(${[...states]}::text[]) as st (status)
    cross join unnest(${[...kinds]}::text[]) as k (kind)
    cross join lateral (
      select s.* from signals s where ${sql.join([...conditionsOf(query), ...own], sql` and `)}
      order by s.due_at, s.id limit ${query.limit}
    ) as row`;
};

/** Most pressing first; a place in the list is the pair (due, id), so that a page never shifts while people work. */
export const listWork = async (tx: Kysely<Tables>, query: WorkListQuery): Promise<readonly SignalRow[]> => {
  // A duty names its neighbourhood, so a filter on one leaves the others out at once.
  const duties = query.duties.filter(
    (duty) => query.neighbourhoodCode === null || duty.endsWith(`@${query.neighbourhoodCode}`),
  );
  const isWhole = query.kind === null && (query.status === 'open' || query.status === 'closed');
  const found = await sql<SignalRow>`
    select row.* from unnest(${[...duties]}::text[]) as d (duty)
    ${isWhole ? fromWhole(query) : fromParts(query)}
    order by row.due_at, row.id limit ${query.limit}`.execute(tx);
  return found.rows;
};
