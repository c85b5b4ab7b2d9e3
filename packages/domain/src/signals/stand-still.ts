/** What nobody moves does not lie for ever: six months after the last thing a person did it closes, unless somebody extends it with a reason (threat model section 8). */
import { type CalendarDay, daysLater, monthsLater } from '../people/index.ts';

const standStillMonths = 6;
/** So long before it closes, who has it hears so. */
export const standStillNoticeDays = 28;
/** For how many months it is extended; it can be done again. */
export const extendMonths = [1, 3, 6] as const;
export type ExtendMonths = (typeof extendMonths)[number];
export const extendReasons = ['still_needed', 'waits_for_other', 'comes_back', 'other'] as const;
export type ExtendReason = (typeof extendReasons)[number];

export type StandStill = {
  /** The Dutch day of the last thing a person did; extending is no movement. */
  readonly movedOn: CalendarDay;
  /** Until when a named person extended it. */
  readonly standsUntil: CalendarDay | null;
  /** When who has it was told last. */
  readonly toldOn: CalendarDay | null;
  /** The day on which what it says goes, counted from its first closing; null for what was never closed. */
  readonly goesOn: CalendarDay | null;
};

const later = (one: CalendarDay, other: CalendarDay | null): CalendarDay =>
  other !== null && other > one ? other : one;

/**
 * @param closesOn the day it closes. Whoever has it is always told four weeks before: told late, it closes later. What was closed once
 * already is not longer there for that: opening again moves no date.
 */
export type Standing = {
  readonly closesOn: CalendarDay;
  /** Who has it sees a line and can extend. */
  readonly isSoon: boolean;
  readonly isToTell: boolean;
  readonly isOver: boolean;
};

export const standingOf = (facts: StandStill, today: CalendarDay): Standing => {
  const still = monthsLater(facts.movedOn, standStillMonths);
  const isContentFirst = facts.goesOn !== null && facts.goesOn <= still;
  const term = later(isContentFirst ? (facts.goesOn ?? still) : still, facts.standsUntil);
  const isSoon = today >= daysLater(term, -standStillNoticeDays);
  const isTold = facts.toldOn !== null && facts.toldOn >= daysLater(term, -standStillNoticeDays);
  const closesOn =
    !isSoon || (isContentFirst && term === facts.goesOn)
      ? term
      : later(term, daysLater(isTold ? (facts.toldOn ?? today) : today, standStillNoticeDays));
  return { closesOn, isSoon, isToTell: isSoon && !isTold && today < closesOn, isOver: today >= closesOn };
};

/** Never earlier than it would close by itself. */
export const extendedUntil = (closesOn: CalendarDay, today: CalendarDay, months: ExtendMonths): CalendarDay =>
  later(closesOn, monthsLater(today, months));
