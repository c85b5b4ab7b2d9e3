/** Alarms of rounds: raised by the clock or by who feels unsafe, told step by step, taken by the first. */
import type { AlarmReason, LadderStep } from '@buurtplus/domain/rounds';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { RoundsTables } from './rounds.tables.ts';

export type AlarmRow = Selectable<RoundsTables['round_alarms']>;

export type WatchedRound = {
  readonly id: string;
  readonly team_id: string;
  readonly status: 'waiting' | 'walking' | 'paused';
  /** The last sign of life, or when somebody last said that all is in order. */
  readonly last_sign_at: Date | null;
  readonly check_in_minutes: number;
  readonly duty_contact_id: string | null;
  /** When the roster says it ends; null when it was not planned. */
  readonly planned_end_at: Date | null;
};

/** Rounds that are on, of teams that want the clock, without a live alarm of this kind. Home stays home until a later sign. */
export const listWatchedRounds = async (
  tx: Kysely<Tables>,
  tenantId: string,
): Promise<readonly WatchedRound[]> => {
  const found = await sql<WatchedRound>`
    select r.id, r.team_id, r.status, s.check_in_minutes, s.duty_contact_id,
      i.ends_at as planned_end_at, greatest(r.last_check_in_at, back.at, (select max(a.ended_at) from round_alarms a
        where a.tenant_id = r.tenant_id and a.round_id = r.id and a.reason = 'missed_check_in')) as last_sign_at
    from rounds r join round_settings s on s.tenant_id = r.tenant_id and s.team_id = r.team_id
    left join roster_items i on i.tenant_id = r.tenant_id and i.id = r.planned_round_id
    left join lateral (select max(a.ended_at) as at from round_alarms a
      where a.tenant_id = r.tenant_id and a.round_id = r.id and a.end_reason = 'home') home on true
    left join lateral (select max(e.received_at) as at from round_events e
      where e.tenant_id = r.tenant_id and e.round_id = r.id and e.team_id = r.team_id and e.kind = 'unsafe'
        and e.received_at > home.at) back on true
    where r.tenant_id = ${tenantId} and r.status <> 'ended' and r.started_at is not null and s.check_in_minutes is not null
      and (home.at is null or r.last_check_in_at > home.at or back.at is not null)
      and not exists (select 1 from round_alarms a where a.tenant_id = r.tenant_id and a.round_id = r.id
        and a.reason = 'missed_check_in' and a.ended_at is null)`.execute(tx);
  return found.rows;
};

