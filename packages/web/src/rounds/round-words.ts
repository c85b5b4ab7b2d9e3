/** The sentences of a round in the language of the screen; fetched only by who walks. */
import { useLanguage } from '../words/words.tsx';
import { en } from './words-en.ts';
import { nl, type RoundWords } from './words-nl.ts';

export type { RoundWords };

export const useRoundWords = (): RoundWords => (useLanguage().language === 'nl' ? nl : en);

/** "Riet", "Riet en Bram", "Riet, Bram en Amina" */
export const namesInWords = (names: readonly string[], language: 'nl' | 'en'): string =>
  new Intl.ListFormat(language === 'nl' ? 'nl' : 'en-GB', { type: 'conjunction' }).format(names);
