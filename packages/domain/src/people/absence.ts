/** Being away for some days, and who stands in: the deputy has the same role and is there. */
import { ok, type Result, refuse } from '../kernel/index.ts';
import type { CalendarDay } from './assignment.ts';
import { isCalendarDay } from './assignment.ts';

/** Longer away is not an absence but a hand-over. */
export const longestAbsenceDays = 366;
/** Within this many days taken work waits for whoever is away; new work goes to somebody else at once. */
export const shortAbsenceDays = 5;

export type Period = { readonly startsOn: CalendarDay; readonly endsOn: CalendarDay };
export type AbsenceRefusal = 'not_a_day' | 'in_the_past' | 'too_long' | 'ends_before_start';

const dayNumber = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Counting both days. */
export const daysOf = ({ startsOn, endsOn }: Period): number => dayNumber(endsOn) - dayNumber(startsOn) + 1;

export const checkAbsence = (period: Period, today: CalendarDay): Result<Period, AbsenceRefusal> => {
  if (!isCalendarDay(period.startsOn) || !isCalendarDay(period.endsOn)) return refuse('not_a_day');
  if (period.endsOn < period.startsOn) return refuse('ends_before_start');
  if (period.endsOn < today) return refuse('in_the_past');
  return daysOf(period) > longestAbsenceDays ? refuse('too_long') : ok(period);
};

export const overlaps = (one: Period, other: Period): boolean =>
  one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;

/** Whether these periods together leave no day of the asked one open; a period without an end never ends. */
export const coversEveryDay = (
  periods: readonly { readonly startsOn: CalendarDay; readonly endsOn: CalendarDay | null }[],
  asked: Period,
): boolean => {
  const last = dayNumber(asked.endsOn);
  let next = dayNumber(asked.startsOn);
  for (const { startsOn, endsOn } of [...periods].sort((one, other) =>
    one.startsOn < other.startsOn ? -1 : 1,
  )) {
    if (dayNumber(startsOn) > next) return false;
    next = Math.max(next, endsOn === null ? last + 1 : dayNumber(endsOn) + 1);
    if (next > last) return true;
  }
  return false;
};

/** Columns of the table `absences`: purpose and term; read by colleagues of the same role and by the functional admin. */
export const absenceFields = {
  tenant_id: 'keeps municipalities apart',
  id: 'names the absence',
  person_id: 'who is away',
  role: 'in which role',
  starts_on: 'first day away',
  ends_on: 'last day away',
  deputy_id: 'who has the duty in these days',
  made_by_role: 'who wrote it down: oneself or the functional admin',
  made_at: 'when it was written down',
} as const;
/** An absence says nothing about somebody a month after it is over. */
export const absenceDaysKept = 30;
