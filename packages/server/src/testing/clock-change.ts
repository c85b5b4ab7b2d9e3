/** Days a test may plan for whenever it runs: far enough ahead, and at the night the clock changes. */
import { addDays } from '@buurtplus/domain/roster';
import { dutchDay } from '../platform/clock.ts';

const lastSunday = (year: number, month: '03' | '10'): string => {
  const last = `${year}-${month}-31`;
  return addDays(last, -new Date(`${last}T12:00:00Z`).getUTCDay());
};

/** @returns the next Sunday on which the Dutch clock changes, a week from now or later: what is planned around it lies ahead */
export const clockChange = (to: 'summer' | 'winter', now: Date): string => {
  const today = dutchDay(now);
  const year = Number(today.slice(0, 4));
  const month = to === 'summer' ? '03' : '10';
  const [first, next] = [lastSunday(year, month), lastSunday(year + 1, month)];
  return first >= addDays(today, 7) ? first : next;
};
