/** Which cases are about a home, whose home it is, and writing down who is to have nothing to do with a case. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow } from './case-row.ts';

export type Address = { readonly street: string; readonly houseNumber: string };

/** What is offered to or read by this person by name. */
export const sharedWith = async (
  jobs: Kysely<Tables>,
  row: CaseRow,
  personId: string,
): Promise<readonly string[]> =>
  (
    await sql<{
      id: string;
    }>`select id from case_hand_overs where tenant_id = ${row.tenant_id} and case_id = ${row.id}::uuid
      and to_person_id = ${personId}::uuid and status in ('offered', 'accepted')`.execute(jobs)
  ).rows.map((one) => one.id);

export const setApart = async (
  jobs: Kysely<Tables>,
  row: CaseRow,
  conflictedIds: readonly string[],
  deputyId: string | null,
  now: Date,
): Promise<void> => {
  await jobs
    .updateTable('case_files')
    .set({ conflicted_ids: [...conflictedIds], deputy_id: deputyId, changed_at: now })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .execute();
};

/** In the open on the row of the case, or where who is in the case does not just read it: kept by a former owner, or shielded. */
export type HomesIn = 'open' | 'held';

/** @param which what is not just read is not to be found by guessing either: that waits for the night */
export const listCasesAt = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  personId: string,
  address: Address,
  which: HomesIn,
): Promise<readonly string[]> =>
  // An address that a former owner kept to himself is still the address it is about.
  (
    await sql<{ id: string }>`select f.id from case_files f
      left join case_held_back s on s.tenant_id = f.tenant_id and s.case_id = f.id and s.field = 'place'
      left join case_held_back n on n.tenant_id = f.tenant_id and n.case_id = f.id and n.field = 'house_number'
      where f.tenant_id = ${tenantId} and coalesce(f.street, s.value) is not null and coalesce(f.house_number, n.value) is not null
        and (f.street is null or f.house_number is null or f.address_shielded) = ${which === 'held'}
        and array_position(f.conflicted_ids, ${personId}::uuid) is null
        and plain_address(coalesce(f.street, s.value), coalesce(f.house_number, n.value))
          = plain_address(${address.street}, ${address.houseNumber}) order by f.id`.execute(jobs)
  ).rows.map((row) => row.id);

/** Row-level security lets everybody see the own addresses only. */
export const isOwnHome = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  place: { readonly street: string | null; readonly houseNumber: string | null },
): Promise<boolean> =>
  place.street !== null &&
  place.houseNumber !== null &&
  (
    await sql`select 1 from own_addresses where tenant_id = ${tenantId} and person_id = ${personId}::uuid
      and plain_address(street, house_number) = plain_address(${place.street}, ${place.houseNumber})`.execute(
      tx,
    )
  ).rows.length > 0;
