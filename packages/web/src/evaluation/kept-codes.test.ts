/** A code stays on the phone until its evaluation is closed, and no day longer. */
import { lastDayOf } from '@buurtplus/domain/evaluation';
import { expect, it } from 'vitest';
import { forgetOldCodes } from './kept-codes.ts';

const shelfOf = (entries: Readonly<Record<string, string>>) => {
  const all = new Map(Object.entries(entries));
  return {
    get length() {
      return all.size;
    },
    key: (at: number) => [...all.keys()][at] ?? null,
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, text: string) => void all.set(key, text),
    removeItem: (key: string) => void all.delete(key),
    keys: () => [...all.keys()],
  };
};
const until = lastDayOf('after', '2028-01-18');
const kept = JSON.stringify({ code: '2ABCDEFGH', until });

it('keeps a code through the last day on which it is asked for', () => {
  expect(until).toBe('2028-02-29');
  const shelf = shelfOf({ 'buurtplus-evaluation-a': kept, 'buurtplus-theme': 'dark' });
  forgetOldCodes('2028-02-29', shelf);
  expect(shelf.getItem('buurtplus-evaluation-a')).toBe(kept);
  forgetOldCodes('2028-03-01', shelf);
  expect(shelf.keys()).toEqual(['buurtplus-theme']);
});

it('gives a code of before a last day, and then takes it too', () => {
  const shelf = shelfOf({ 'buurtplus-evaluation-b': '3ABCDEFGH', 'buurtplus-evaluation-c': kept });
  forgetOldCodes('2028-01-01', shelf);
  expect(JSON.parse(shelf.getItem('buurtplus-evaluation-b') ?? '')).toEqual({
    code: '3ABCDEFGH',
    until: '2028-03-25',
  });
  forgetOldCodes('2028-03-25', shelf);
  expect(shelf.keys()).toEqual(['buurtplus-evaluation-b']);
  forgetOldCodes('2028-03-26', shelf);
  expect(shelf.keys()).toEqual([]);
});
