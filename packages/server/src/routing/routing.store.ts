/** Signals that wait for a desk, and the routes they get; works as the jobs role inside one municipality. */

import type { SignalKind, Urgency } from '@buurtplus/domain/compass';
import type { DeskId } from '@buurtplus/domain/kernel';
import type { Duty, DutyRole } from '@buurtplus/domain/people';
import type { Desk } from '@buurtplus/domain/routing';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { SignalRow } from '../signals/signal-row.ts';

export type WaitingSignal = {
  readonly id: string;
  readonly number: string;
  readonly kind: SignalKind;
  readonly urgency: Urgency;
  readonly neighbourhood_code: string | null;
  readonly team_id: string | null;
  readonly duty: Duty | null;
  readonly status: string;
  /** Professionals who declared a conflict about it. */
  readonly conflicted_ids: readonly string[];
};

/** Recorded or sent back, and without a live route; those without a team last, for they may wait long. Rows another worker holds are left to it. */
export const lockWaitingSignals = async (
  tx: Kysely<Tables>,
  tenantId: string,
  limit: number,
): Promise<readonly WaitingSignal[]> => {
  const found = await sql<WaitingSignal>`
    select id, number, kind, urgency, neighbourhood_code, team_id, duty, status, conflicted_ids from signals s
    where tenant_id = ${tenantId} and status in ('recorded', 'returned')
      and not exists (select 1 from signal_routes r where r.tenant_id = s.tenant_id and r.signal_id = s.id and r.ended_at is null)
    order by (team_id is null), received_at limit ${limit} for update skip locked`.execute(tx);
  return found.rows;
};

type OwnRow = Pick<
  SignalRow,
  | 'id'
  | 'owner_id'
  | 'observed_at'
  | 'place_source'
  | 'lat'
  | 'lon'
  | 'accuracy_m'
  | 'neighbourhood_code'
  | 'street'
  | 'house_number'
>;

/** The newest signals of everyone who sent one of these, these among them; so many of each person at most. */
export const listOfSameSenders = async (
  tx: Kysely<Tables>,
  tenantId: string,
  signalIds: readonly string[],
  ofEach: number,
): Promise<readonly OwnRow[]> => {
  const found = await sql<OwnRow>`
    select own.* from (
      select distinct owner_id from signals
      where tenant_id = ${tenantId} and id = any (${[...signalIds]}::uuid[]) and status = 'recorded' and owner_id is not null
    ) sender cross join lateral (
      select id, owner_id, observed_at, place_source, lat, lon, accuracy_m, neighbourhood_code, street, house_number from signals s
      where s.tenant_id = ${tenantId} and s.owner_id = sender.owner_id and s.status <> 'withdrawn'
      order by s.recorded_at desc limit ${ofEach}
    ) own`.execute(tx);
  return found.rows;
};

export const markRepeats = async (
  tx: Kysely<Tables>,
  tenantId: string,
  repeats: readonly { readonly id: string; readonly repeat: number }[],
): Promise<void> => {
  if (repeats.length === 0) return;
  await sql`
    update signals s set sender_repeat = r.repeat
    from jsonb_to_recordset(${JSON.stringify(repeats)}::jsonb) as r (id uuid, repeat smallint)
    where s.tenant_id = ${tenantId} and s.id = r.id`.execute(tx);
};

export const lockSignal = async (
  tx: Kysely<Tables>,
  tenantId: string,
  signalId: string,
): Promise<WaitingSignal | null> => {
  const found = await sql<WaitingSignal>`
    select id, number, kind, urgency, neighbourhood_code, team_id, duty, status, conflicted_ids from signals
    where tenant_id = ${tenantId} and id = ${signalId} for update`.execute(tx);
  return found.rows[0] ?? null;
};

export const listDesks = async (tx: Kysely<Tables>, tenantId: string): Promise<readonly Desk[]> => {
  const rows = await tx
    .selectFrom('desks')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('ended_at', 'is', null)
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    id: row.id as DeskId,
    code: row.code,
    role: row.role as DutyRole,
    neighbourhoodCodes: row.neighbourhood_codes,
    takes: row.takes as Urgency[],
  }));
};

export type DutyHolder = {
  readonly person_id: string;
  readonly role: string;
  readonly area_codes: readonly string[];
  readonly team_id: string | null;
};

