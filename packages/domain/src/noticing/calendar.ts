/** Holidays and working days: a house that looks empty in July, or at eleven on a Tuesday, mostly is just that. */
import type { DutchMoment, FollowUpAnswers } from '../compass/index.ts';
import type { CalendarDay } from '../people/index.ts';
import type { Fact, NoticeableSignal } from './noticeable.ts';

/** A period as the municipality keeps it. */
export type HolidayRule = {
  readonly name: { readonly nl: string; readonly en: string };
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  /** The same days every year; else only this once. */
  readonly everyYear: boolean;
  /** Who answers for these days. */
  readonly owner: string;
  /** When somebody last compared them with the published school holidays; null: nobody yet. */
  readonly checkedOn: CalendarDay | null;
};

/** Our own rough assumption, until a municipality keeps its own: school holidays differ by region and by year. */
export const assumedHolidays: readonly HolidayRule[] = [
  {
    name: { nl: 'Zomer', en: 'Summer' },
    startsOn: '2026-07-01',
    endsOn: '2026-08-31',
    everyYear: true,
    owner: 'Buurtpreventie PLUS',
    checkedOn: null,
  },
  {
    name: { nl: 'Kerst en Nieuwjaar', en: 'Christmas and New Year' },
    startsOn: '2026-12-20',
    endsOn: '2027-01-04',
    everyYear: true,
    owner: 'Buurtpreventie PLUS',
    checkedOn: null,
  },
];

export type HolidayPeriod = {
  readonly from: CalendarDay;
  readonly until: CalendarDay;
  /** Nobody of the municipality checked it. */
  readonly isAssumed: boolean;
};

export type NoticingCalendar = {
  readonly periods: readonly HolidayPeriod[];
  readonly publicHolidays: ReadonlySet<CalendarDay>;
};

const dayMs = 86_400_000;
const numberOf = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const dayOf = (number: number): CalendarDay => new Date(number * dayMs).toISOString().slice(0, 10);

const inYear = (rule: HolidayRule, year: number): HolidayPeriod => {
  const from = `${year}${rule.startsOn.slice(4)}`;
  return {
    from,
    until: dayOf(numberOf(from) + numberOf(rule.endsOn) - numberOf(rule.startsOn)),
    isAssumed: rule.checkedOn === null,
  };
};

/** @param years all years that signals may come from, and the one before */
export const calendarOf = (
  rules: readonly HolidayRule[],
  publicHolidays: ReadonlySet<CalendarDay>,
  years: readonly number[],
): NoticingCalendar => ({
  publicHolidays,
  periods: rules.flatMap((rule) =>
    rule.everyYear
      ? years.map((year) => inYear(rule, year))
      : [{ from: rule.startsOn, until: rule.endsOn, isAssumed: rule.checkedOn === null }],
  ),
});

/** Why signs of absence say little: they do not make a sequence, and the screen says why. */
export type Explanation =
  | { readonly by: 'known_away' }
  | { readonly by: 'holiday'; readonly isAssumed: boolean }
  | { readonly by: 'working_hours' };

/** How long it had been so at least, by the volunteer's answer. */
const daysBefore: Readonly<Record<NonNullable<FollowUpAnswers['since']>, number>> = {
  unknown: 0,
  today: 0,
  days: 2,
  weeks: 14,
};

/** What began before the holidays is not explained by them. */
const holidayOf = (
  day: CalendarDay,
  since: FollowUpAnswers['since'],
  calendar: NoticingCalendar,
): Explanation | null => {
  if (calendar.publicHolidays.has(day) && since !== 'weeks') return { by: 'holiday', isAssumed: false };
  const begun = dayOf(numberOf(day) - daysBefore[since ?? 'unknown']);
  const periods = calendar.periods.filter(({ from, until }) => from <= begun && day <= until);
  return periods.length === 0
    ? null
    : { by: 'holiday', isAssumed: periods.every(({ isAssumed }) => isAssumed) };
};

const isWorkingHour = ({ day, minute }: DutchMoment, calendar: NoticingCalendar): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const isWorkingDay = weekday >= 1 && weekday <= 5 && !calendar.publicHolidays.has(day);
  return isWorkingDay && minute >= 8 * 60 && minute < 18 * 60;
};

/** Being at work explains these; a letter box that overflows or a light at night it does not. */
const explainedByWork: ReadonlySet<string> = new Set(['home.curtains_closed', 'home.parcels_at_door']);

/**
 * Only plain signs of absence are explained away. Whoever may lie helpless inside, is never away, or shows anything else as well counts
 * in July as in March: being wrong there costs more than a look (ADR 0014).
 * @param facts those of one theme
 */
export const explanationOf = (
  facts: readonly Fact[],
  { followUps, seen }: Pick<NoticeableSignal, 'followUps' | 'seen'>,
  calendar: NoticingCalendar,
): Explanation | null => {
  if (facts.length === 0 || facts.some(({ concern }) => concern !== 'absence')) return null;
  if (followUps.away === 'never') return null;
  if (followUps.away === 'yes') return { by: 'known_away' };
  const holiday = holidayOf(seen.day, followUps.since, calendar);
  if (holiday !== null) return holiday;
  const byWork = followUps.since !== 'weeks' && facts.every(({ code }) => explainedByWork.has(code));
  return byWork && isWorkingHour(seen, calendar) ? { by: 'working_hours' } : null;
};

/** Calendar days from one to the other, on a Dutch clock. */
export const daysBetween = (from: DutchMoment, until: DutchMoment): number =>
  numberOf(until.day) - numberOf(from.day);