export const raiseAlarm = async (
  tx: Kysely<Tables>,
  alarm: {
    readonly tenantId: string;
    readonly id: string;
    readonly teamId: string;
    readonly roundId: string;
    readonly reason: AlarmReason;
    readonly dueAt: Date;
    readonly dutyContactId: string | null;
    readonly now: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('round_alarms')
    .values({
      tenant_id: alarm.tenantId,
      id: alarm.id,
      team_id: alarm.teamId,
      round_id: alarm.roundId,
      reason: alarm.reason,
      due_at: alarm.dueAt,
      duty_contact_id: alarm.dutyContactId,
      steps: [],
      raised_at: alarm.now,
    })
    // The same unsafe tap twice, or one more before anybody took the first, is one alarm.
    .onConflict((on) => on.doNothing())
    .execute();
};

/** In the caller's own context, or the system's: live alarms he may know of. */
export const listLiveAlarms = (tx: Kysely<Tables>, tenantId: string): Promise<readonly AlarmRow[]> =>
  tx
    .selectFrom('round_alarms')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('ended_at', 'is', null)
    .orderBy('due_at')
    .execute();

/** In the caller's own context, live or over. */
export const findAlarm = (tx: Kysely<Tables>, tenantId: string, id: string): Promise<AlarmRow | undefined> =>
  tx
    .selectFrom('round_alarms')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Whoever takes the row first tells; another server sees that these steps are taken. */
export const takeSteps = async (
  tx: Kysely<Tables>,
  alarm: AlarmRow,
  steps: readonly LadderStep[],
  now: Date,
): Promise<boolean> => {
  const taken = await tx
    .updateTable('round_alarms')
    .set({ steps: [...steps], steps_taken_at: now })
    .where('tenant_id', '=', alarm.tenant_id)
    .where('id', '=', alarm.id)
    .where('ended_at', 'is', null)
    .where('acknowledged_at', 'is', null)
    .where(sql<boolean>`cardinality(steps) < ${steps.length}`)
    .returning('id')
    .execute();
  return taken.length > 0;
};

/** The first one owns it. @returns nothing when somebody was first, it is over, or it is not his to see */
export const acknowledgeAlarm = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  personId: string,
  now: Date,
): Promise<readonly string[]> => {
  const taken = await tx
    .updateTable('round_alarms')
    .set({ acknowledged_by: personId, acknowledged_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('acknowledged_at', 'is', null)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return taken.map((one) => one.id);
};

/**
 * Only who took it can say that all is in order, or that they are home and a phone that fell silent says nothing any more.
 * Home ends what is open about a silent phone of that round too: the clock has one answer.
 * @returns the alarms that ended now
 */
export const endOwnAlarm =
  (reason: 'looked_after' | 'home') =>
  async (
    tx: Kysely<Tables>,
    tenantId: string,
    id: string,
    personId: string,
    now: Date,
  ): Promise<readonly string[]> => {
    const ended = await tx
      .updateTable('round_alarms')
      .set({ ended_at: now, end_reason: reason })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('acknowledged_by', '=', personId)
      .where('ended_at', 'is', null)
      .returning(['id', 'round_id'])
      .executeTakeFirst();
    if (ended === undefined) return [];
    if (reason !== 'home') return [ended.id];
    const also = await tx
      .updateTable('round_alarms')
      .set({ ended_at: now, end_reason: reason })
      .where('tenant_id', '=', tenantId)
      .where('round_id', '=', ended.round_id)
      .where('reason', '=', 'missed_check_in')
      .where('ended_at', 'is', null)
      .returning('id')
      .execute();
    return [ended.id, ...also.map((one) => one.id)];
  };

/** Home stands so long on the screen of who may take it back. */
const takeBackMs = 3 * 60 * 60_000;

/** In the own context. Not home after all: what that answer ended is open again. Only who said it, or a coordinator of the team, and not when it is long over. */
export const takeBackHome = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  personId: string,
  now: Date,
): Promise<readonly string[]> => {
  const since = new Date(now.getTime() - takeBackMs);
  const opened = await sql<{ id: string }>`
    with said as (select round_id, ended_at from round_alarms where tenant_id = ${tenantId} and id = ${id}::uuid and end_reason = 'home'
      and ended_at > ${since} and (acknowledged_by = ${personId}::uuid or team_id::text = any (string_to_array(current_setting('app.teams', true), ','))))
    update round_alarms a set ended_at = null, end_reason = null from said
    where a.tenant_id = ${tenantId} and a.round_id = said.round_id and a.ended_at = said.ended_at and a.end_reason = 'home'
      and not exists (select 1 from round_alarms b where b.tenant_id = a.tenant_id and b.round_id = a.round_id and b.reason = a.reason and b.ended_at is null)
    returning a.id`.execute(tx);
  return opened.rows.map((row) => row.id);
};

/** In the own context: what this person can still take back, one for each round. */
export const listSaidHome = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  personId: string,
  now: Date,
): Promise<readonly AlarmRow[]> => {
  const since = new Date(now.getTime() - takeBackMs);
  const found = await sql<AlarmRow>`
    select distinct on (a.round_id) a.* from round_alarms a
    where a.tenant_id = ${tenantId} and a.team_id = ${teamId}::uuid and a.end_reason = 'home' and a.ended_at > ${since}
      and (a.acknowledged_by = ${personId}::uuid or a.team_id::text = any (string_to_array(current_setting('app.teams', true), ',')))
      and a.acknowledged_by is not null
    order by a.round_id, a.ended_at desc`.execute(tx);
  return found.rows;
};

