/** Calendar months of the Netherlands as text, "2026-10", and when the figures of one may be made. */
import type { CalendarDay } from '../people/index.ts';

export type Month = string;

/** Days of the next month that phones that come late, and answers, are waited for. */
const waitDays = 7;
/** How far back figures are made for a team that has none yet: rounds older than this are figures per quarter already. */
export const monthsBack = 12;
/** What is made is kept this long. */
export const keptMonths = 36;

export const isMonth = (text: string): boolean => /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text);

export const monthOf = (day: CalendarDay): Month => day.slice(0, 7);

/** @param count may be negative */
export const addMonths = (month: Month, count: number): Month => {
  const at = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + count, 1));
  return at.toISOString().slice(0, 7);
};

export const firstDayOf = (month: Month): CalendarDay => `${month}-01`;

/** The day on which the figures of a month are there. */
export const readyOn = (month: Month): CalendarDay =>
  `${addMonths(month, 1)}-${String(waitDays + 1).padStart(2, '0')}`;

/** The newest month whose figures may be made today. */
export const newestReady = (today: CalendarDay): Month => {
  const last = addMonths(monthOf(today), -1);
  return readyOn(last) <= today ? last : addMonths(last, -1);
};

export type Season = 'dark' | 'light';

/** Dark is October up to and including March, as on the roster. */
export const seasonOf = (month: Month): Season => {
  const number = Number(month.slice(5, 7));
  return number >= 10 || number <= 3 ? 'dark' : 'light';
};
