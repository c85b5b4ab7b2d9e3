/** Whether a desk is open at a Dutch moment, and when it opens again. */
import type { OpeningHours } from './desk-kinds.ts';

/** A moment on a Dutch clock: the calendar day, and minutes after midnight. */
export type DutchMoment = { readonly day: string; readonly minute: number };

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** @param at any moment; summer and winter time are taken into account */
export const dutchMoment = (at: Date): DutchMoment => {
  const parts = new Map(clock.formatToParts(at).map((part) => [part.type, part.value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '00';
  return {
    day: `${of('year')}-${of('month')}-${of('day')}`,
    minute: Number(of('hour')) * 60 + Number(of('minute')),
  };
};

export type PartOfDay = 'day' | 'evening' | 'night';

/** Night begins at 23.00, when even a party should be quiet; day at 7.00, evening at 18.00. */
export const partOfDayAt = ({ minute }: DutchMoment): PartOfDay =>
  minute < 7 * 60 || minute >= 23 * 60 ? 'night' : minute < 18 * 60 ? 'day' : 'evening';

const dayMs = 86_400_000;
const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
/** Monday is 0. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

type Week = Exclude<OpeningHours, { always: true }>;

const spellsOn = (hours: Week, day: string, holidays: ReadonlySet<string>) =>
  hours.closedOnHolidays && holidays.has(day) ? [] : (hours.week[weekdayOf(day)] ?? []);

export const isOpen = (hours: OpeningHours, at: DutchMoment, holidays: ReadonlySet<string>): boolean =>
  hours.always ||
  spellsOn(hours, at.day, holidays).some(([from, until]) => at.minute >= from && at.minute < until);

/** @returns the first moment from `at` on that the desk is open, or null when that is not within four weeks */
export const nextOpening = (
  hours: OpeningHours,
  at: DutchMoment,
  holidays: ReadonlySet<string>,
): DutchMoment | null => {
  if (hours.always || isOpen(hours, at, holidays)) return at;
  let day = at.day;
  for (let ahead = 0; ahead <= 28; ahead += 1) {
    const from = spellsOn(hours, day, holidays)
      .map(([start]) => start)
      .filter((start) => ahead > 0 || start > at.minute)
      .sort((left, right) => left - right)[0];
    if (from !== undefined) return { day, minute: from };
    day = nextDay(day);
  }
  return null;
};
