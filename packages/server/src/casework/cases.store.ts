/** Case files and who is in them; row-level security shows a case only to who was let in and has not left. */
import { type Kysely, sql, type Updateable } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { AccessRow, CaseRow } from './case-row.ts';
import type { CaseworkTables } from './casework.tables.ts';

export const systemContext = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });

export const listTenantIds = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.selectFrom('tenants').select('id').execute()).map((row) => row.id);

type NewCase = Omit<
  CaseRow,
  | 'held_back'
  | 'status'
  | 'closed_at'
  | 'outcome'
  | 'solved'
  | 'learned'
  | 'keep_until'
  | 'first_keep_until'
  | 'sealed_until'
  | 'stands_until'
  | 'still_told_on'
  | 'version'
  | 'deputy_id'
  | 'floor_at'
  | 'floor_entry_ids'
>;

/** @returns false when this id was used before, or there is an open case about this signal */
export const insertCase = async (tx: Kysely<Tables>, file: NewCase): Promise<boolean> => {
  const made = await tx
    .insertInto('case_files')
    .values(file)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

export const findCase = async (tx: Kysely<Tables>, tenantId: string, id: string): Promise<CaseRow | null> =>
  (await tx
    .selectFrom('case_files')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** Two people at once stand in line here. */
export const lockCase = async (tx: Kysely<Tables>, tenantId: string, id: string): Promise<CaseRow | null> =>
  (await tx
    .selectFrom('case_files')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null;

export const updateCase = async (
  tx: Kysely<Tables>,
  row: Pick<CaseRow, 'tenant_id' | 'id'>,
  now: Date,
  change: Updateable<CaseworkTables['case_files']>,
): Promise<void> => {
  await tx
    .updateTable('case_files')
    .set(({ eb }) => ({ ...change, changed_at: now, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .execute();
};

/** @param today an access ends with its day, also when no job came round */
export const listAccess = (
  tx: Kysely<Tables>,
  tenantId: string,
  caseId: string,
  today: string,
): Promise<AccessRow[]> =>
  tx
    .selectFrom('case_access')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .where(({ eb, or }) => or([eb('until_on', 'is', null), eb('until_on', '>=', today)]))
    .orderBy('since')
    .execute();

type NewAccess = Omit<AccessRow, 'ended_at' | 'end_reason' | 'seen_at'>;
/** @returns false when this person is in already */
export const insertAccess = async (tx: Kysely<Tables>, access: NewAccess): Promise<boolean> => {
  const made = await tx
    .insertInto('case_access')
    .values(access)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** @param ids all of the case when left out */
export const endAccess = async (
  tx: Kysely<Tables>,
  row: Pick<CaseRow, 'tenant_id' | 'id'>,
  now: Date,
  reason: string,
  which: { readonly ids?: readonly string[]; readonly personIds?: readonly string[]; readonly kind?: string },
): Promise<void> => {
  let query = tx
    .updateTable('case_access')
    .set({ ended_at: now, end_reason: reason })
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('ended_at', 'is', null);
  if (which.ids !== undefined)
    query = query.where('id', 'in', ['00000000-0000-0000-0000-000000000000', ...which.ids]);
  if (which.personIds !== undefined) query = query.where('person_id', 'in', [...which.personIds]);
  if (which.kind !== undefined) query = query.where('kind', '=', which.kind);
  await query.execute();
};

/** Everybody's way in holds until this day at most. */
export const limitAccess = async (
  tx: Kysely<Tables>,
  row: Pick<CaseRow, 'tenant_id' | 'id'>,
  day: string,
): Promise<void> => {
  await sql`update case_access set until_on = least(until_on, ${day}::date)
    where tenant_id = ${row.tenant_id} and case_id = ${row.id}::uuid and ended_at is null`.execute(tx);
};

/** Worked on again: its owner is in it without a last day. */
export const openOwnerAccess = async (
  tx: Kysely<Tables>,
  row: Pick<CaseRow, 'tenant_id' | 'id'>,
): Promise<void> => {
  await sql`update case_access set until_on = null where tenant_id = ${row.tenant_id} and case_id = ${row.id}::uuid
    and ended_at is null and kind = 'owner'`.execute(tx);
};

/** Begins at the reader's own ways in, so that a hundred thousand cases of others cost nothing. */
export const listMine = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  role: string,
  status: string,
  today: string,
): Promise<readonly CaseRow[]> =>
  (
    await sql<CaseRow>`
    select f.* from case_access a join case_files f on f.tenant_id = a.tenant_id and f.id = a.case_id
    where a.tenant_id = ${tenantId} and a.person_id = ${personId}::uuid and a.role = ${role} and a.ended_at is null
      and (a.until_on is null or a.until_on >= ${today}::date) and f.status = ${status}
    order by f.review_on, f.id limit 500`.execute(tx)
  ).rows;
