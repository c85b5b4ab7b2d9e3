/** A day in words, with its year. */
import type { Language } from '../words/words.tsx';

export const dayWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`));
