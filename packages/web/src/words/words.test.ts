/** Every sentence is there in Dutch and in English, and dates are said in words near today, in Dutch time. */

import { signalKinds } from '@buurtplus/domain/compass';
import { roles } from '@buurtplus/domain/people';
import { answerCodes } from '@buurtplus/domain/signals';
import { describe, expect, it } from 'vitest';
import { en } from './en/phone.ts';
import { momentInWords } from './moments.ts';
import { nl } from './nl/phone.ts';

/** Every path to a text, with the text; a function is asked with a number and a word. */
const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (one: number, other: number) => string)(2, 5))]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

describe('the words', () => {
  it('are the same set in both languages, and none is empty', () => {
    const [dutch, english] = [textsIn(nl), textsIn(en)];
    expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path));
    for (const [path, text] of [...dutch, ...english]) expect(text.trim(), path).not.toBe('');
  });
  it('do not leave Dutch sentences in the English set', () => {
    const english = new Map(textsIn(en));
    const same = textsIn(nl).filter(
      ([path, text]) => text.split(' ').length > 2 && english.get(path) === text,
    );
    expect(same.map(([path]) => path)).toEqual([]);
  });
  it('name every kind, role and answer there is', () => {
    for (const words of [nl, en]) {
      for (const kind of signalKinds) expect(words.mySignals.kinds[kind], kind).toBeTruthy();
      for (const role of roles) expect(words.roles[role], role).toBeTruthy();
      for (const code of answerCodes) expect(words.mySignals.answers[code], code).toBeTruthy();
    }
  });
  it('say "je", never "u", and no word that frightens', () => {
    for (const [path, text] of textsIn(nl))
      expect(text, path).not.toMatch(/\b(u|uw|fout|error|verplicht|ongeldig)\b/i);
  });
});

describe('moments', () => {
  const now = new Date('2026-03-28T22:30:00Z');
  it.each([
    ['2026-03-28T19:14:00Z', 'vandaag om 20:14'],
    ['2026-03-27T22:59:00Z', 'gisteren om 23:59'],
    // The night the clock goes forward: 01:30 UTC is 03:30 in Rotterdam.
    ['2026-03-29T01:30:00Z', 'morgen om 3:30'],
    ['2026-12-08T16:00:00Z', 'dinsdag 8 december om 17:00'],
  ])('%s is %s', (iso, words) => expect(momentInWords(iso, 'nl', now)).toBe(words));
});
