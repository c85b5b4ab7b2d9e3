/** The room's words in the reader's language. */
import type { Language } from '../words/words.tsx';
import { en } from './words-en.ts';
import { type InsightWords, nl } from './words-nl.ts';

export const bothInsightWords = { nl, en };
export const insightWords = (language: Language): InsightWords => bothInsightWords[language];
