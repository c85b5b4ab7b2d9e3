/** Links between two signals; row-level security shows one only to whoever is on duty for both. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** One way to write a pair: the smaller id first. */
const inOrder = (one: string, other: string): readonly [string, string] =>
  one < other ? [one, other] : [other, one];

export type NewLink = {
  readonly tenantId: string;
  readonly id: string;
  readonly pair: readonly [string, string];
  readonly role: string;
  readonly now: Date;
};

/** @returns false when there is such a link already, or this id was used before */
export const insertLink = async (tx: Kysely<Tables>, link: NewLink): Promise<boolean> => {
  const [first, second] = inOrder(...link.pair);
  const made = await tx
    .insertInto('signal_links')
    .values({
      tenant_id: link.tenantId,
      id: link.id,
      first_id: first,
      second_id: second,
      linked_by_role: link.role,
      linked_at: link.now,
      ended_by_role: null,
      ended_at: null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** Whether this pair is linked now, or was by the very command that came again. */
export const isLinkOf = async (
  tx: Kysely<Tables>,
  link: Pick<NewLink, 'tenantId' | 'id' | 'pair'>,
): Promise<boolean> => {
  const [first, second] = inOrder(...link.pair);
  const found = await tx
    .selectFrom('signal_links')
    .select('id')
    .where('tenant_id', '=', link.tenantId)
    .where('first_id', '=', first)
    .where('second_id', '=', second)
    .where(({ eb, or }) => or([eb('id', '=', link.id), eb('ended_at', 'is', null)]))
    .executeTakeFirst();
  return found !== undefined;
};

/** @returns false when there was no link to end */
export const endLink = async (tx: Kysely<Tables>, link: Omit<NewLink, 'id'>): Promise<boolean> => {
  const [first, second] = inOrder(...link.pair);
  const ended = await tx
    .updateTable('signal_links')
    .set({ ended_at: link.now, ended_by_role: link.role })
    .where('tenant_id', '=', link.tenantId)
    .where('first_id', '=', first)
    .where('second_id', '=', second)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
};

export type LinkOfSignal = { readonly other_id: string; readonly role: string; readonly at: Date };

export const listLinksOf = async (
  tx: Kysely<Tables>,
  tenantId: string,
  signalId: string,
): Promise<readonly LinkOfSignal[]> => {
  const found = await sql<LinkOfSignal>`
    select second_id as other_id, linked_by_role as role, linked_at as at from signal_links
    where tenant_id = ${tenantId} and first_id = ${signalId} and ended_at is null
    union all
    select first_id, linked_by_role, linked_at from signal_links
    where tenant_id = ${tenantId} and second_id = ${signalId} and ended_at is null
    order by at, other_id`.execute(tx);
  return found.rows;
};
