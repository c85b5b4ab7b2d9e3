/** Looking after each other: when a pair should say "all well", and who hears of it when it does not. Not a replacement of 112. */
import { planMarginMs } from './planned-round.ts';

/** From the phone itself to somebody who can be reached: minutes after the moment that was missed. */
export const ladder = [
  { step: 'phone', afterMs: 0 },
  { step: 'buddy', afterMs: 5 * 60_000 },
  { step: 'coordinator', afterMs: 10 * 60_000 },
  { step: 'duty_contact', afterMs: 20 * 60_000 },
] as const;
export type LadderStep = (typeof ladder)[number]['step'];

/** Who feels unsafe does not wait: the coordinator at once, the duty contact soon after. */
const unsafeLadder = [
  { step: 'coordinator', afterMs: 0 },
  { step: 'duty_contact', afterMs: 5 * 60_000 },
] as const;

export const alarmReasons = ['missed_check_in', 'unsafe'] as const;
export type AlarmReason = (typeof alarmReasons)[number];

/** The moment by which "all well" is expected: so long after the last sign of life, or soon after the planned end when that comes first. */
export const checkInDueAt = (
  lastMs: number,
  everyMinutes: number,
  plannedEndMs: number | null = null,
): number => {
  const due = lastMs + everyMinutes * 60_000;
  // Who gave a sign after the planned end walks on, and the plan says nothing any more.
  return plannedEndMs === null || lastMs >= plannedEndMs ? due : Math.min(due, plannedEndMs + planMarginMs);
};

/** Every step that should have been taken by now, in order. @param dueMs when the sign of life was due, or the alarm was raised */
export const stepsTaken = (reason: AlarmReason, dueMs: number, nowMs: number): readonly LadderStep[] =>
  (reason === 'unsafe' ? unsafeLadder : ladder)
    .filter(({ afterMs }) => nowMs - dueMs >= afterMs)
    .map(({ step }) => step);

type Clock = {
  readonly status: 'waiting' | 'walking' | 'paused' | 'ended';
  readonly lastCheckInAt: number | null;
  readonly everyMinutes: number | null;
  /** When the roster says this round ends; null for a round that was not planned. */
  readonly plannedEndAt: number | null;
};

/** @returns when the sign of life was due, or null while there is nothing to worry about. A break does not stop the clock. */
export const missedSince = (clock: Clock, nowMs: number): number | null => {
  const { status, lastCheckInAt, everyMinutes, plannedEndAt } = clock;
  if (everyMinutes === null || lastCheckInAt === null || status === 'ended') return null;
  // Who waits for a mate is expected home by the plan only.
  if (status === 'waiting' && (plannedEndAt === null || lastCheckInAt >= plannedEndAt)) return null;
  const due =
    status === 'waiting' && plannedEndAt !== null
      ? plannedEndAt + planMarginMs
      : checkInDueAt(lastCheckInAt, everyMinutes, plannedEndAt);
  return nowMs >= due ? due : null;
};
