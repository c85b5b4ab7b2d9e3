/** Around agreements: days on which a desk is closed, and notes of meetings. */
import type { AgreementSide } from '@buurtplus/domain/agreements';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { AgreementsTables } from './agreements.tables.ts';

export type PauseRow = Selectable<AgreementsTables['agreement_pauses']>;
export type NoteRow = Selectable<AgreementsTables['agreement_notes']>;

type Tx = Kysely<Tables>;

export const listPausesOf = async (
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<readonly PauseRow[]> =>
  (
    await sql<PauseRow>`select tenant_id, id, agreement_id, starts_on::text, ends_on::text, made_by, made_at
      from agreement_pauses where tenant_id = ${tenantId} and agreement_id = any (${[...ids]}::uuid[])
      order by starts_on desc`.execute(tx)
  ).rows;

export const listPauses = (tx: Tx, tenantId: string, id: string): Promise<readonly PauseRow[]> =>
  listPausesOf(tx, tenantId, [id]);

const mostNotes = 50;
export const listNotes = async (
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<{ readonly notes: readonly NoteRow[]; readonly more: boolean }> => {
  const { rows } =
    await sql<NoteRow>`select tenant_id, id, agreement_id, held_on::text, text, decided, made_by, side, made_at
      from agreement_notes where tenant_id = ${tenantId} and agreement_id = any (${[...ids]}::uuid[])
      order by held_on desc, made_at desc, id limit ${mostNotes + 1}`.execute(tx);
  return { notes: rows.slice(0, mostNotes), more: rows.length > mostNotes };
};

/** The last meeting of each agreement of the municipality, however many notes the others have. */
export const listLastMeetings = async (
  tx: Tx,
  tenantId: string,
): Promise<ReadonlyMap<string, { readonly held_on: string }>> =>
  new Map(
    (
      await sql<{ agreement_id: string; held_on: string }>`select agreement_id, max(held_on)::text as held_on
        from agreement_notes where tenant_id = ${tenantId} group by agreement_id`.execute(tx)
    ).rows.map((row) => [row.agreement_id, row]),
  );

/** @returns false when this id is there already */
export const insertPause = async (
  tx: Tx,
  pause: {
    readonly tenantId: string;
    readonly id: string;
    readonly agreementId: string;
    readonly from: string;
    readonly until: string;
    readonly madeBy: string;
    readonly now: Date;
  },
): Promise<boolean> => {
  const made = await tx
    .insertInto('agreement_pauses')
    .values({
      tenant_id: pause.tenantId,
      id: pause.id,
      agreement_id: pause.agreementId,
      starts_on: pause.from,
      ends_on: pause.until,
      made_by: pause.madeBy,
      made_at: pause.now,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** Open again sooner: the pause ends, but what was closed stays closed. */
export const endPause = async (
  tx: Tx,
  tenantId: string,
  agreementId: string,
  pauseId: string,
  until: string,
): Promise<boolean> =>
  (
    await sql<{ id: string }>`update agreement_pauses set ends_on = greatest(${until}::date, starts_on - 1)
      where tenant_id = ${tenantId} and agreement_id = ${agreementId} and id = ${pauseId} and ends_on > ${until}::date returning id`.execute(
      tx,
    )
  ).rows.length > 0;

export const findNote = async (tx: Tx, tenantId: string, id: string): Promise<NoteRow | undefined> =>
  (
    await sql<NoteRow>`select tenant_id, id, agreement_id, held_on::text, text, decided, made_by, side, made_at
      from agreement_notes where tenant_id = ${tenantId} and id = ${id}::uuid`.execute(tx)
  ).rows[0];

/** @returns false when this id is there already */
export const insertNote = async (
  tx: Tx,
  note: {
    readonly tenantId: string;
    readonly id: string;
    readonly agreementId: string;
    readonly heldOn: string;
    readonly text: string;
    readonly decided: string | null;
    readonly madeBy: string;
    readonly side: AgreementSide;
    readonly now: Date;
  },
): Promise<boolean> => {
  const made = await tx
    .insertInto('agreement_notes')
    .values({
      tenant_id: note.tenantId,
      id: note.id,
      agreement_id: note.agreementId,
      held_on: note.heldOn,
      text: note.text,
      decided: note.decided,
      made_by: note.madeBy,
      side: note.side,
      made_at: note.now,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};
