/** Reckoning with calendar days: a day is a day, whatever the clock did that night. */
import type { CalendarDay } from './assignment.ts';

const dayMs = 86_400_000;

export const daysLater = (day: CalendarDay, count: number): CalendarDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** The same day so many months later; the last day of the month where it has no such day. */
export const monthsLater = (day: CalendarDay, count: number): CalendarDay => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
};
