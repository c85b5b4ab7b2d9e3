/** Dates in words near today, in the reader's language and Dutch time. */
import type { Language } from './words.tsx';

const zone = 'Europe/Amsterdam';
const day = 86_400_000;

/** English as it is read in the Netherlands: 20:14, and the day before the month. */
const localeOf = (language: Language): string => (language === 'nl' ? 'nl' : 'en-GB');

const dayOf = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment);

/** "vandaag om 20:14", "gisteren om 9:05", "maandag 8 december om 17:00" */
export const momentInWords = (iso: string, language: Language, now: Date): string => {
  const moment = new Date(iso);
  const time = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
  }).format(moment);
  const days = Math.round((Date.parse(dayOf(moment)) - Date.parse(dayOf(now))) / day);
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
