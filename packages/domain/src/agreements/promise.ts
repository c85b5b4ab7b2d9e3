/** Kept or late, from what happened: a promise in Dutch working time, that stands still while the other side's desk is closed. */
import type { HandOverKind } from '../casework/index.ts';
import type { SignalKind } from '../compass/index.ts';
import type { CalendarDay } from '../people/index.ts';
import { addDays, dutchWall, momentOf, weekdayOf } from '../roster/index.ts';
import { addWorkingDays } from '../routing/index.ts';
import type { Span } from './terms.ts';

export type Pause = { readonly from: CalendarDay; readonly until: CalendarDay };

export const pauseLimits = { days: 120 } as const;

const opens = 9 * 60;
const closes = 17 * 60;

/** @param isHoliday public holidays; pauses come on top of them */
export const offDays =
  (isHoliday: (day: CalendarDay) => boolean, pauses: readonly Pause[]) =>
  (day: CalendarDay): boolean =>
    isHoliday(day) || pauses.some((pause) => pause.from <= day && day <= pause.until);

const afterHours = (arrived: Date, hours: number, isOff: (day: CalendarDay) => boolean): Date => {
  const wall = dutchWall(arrived);
  let { day } = wall;
  let minute = Math.max(wall.minute, opens);
  let left = hours * 60;
  for (;;) {
    if (weekdayOf(day) <= 5 && !isOff(day) && minute < closes) {
      if (left <= closes - minute) return momentOf(day, minute + left);
      left -= closes - minute;
    }
    day = addDays(day, 1);
    minute = opens;
  }
};

/** The last moment at which the promise is kept. */
export const dueBy = (arrived: Date, span: Span, isOff: (day: CalendarDay) => boolean): Date =>
  span.unit === 'hours'
    ? afterHours(arrived, span.count, isOff)
    : momentOf(addWorkingDays(dutchWall(arrived).day, span.count, isOff), closes);

/** What happened to one signal at the desk of the other side; moments of the server. */
export type Happened = {
  readonly number: string;
  readonly kind: SignalKind;
  readonly arrivedAt: Date;
  readonly takenAt: Date | null;
  readonly answeredAt: Date | null;
  /** Sent back as not for this desk: from then on nothing is owed here. */
  readonly letGoAt: Date | null;
};

export type Verdict = 'kept' | 'late' | 'open' | 'none';

/** What an organisation is asked out of a case: help, or to take the case over. A colleague of the owner is not a partner. */
export const askKinds = ['refer', 'transfer'] as const satisfies readonly HandOverKind[];
export type AskKind = (typeof askKinds)[number];

/** A signal of a kind, or a request out of a case that says nothing of any kind. */
type JudgedKind = SignalKind | AskKind;

export type Judged = {
  /** Null of a request: a case has its number for who is in it only. */
  readonly number: string | null;
  readonly kind: JudgedKind;
  readonly arrivedOn: CalendarDay;
  readonly takeDueOn: CalendarDay;
  readonly takenOn: CalendarDay | null;
  readonly take: Verdict;
  readonly answerDueOn: CalendarDay;
  readonly answeredOn: CalendarDay | null;
  readonly answer: Verdict;
};

export const verdictOf = (doneAt: Date | null, due: Date, now: Date): Verdict =>
  (doneAt ?? now).getTime() > due.getTime() ? 'late' : doneAt === null ? 'open' : 'kept';

const earliest = (one: Date | null, other: Date | null): Date | null =>
  one === null || (other !== null && other < one) ? other : one;

export const dayOf = (moment: Date | null): CalendarDay | null =>
  moment === null ? null : dutchWall(moment).day;

export const judge = (
  happened: Happened,
  promise: { readonly take: Span; readonly answer: Span },
  isOff: (day: CalendarDay) => boolean,
  now: Date,
): Judged => {
  const { arrivedAt, takenAt, answeredAt, letGoAt } = happened;
  const takeDue = dueBy(arrivedAt, promise.take, isOff);
  const answerDue = dueBy(arrivedAt, promise.answer, isOff);
  const free = letGoAt !== null && (answeredAt === null || letGoAt < answeredAt);
  return {
    number: happened.number,
    kind: happened.kind,
    arrivedOn: dutchWall(arrivedAt).day,
    takeDueOn: dutchWall(takeDue).day,
    takenOn: dayOf(earliest(takenAt, letGoAt)),
    take: verdictOf(earliest(takenAt, letGoAt), takeDue, now),
    answerDueOn: dutchWall(answerDue).day,
    answeredOn: dayOf(answeredAt),
    // A desk that gave it back in time owes no answer; one that gave it back too late did not answer in time.
    answer: free ? (letGoAt <= answerDue ? 'none' : 'late') : verdictOf(answeredAt, answerDue, now),
  };
};
