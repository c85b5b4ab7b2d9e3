/** Reading and moving signals; row-level security cuts to what the caller may see, the queries only choose from that. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { SignalRow } from './signal-row.ts';

export const findSignal = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<SignalRow | null> =>
  (await tx
    .selectFrom('signals')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** The same row, held until the end of the transaction: two people at once come one after the other. */
export const lockSignalRow = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<SignalRow | null> =>
  (await tx
    .selectFrom('signals')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null;

export const listOwnSignals = (tx: Kysely<Tables>, tenantId: string, ownerId: string): Promise<SignalRow[]> =>
  tx
    .selectFrom('signals')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('owner_id', '=', ownerId)
    .orderBy('recorded_at', 'desc')
    .limit(200)
    .execute();

export type Move = {
  readonly tenantId: string;
  readonly id: string;
  readonly status: string;
  readonly now: Date;
  readonly dueAt?: Date | null;
  readonly closedAt?: Date | null;
  readonly answered?: boolean;
};

export const moveSignal = async (tx: Kysely<Tables>, move: Move): Promise<SignalRow> =>
  tx
    .updateTable('signals')
    .set(({ eb }) => ({
      status: move.status,
      changed_at: move.now,
      version: eb('version', '+', 1),
      ...(move.dueAt === undefined ? {} : { due_at: move.dueAt }),
      ...(move.closedAt === undefined ? {} : { closed_at: move.closedAt }),
      ...(move.answered === true ? { answers_given: eb('answers_given', '+', 1) } : {}),
    }))
    .where('tenant_id', '=', move.tenantId)
    .where('id', '=', move.id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** The last thing a desk does with a signal: from here on the database shows it to nobody of that desk. */
export const letGoOfSignal = async (
  tx: Kysely<Tables>,
  id: string,
  now: Date,
  inConflict: boolean,
): Promise<void> => {
  const done = await sql<{
    gone: boolean;
  }>`select let_go_of_signal(${id}::uuid, ${now}::timestamptz, ${inConflict}) as gone`.execute(tx);
  if (done.rows[0]?.gone !== true) throw new Error(`Signal ${id} could not be sent back.`);
};

export type NewEvent = {
  readonly tenantId: string;
  readonly signalId: string;
  readonly id: string;
  readonly kind: string;
  readonly actorId: string;
  readonly actorRole: string;
  readonly body: Readonly<Record<string, string | null>>;
  readonly now: Date;
};

/** @returns false when an event with this id is there already: the action was done before */
export const insertEvent = async (tx: Kysely<Tables>, event: NewEvent): Promise<boolean> => {
  const made = await tx
    .insertInto('signal_events')
    .values({
      tenant_id: event.tenantId,
      signal_id: event.signalId,
      id: event.id,
      kind: event.kind,
      actor_id: event.actorId,
      actor_role: event.actorRole,
      body: JSON.stringify(event.body),
      at: event.now,
    })
    .onConflict((on) => on.columns(['tenant_id', 'signal_id', 'id']).doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

export const findEvent = (tx: Kysely<Tables>, tenantId: string, signalId: string, id: string) =>
  tx
    .selectFrom('signal_events')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .where('id', '=', id)
    .executeTakeFirst();

export const listEvents = (tx: Kysely<Tables>, tenantId: string, signalId: string) =>
  tx
    .selectFrom('signal_events')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .orderBy('at')
    .execute();

export const listAnswers = (tx: Kysely<Tables>, tenantId: string, signalIds: readonly string[]) =>
  signalIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('signal_answers')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('signal_id', 'in', [...signalIds])
        .orderBy('made_at')
        .execute();

export const insertAnswer = async (
  tx: Kysely<Tables>,
  answer: { tenantId: string; signalId: string; id: string; answer: string; words: string | null; now: Date },
): Promise<void> => {
  await tx
    .insertInto('signal_answers')
    .values({
      tenant_id: answer.tenantId,
      signal_id: answer.signalId,
      id: answer.id,
      answer: answer.answer,
      words_for_volunteer: answer.words,
      made_at: answer.now,
    })
    .execute();
};

export const listNotes = (tx: Kysely<Tables>, tenantId: string, signalId: string) =>
  tx
    .selectFrom('signal_notes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .orderBy('made_at')
    .execute();

export const insertNote = async (
  tx: Kysely<Tables>,
  note: {
    tenantId: string;
    signalId: string;
    id: string;
    madeBy: string;
    role: string;
    text: string;
    now: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('signal_notes')
    .values({
      tenant_id: note.tenantId,
      signal_id: note.signalId,
      id: note.id,
      made_by: note.madeBy,
      made_by_role: note.role,
      text: note.text,
      made_at: note.now,
    })
    .execute();
};

export const liveRoute = (tx: Kysely<Tables>, tenantId: string, signalId: string) =>
  tx
    .selectFrom('signal_routes')
    .innerJoin('desks', (join) =>
      join
        .onRef('desks.tenant_id', '=', 'signal_routes.tenant_id')
        .onRef('desks.id', '=', 'signal_routes.desk_id'),
    )
    .select([
      'signal_routes.reason',
      'signal_routes.made_at',
      'signal_routes.due_at',
      'desks.name_nl',
      'desks.name_en',
    ])
    .where('signal_routes.tenant_id', '=', tenantId)
    .where('signal_routes.signal_id', '=', signalId)
    .where('signal_routes.to_kind', '=', 'desk')
    .orderBy('signal_routes.made_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Taken up: the clock of the route stops, it stays on as the explanation of why it came here. */
export const acknowledgeRoute = async (
  tx: Kysely<Tables>,
  tenantId: string,
  signalId: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('signal_routes')
    .set({ acknowledged_at: now, ended_at: now, end_reason: 'taken' })
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .where('ended_at', 'is', null)
    .execute();
};

/** Sent back by this desk, also after it took it up or was passed by: its last route says so, so that it does not get it again. */
export const endRouteAsReturned = async (
  tx: Kysely<Tables>,
  row: Pick<SignalRow, 'tenant_id' | 'id' | 'desk_id'>,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('signal_routes')
    .set(({ fn, val }) => ({ ended_at: fn.coalesce('ended_at', val(now)), end_reason: 'returned' }))
    .where('tenant_id', '=', row.tenant_id)
    .where('signal_id', '=', row.id)
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('ended_at', 'is', null),
        eb(
          'id',
          '=',
          selectFrom('signal_routes as last')
            .select('last.id')
            .where('last.tenant_id', '=', row.tenant_id)
            .where('last.signal_id', '=', row.id)
            .where('last.desk_id', '=', row.desk_id)
            .orderBy('last.made_at', 'desc')
            .limit(1),
        ),
      ]),
    )
    .execute();
};

/** @returns where it was waiting: the desk's duty or the team whose coordinator had it */
export const endRouteAsWithdrawn = (tx: Kysely<Tables>, tenantId: string, signalId: string, now: Date) =>
  tx
    .updateTable('signal_routes')
    .set({ ended_at: now, end_reason: 'withdrawn' })
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .where('ended_at', 'is', null)
    .returning(['duty', 'team_id'])
    .execute();

export const listTray = (tx: Kysely<Tables>, tenantId: string, teamIds: readonly string[]) =>
  teamIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('signal_routes')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('team_id', 'in', [...teamIds])
        .where('to_kind', '=', 'coordinator')
        .where('ended_at', 'is', null)
        .orderBy('made_at')
        .limit(200)
        .execute();

export const listDeskCards = (tx: Kysely<Tables>, tenantId: string) =>
  tx
    .selectFrom('desks')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('ended_at', 'is', null)
    .orderBy('code')
    .execute();

export const findTeam = (tx: Kysely<Tables>, tenantId: string, teamId: string) =>
  tx
    .selectFrom('teams')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', teamId)
    .executeTakeFirst();

export const findTenant = (tx: Kysely<Tables>, tenantId: string) =>
  tx.selectFrom('tenants').selectAll().where('id', '=', tenantId).executeTakeFirstOrThrow();
