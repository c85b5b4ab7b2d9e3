/** The sentences of a schouw in the language of the screen, and its days in words; fetched only by who looks. */
import { useLanguage } from '../words/words.tsx';
import { en } from './words-en.ts';
import { type InspectionWords, nl } from './words-nl.ts';

export const useInspectionWords = (): InspectionWords => (useLanguage().language === 'nl' ? nl : en);

/** "28 november" */
export const dayInWords = (day: string, language: 'nl' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${day}T12:00:00Z`));
