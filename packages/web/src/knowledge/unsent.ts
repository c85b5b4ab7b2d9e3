/** What was typed and not yet kept by the server lives in this tab, so that a reload loses nothing. */
import { compassKey } from '../offline/typed-here.ts';
import type { Unsent } from './draft-work.ts';

const key = compassKey;

export const keepUnsent = (unsent: Unsent | null): void => {
  try {
    if (unsent === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(unsent));
  } catch {
    // A full or closed store costs no more than a second copy: the server has the draft until the last word.
  }
};

export const readUnsent = (): Unsent | null => {
  try {
    const text = sessionStorage.getItem(key);
    const value: unknown = text === null ? null : JSON.parse(text);
    return value !== null && typeof value === 'object' && 'mine' in value ? (value as Unsent) : null;
  } catch {
    return null;
  }
};
