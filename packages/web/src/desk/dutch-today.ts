/** Which calendar day it is in the Netherlands, "YYYY-MM-DD", wherever this device thinks it is. */
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

export const dutchToday = (now: Date = new Date()): string => day.format(now);

/** @param from "YYYY-MM-DD" */
export const daysAfter = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
