/** A calendar day in words: "vandaag", "morgen", "maandag 3 maart 2026". */
import type { Language } from '../words/words.tsx';

const localeOf = (language: Language): string => (language === 'nl' ? 'nl' : 'en-GB');

/** @param day and today "YYYY-MM-DD" */
export const dayInWords = (day: string, language: Language, today: string): string => {
  const [at, now] = [Date.parse(`${day}T00:00:00Z`), Date.parse(`${today}T00:00:00Z`)];
  if (Number.isNaN(at)) return day;
  const days = Math.round((at - now) / 86_400_000);
  if (Math.abs(days) <= 1)
    return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(days, 'day');
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(Math.abs(days) < 300 ? { weekday: 'long' } : { year: 'numeric' }),
  }).format(at);
};
