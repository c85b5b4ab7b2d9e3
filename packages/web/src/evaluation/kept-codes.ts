/** The code on this phone, if its owner wants that: with the name of the evaluation, until nothing can be answered with it any more. */
import { dayOf } from '../words/moments.ts';

const start = 'buurtplus-evaluation-';
const keyOf = (evaluationId: string): string => `${start}${evaluationId}`;

type Kept = { readonly code: string; readonly until: string };
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** From the first day before a training to the last after it; of a code that was kept without its day. */
const longestDays = 84;

/** @param today "YYYY-MM-DD" */
const readKept = (text: string, today: string): Kept => {
  try {
    const { code, until } = JSON.parse(text) as Partial<Kept>;
    if (typeof code === 'string' && typeof until === 'string') return { code, until };
  } catch {
    // Kept before codes had a last day.
  }
  const last = new Date(Date.parse(`${today}T12:00:00Z`) + longestDays * 86_400_000);
  return { code: text, until: last.toISOString().slice(0, 10) };
};

/** @param until the last day on which it can be asked for, "YYYY-MM-DD" */
export const keepCode = (evaluationId: string, code: string, until: string): void => {
  try {
    localStorage.setItem(keyOf(evaluationId), JSON.stringify({ code, until }));
  } catch {
    // A browser that keeps nothing: the code is on paper.
  }
};

export const keptCode = (evaluationId: string): string => {
  try {
    const text = localStorage.getItem(keyOf(evaluationId));
    return text === null ? '' : readKept(text, dayOf(new Date())).code;
  } catch {
    return '';
  }
};

export const forgetCode = (evaluationId: string): void => {
  try {
    localStorage.removeItem(keyOf(evaluationId));
  } catch {
    // Nothing was kept.
  }
};

/** What can be asked for no more goes; a code without a last day gets one. */
export const forgetOldCodes = (today: string, shelf: Shelf): void => {
  const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '');
  for (const key of keys.filter((one) => one.startsWith(start))) {
    const kept = readKept(shelf.getItem(key) ?? '', today);
    if (kept.until < today) shelf.removeItem(key);
    else shelf.setItem(key, JSON.stringify(kept));
  }
};
