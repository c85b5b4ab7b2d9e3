/** Openings outside the working relation: written by who opens, read by himself, colleagues and the privacy officer. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { PrivacyTables } from './privacy.tables.ts';

export type BreakGlassRow = Selectable<PrivacyTables['break_glasses']>;

/** @returns false when this id was used before */
export const insertBreakGlass = async (tx: Kysely<Tables>, row: BreakGlassRow): Promise<boolean> => {
  const done = await tx
    .insertInto('break_glasses')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
};

/** Those of this person that still hold; row-level security keeps others' out. */
export const listOpen = (tx: Kysely<Tables>, tenantId: string, now: Date): Promise<BreakGlassRow[]> =>
  tx
    .selectFrom('break_glasses')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('until_at', '>', now)
    .orderBy('opened_at', 'desc')
    .execute();

export const findOwnBreakGlass = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<BreakGlassRow | null> =>
  (await tx
    .selectFrom('break_glasses')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** Who looked from outside at this object, newest first; asked under the jobs' role after the asker's own right was checked. */
export const listOpeningsOf = async (tx: Kysely<Tables>, tenantId: string, kind: string, objectId: string) =>
  (
    await sql<BreakGlassRow & { readonly name: string }>`
      select b.*, coalesce(p.name, '') as name from break_glasses b left join people p on p.id = b.person_id
      where b.tenant_id = ${tenantId} and b.object_kind = ${kind} and b.object_id = ${objectId}::uuid
      order by b.opened_at desc`.execute(tx)
  ).rows;
