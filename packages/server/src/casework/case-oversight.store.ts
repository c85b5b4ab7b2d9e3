/** A case read from outside the own work, found by its number, and who is to know of it. */
import type { CaseEntry, ShownEntry } from '@buurtplus/domain/casework';
import { normalizeSignalNumber } from '@buurtplus/domain/signals';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow } from './case-row.ts';

/** Row-level security shows it to nobody but whoever opened it, for as long as that holds. */
export const findCaseUnderBreakGlass = async (tx: Kysely<Tables>, id: string): Promise<CaseRow | null> =>
  (await sql<CaseRow>`select * from case_under_break_glass(${id}::uuid)`.execute(tx)).rows[0] ?? null;

/** The shared part only; the database leaves out what is behind the walls, and from outside nobody is told that something sensitive is there. */
export const listEntriesUnderBreakGlass = async (
  tx: Kysely<Tables>,
  id: string,
): Promise<readonly CaseEntry[]> =>
  (
    await sql<{ body: ShownEntry }>`select body from case_entries_under_break_glass(${id}::uuid)`.execute(tx)
  ).rows.flatMap(({ body }) => (body.kind === 'sensitive' ? [] : [body]));

export const findCaseByNumber = async (tx: Kysely<Tables>, tenantId: string, typed: string) => {
  const number = normalizeSignalNumber(typed);
  if (number === null) return null;
  const row = await tx
    .selectFrom('case_files')
    .select(['id', 'number', 'conflicted_ids'])
    .where('tenant_id', '=', tenantId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, number: row.number, conflictedIds: row.conflicted_ids };
};

/** Whoever is in the case today: they hear that somebody from outside looks. */
export const listInsiders = async (
  tx: Kysely<Tables>,
  tenantId: string,
  caseId: string,
  today: string,
): Promise<readonly string[]> =>
  (
    await sql<{ person_id: string }>`select distinct person_id from case_access where tenant_id = ${tenantId}
      and case_id = ${caseId}::uuid and ended_at is null and (until_on is null or until_on >= ${today}::date)`.execute(
      tx,
    )
  ).rows.map((row) => row.person_id);

/** The trail names a hand-over by its own id. */
export const listHandOverIds = async (
  tx: Kysely<Tables>,
  tenantId: string,
  caseId: string,
): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('case_hand_overs')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('case_id', '=', caseId)
      .execute()
  ).map((row) => row.id);
