/** The named views of a work list: what each holds, said once for the list, its counts and the screen. */
import type { SignalKind } from '../compass/index.ts';
import type { SignalStatus } from './signal-status.ts';

export const workViews = ['new', 'today', 'overdue', 'waiting', 'asleep'] as const;
export type WorkView = (typeof workViews)[number];

/** Statuses in which a due time counts; what is handled only waits for closing. */
export const clockStatuses = ['routed', 'taken', 'referred'] as const satisfies readonly SignalStatus[];

/** Of these kinds a coordinator may know that there is something (threat model section 6); of others not even that. */
export const kindsNamedToCoordinator = ['public_space'] as const satisfies readonly SignalKind[];
export const isNamedToCoordinator = (kind: SignalKind): boolean =>
  (kindsNamedToCoordinator as readonly SignalKind[]).includes(kind);

/** More than this is not counted: "100 or more" says enough, and counting stays quick. */
export const mostCounted = 100;

export const sleepReasons = [
  'waits_for_repair',
  'waits_for_meeting',
  'look_again_then',
  'person_away',
] as const;
export type SleepReason = (typeof sleepReasons)[number];

/** Longer asleep than a quarter of a year is forgotten, not asleep. */
export const longestSleepDays = 92;

const dayMs = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

/** @param today and until are calendar days, "YYYY-MM-DD"; it wakes on the day itself, so that is tomorrow at the earliest */
export const maySleepUntil = (today: string, until: string): boolean => {
  const days = dayNumber(until) - dayNumber(today);
  return days >= 1 && days <= longestSleepDays;
};

/** A sleeping signal is out of sight until its day; the due time goes on, and from the day it is due it is in sight again. */
export const isAsleep = (
  signal: { readonly asleepUntil: string | null; readonly dueAt: string | null },
  today: string,
  endOfToday: Date,
): boolean =>
  signal.asleepUntil !== null &&
  signal.asleepUntil > today &&
  (signal.dueAt === null || Date.parse(signal.dueAt) >= endOfToday.getTime());

/** How many are marked as seen in one request; more go in the next. */
export const seenAtOnce = 50;
