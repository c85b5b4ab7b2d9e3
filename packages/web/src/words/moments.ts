/** Dates in words near today, in the reader's language and Dutch time. */
import type { Language } from './words.tsx';

const zone = 'Europe/Amsterdam';
const dayMs = 86_400_000;

/** English as it is read in the Netherlands: 20:14, and the day before the month. */
const localeOf = (language: Language): string => (language === 'nl' ? 'nl' : 'en-GB');

/** "2026-11-26", by the Dutch calendar. */
export const dayOf = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment);

/** The same on whichever day it is read: "maandag 8 december 2025". @param day "YYYY-MM-DD" */
export const wholeDayInWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, dateStyle: 'full' }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** "vandaag", "morgen", "maandag", or further away "maandag 8 december". @param day and today "YYYY-MM-DD" */
export const dayInWords = (day: string, today: string, language: Language): string => {
  const noon = new Date(`${day}T12:00:00Z`);
  const days = Math.round((noon.getTime() - Date.parse(`${today}T12:00:00Z`)) / dayMs);
  if (Math.abs(days) <= 1)
    return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(days, 'day');
  const near = days > 1 && days < 7;
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    weekday: 'long',
    ...(near ? {} : { day: 'numeric', month: 'long' }),
  }).format(noon);
};

/** "20:14", Dutch time. */
export const timeInWords = (moment: Date, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
  }).format(moment);

/** "vandaag om 20:14", "gisteren om 9:05", "maandag 8 december om 17:00" */
export const momentInWords = (iso: string, language: Language, now: Date): string => {
  const moment = new Date(iso);
  const time = timeInWords(moment, language);
  const days = Math.round((Date.parse(dayOf(moment)) - Date.parse(dayOf(now))) / dayMs);
  const near =
    Math.abs(days) <= 1
      ? new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(days, 'day')
      : null;
  const far = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(moment);
  return `${near ?? far} ${language === 'nl' ? 'om' : 'at'} ${time}`;
};
