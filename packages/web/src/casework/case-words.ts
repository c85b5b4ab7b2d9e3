/** The words of a case in the language of the screen. */
import { type Language, useLanguage } from '../words/words.tsx';
import { en } from './words-en.ts';
import { type CaseWords, nl } from './words-nl.ts';

export type { CaseWords } from './words-nl.ts';

export const caseWords = (language: Language): CaseWords => (language === 'nl' ? nl : en);
export const useCaseWords = (): CaseWords => caseWords(useLanguage().language);

export const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const todayInDutch = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

export const daysOn = (count: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(
    new Date(Date.now() + count * 86_400_000),
  );
