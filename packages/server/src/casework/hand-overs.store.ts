/** Offers, what was shared with them, and what the receiver answered. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow, HandOverRow, MessageRow } from './case-row.ts';
import type { SealedShare } from './casework.tables.ts';

type Of = Pick<CaseRow, 'tenant_id' | 'id'>;

export type NewHandOver = Omit<
  HandOverRow,
  'status' | 'stopped_at' | 'answered_at' | 'answered_by' | 'reason'
>;

/** @returns false when the ownership is on offer to somebody already */
export const insertHandOver = async (
  tx: Kysely<Tables>,
  offer: NewHandOver,
  shared: {
    readonly content: string;
    /** In the order of the text. */
    readonly entryIds: readonly string[];
    readonly sealed: readonly SealedShare[];
  },
  fromOrganisationId: string | null,
): Promise<boolean> => {
  const made = await tx
    .insertInto('case_hand_overs')
    .values(offer)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if ((made.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  await tx
    .insertInto('case_disclosures')
    .values({
      tenant_id: offer.tenant_id,
      hand_over_id: offer.id,
      case_id: offer.case_id,
      owner_id: offer.owner_id,
      from_id: offer.from_id,
      from_organisation_id: fromOrganisationId,
      to_person_id: offer.to_person_id,
      to_organisation_id: offer.to_person_id === null ? offer.to_organisation_id : null,
      content: shared.content,
      entry_ids: [...shared.entryIds],
      sealed: shared.sealed.length === 0 ? null : JSON.stringify(shared.sealed),
      until_on: offer.until_on,
    })
    .execute();
  return true;
};

export const stopHandOver = async (
  jobs: Kysely<Tables>,
  offer: Pick<HandOverRow, 'tenant_id' | 'id'>,
  now: Date,
): Promise<void> => {
  await jobs
    .updateTable('case_hand_overs')
    .set({ stopped_at: now })
    .where('tenant_id', '=', offer.tenant_id)
    .where('id', '=', offer.id)
    .execute();
};

/** Kept for the term of the case, read by nobody: it still keeps out who lives there. */
export const setAside = async (
  jobs: Kysely<Tables>,
  row: Of,
  held: { readonly handOverId: string; readonly field: string; readonly value: string; readonly now: Date },
): Promise<void> => {
  await jobs
    .insertInto('case_held_back')
    .values({
      tenant_id: row.tenant_id,
      case_id: row.id,
      hand_over_id: held.handOverId,
      field: held.field,
      value: held.value,
      held_at: held.now,
    })
    .execute();
};

/** @param since what was offered before this owner had the case is not told; everything when null */
export const listHandOvers = (tx: Kysely<Tables>, row: Of, since: Date | null): Promise<HandOverRow[]> => {
  const query = tx
    .selectFrom('case_hand_overs')
    .selectAll()
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .orderBy('offered_at', 'desc');
  return (since === null ? query : query.where('offered_at', '>=', since)).execute();
};

export const findHandOver = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<HandOverRow | null> =>
  (await tx
    .selectFrom('case_hand_overs')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** What lies with this reader or his organisation; what ended, was withdrawn or ran out is gone. */
export const listReceived = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  organisationId: string | null,
  now: Date,
  today: string,
): Promise<readonly HandOverRow[]> =>
  (
    await sql<HandOverRow>`
    select * from case_hand_overs where tenant_id = ${tenantId}
      and (to_person_id = ${personId}::uuid or (to_person_id is null and to_organisation_id = ${organisationId}::uuid))
      and ((status = 'offered' and due_at > ${now}) or (status = 'accepted' and until_on >= ${today}::date))
    order by status desc, due_at, id`.execute(tx)
  ).rows;

/** @returns how many moved; none when somebody was ahead */
export const moveHandOver = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  move: {
    readonly from: string;
    readonly to: string;
    readonly now: Date;
    readonly by: string | null;
    readonly reason: string | null;
  },
): Promise<boolean> => {
  const moved = await tx
    .updateTable('case_hand_overs')
    .set({
      status: move.to,
      reason: move.reason,
      ...(move.from === 'offered' ? { answered_at: move.now, answered_by: move.by } : {}),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('status', '=', move.from)
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
};

export const openDisclosure = async (
  tx: Kysely<Tables>,
  tenantId: string,
  handOverId: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('case_disclosures')
    .set({ open_from: now })
    .where('tenant_id', '=', tenantId)
    .where('hand_over_id', '=', handOverId)
    .execute();
};

/** Ends what is on offer and what is shared; all of the case but one when no ids are given. */
export const endSharing = async (
  tx: Kysely<Tables>,
  row: Of,
  now: Date,
  end: { readonly reason: string; readonly only?: string; readonly but?: string },
): Promise<void> => {
  const only = end.only ?? null;
  const but = end.but ?? null;
  await sql`update case_hand_overs set status = case status when 'offered' then 'withdrawn' else 'ended' end, reason = ${end.reason}
    where tenant_id = ${row.tenant_id} and case_id = ${row.id}::uuid and status in ('offered', 'accepted')
      and (${only}::uuid is null or id = ${only}::uuid) and (${but}::uuid is null or id <> ${but}::uuid)`.execute(
    tx,
  );
  await sql`update case_disclosures set ended_at = ${now}
    where tenant_id = ${row.tenant_id} and case_id = ${row.id}::uuid and ended_at is null
      and (${only}::uuid is null or hand_over_id = ${only}::uuid) and (${but}::uuid is null or hand_over_id <> ${but}::uuid)`.execute(
    tx,
  );
};

/** @returns what would still say something that stays behind now: not taken yet, or taken by who is in the case himself */
export const listStillSaying = async (
  jobs: Kysely<Tables>,
  row: Of,
  held: readonly string[],
  insiderIds: readonly string[],
): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`select id from case_hand_overs
      where tenant_id = ${row.tenant_id} and case_id = ${row.id}::uuid and fields && ${[...held]}::text[]
        and (status = 'offered' or (status = 'accepted' and to_person_id = any (${[...insiderIds]}::uuid[]))) order by id`.execute(
      jobs,
    )
  ).rows.map((one) => one.id);

/** @returns null before acceptance, after the end, and for everybody else */
export const findContent = async (
  tx: Kysely<Tables>,
  tenantId: string,
  handOverId: string,
): Promise<string | null> =>
  (
    await tx
      .selectFrom('case_disclosures')
      .select('content')
      .where('tenant_id', '=', tenantId)
      .where('hand_over_id', '=', handOverId)
      .where('open_from', 'is not', null)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
  )?.content ?? null;

export const insertMessage = async (
  tx: Kysely<Tables>,
  offer: HandOverRow,
  message: { readonly id: string; readonly text: string; readonly madeBy: string; readonly now: Date },
): Promise<void> => {
  await tx
    .insertInto('case_messages')
    .values({
      tenant_id: offer.tenant_id,
      case_id: offer.case_id,
      id: message.id,
      owner_id: offer.owner_id,
      hand_over_id: offer.id,
      to_person_id: offer.to_person_id,
      to_organisation_id: offer.to_person_id === null ? offer.to_organisation_id : null,
      text: message.text,
      made_by: message.madeBy,
      made_at: message.now,
    })
    .execute();
};

export const findMessage = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<MessageRow | null> =>
  (await tx
    .selectFrom('case_messages')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

export const listMessages = (
  tx: Kysely<Tables>,
  tenantId: string,
  handOverIds: readonly string[],
): Promise<MessageRow[]> =>
  handOverIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('case_messages')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('hand_over_id', 'in', [...handOverIds])
        .orderBy('made_at')
        .execute();
