/** Own addresses of professionals, and letting go of what is about one of them. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export const listOwnAddresses = (tx: Kysely<Tables>, tenantId: string, personId: string) =>
  tx
    .selectFrom('own_addresses')
    .select(['id', 'street', 'house_number'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute();

export const insertOwnAddress = async (
  tx: Kysely<Tables>,
  row: {
    readonly tenant_id: string;
    readonly person_id: string;
    readonly id: string;
    readonly street: string;
    readonly house_number: string;
    readonly made_at: Date;
  },
): Promise<boolean> => {
  const done = await tx
    .insertInto('own_addresses')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id', 'id']).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
};

export const deleteOwnAddress = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  id: string,
): Promise<boolean> => {
  const done = await tx
    .deleteFrom('own_addresses')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
};

/**
 * What is open about this address is no longer for this person; what waits at a desk of his, or was his to do, is routed anew. What a
 * colleague has in hand stays with that colleague. Nobody is told how much it was: a guess would tell what lies at an address.
 * @param which an address that is shielded is not to be found by guessing either: that waits for the night
 * @returns whether anything is to be routed
 */
export const keepApart = async (
  tx: Kysely<Tables>,
  of: {
    readonly tenantId: string;
    readonly personId: string;
    readonly duties: readonly string[];
    readonly now: Date;
  },
  address: { readonly street: string; readonly houseNumber: string },
  which: 'open' | 'shielded',
): Promise<boolean> => {
  const { rows } = await sql<{ sent_on: number }>`
    with apart as (
      update signals s set conflicted_ids = array_append(conflicted_ids, ${of.personId}::uuid),
        status = case when moves then 'returned' else status end, duty = case when moves then null else duty end,
        desk_id = case when moves then null else desk_id end, due_at = case when moves then null else due_at end,
        asleep_until = case when moves then null else asleep_until end, changed_at = ${of.now}, version = version + 1
      from (select id as found_id, (status = 'routed' and duty = any (${[...of.duties]}::text[]))
          or (status in ('taken', 'referred') and ${of.personId}::uuid = (select e.actor_id from signal_events e
            where e.tenant_id = signals.tenant_id and e.signal_id = signals.id and e.kind in ('take', 'reopen')
            order by e.at desc limit 1)) as moves
        from signals where tenant_id = ${of.tenantId} and house_number is not null and street is not null
          and address_shielded = ${which === 'shielded'}
          and status in ('recorded', 'routed', 'taken', 'returned', 'referred', 'handled')
          and array_position(conflicted_ids, ${of.personId}::uuid) is null
          and plain_address(street, house_number) = plain_address(${address.street}, ${address.houseNumber})) f
      where s.tenant_id = ${of.tenantId} and s.id = f.found_id
      returning s.id, f.moves),
    ended as (
      update signal_routes r set ended_at = ${of.now}, end_reason = 'returned' from apart
      where r.tenant_id = ${of.tenantId} and r.signal_id = apart.id and apart.moves and r.ended_at is null returning 1)
    select count(*) filter (where moves)::integer as sent_on from apart`.execute(tx);
  return (rows[0]?.sent_on ?? 0) > 0;
};

/** Adding is counted apart from what is kept, so that taking away does not make room for one more guess. @returns false when it is too often */
export const countAddition = async (
  tx: Kysely<Tables>,
  row: {
    readonly tenant_id: string;
    readonly person_id: string;
    readonly address_id: string;
    readonly added_at: Date;
  },
  since: Date,
  most: number,
): Promise<boolean> => {
  // Five forms at the same moment come one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`own-address/${row.tenant_id}/${row.person_id}`}, 0))`.execute(
    tx,
  );
  const before = await tx
    .selectFrom('own_address_additions')
    .select('address_id')
    .where('tenant_id', '=', row.tenant_id)
    .where('person_id', '=', row.person_id)
    .where('added_at', '>', since)
    .execute();
  if (before.some((one) => one.address_id === row.address_id)) return true;
  if (before.length >= most) return false;
  await tx
    .insertInto('own_address_additions')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id', 'address_id']).doNothing())
    .execute();
  return true;
};

/** What stood for a full day at least. @param tx of the jobs role */
export const listStanding = (tx: Kysely<Tables>, tenantId: string, before: Date) =>
  tx
    .selectFrom('own_addresses')
    .select(['person_id', 'street', 'house_number'])
    .where('tenant_id', '=', tenantId)
    .where('made_at', '<', before)
    .execute();

export const forgetAdditions = async (tx: Kysely<Tables>, tenantId: string, before: Date): Promise<void> => {
  await tx
    .deleteFrom('own_address_additions')
    .where('tenant_id', '=', tenantId)
    .where('added_at', '<', before)
    .execute();
};

/** Whoever has no desk role any more keeps no address here. @param today "YYYY-MM-DD" @returns how many went */
export const forgetAddresses = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<number> => {
  const done = await sql`
    delete from own_addresses a where a.tenant_id = ${tenantId} and not exists (
      select 1 from role_assignments r where r.tenant_id = a.tenant_id and r.person_id = a.person_id
        and r.role in ('wijkagent', 'wijkregisseur', 'wijkwerker') and (r.ends_on is null or r.ends_on >= ${today}))`.execute(
    tx,
  );
  return Number(done.numAffectedRows ?? 0);
};
