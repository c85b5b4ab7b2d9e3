/** The work list: the first rows of every duty by its own index, then the most pressing of those; as fast with a million signals as with few. */
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

const conditionsOf = (query: WorkListQuery): RawBuilder<unknown> => {
  const all: RawBuilder<unknown>[] = [
    sql`s.tenant_id = ${query.tenantId}`,
    sql`s.duty = d.duty`,
    // Written out, so that the planner sees that the index of open signals holds them all.
    query.status === 'open'
      ? sql`s.status in (${sql.join(openStatuses.map((status) => sql.lit(status)))})`
      : sql`s.status = ${sql.lit(query.status)}`,
  ];
  if (query.kind !== null) all.push(sql`s.kind = ${query.kind}`);
  if (query.dueBefore !== null) all.push(sql`s.due_at < ${query.dueBefore}`);
  if (query.neighbourhoodCode !== null) all.push(sql`s.neighbourhood_code = ${query.neighbourhoodCode}`);
  if (query.number !== null) all.push(sql`s.number = ${query.number}`);
  if (query.after !== null)
    all.push(sql`(s.due_at, s.id) > (${query.after.dueAt}::timestamptz, ${query.after.id}::uuid)`);
  return sql.join(all, sql` and `);
};

/** Most pressing first; a place in the list is the pair (due, id), so that a page never shifts while people work. */
export const listWork = async (tx: Kysely<Tables>, query: WorkListQuery): Promise<readonly SignalRow[]> => {
  const found = await sql<SignalRow>`
    select row.* from unnest(${[...query.duties]}::text[]) as d (duty)
    cross join lateral (
      select s.* from signals s where ${conditionsOf(query)} order by s.due_at, s.id limit ${query.limit}
    ) as row
    order by row.due_at, row.id limit ${query.limit}`.execute(tx);
  return found.rows;
};
