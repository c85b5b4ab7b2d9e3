/** Clock time in the Netherlands and moments, exact in both nights that the clock is moved. */
import type { CalendarDay } from '../people/index.ts';

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const dayMs = 86_400_000;

/** What a Dutch clock shows at a moment. */
export const dutchWall = (moment: Date): { readonly day: CalendarDay; readonly minute: number } => {
  const text = wall.format(moment);
  return { day: text.slice(0, 10), minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) };
};

/**
 * The moment a Dutch clock shows this time. An hour that comes twice (October) is the first one;
 * an hour that does not come (March) is as long after midnight as it says, so 02:30 is 03:30 on the clock.
 * @param minute minutes after midnight, 0 to 1439
 */
export const momentOf = (day: CalendarDay, minute: number): Date => {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const summer = new Date(`${day}T${clock}:00+02:00`);
  const winter = new Date(`${day}T${clock}:00+01:00`);
  const shows = (moment: Date): boolean => {
    const shown = dutchWall(moment);
    return shown.day === day && shown.minute === minute;
  };
  return shows(summer) ? summer : winter;
};

export const addDays = (day: CalendarDay, count: number): CalendarDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: CalendarDay): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The Monday on or before a day. */
export const mondayOf = (day: CalendarDay): CalendarDay => addDays(day, 1 - weekdayOf(day));

/** @returns false for 30 February and for text that is no day */
export const isDay = (text: string): boolean => {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
};
