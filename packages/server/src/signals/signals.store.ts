/** Reading and moving signals; row-level security cuts to what the caller may see, the queries only choose from that. */
import { mostOnList } from '@buurtplus/contract/wire';
import { normalizeSignalNumber } from '@buurtplus/domain/signals';
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
    .limit(mostOnList)
    .execute();

/** What the compass advised for own signals that stand; what was taken back is nobody's use of it. */
export const listUsedAdvices = async (
  tx: Kysely<Tables>,
  tenantId: string,
  ownerId: string,
  since: Date,
): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('signals')
      .select('compass_advice')
      .distinct()
      .where('tenant_id', '=', tenantId)
      .where('owner_id', '=', ownerId)
      .where('status', '<>', 'withdrawn')
      .where('recorded_at', '>=', since)
      .where('compass_advice', 'is not', null)
      .orderBy('compass_advice')
      .execute()
  ).flatMap((row) => row.compass_advice ?? []);

export type Move = {
  readonly tenantId: string;
  readonly id: string;
  readonly status: string;
  readonly now: Date;
  readonly dueAt?: Date | null;
  readonly closedAt?: Date | null;
  readonly answered?: boolean;
  readonly answerDueAt?: Date | null;
  readonly asleepUntil?: string | null;
  readonly askedAt?: Date | null;
  /** Null when it leaves every desk. */
  readonly duty?: null;
  readonly deskId?: null;
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
      // The first closing stays: terms count from it, however often work is taken up again.
      ...(move.closedAt == null
        ? {}
        : { first_closed_at: eb.fn.coalesce('first_closed_at', eb.val(move.closedAt)) }),
      ...(move.answerDueAt === undefined ? {} : { answer_due_at: move.answerDueAt }),
      ...(move.asleepUntil === undefined ? {} : { asleep_until: move.asleepUntil }),
      ...(move.askedAt === undefined ? {} : { asked_at: move.askedAt }),
      ...(move.duty === undefined ? {} : { duty: move.duty }),
      ...(move.deskId === undefined ? {} : { desk_id: move.deskId }),
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
  /** Null when it happened by itself. */
  readonly actorId: string | null;
  readonly actorRole: string | null;
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

export const eventsOf = (tx: Kysely<Tables>, tenantId: string, signalId: string) =>
  tx
    .selectFrom('signal_events')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .orderBy('at');

export const answersOf = (tx: Kysely<Tables>, tenantId: string, signalIds: readonly string[]) =>
  tx
    .selectFrom('signal_answers')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('signal_id', 'in', [...signalIds])
    .orderBy('made_at');

export const listAnswers = (tx: Kysely<Tables>, tenantId: string, signalIds: readonly string[]) =>
  signalIds.length === 0 ? Promise.resolve([]) : answersOf(tx, tenantId, signalIds).execute();

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

export const notesOf = (tx: Kysely<Tables>, tenantId: string, signalId: string) =>
  tx
    .selectFrom('signal_notes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .orderBy('made_at');

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

/** The last road to a desk, live or ended: one row at most. */
export const lastRouteOf = (tx: Kysely<Tables>, tenantId: string, signalId: string) =>
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
    .limit(1);

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
export const endRouteAs = (
  tx: Kysely<Tables>,
  tenantId: string,
  signalId: string,
  now: Date,
  reason: 'withdrawn' | 'fell_still',
) =>
  tx
    .updateTable('signal_routes')
    .set({ ended_at: now, end_reason: reason })
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
        .limit(mostOnList)
        .execute();

/** Row-level security shows these to an administrator only; what kind it is and what it says is not asked for. */
export const listAdministratorTray = (tx: Kysely<Tables>, tenantId: string) =>
  tx
    .selectFrom('signal_routes')
    .select(['signal_id', 'number', 'neighbourhood_code', 'reason', 'made_at', 'due_at'])
    .where('tenant_id', '=', tenantId)
    .where('to_kind', '=', 'administrator')
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .limit(mostOnList)
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

/** What is meant by a number anywhere in the municipality; only for who has a reason of its own to look. */
export const findSignalByNumber = async (tx: Kysely<Tables>, tenantId: string, typed: string) => {
  const number = normalizeSignalNumber(typed);
  if (number === null) return null;
  const row = await tx
    .selectFrom('signals')
    .select(['id', 'number', 'conflicted_ids'])
    .where('tenant_id', '=', tenantId)
    .where('number', '=', number)
    // What was taken back is nobody's to look at.
    .where('status', '<>', 'withdrawn')
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, number: row.number, conflictedIds: row.conflicted_ids };
};

/** Row-level security shows it to nobody but whoever opened it, for as long as that holds. */
export const findSignalUnderBreakGlass = async (
  tx: Kysely<Tables>,
  id: string,
): Promise<SignalRow | null> => {
  const { rows } = await sql<SignalRow>`select * from signal_under_break_glass(${id}::uuid)`.execute(tx);
  return rows[0] ?? null;
};

export const findDutyOf = async (tx: Kysely<Tables>, tenantId: string, id: string): Promise<string | null> =>
  (await findSignal(tx, tenantId, id))?.duty ?? null;
