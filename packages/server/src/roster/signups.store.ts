/** Who comes, who waits, who is offered a place. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type SignupRow = Selectable<Tables['roster_signups']>;
export type NamedSignup = SignupRow & { readonly name: string | null; readonly stage: string | null };

/** Sign-ups of the items that start in a stretch of time, with the names of members. */
export const listSignups = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  from: Date,
  to: Date,
): Promise<readonly NamedSignup[]> => {
  const found = await sql<NamedSignup>`
    select s.*, m.name, m.stage from roster_items i
    join roster_signups s on s.tenant_id = i.tenant_id and s.item_id = i.id
    left join team_members m on m.tenant_id = s.tenant_id and m.team_id = s.team_id and m.person_id = s.person_id
    where i.tenant_id = ${tenantId} and i.team_id = ${teamId}::uuid and i.starts_at >= ${from} and i.starts_at < ${to}
    order by s.since, s.id`.execute(tx);
  return found.rows;
};

export const listSignupsOf = async (
  tx: Kysely<Tables>,
  tenantId: string,
  itemId: string,
): Promise<readonly NamedSignup[]> => {
  const found = await sql<NamedSignup>`
    select s.*, m.name, m.stage from roster_signups s
    left join team_members m on m.tenant_id = s.tenant_id and m.team_id = s.team_id and m.person_id = s.person_id
    where s.tenant_id = ${tenantId} and s.item_id = ${itemId}::uuid order by s.since, s.id`.execute(tx);
  return found.rows;
};

export type HeldPlace = { readonly item_id: string; readonly starts_at: Date; readonly ends_at: Date };

/** Places a person holds anywhere from a moment on, for "you cannot be in two places". */
export const listHeldPlaces = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  from: Date,
): Promise<readonly HeldPlace[]> => {
  const found = await sql<HeldPlace>`
    select i.id as item_id, i.starts_at, i.ends_at from roster_signups s
    join roster_items i on i.tenant_id = s.tenant_id and i.id = s.item_id
    where s.tenant_id = ${tenantId} and s.person_id = ${personId}::uuid and s.state in ('going', 'offered')
      and i.ends_at > ${from} and i.cancelled_at is null`.execute(tx);
  return found.rows;
};

export type PutSignup = {
  readonly tenantId: string;
  readonly teamId: string;
  readonly id: string;
  readonly itemId: string;
  readonly personId: string;
  readonly state: string;
  readonly now: Date;
  readonly offeredUntil?: Date | null;
  readonly placedBy?: string;
};

/** A new place or a change of state; who already waits keeps the moment of asking. */
export const putSignup = async (tx: Kysely<Tables>, put: PutSignup): Promise<void> => {
  await tx
    .insertInto('roster_signups')
    .values({
      tenant_id: put.tenantId,
      team_id: put.teamId,
      id: put.id,
      item_id: put.itemId,
      person_id: put.personId,
      state: put.state,
      since: put.now,
      offered_until: put.offeredUntil ?? null,
      placed_by: put.placedBy ?? 'self',
    })
    .onConflict((on) =>
      on.columns(['tenant_id', 'item_id', 'person_id']).doUpdateSet({
        state: put.state,
        offered_until: put.offeredUntil ?? null,
        placed_by: put.placedBy ?? 'self',
      }),
    )
    .execute();
};

export const dropSignup = async (
  tx: Kysely<Tables>,
  tenantId: string,
  itemId: string,
  personId: string,
): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('roster_signups')
    .where('tenant_id', '=', tenantId)
    .where('item_id', '=', itemId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
};

export type Marks = {
  readonly wants_mate?: boolean;
  readonly swap_open?: boolean;
  readonly swap_item_id?: string | null;
  readonly confirmed_at?: Date;
};

export const markSignup = async (
  tx: Kysely<Tables>,
  tenantId: string,
  itemId: string,
  personId: string,
  marks: Marks,
): Promise<void> => {
  await tx
    .updateTable('roster_signups')
    .set(marks)
    .where('tenant_id', '=', tenantId)
    .where('item_id', '=', itemId)
    .where('person_id', '=', personId)
    .execute();
};

/** The same hold as the database takes when somebody takes a place, always in one order. */
export const holdPeople = async (tx: Kysely<Tables>, people: readonly string[]): Promise<void> => {
  for (const personId of [...people].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${personId}::text, 8))`.execute(tx);
};

/** A yes to another time is no yes to this one. */
export const askAgain = async (tx: Kysely<Tables>, tenantId: string, itemId: string): Promise<void> => {
  await tx
    .updateTable('roster_signups')
    .set({ reminded_at: null, confirmed_at: null })
    .where('tenant_id', '=', tenantId)
    .where('item_id', '=', itemId)
    .execute();
};

/** From a place to the waiting list; what was offered or asked about that place goes with it. */
export const moveToWaiting = async (
  tx: Kysely<Tables>,
  tenantId: string,
  itemId: string,
  people: readonly string[],
): Promise<void> => {
  if (people.length === 0) return;
  await tx
    .updateTable('roster_signups')
    .set({ state: 'waiting', offered_until: null, swap_open: false, swap_item_id: null, confirmed_at: null })
    .where('tenant_id', '=', tenantId)
    .where('item_id', '=', itemId)
    .where('person_id', 'in', [...people])
    .execute();
};
