/** Every sentence a professional sees, Dutch and English; fetched only with the desk. */
import type { Language } from '../words/words.tsx';
import { en } from './desk-words-en.ts';
import { type BasicWords, nl } from './desk-words-nl.ts';
import { type HomeWords, homeEn, homeNl } from './home-words.ts';
import { type RelatedWords, relatedEn, relatedNl } from './related-words.ts';
import { type WhyWords, whyEn, whyNl } from './why-words.ts';

export type DeskWords = BasicWords & {
  readonly whyHere: WhyWords;
  readonly related: RelatedWords;
  readonly home: HomeWords;
};

const words: Readonly<Record<Language, DeskWords>> = {
  nl: { ...nl, whyHere: whyNl, related: relatedNl, home: homeNl },
  en: { ...en, whyHere: whyEn, related: relatedEn, home: homeEn },
};

export const deskWords = (language: Language): DeskWords => words[language];
