/** Where an address stands besides in the case itself: in what was shared, and with the signal the case began with. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { lockSignalRow } from '../signals/signals.store.ts';
import type { CaseRow } from './case-row.ts';

export const listContents = async (
  tx: Kysely<Tables>,
  row: Pick<CaseRow, 'tenant_id' | 'id'>,
): Promise<readonly { readonly handOverId: string; readonly content: string }[]> =>
  (
    await tx
      .selectFrom('case_disclosures')
      .select(['hand_over_id', 'content'])
      .where('tenant_id', '=', row.tenant_id)
      .where('case_id', '=', row.id)
      .execute()
  ).map((one) => ({ handOverId: one.hand_over_id, content: one.content }));

export const replaceContent = async (
  tx: Kysely<Tables>,
  tenantId: string,
  handOverId: string,
  content: string,
): Promise<void> => {
  await tx
    .updateTable('case_disclosures')
    .set({ content })
    .where('tenant_id', '=', tenantId)
    .where('hand_over_id', '=', handOverId)
    .execute();
};

/** What is offered, or was, says no more that its place went along: by that its neighbourhood could be told. */
export const forgetPlaceShared = async (
  tx: Kysely<Tables>,
  row: Pick<CaseRow, 'tenant_id' | 'id'>,
): Promise<void> => {
  await sql`update case_hand_overs set fields = array_remove(array_remove(fields, 'place'), 'house_number')
    where tenant_id = ${row.tenant_id} and case_id = ${row.id}::uuid and fields && '{place,house_number}'::text[]`.execute(
    tx,
  );
};

/** Row-level security leaves those the reader is in. What was shielded before it lay under the case was never read there. */
export const listShielding = (tx: Kysely<Tables>, tenantId: string, signalId: string): Promise<CaseRow[]> =>
  tx
    .selectFrom('case_files as f')
    .selectAll('f')
    .where('f.tenant_id', '=', tenantId)
    .where('f.address_shielded', '=', true)
    .where((eb) =>
      eb.or([
        eb('f.signal_id', '=', signalId),
        eb.exists(
          eb
            .selectFrom('case_signals as l')
            .select('l.signal_id')
            .whereRef('l.tenant_id', '=', 'f.tenant_id')
            .whereRef('l.case_id', '=', 'f.id')
            .where('l.signal_id', '=', signalId)
            .where('l.shielded_before', '=', false),
        ),
      ]),
    )
    .execute();

export const shieldSignal = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  signalId: string,
  now: Date,
): Promise<void> => {
  await jobs
    .updateTable('signals')
    .set({ address_shielded: true, changed_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', signalId)
    .execute();
};

/** Of case "f": it began with this signal, or the signal was put under it later. */
const isAbout = (signalIds: readonly string[]): RawBuilder<boolean> => sql<boolean>`
  (f.signal_id = any (${[...signalIds]}::uuid[]) or exists (select 1 from case_signals l
    where l.tenant_id = f.tenant_id and l.case_id = f.id and l.signal_id = any (${[...signalIds]}::uuid[])))`;

/** @returns the signal it began with and those that were put under it later, in the order in which they are locked */
export const signalsUnder = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  caseId: string,
): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`
      select signal_id as id from case_files where tenant_id = ${tenantId} and id = ${caseId}::uuid and signal_id is not null
      union select signal_id from case_signals where tenant_id = ${tenantId} and case_id = ${caseId}::uuid order by id`.execute(
      jobs,
    )
  ).rows.map((one) => one.id);

/**
 * What this case may lift: the signal it began with, what lay in the open when it was put under it, and what is at the address of the
 * case itself, to the house number. Of the rest nobody here says that it need not be shielded: nobody here was let in to it.
 */
export const liftableBy = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  caseId: string,
): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`
      select signal_id as id from case_files where tenant_id = ${tenantId} and id = ${caseId}::uuid and signal_id is not null
      union select l.signal_id from case_signals l
        join case_files f on f.tenant_id = l.tenant_id and f.id = l.case_id
        join signals s on s.tenant_id = l.tenant_id and s.id = l.signal_id
        where l.tenant_id = ${tenantId} and l.case_id = ${caseId}::uuid and (not l.shielded_before
          or lower(btrim(f.street)) = lower(btrim(s.street)) and lower(btrim(f.house_number)) = lower(btrim(s.house_number)))`.execute(
      jobs,
    )
  ).rows.map((one) => one.id);

