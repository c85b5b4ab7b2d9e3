/** The book this phone decides with: the newest one it fetched, else the one that came along; never none. */
import type { CompassForPhone } from '@buurtplus/contract/compass';
import type { CompassBook } from '@buurtplus/domain/compass';
import { callApi } from '../offline/api.ts';
import { keep, kept } from '../offline/device-db.ts';

export type HeldBook = { readonly book: CompassBook; readonly holidays: ReadonlySet<string> };

const keptAs = 'compass';
/** The book before a change that this person has not looked at yet; the oldest one stays until then. */
const keptBefore = 'compass-before';
const keptLookedAt = 'compass-looked-at';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object';

/** Enough of it to decide with; the server has looked at all of it. */
const isForPhone = (value: unknown): value is CompassForPhone => {
  if (!isRecord(value) || !isRecord(value['book']) || !Array.isArray(value['holidays'])) return false;
  const { book } = value;
  return (
    typeof book['version'] === 'string' &&
    typeof book['catalogueVersion'] === 'number' &&
    ['observations', 'tables', 'desks'].every((part) => Array.isArray(book[part])) &&
    ['advices', 'sentences'].every((part) => isRecord(book[part]))
  );
};

const held = ({ book, holidays }: CompassForPhone): HeldBook => ({ book, holidays: new Set(holidays) });

/** A book of last year still decides, but does not know the holidays of this one. */
const isCurrent = (version: string, holidays: readonly string[], wanted: string, year: string): boolean =>
  version === wanted && holidays.some((day) => day.startsWith(year));

/** Whether this is what was asked for, and not what a phone without a connection had instead. */
export const isBookOf = ({ book, holidays }: HeldBook, wanted: string | null, now: Date): boolean =>
  wanted !== null && isCurrent(book.version, [...holidays], wanted, String(now.getFullYear()));

export const bookBefore = async (): Promise<CompassBook | null> => {
  const stored = await kept<unknown>(keptBefore);
  return isForPhone(stored) ? stored.book : null;
};

/** Looked at: the next change is told from the book of now. */
export const dropBookBefore = async (): Promise<void> => {
  await keep(keptBefore, null);
  await keep(keptLookedAt, null);
};

/** What of these changes was looked at already, while others could not be known; of this version of the book only. */
export const lookedAt = async (version: string): Promise<ReadonlySet<string>> => {
  const stored = await kept<unknown>(keptLookedAt);
  return isRecord(stored) && stored['version'] === version && Array.isArray(stored['keys'])
    ? new Set(stored['keys'].map(String))
    : new Set();
};
export const keepLookedAt = async (version: string, keys: readonly string[]): Promise<void> =>
  keep(keptLookedAt, { version, keys: [...(await lookedAt(version)), ...keys] });

/** @param wanted the version that holds in this municipality now; null when this phone does not know */
export const holdBook = async (wanted: string | null, now: Date): Promise<HeldBook> => {
  const stored = await kept<unknown>(keptAs);
  const known = isForPhone(stored) ? stored : null;
  const year = String(now.getFullYear());
  if (wanted !== null && (known === null || !isCurrent(known.book.version, known.holidays, wanted, year))) {
    const answer = await callApi<unknown>('GET', '/compass');
    if (answer.ok && isForPhone(answer.value)) {
      if (known !== null && known.book.version !== answer.value.book.version && (await bookBefore()) === null)
        await keep(keptBefore, known);
      await keep(keptAs, answer.value);
      return held(answer.value);
    }
  }
  if (known !== null) return held(known);
  const { standardBook } = await import('./bundled-book.ts');
  return { book: standardBook, holidays: new Set() };
};
