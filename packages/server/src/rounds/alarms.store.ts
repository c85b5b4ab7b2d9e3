/** Alarms of rounds: raised by the clock or by who feels unsafe, told step by step, taken by the first. */
import type { AlarmReason, LadderStep } from '@buurtplus/domain/rounds';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { RoundsTables } from './rounds.tables.ts';

export type AlarmRow = Selectable<RoundsTables['round_alarms']>;

export type WatchedRound = {
  readonly id: string;
  readonly team_id: string;
  readonly status: 'walking' | 'paused';
  /** The last sign of life, or when somebody last said that all is in order. */
  readonly last_sign_at: Date | null;
  readonly check_in_minutes: number;
  readonly duty_contact_id: string | null;
};

/** Rounds that are on, of teams that want the clock, without a live alarm of this kind. */
export const listWatchedRounds = async (
  tx: Kysely<Tables>,
  tenantId: string,
): Promise<readonly WatchedRound[]> => {
  const found = await sql<WatchedRound>`
    select r.id, r.team_id, r.status, s.check_in_minutes, s.duty_contact_id,
      greatest(r.last_check_in_at, (select max(a.ended_at) from round_alarms a
        where a.tenant_id = r.tenant_id and a.round_id = r.id and a.reason = 'missed_check_in')) as last_sign_at
    from rounds r join round_settings s on s.tenant_id = r.tenant_id and s.team_id = r.team_id
    where r.tenant_id = ${tenantId} and r.status in ('walking', 'paused') and s.check_in_minutes is not null
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
    // The same unsafe tap twice, or one more while the first is looked after, is one alarm.
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

/** Whoever takes the row first tells; another server sees that these steps are taken. */
export const takeSteps = async (
  tx: Kysely<Tables>,
  alarm: AlarmRow,
  steps: readonly LadderStep[],
): Promise<boolean> => {
  const taken = await tx
    .updateTable('round_alarms')
    .set({ steps: [...steps] })
    .where('tenant_id', '=', alarm.tenant_id)
    .where('id', '=', alarm.id)
    .where('ended_at', 'is', null)
    .where('acknowledged_at', 'is', null)
    .where(sql<boolean>`cardinality(steps) < ${steps.length}`)
    .returning('id')
    .execute();
  return taken.length > 0;
};

/** The first one owns it. @returns false when somebody was first, it is over, or it is not his to see */
export const acknowledgeAlarm = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  personId: string,
  now: Date,
): Promise<boolean> => {
  const taken = await tx
    .updateTable('round_alarms')
    .set({ acknowledged_by: personId, acknowledged_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('acknowledged_at', 'is', null)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return taken.length > 0;
};

/** Only who took it can say that all is in order. */
export const endOwnAlarm = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  personId: string,
  now: Date,
): Promise<boolean> => {
  const ended = await tx
    .updateTable('round_alarms')
    .set({ ended_at: now, end_reason: 'looked_after' })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('acknowledged_by', '=', personId)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return ended.length > 0;
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

/** Somebody looked after who felt unsafe, after this moment: an older tap does not wake everybody again. */
export const wasLookedAfter = async (
  tx: Kysely<Tables>,
  tenantId: string,
  roundId: string,
  since: Date,
): Promise<boolean> => {
  const found = await tx
    .selectFrom('round_alarms')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('round_id', '=', roundId)
    .where('reason', '=', 'unsafe')
    .where('ended_at', '>=', since)
    .executeTakeFirst();
  return found !== undefined;
};