/** Cases that shield their address while a signal under them, of since then, lies in the open: a step that broke off halfway. */
export const listHalfShielded = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  since: Date,
): Promise<readonly string[]> =>
  (
    await sql<{
      id: string;
    }>`select f.id from case_files f where f.tenant_id = ${tenantId} and f.address_shielded and f.changed_at > ${since}
        and not f.address_withheld and exists (select 1 from signals s where s.tenant_id = f.tenant_id and s.id = f.signal_id and not s.address_shielded)
      union select f.id from case_signals l join case_files f on f.tenant_id = l.tenant_id and f.id = l.case_id
        join signals s on s.tenant_id = l.tenant_id and s.id = l.signal_id
        where l.tenant_id = ${tenantId} and l.put_at > ${since} and f.address_shielded and not s.address_shielded order by id`.execute(
      jobs,
    )
  ).rows.map((one) => one.id);

/** Of these signals those whose address is in the open. */
export const listInOpen = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  signalIds: readonly string[],
): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`select id from signals
      where tenant_id = ${tenantId} and id = any (${[...signalIds]}::uuid[]) and not address_shielded`.execute(
      jobs,
    )
  ).rows.map((one) => one.id);

/**
 * Each signal of this case is shielded while one of its cases is; one that does not know the address says nothing about the signal it
 * began with. Their cases are held first, so that one that is being shielded counts.
 * @param liftable who says so lifts these; the others stay shielded, also when the case that shielded them is over term and gone
 */
export const settleSignals = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  signalIds: readonly string[],
  now: Date,
  liftable: readonly string[],
): Promise<void> => {
  await sql`select f.id from case_files f where f.tenant_id = ${tenantId} and ${isAbout(signalIds)} order by f.id for update`.execute(
    jobs,
  );
  for (const signalId of signalIds) await lockSignalRow(jobs, tenantId, signalId);
  // A statement of its own: it sees a case that was opened while this one waited for the signal.
  await sql`update signals s set address_shielded = not s.address_shielded, changed_at = ${now}
    where s.tenant_id = ${tenantId} and s.id = any (${[...signalIds]}::uuid[])
      and (not s.address_shielded or s.id = any (${[...liftable]}::uuid[])) and s.address_shielded <> exists (select 1 from case_files f
      where f.tenant_id = s.tenant_id and f.address_shielded
        and (f.signal_id = s.id and not f.address_withheld or exists (select 1 from case_signals l
          where l.tenant_id = f.tenant_id and l.case_id = f.id and l.signal_id = s.id)))`.execute(jobs);
  // Whoever knew the address says that it need not be shielded any more: then the cases that did not have it get it,
  // behind a tap while another signal under them is shielded: their owner lifts that.
  await sql`update case_files f set street = s.street, house_number = s.house_number, address_withheld = false,
      address_shielded = exists (select 1 from case_signals l join signals o on o.tenant_id = l.tenant_id and o.id = l.signal_id
        where l.tenant_id = f.tenant_id and l.case_id = f.id and o.address_shielded),
      changed_at = ${now}, version = f.version + 1
    from signals s where s.tenant_id = f.tenant_id and s.id = f.signal_id and not s.address_shielded
      and f.tenant_id = ${tenantId} and f.signal_id = any (${[...liftable]}::uuid[]) and f.address_withheld`.execute(
    jobs,
  );
};

/** An address that is shielded is in no case about the same signal in the open. @returns the cases that were shielded along just now */
export const shieldCasesAlong = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  signalIds: readonly string[],
  now: Date,
): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`
      update case_files f set address_shielded = true, changed_at = ${now}, version = f.version + 1
      where f.tenant_id = ${tenantId} and not f.address_shielded and exists (select 1 from signals s
        where s.tenant_id = f.tenant_id and s.address_shielded and s.id = any (${[...signalIds]}::uuid[])
          and (f.signal_id = s.id or exists (select 1 from case_signals l
            where l.tenant_id = f.tenant_id and l.case_id = f.id and l.signal_id = s.id)))
      returning f.id`.execute(jobs)
  ).rows.map((one) => one.id);
