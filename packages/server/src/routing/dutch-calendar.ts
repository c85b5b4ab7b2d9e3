/** Dutch public holidays and the end of a Dutch working day, as moments. */
import Holidays from 'date-holidays';

const holidays = new Holidays('NL');
const known = new Map<string, boolean>();

/** @param day "YYYY-MM-DD" */
export const isDutchHoliday = (day: string): boolean => {
  const cached = known.get(day);
  if (cached !== undefined) return cached;
  const found = holidays.isHoliday(new Date(`${day}T12:00:00+01:00`));
  const answer = found !== false && found.some((holiday) => holiday.type === 'public');
  known.set(day, answer);
  return answer;
};

/** @returns the public holidays of a year, "YYYY-MM-DD" */
export const dutchHolidaysOf = (year: number): readonly string[] =>
  holidays
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => holiday.date.slice(0, 10));

const hourInAmsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** A clock time in the Netherlands as a moment, summer and winter. */
const atHour = (day: string, hour: number): Date => {
  const clock = `${day}T${String(hour).padStart(2, '0')}:00:00`;
  const winter = new Date(`${clock}+01:00`);
  return Number(hourInAmsterdam.format(winter)) === hour ? winter : new Date(`${clock}+02:00`);
};

/** Due times end with the working day, at five in the afternoon. */
export const endOfDutchDay = (day: string): Date => atHour(day, 17);

export const startOfDutchDay = (day: string): Date => atHour(day, 0);

export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
