/** Due times in Dutch working days: weekends and holidays do not count. */
import type { CalendarDay } from '../people/index.ts';

const dayMs = 86_400_000;

const dayAfter = (day: CalendarDay): CalendarDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);

const isWeekend = (day: CalendarDay): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * The day that lies `count` working days after `start`. The start itself never counts, so "1 working day" on a Friday is Monday.
 * @param isHoliday tells whether a calendar day is a public holiday in the municipality
 */
export const addWorkingDays = (
  start: CalendarDay,
  count: number,
  isHoliday: (day: CalendarDay) => boolean,
): CalendarDay => {
  let day = start;
  let left = count;
  while (left > 0) {
    day = dayAfter(day);
    if (!isWeekend(day) && !isHoliday(day)) left -= 1;
  }
  return day;
};
