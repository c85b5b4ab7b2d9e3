/** Several lists in one statement: each is a question of its own under its own policies, but the page waits for the database once. */
import { type Expression, type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

type Lists = Readonly<Record<string, Expression<unknown>>>;
type RowsOf<Asked extends Lists> = {
  readonly [Name in keyof Asked]: Asked[Name] extends Expression<infer Row> ? Row[] : never;
};

/** Moments come as text in JSON; the house names every moment "at", "since" or "…_at". Days are text on both roads. */
const isMoment = (column: string): boolean => column === 'at' || column === 'since' || column.endsWith('_at');

const withMoments = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      isMoment(column) && typeof value === 'string' ? new Date(value) : value,
    ]),
  );

/** Not for columns of int8, numeric or bytea: JSON would make another value of them. */
export const readTogether = async <Asked extends Lists>(
  tx: Kysely<Tables>,
  lists: Asked,
): Promise<RowsOf<Asked>> => {
  const parts = Object.entries(lists).map(
    ([name, list]) =>
      sql`(select coalesce(json_agg(part), '[]'::json) from ${list} as part) as ${sql.id(name)}`,
  );
  const found = await sql<Readonly<Record<string, readonly Record<string, unknown>[]>>>`
    select ${sql.join(parts)}`.execute(tx);
  const row = found.rows[0] ?? {};
  return Object.fromEntries(
    Object.keys(lists).map((name) => [name, (row[name] ?? []).map(withMoments)]),
  ) as RowsOf<Asked>;
};