/** Everyone who holds a role today that can stand behind a desk or a team. */
export const listDutyHolders = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<readonly DutyHolder[]> =>
  tx
    .selectFrom('role_assignments')
    .select(['person_id', 'role', 'area_codes', 'team_id'])
    .where('tenant_id', '=', tenantId)
    .where('role', 'in', ['wijkagent', 'wijkregisseur', 'wijkwerker', 'coordinator'])
    .where('starts_on', '<=', today)
    .where(({ eb, or }) => or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .execute();

/** Desks that sent this signal back before. */
export const returnedBy = async (
  tx: Kysely<Tables>,
  tenantId: string,
  signalId: string,
): Promise<readonly DeskId[]> => {
  const rows = await tx
    .selectFrom('signal_routes')
    .select('desk_id')
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .where('end_reason', '=', 'returned')
    .execute();
  return rows.flatMap((row) => (row.desk_id === null ? [] : [row.desk_id as DeskId]));
};

export type NewRoute = {
  readonly id: string;
  readonly eventId: string;
  readonly signal: WaitingSignal;
  readonly to:
    | { readonly kind: 'desk'; readonly deskId: string; readonly duty: string }
    | { readonly kind: 'coordinator' };
  readonly reason: string;
  readonly dueAt: Date;
  readonly now: Date;
};

const rowOf = (route: NewRoute) => {
  const { signal, to } = route;
  const isDesk = to.kind === 'desk';
  return {
    id: route.id,
    event_id: route.eventId,
    signal_id: signal.id,
    number: signal.number,
    kind: signal.kind,
    urgency: signal.urgency,
    neighbourhood_code: signal.neighbourhood_code,
    to_kind: to.kind,
    desk_id: isDesk ? to.deskId : null,
    // A route to the coordinator after a desk kept still: that desk may yet take it.
    duty: isDesk ? to.duty : signal.status === 'routed' ? signal.duty : null,
    team_id: isDesk ? null : signal.team_id,
    reason: route.reason,
    made_at: route.now.toISOString(),
    due_at: route.dueAt.toISOString(),
  };
};

/** All routes of a round in one statement: the route, the event, and the signal itself when it goes to a desk. */
export const insertRoutes = async (
  tx: Kysely<Tables>,
  tenantId: string,
  routes: readonly NewRoute[],
): Promise<void> => {
  await sql`
    with route as (
      select * from jsonb_to_recordset(${JSON.stringify(routes.map(rowOf))}::jsonb) as r (id uuid, event_id uuid, signal_id uuid,
        number text, kind text, urgency text, neighbourhood_code text, to_kind text, desk_id uuid, duty text, team_id uuid,
        reason text, made_at timestamptz, due_at timestamptz)
    ), made as (
      insert into signal_routes (tenant_id, id, signal_id, number, kind, urgency, neighbourhood_code, to_kind, desk_id, duty, team_id,
        reason, made_at, due_at)
      select ${tenantId}, id, signal_id, number, kind, urgency, neighbourhood_code, to_kind, desk_id, duty, team_id, reason, made_at, due_at
      from route
    ), event as (
      insert into signal_events (tenant_id, signal_id, id, kind, body, at)
      select ${tenantId}, signal_id, event_id, case to_kind when 'desk' then 'routed' else 'asked_coordinator' end,
        jsonb_build_object('reason', reason), made_at
      from route
    )
    update signals s set status = 'routed', duty = route.duty, desk_id = route.desk_id, due_at = route.due_at,
      changed_at = route.made_at, version = s.version + 1
    from route where s.tenant_id = ${tenantId} and s.id = route.signal_id and route.to_kind = 'desk'`.execute(
    tx,
  );
};

export type LateRoute = {
  readonly id: string;
  readonly signal_id: string;
  readonly to_kind: string;
  readonly duty: string | null;
  readonly team_id: string | null;
  readonly due_at: Date;
  readonly reminded_at: Date | null;
};

/** Routes that are late and have something to be done about now; those that wait after a reminder keep nobody else out. */
export const lockLateRoutes = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
  remindedBefore: Date,
): Promise<readonly LateRoute[]> => {
  const found = await sql<LateRoute>`
    select id, signal_id, to_kind, duty, team_id, due_at, reminded_at from signal_routes
    where tenant_id = ${tenantId} and ended_at is null and acknowledged_at is null and due_at < ${now}
      and (reminded_at is null or reminded_at <= ${remindedBefore})
    order by due_at limit 200 for update skip locked`.execute(tx);
  return found.rows;
};

export const markReminded = async (
  tx: Kysely<Tables>,
  tenantId: string,
  routeId: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('signal_routes')
    .set({ reminded_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', routeId)
    .execute();
};

export const endRoute = async (
  tx: Kysely<Tables>,
  tenantId: string,
  routeId: string,
  reason: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('signal_routes')
    .set({ ended_at: now, end_reason: reason })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', routeId)
    .where('ended_at', 'is', null)
    .execute();
};

export const endLiveRoute = async (
  tx: Kysely<Tables>,
  tenantId: string,
  signalId: string,
  reason: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('signal_routes')
    .set({ ended_at: now, end_reason: reason })
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .where('ended_at', 'is', null)
    .execute();
};

/** How many signals without a sender wait for a desk, and since when; never which. */
export const countWithoutSender = async (
  tx: Kysely<Tables>,
  tenantId: string,
): Promise<{ readonly waiting: number; readonly oldestAt: Date | null }> => {
  const found = await sql<{ waiting: number; oldestAt: Date | null }>`
    select count(*)::integer as waiting, min(received_at) as "oldestAt" from signals
    where tenant_id = ${tenantId} and status in ('recorded', 'returned') and team_id is null`.execute(tx);
  return found.rows[0] ?? { waiting: 0, oldestAt: null };
};

export const listTenants = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await db.selectFrom('tenants').select('id').orderBy('id').execute()).map((row) => row.id);