/** A sign of life after the moment that was missed ends that alarm; being home ends it too. Feeling unsafe ends by being looked after. */
export const endAlarms = async (
  tx: Kysely<Tables>,
  round: {
    readonly tenantId: string;
    readonly roundId: string;
    readonly ended: boolean;
    readonly signAt: Date | null;
  },
  now: Date,
): Promise<void> => {
  await sql`update round_alarms set ended_at = ${now}, end_reason = ${round.ended ? 'round_ended' : 'sign_of_life'}
    where tenant_id = ${round.tenantId} and round_id = ${round.roundId}::uuid and reason = 'missed_check_in' and ended_at is null
      and (${round.ended} or ${round.signAt}::timestamptz > due_at)`.execute(tx);
};

/** As the system: this tap was there when somebody took the alarm, or waits with the open one; an older tap does not wake everybody again. */
export const isTapLookedAfter = async (
  tx: Kysely<Tables>,
  tenantId: string,
  roundId: string,
  tapAt: Date,
): Promise<boolean> => {
  const found = await sql`select 1 from round_alarms
    where tenant_id = ${tenantId} and round_id = ${roundId}::uuid and reason = 'unsafe'
      and case when acknowledged_at is not null then acknowledged_at >= ${tapAt} else ended_at is null or ended_at >= ${tapAt} end
    limit 1`.execute(tx);
  return found.rows.length > 0;
};

/** As the system: who took it looks after the first tap; the new one has an alarm of its own. */
export const endSaidAgain = async (
  tx: Kysely<Tables>,
  tenantId: string,
  roundId: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('round_alarms')
    .set({ ended_at: now, end_reason: 'said_again' })
    .where('tenant_id', '=', tenantId)
    .where('round_id', '=', roundId)
    .where('reason', '=', 'unsafe')
    .where('acknowledged_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
};

/** As the system. @returns whether a tap came in after this alarm was taken: it cannot be ended as if that was not said */
export const isSaidAgain = async (
  tx: Kysely<Tables>,
  tenantId: string,
  alarmId: string,
): Promise<boolean> => {
  const found =
    await sql`select 1 from round_alarms a where a.tenant_id = ${tenantId} and a.id = ${alarmId}::uuid and a.reason = 'unsafe'
    and (a.end_reason = 'said_again' or (a.ended_at is null and exists (select 1 from round_events e where e.tenant_id = a.tenant_id
      and e.round_id = a.round_id and e.team_id = a.team_id and e.kind = 'unsafe' and e.received_at > a.acknowledged_at)))`.execute(
      tx,
    );
  return found.rows.length > 0;
};

/** These people have been told; a step that never gets here is told by the next server that looks. */
export const noteTold = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  steps: readonly string[],
): Promise<void> => {
  await sql`update round_alarms set told_steps = array(select distinct unnest(told_steps || ${[...steps]}::text[]))
    where tenant_id = ${tenantId} and id = ${id}::uuid`.execute(tx);
};

/** In the caller's own context: alarms of rounds in which somebody was told before that it feels unsafe. */
export const listSaidBefore = async (tx: Kysely<Tables>, tenantId: string): Promise<readonly string[]> => {
  const found = await sql<{
    id: string;
  }>`select a.id from round_alarms a where a.tenant_id = ${tenantId} and a.ended_at is null and a.reason = 'unsafe'
    and exists (select 1 from round_alarms b where b.tenant_id = a.tenant_id and b.round_id = a.round_id and b.id <> a.id and b.reason = 'unsafe')`.execute(
    tx,
  );
  return found.rows.map((row) => row.id);
};
