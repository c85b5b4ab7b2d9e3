/** What is changed when a line of a case is put right: the line, its earlier versions, and what was offered of it. */
import { type DisclosedView, disclosedSchema } from '@buurtplus/contract/casework';
import { type HandOverKind, movesOwnership, withoutLines } from '@buurtplus/domain/casework';
import { canonicalJson, type Json } from '@buurtplus/domain/kernel';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow, EntryRow } from './case-row.ts';
import type { SealedShare } from './casework.tables.ts';

type Of = Pick<CaseRow, 'tenant_id' | 'id'>;

/** Live or not; row-level security says whether it is there for this reader. */
export const findLine = async (tx: Kysely<Tables>, row: Of, id: string): Promise<EntryRow | null> =>
  (await tx
    .selectFrom('case_entries')
    .selectAll()
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

export const endLine = async (
  tx: Kysely<Tables>,
  row: Of,
  id: string,
  now: Date,
  replacedBy: string | null,
): Promise<void> => {
  await tx
    .updateTable('case_entries')
    .set({ ended_at: now, replaced_by: replacedBy })
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('id', '=', id)
    .execute();
};

/** What lies sealed behind these lines goes first: afterwards nothing says that they were sensitive. */
export const destroyWords = async (
  tx: Kysely<Tables>,
  row: Of,
  ids: readonly string[],
  now: Date,
): Promise<void> => {
  if (ids.length === 0) return;
  await sql`delete from case_sealed where tenant_id = ${row.tenant_id} and case_id = ${row.id}::uuid and entry_id = any (${[...ids]}::uuid[])`.execute(
    tx,
  );
  await sql`update case_entries set kind = 'withdrawn', body = '{"kind": "withdrawn"}'::jsonb, ended_at = coalesce(ended_at, ${now})
    where tenant_id = ${row.tenant_id} and case_id = ${row.id}::uuid and id = any (${[...ids]}::uuid[])`.execute(
    tx,
  );
};

export const moveLines = async (
  tx: Kysely<Tables>,
  row: Of,
  ids: readonly string[],
  compartment: string,
): Promise<void> => {
  if (ids.length === 0) return;
  await sql`update case_entries set compartment = ${compartment}
    where tenant_id = ${row.tenant_id} and case_id = ${row.id}::uuid and id = any (${[...ids]}::uuid[])`.execute(
    tx,
  );
};

/** @param jobs of the jobs role: also what lies under the floor. @returns the earlier versions of a line, the newest first */
export const listEarlier = async (jobs: Kysely<Tables>, row: Of, id: string): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`with recursive earlier as (
      select e.id, 1 as steps from case_entries e
        where e.tenant_id = ${row.tenant_id} and e.case_id = ${row.id}::uuid and e.replaced_by = ${id}::uuid
      union all
      select e.id, earlier.steps + 1 from case_entries e join earlier on e.replaced_by = earlier.id
        where e.tenant_id = ${row.tenant_id} and e.case_id = ${row.id}::uuid)
    select id from earlier order by steps`.execute(jobs)
  ).rows.map((one) => one.id);

type Offered = {
  readonly id: string;
  readonly kind: HandOverKind;
  readonly status: string;
  readonly content: string;
  readonly sealed: readonly SealedShare[] | null;
  readonly lines: readonly string[] | null;
};

const endWhole = async (jobs: Kysely<Tables>, row: Of, one: Offered, now: Date): Promise<void> => {
  await sql`update case_disclosures set ended_at = ${now} where tenant_id = ${row.tenant_id} and hand_over_id = ${one.id}::uuid
    and ended_at is null`.execute(jobs);
  await sql`update case_hand_overs set status = 'withdrawn', reason = 'put_right'
    where tenant_id = ${row.tenant_id} and id = ${one.id}::uuid and status = 'offered'`.execute(jobs);
};

const takeOut = async (
  jobs: Kysely<Tables>,
  row: Of,
  one: Offered & { readonly lines: readonly string[] },
  ids: readonly string[],
  instead: string | null,
): Promise<void> => {
  const isKept = (id: string): boolean => !ids.includes(id);
  const before: DisclosedView = disclosedSchema.parse(JSON.parse(one.content));
  const content = canonicalJson(withoutLines(before, (at) => isKept(one.lines[at] ?? '')) as Json);
  const sealed = (one.sealed ?? []).filter((share) => isKept(share.entryId));
  await jobs
    .updateTable('case_disclosures')
    .set({
      content,
      entry_ids: one.lines.filter(isKept),
      sealed: sealed.length === 0 ? null : JSON.stringify(sealed),
    })
    .where('tenant_id', '=', row.tenant_id)
    .where('hand_over_id', '=', one.id)
    .execute();
  // Whoever becomes the owner reads the line in the case itself: the better version goes along with him.
  const chosen =
    instead !== null && movesOwnership(one.kind)
      ? sql`(select array_agg(case when e = any (${[...ids]}::uuid[]) then ${instead}::uuid else e end) from unnest(entry_ids) e)`
      : sql`(select coalesce(array_agg(e), '{}') from unnest(entry_ids) e where not e = any (${[...ids]}::uuid[]))`;
  await sql`update case_hand_overs set entry_ids = ${chosen} where tenant_id = ${row.tenant_id} and id = ${one.id}::uuid`.execute(
    jobs,
  );
};

/**
 * Out of every copy that its receiver has not taken, and out of the copy of who became the owner: he has the case itself.
 * @param ids the line and its earlier versions. @param instead what whoever becomes the owner reads in its place
 * @returns out of how many offers
 */
export const takeOutOfOffers = async (
  jobs: Kysely<Tables>,
  row: Of,
  ids: readonly string[],
  instead: string | null,
  now: Date,
): Promise<number> => {
  const found = await sql<Offered>`
    select h.id, h.kind, h.status, d.content, d.sealed, d.entry_ids as lines
    from case_hand_overs h join case_disclosures d on d.tenant_id = h.tenant_id and d.hand_over_id = h.id
    where h.tenant_id = ${row.tenant_id} and h.case_id = ${row.id}::uuid and d.ended_at is null
      and (h.status = 'offered' or h.status = 'accepted' and h.kind <> 'refer')
      and coalesce(d.entry_ids, h.entry_ids) && ${[...ids]}::uuid[]`.execute(jobs);
  for (const one of found.rows) {
    const { lines } = one;
    if (lines === null) await endWhole(jobs, row, one, now);
    else await takeOut(jobs, row, { ...one, lines }, ids, instead);
  }
  return found.rows.filter((one) => one.status === 'offered').length;
};

/** @returns whether a receiver outside the case holds a copy of one of these lines today */
export const isTaken = async (
  jobs: Kysely<Tables>,
  row: Of,
  ids: readonly string[],
  today: string,
): Promise<boolean> =>
  (
    await sql`select 1 from case_hand_overs where tenant_id = ${row.tenant_id} and case_id = ${row.id}::uuid and status = 'accepted'
      and kind = 'refer' and until_on >= ${today}::date and entry_ids && ${[...ids]}::uuid[] limit 1`.execute(
      jobs,
    )
  ).rows.length > 0;
