/** A weekly pattern and the days it falls on: on these weekdays, in this season, from and until, with or without holidays. */
import type { CalendarDay } from '../people/index.ts';
import { addDays, momentOf, weekdayOf } from './dutch-time.ts';
import type { ItemTimes } from './roster-item.ts';

/** The dark season runs from October up to and including March. */
export const seasons = ['all_year', 'dark', 'light'] as const;
export type Season = (typeof seasons)[number];

export type RosterPattern = {
  /** Monday is 1, Sunday is 7. */
  readonly weekdays: readonly number[];
  readonly season: Season;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay | null;
  readonly skipHolidays: boolean;
};

export const isDark = (day: CalendarDay): boolean => {
  const month = Number(day.slice(5, 7));
  return month >= 10 || month <= 3;
};

/** How many days ahead the roster is filled from its patterns. */
export const planAheadDays = 56;

/** @returns the days of the pattern from `from` up to and including `to` */
export const patternDays = (
  pattern: RosterPattern,
  from: CalendarDay,
  to: CalendarDay,
  isHoliday: (day: CalendarDay) => boolean,
): readonly CalendarDay[] => {
  const first = from > pattern.startsOn ? from : pattern.startsOn;
  const last = pattern.endsOn !== null && pattern.endsOn < to ? pattern.endsOn : to;
  const days: CalendarDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!pattern.weekdays.includes(weekdayOf(day))) continue;
    if (pattern.season !== 'all_year' && isDark(day) !== (pattern.season === 'dark')) continue;
    if (pattern.skipHolidays && isHoliday(day)) continue;
    days.push(day);
  }
  return days;
};

/** The length is time that is really walked, so a round over midnight or over a moved clock is no shorter or longer. */
export const timesOn = (day: CalendarDay, startMinute: number, minutes: number): ItemTimes => {
  const startsAt = momentOf(day, startMinute);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
};
