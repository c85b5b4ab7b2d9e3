/** What the trail says of one thing, to its very first line: repeats of one person, deed and day are one line, so that nobody pushes another out of sight. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type LogLine = {
  /** The newest of them, and the oldest. */
  readonly at: Date;
  readonly first_at: Date;
  readonly times: number;
  /** The newest hundred moments. */
  readonly moments: readonly Date[];
  readonly name: string | null;
  readonly actor_role: string | null;
  readonly action: string;
  readonly purpose: string | null;
  readonly outcome: string;
};
type Grouped = LogLine & { readonly last_id: string };

const linesOnPage = 50;
const mostMoments = 100;

/** Where a page begins: lines up to the first page's newest, so that what is read meanwhile moves nothing, and below the last line shown. */
type Cursor = { readonly upTo: string; readonly below: string };
const cursorOf = (earlier: string): Cursor => {
  const [upTo = '0', below = '0'] = earlier.split('.');
  return { upTo, below };
};

/**
 * Newest first.
 * @param about its own id and those of what belongs to it; every action when those are left out
 * @param earlier as the page before gave it; null for the first
 */
export const readLogOf = async (
  tx: Kysely<Tables>,
  tenantId: string,
  about: { readonly objectIds: readonly string[]; readonly actions?: readonly string[] },
  earlier: string | null,
): Promise<{ readonly lines: readonly LogLine[]; readonly earlier: string | null }> => {
  const cursor = earlier === null ? null : cursorOf(earlier);
  const actions =
    about.actions === undefined ? sql`` : sql`and a.action = any (${[...about.actions]}::text[])`;
  const upTo = cursor === null ? sql`` : sql`and a.id <= ${cursor.upTo}::bigint`;
  const below = cursor === null ? sql`` : sql`having max(a.id) < ${cursor.below}::bigint`;
  const { rows } = await sql<Grouped>`
    select max(a.id)::text as last_id, max(a.at) as at, min(a.at) as first_at, count(*)::integer as times,
      (array_agg(a.at order by a.at desc))[1:${sql.lit(mostMoments)}] as moments, p.name, a.actor_role, a.action, a.purpose, a.outcome
    from audit_entries a left join people p
      on p.id = a.actor_id and a.actor_role in ('wijkagent', 'wijkregisseur', 'wijkwerker', 'partner', 'privacy_officer', 'functional_admin')
    where a.tenant_id = ${tenantId} and a.object_id = any (${[...about.objectIds]}::text[]) ${actions} ${upTo}
    group by p.id, p.name, a.actor_role, a.action, a.purpose, a.outcome, (a.at at time zone 'Europe/Amsterdam')::date
    ${below}
    order by max(a.id) desc limit ${linesOnPage + 1}`.execute(tx);
  const lines = rows.slice(0, linesOnPage);
  const [first, last] = [lines[0], lines.at(-1)];
  const more = rows.length > linesOnPage && first !== undefined && last !== undefined;
  return { lines, earlier: more ? `${cursor?.upTo ?? first.last_id}.${last.last_id}` : null };
};

/** What every reader of a log gets of a line besides who and what. */
export const momentsOf = (line: LogLine) => ({
  at: line.at.toISOString(),
  firstAt: line.first_at.toISOString(),
  times: line.times,
  moments: line.moments.map((moment) => moment.toISOString()),
});
