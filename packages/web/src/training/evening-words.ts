/** The sentences and dates of training evenings in the language of the screen; fetched only by who opens one. */
import { learningLine } from '@buurtplus/domain/training';
import { useLanguage } from '../words/words.tsx';
import { en } from './evening-words-en.ts';
import { type EveningWords, nl } from './evening-words-nl.ts';

export const eveningWords = (language: 'nl' | 'en'): EveningWords => (language === 'nl' ? nl : en);
export const useEveningWords = (): EveningWords => eveningWords(useLanguage().language);

const zone = 'Europe/Amsterdam';
const locale = (language: 'nl' | 'en'): string => (language === 'nl' ? 'nl-NL' : 'en-GB');

/** "donderdag 26 november, 19:30" */
export const whenInWords = (at: string, language: 'nl' | 'en'): string =>
  new Date(at).toLocaleString(locale(language), {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });

export const dayInWords = (day: string, language: 'nl' | 'en'): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(locale(language), {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
  });

export const lessonsInWords = (ids: readonly string[], language: 'nl' | 'en'): string =>
  learningLine
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title[language])
    .join(', ');
