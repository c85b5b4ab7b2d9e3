/** Due time in words, and whether it is over. */
import { momentInWords } from '../words/moments.ts';
import type { Language } from '../words/words.tsx';
import type { DeskWords } from './desk-words.ts';

/** What is handled only waits for closing: that is never "late". */
const hasClock = (status: string): boolean => ['routed', 'taken', 'referred'].includes(status);

export const dueInWords = (
  dueAt: string | null,
  status: string,
  words: DeskWords,
  language: Language,
  now: Date,
): { readonly text: string; readonly late: boolean } | null => {
  if (dueAt === null || !hasClock(status)) return null;
  const late = Date.parse(dueAt) < now.getTime();
  const moment = momentInWords(dueAt, language, now);
  return { text: late ? words.late(moment) : words.dueBy(moment), late };
};
