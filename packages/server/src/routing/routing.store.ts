/** Signals that wait for a desk, and the routes they get; works as the jobs role inside one municipality. */

import type { SignalKind, Urgency } from '@buurtplus/domain/compass';
import type { DeskId } from '@buurtplus/domain/kernel';
import type { Duty, DutyRole } from '@buurtplus/domain/people';
import type { Desk, WithoutDesk } from '@buurtplus/domain/routing';
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

/**
 * Everyone who stands behind a desk or a team today: who holds the role and is there, and whoever stands in for somebody who is away.
 * @param awayFrom an absence of fewer days than this does not count: for taken work, which can wait a few days
 */
export const listDutyHolders = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
  awayFrom = 1,
): Promise<readonly DutyHolder[]> => {
  const found = await sql<DutyHolder>`
    with held as (
      select person_id, role, area_codes, team_id from role_assignments
      where tenant_id = ${tenantId} and role in ('wijkagent', 'wijkregisseur', 'wijkwerker', 'coordinator')
        and starts_on <= ${today}::date and (ends_on is null or ends_on >= ${today}::date)
    ), away as (
      select person_id, role, deputy_id, ends_on - starts_on + 1 as days from absences
      where tenant_id = ${tenantId} and starts_on <= ${today}::date and ends_on >= ${today}::date
    )
    select held.* from held where not exists (
      select 1 from away where away.person_id = held.person_id and away.role = held.role and away.days >= ${awayFrom}::integer)
    union all
    select away.deputy_id, held.role, held.area_codes, held.team_id from away join held on held.person_id = away.person_id and held.role = away.role
    where exists (select 1 from held own where own.person_id = away.deputy_id and own.role = away.role)
      and not exists (select 1 from away too where too.person_id = away.deputy_id and too.role = away.role)`.execute(
    tx,
  );
  return found.rows;
};

/** Duties with open work. */
export const listOpenDuties = async (tx: Kysely<Tables>, tenantId: string): Promise<readonly string[]> => {
  // One step through the index for every duty there is, however much work lies under each.
  const found = await sql<{ duty: string }>`
    with recursive next as (
      (select duty from signals where tenant_id = ${tenantId} and duty is not null and status in ('routed', 'taken', 'referred', 'handled')
        order by duty limit 1)
      union all
      select (select s.duty from signals s where s.tenant_id = ${tenantId} and s.status in ('routed', 'taken', 'referred', 'handled')
        and s.duty > next.duty order by s.duty limit 1) from next where next.duty is not null)
    select duty from next where duty is not null`.execute(tx);
  return found.rows.map(({ duty }) => duty);
};

/** Nobody is there for it any more: it is open again for every other desk, and an answer that is owed stays owed. */
export const releaseDuty = async (
  tx: Kysely<Tables>,
  tenantId: string,
  duty: string,
  statuses: readonly string[],
  now: Date,
): Promise<number> => {
  const found = await sql<{ id: string }>`
    with gone as (
      select tenant_id, id from signals where tenant_id = ${tenantId} and duty = ${duty} and status = any (${[...statuses]}::text[])
      order by due_at limit 500 for update skip locked
    ), ended as (
      update signal_routes r set ended_at = ${now}, end_reason = 'unstaffed' from gone
      where r.tenant_id = gone.tenant_id and r.signal_id = gone.id and r.ended_at is null
    ), event as (
      insert into signal_events (tenant_id, signal_id, id, kind, body, at)
      select tenant_id, id, gen_random_uuid(), 'unstaffed', '{}', ${now} from gone
    )
    update signals s set status = 'returned', duty = null, desk_id = null, due_at = null, asleep_until = null, changed_at = ${now},
      version = s.version + 1
    from gone where s.tenant_id = gone.tenant_id and s.id = gone.id returning s.id`.execute(tx);
  return found.rows.length;
};

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
    | { readonly kind: WithoutDesk };
  readonly reason: string;
  /** By the own term of where it goes. */
  readonly dueAt: Date;
  /** By what was agreed, when that is stricter. */
  readonly takeBy?: Date;
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
    // A route to a tray after a desk kept still: that desk may yet take it.
    duty: isDesk ? to.duty : signal.status === 'routed' ? signal.duty : null,
    team_id: to.kind === 'coordinator' ? signal.team_id : null,
    reason: route.reason,
    made_at: route.now.toISOString(),
    due_at: (route.takeBy ?? route.dueAt).toISOString(),
    term_at: route.dueAt.toISOString(),
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
        reason text, made_at timestamptz, due_at timestamptz, term_at timestamptz)
    ), made as (
      insert into signal_routes (tenant_id, id, signal_id, number, kind, urgency, neighbourhood_code, to_kind, desk_id, duty, team_id,
        reason, made_at, due_at, term_at)
      select ${tenantId}, id, signal_id, number, kind, urgency, neighbourhood_code, to_kind, desk_id, duty, team_id, reason, made_at, due_at, term_at
      from route
    ), event as (
      insert into signal_events (tenant_id, signal_id, id, kind, body, at)
      select ${tenantId}, signal_id, event_id, case to_kind when 'desk' then 'routed' else 'asked_' || to_kind end,
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

/**
 * Routes that are late and have something to be done about now; those that wait after a reminder keep nobody else out.
 * The signal is held along: whoever takes it holds it before its route, and two who each wait for the other would stop one of them.
 */
export const lockLateRoutes = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
  remindedBefore: Date,
): Promise<readonly LateRoute[]> => {
  const found = await sql<LateRoute>`
    select r.id, r.signal_id, r.to_kind, r.duty, r.team_id, r.due_at, r.reminded_at
    from signal_routes r join signals s on s.tenant_id = r.tenant_id and s.id = r.signal_id
    where r.tenant_id = ${tenantId} and r.ended_at is null and r.acknowledged_at is null and r.due_at < ${now}
      and (r.reminded_at is null or r.reminded_at <= ${remindedBefore})
    order by r.due_at limit 200 for update of r, s skip locked`.execute(tx);
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

/** Whether a person was asked to find a desk for it, and has not yet. */
export const isInTray = async (tx: Kysely<Tables>, tenantId: string, signalId: string): Promise<boolean> =>
  (await tx
    .selectFrom('signal_routes')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .where('to_kind', '<>', 'desk')
    .where('ended_at', 'is', null)
    .executeTakeFirst()) !== undefined;

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
