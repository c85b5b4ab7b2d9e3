/** Sealed facts and the keys of cases; the app's role never reads a key, and whoever reads a box has to be in the case. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow } from './case-row.ts';
import type { SealedShare } from './casework.tables.ts';

type Of = Pick<CaseRow, 'tenant_id' | 'id'>;

export const insertSealed = async (
  tx: Kysely<Tables>,
  row: Of,
  entryId: string,
  box: Buffer,
): Promise<void> => {
  await tx
    .insertInto('case_sealed')
    .values({ tenant_id: row.tenant_id, case_id: row.id, entry_id: entryId, box })
    .execute();
};

/** Row-level security shows it to whoever may read the mark it stands behind. */
export const listSealed = async (
  tx: Kysely<Tables>,
  row: Of,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> => {
  if (entryIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('case_sealed')
    .select(['entry_id', 'box'])
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('entry_id', 'in', [...entryIds])
    .execute();
  return new Map(rows.map((one) => [one.entry_id, one.box]));
};

/** What went along with a hand-over; null before acceptance, after the end, and for everybody else. */
export const findSealedShare = async (
  tx: Kysely<Tables>,
  tenantId: string,
  handOverId: string,
  at: number,
): Promise<SealedShare | null> =>
  (
    await tx
      .selectFrom('case_disclosures')
      .select('sealed')
      .where('tenant_id', '=', tenantId)
      .where('hand_over_id', '=', handOverId)
      .where('open_from', 'is not', null)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
  )?.sealed?.[at] ?? null;

/** @returns the wrapped key that is there; of two at once the first one's */
export const keepKey = async (
  jobs: Kysely<Tables>,
  of: { readonly tenantId: string; readonly caseId: string },
  wrapped: Buffer,
  now: Date,
): Promise<Buffer | null> => {
  await jobs
    .insertInto('case_keys')
    .values({ tenant_id: of.tenantId, case_id: of.caseId, wrapped, made_at: now })
    .onConflict((on) => on.doNothing())
    .execute();
  return findKey(jobs, of);
};

const findKey = async (
  jobs: Kysely<Tables>,
  of: { readonly tenantId: string; readonly caseId: string },
): Promise<Buffer | null> =>
  (
    await jobs
      .selectFrom('case_keys')
      .select('wrapped')
      .where('tenant_id', '=', of.tenantId)
      .where('case_id', '=', of.caseId)
      .executeTakeFirst()
  )?.wrapped ?? null;

/** For reading: the last day holds by itself, also when no job came round. */
export const findKeyInTerm = async (
  jobs: Kysely<Tables>,
  of: { readonly tenantId: string; readonly caseId: string },
  today: string,
): Promise<Buffer | null> =>
  (
    await sql<{ wrapped: Buffer }>`select k.wrapped from case_keys k
      join case_files f on f.tenant_id = k.tenant_id and f.id = k.case_id
      where k.tenant_id = ${of.tenantId} and k.case_id = ${of.caseId}::uuid
        and (f.sealed_until is null or f.sealed_until >= ${today}::date)`.execute(jobs)
  ).rows[0]?.wrapped ?? null;

/** Cases whose last day for what is sensitive has passed and of which something is left. */
export const listOverSealed = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<readonly string[]> =>
  (
    await sql<{
      id: string;
    }>`select f.id from case_files f join case_keys k on k.tenant_id = f.tenant_id and k.case_id = f.id
      where f.tenant_id = ${tenantId} and f.sealed_until < ${today}::date order by f.id for update of f`.execute(
      jobs,
    )
  ).rows.map((row) => row.id);

/** The key first: from then on no copy anywhere can be opened; then what lay behind it, its marks and what was shared of it. */
export const destroySealed = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  caseIds: readonly string[],
): Promise<readonly string[]> => {
  const gone = await sql<{ case_id: string }>`delete from case_keys
    where tenant_id = ${tenantId} and case_id = any (${[...caseIds]}::uuid[]) returning case_id`.execute(
    jobs,
  );
  await sql`delete from case_sealed where tenant_id = ${tenantId} and case_id = any (${[...caseIds]}::uuid[])`.execute(
    jobs,
  );
  await sql`delete from case_entries where tenant_id = ${tenantId} and case_id = any (${[...caseIds]}::uuid[]) and kind = 'sensitive'`.execute(
    jobs,
  );
  await sql`update case_disclosures set sealed = null
    where tenant_id = ${tenantId} and case_id = any (${[...caseIds]}::uuid[]) and sealed is not null`.execute(
    jobs,
  );
  return gone.rows.map((row) => row.case_id);
};
