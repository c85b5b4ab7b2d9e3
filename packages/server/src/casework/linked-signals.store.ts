/** The signals under a case besides the one it began with, and which open case a signal lies under. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow } from './case-row.ts';

type Of = Pick<CaseRow, 'tenant_id' | 'id'>;

/** As many as closing can be told about in one message. */
export const mostLinked = 100;

export const listLinked = async (tx: Kysely<Tables>, row: Of): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('case_signals')
      .select('signal_id')
      .where('tenant_id', '=', row.tenant_id)
      .where('case_id', '=', row.id)
      .orderBy('put_at')
      .limit(mostLinked)
      .execute()
  ).map((one) => one.signal_id);

export const insertLinked = async (
  tx: Kysely<Tables>,
  row: Of,
  linked: {
    readonly signalId: string;
    readonly reason: string;
    readonly by: string;
    readonly role: string;
    readonly shieldedBefore: boolean;
    readonly now: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('case_signals')
    .values({
      tenant_id: row.tenant_id,
      case_id: row.id,
      signal_id: linked.signalId,
      reason: linked.reason,
      put_by: linked.by,
      put_by_role: linked.role,
      put_at: linked.now,
      shielded_before: linked.shieldedBefore,
    })
    .execute();
};

export type OpenAbove = {
  readonly id: string;
  readonly number: string;
  readonly owner_id: string;
  readonly signal_id: string;
};

/** @param jobs of the jobs role: whoever is in it or not. @returns the open case of each of these signals that has one */
export const listOpenAbove = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  signalIds: readonly string[],
): Promise<readonly OpenAbove[]> =>
  signalIds.length === 0
    ? []
    : (
        await sql<OpenAbove>`
        select f.id, f.number, f.owner_id, f.signal_id from case_files f
          where f.tenant_id = ${tenantId} and f.status = 'open' and f.signal_id = any (${[...signalIds]}::uuid[])
        union
        select f.id, f.number, f.owner_id, l.signal_id from case_signals l
          join case_files f on f.tenant_id = l.tenant_id and f.id = l.case_id
          where l.tenant_id = ${tenantId} and f.status = 'open' and l.signal_id = any (${[...signalIds]}::uuid[])`.execute(
          jobs,
        )
      ).rows;

/** Cases with a link of since then, by which somebody is still to be kept apart. */
export const listLinkedSince = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  since: Date,
): Promise<readonly string[]> =>
  (
    await sql<{ case_id: string }>`select distinct l.case_id from case_signals l
        join case_files f on f.tenant_id = l.tenant_id and f.id = l.case_id join signals s on s.tenant_id = l.tenant_id and s.id = l.signal_id
      where l.tenant_id = ${tenantId} and l.put_at > ${since} and f.status = 'open' and not s.conflicted_ids <@ f.conflicted_ids
      order by l.case_id`.execute(jobs)
  ).rows.map((row) => row.case_id);

/** Who lives where the new signal is about is kept out of the case too. */
export const settleLinked = async (jobs: Kysely<Tables>, row: Of): Promise<void> => {
  await sql`update case_files f set conflicted_ids = f.conflicted_ids || array(
      select distinct c from case_signals l join signals s on s.tenant_id = l.tenant_id and s.id = l.signal_id, unnest(s.conflicted_ids) c
      where l.tenant_id = f.tenant_id and l.case_id = f.id and not c = any (f.conflicted_ids))
    where f.tenant_id = ${row.tenant_id} and f.id = ${row.id}::uuid and f.status = 'open'`.execute(jobs);
};

/**
 * @param jobs of the jobs role. @returns by signal who owes its answer because he has the open case above it, and who stands
 * in for him today; what waits in a tray has nobody
 */
export const listAnswerers = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  signalIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (signalIds.length === 0) return new Map();
  const found = await sql<{ signal_id: string; owner_id: string; deputy_id: string | null }>`
    with under as (
      select f.signal_id, f.id from case_files f
        where f.tenant_id = ${tenantId} and f.status = 'open' and f.signal_id = any (${[...signalIds]}::uuid[])
      union
      select l.signal_id, l.case_id from case_signals l
        where l.tenant_id = ${tenantId} and l.signal_id = any (${[...signalIds]}::uuid[]))
    select under.signal_id, f.owner_id, case when exists (select 1 from absences b where b.tenant_id = f.tenant_id
        and b.person_id = f.owner_id and b.role = f.owner_role and b.starts_on <= ${today}::date and b.ends_on >= ${today}::date)
      and exists (select 1 from case_access d where d.tenant_id = f.tenant_id and d.case_id = f.id and d.person_id = f.deputy_id
        and d.ended_at is null and (d.until_on is null or d.until_on >= ${today}::date)) then f.deputy_id end as deputy_id
    from under join case_files f on f.tenant_id = ${tenantId} and f.id = under.id and f.status = 'open'
    where not exists (select 1 from case_tray t where t.tenant_id = f.tenant_id and t.case_id = f.id and t.ended_at is null)`.execute(
    jobs,
  );
  return new Map(
    found.rows.map((row) => [
      row.signal_id,
      [row.owner_id, ...(row.deputy_id === null ? [] : [row.deputy_id])],
    ]),
  );
};
