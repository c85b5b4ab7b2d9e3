/** What a case holds and what happened to it; the walls between police and care are the database's. */
import type { CaseEntry, ShownEntry } from '@buurtplus/domain/casework';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow, EntryRow, EventRow } from './case-row.ts';

type Of = Pick<CaseRow, 'tenant_id' | 'id'>;

/** Bounded, so that a page stays a page: the newest are shown, and the page says that there is more. */
export const mostOnPage = 1_000;

/** Newest first, and one more than these pages hold. */
export const entriesOf = (tx: Kysely<Tables>, row: Of, pages = 1) =>
  tx
    .selectFrom('case_entries')
    .selectAll()
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('ended_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pages * mostOnPage + 1);

export type OnPage<Row> = { readonly shown: readonly Row[]; readonly hasMore: boolean };
export const onPage = <Row>(newestFirst: readonly Row[], pages = 1): OnPage<Row> => ({
  shown: newestFirst.slice(0, pages * mostOnPage),
  hasMore: newestFirst.length > pages * mostOnPage,
});

/** What a correction replaced; what was withdrawn has no words any more. */
export const earlierVersionsOf = (tx: Kysely<Tables>, row: Of, pages = 1) =>
  tx
    .selectFrom('case_entries')
    .selectAll()
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('replaced_by', 'is not', null)
    .where('kind', '<>', 'withdrawn')
    .orderBy('ended_at', 'desc')
    .limit(pages * mostOnPage);

const holding = (tx: Kysely<Tables>, row: Of) =>
  tx
    .selectFrom('case_entries')
    .selectAll()
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id');

/** However long ago they were written, in the order in which that was; what the reader cannot read is not there. */
export const listChosen = async (
  tx: Kysely<Tables>,
  row: Of,
  ids: readonly string[],
): Promise<readonly EntryRow[]> =>
  ids.length === 0
    ? []
    : holding(tx, row)
        .where('id', 'in', [...ids])
        .execute();

/** All of them: the resident's word holds also under a thousand later lines. */
export const listConsents = (tx: Kysely<Tables>, row: Of): Promise<EntryRow[]> =>
  holding(tx, row).where('kind', '=', 'consent').execute();

export const listIdsWrittenBy = async (
  tx: Kysely<Tables>,
  row: Of,
  personId: string,
): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('case_entries')
      .select('id')
      .where('tenant_id', '=', row.tenant_id)
      .where('case_id', '=', row.id)
      .where('made_by', '=', personId)
      .where('ended_at', 'is', null)
      .execute()
  ).map((one) => one.id);

export const insertEntry = async (
  tx: Kysely<Tables>,
  row: Of,
  entry: {
    readonly id: string;
    readonly compartment: string;
    readonly body: ShownEntry;
    readonly madeBy: string;
    readonly role: string;
    readonly now: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('case_entries')
    .values({
      tenant_id: row.tenant_id,
      case_id: row.id,
      id: entry.id,
      kind: entry.body.kind,
      compartment: entry.compartment,
      body: JSON.stringify(entry.body),
      made_by: entry.madeBy,
      made_by_role: entry.role,
      made_at: entry.now,
      changed_at: entry.now,
    })
    .execute();
};

/** @returns which of these were not held back at an earlier hand-over */
export const listAboveFloor = async (
  tx: Kysely<Tables>,
  row: Pick<CaseRow, 'tenant_id' | 'id' | 'floor_at' | 'floor_entry_ids'>,
  ids: readonly string[],
): Promise<string[]> => {
  if (ids.length === 0) return [];
  const there = await tx
    .selectFrom('case_entries')
    .select(['id', 'made_at'])
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('id', 'in', [...ids])
    .execute();
  const { floor_at: floor, floor_entry_ids: alongBefore } = row;
  return there
    .filter((one) => floor === null || one.made_at >= floor || alongBefore.includes(one.id))
    .map((one) => one.id);
};

/** One that holds: what was corrected or withdrawn is read on no road of its own. */
export const findEntry = async (tx: Kysely<Tables>, row: Of, id: string): Promise<EntryRow | null> =>
  (await tx
    .selectFrom('case_entries')
    .selectAll()
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()) ?? null;

export const changeEntry = async (
  tx: Kysely<Tables>,
  row: Of,
  id: string,
  body: CaseEntry,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('case_entries')
    .set({ body: JSON.stringify(body), changed_at: now })
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('id', '=', id)
    .execute();
};

export type NewCaseEvent = {
  readonly id: string;
  readonly kind: string;
  readonly compartment?: string;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly detail?: Readonly<Record<string, string>>;
  readonly now: Date;
};

export const insertCaseEvent = async (tx: Kysely<Tables>, row: Of, event: NewCaseEvent): Promise<void> => {
  await tx
    .insertInto('case_events')
    .values({
      tenant_id: row.tenant_id,
      case_id: row.id,
      id: event.id,
      kind: event.kind,
      compartment: event.compartment ?? 'shared',
      actor_id: event.actorId,
      actor_role: event.actorRole,
      detail: JSON.stringify(event.detail ?? {}),
      at: event.now,
    })
    .execute();
};

export const findCaseEvent = async (
  tx: Kysely<Tables>,
  row: Of,
  id: string,
): Promise<Pick<EventRow, 'kind' | 'actor_id'> | null> =>
  (await tx
    .selectFrom('case_events')
    .select(['kind', 'actor_id'])
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** Whether the address was lifted in this case after this step was written down. */
export const isLiftedSince = async (jobs: Kysely<Tables>, row: Of, commandId: string): Promise<boolean> =>
  (
    await sql`select 1 from case_events step join case_events lift on lift.tenant_id = step.tenant_id and lift.case_id = step.case_id
      where step.tenant_id = ${row.tenant_id} and step.case_id = ${row.id}::uuid and step.id = ${commandId}::uuid
        and lift.kind = 'shield_address' and lift.detail ->> 'shielded' = 'no' and lift.at > step.at limit 1`.execute(
      jobs,
    )
  ).rows.length > 0;

/** Newest first. */
export const caseEventsOf = (tx: Kysely<Tables>, row: Of, pages = 1) =>
  tx
    .selectFrom('case_events')
    .selectAll()
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(pages * mostOnPage + 1);
