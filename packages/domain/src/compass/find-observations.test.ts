/** Searching: what people type leads to what they saw, also with slips of the finger, and fast enough for every letter. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { findObservation, isObservationCode, observations, searchObservations } from './index.ts';
import { laterPhrases } from './scenarios/typed-later.ts';
import { dutchPhrases, englishPhrases } from './scenarios/typed-phrases.ts';
import { isNear, looseStemOf, stemOf } from './search-words.ts';

const first = (typed: string, language: 'nl' | 'en'): readonly string[] =>
  searchObservations(observations, typed, language)
    .slice(0, 6)
    .map(({ code }) => code);
const phrases = [
  ...[...dutchPhrases, ...laterPhrases].map(([typed, ...codes]) => ({
    language: 'nl' as const,
    typed,
    codes,
  })),
  ...englishPhrases.map(([typed, ...codes]) => ({ language: 'en' as const, typed, codes })),
];

describe('what people type', () => {
  afterAll(() => {
    const found = phrases.filter(({ typed, language, codes }) => {
      const six = first(typed, language);
      return codes.every((code) => six.includes(code));
    });
    process.stdout.write(
      `Search: ${found.length} of ${phrases.length} phrases lead to their facts within six.\n`,
    );
  });
  it('is tried with more than eighty phrases', () => expect(phrases.length).toBeGreaterThanOrEqual(80));
  it.each(phrases)('$typed', ({ typed, language, codes }) =>
    expect(first(typed, language)).toEqual(expect.arrayContaining([...codes])),
  );
  it('is forgiven one wrong letter in a long word', () => {
    for (const typed of ['gordynen dicht', 'lantarnpaal', 'brievenbuss', 'veghtpartij', 'verwaarlosd'])
      expect(first(typed, 'nl').length, typed).toBeGreaterThan(0);
  });
  it('finds every fact by its own text, in both languages and in capitals', () => {
    for (const one of observations)
      for (const language of ['nl', 'en'] as const)
        expect(searchObservations(observations, one[language].toUpperCase(), language), one.code).toContain(
          one,
        );
  });
  it('finds nothing in what is no word, and everything in nothing', () => {
    expect(searchObservations(observations, 'xyzzy', 'nl')).toEqual([]);
    for (const typed of ['', '  ', '…', '!?'])
      expect(searchObservations(observations, typed, 'nl')).toEqual(observations);
  });
  it('puts danger first among equals', () => {
    const [brand] = searchObservations(observations, 'brand', 'nl');
    expect(brand?.concern).toBe('acute');
  });
  it('of any kind, long or strange, is answered with facts of the book, each once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.constantFrom('a'.repeat(100_000), '🏚️'.repeat(9_000)),
        ),
        (typed) => {
          const found = searchObservations(observations, typed, 'nl');
          expect(new Set(found).size).toBe(found.length);
          expect(found.every((one) => observations.includes(one))).toBe(true);
        },
      ),
    );
  });
  it('is answered before the next letter: under two thousandths of a second in the middle', () => {
    const took = phrases.map(({ typed, language }) => {
      const from = performance.now();
      searchObservations(observations, typed, language);
      return performance.now() - from;
    });
    const middle = took.toSorted((left, right) => left - right)[Math.floor(took.length / 2)];
    expect(middle).toBeLessThan(2);
  });
});

describe('forms of a word', () => {
  it.each([
    ['gordijn', 'gordijnen'],
    ['raam', 'ramen'],
    ['rat', 'ratten'],
    ['huis', 'huizen'],
    ['duif', 'duiven'],
    ['schreeuwt', 'geschreeuw'],
    ['verwaarloosd', 'verwaarlozing'],
    ['vernielt', 'vernieling'],
    ['kind', 'kinderen'],
    ['vechten', 'vegten'],
    ['boom', 'bomen'],
  ])('%s and %s share a stem', (left, right) => expect(stemOf(left)).toBe(stemOf(right)));
  it.each([
    ['hond', 'hand'],
    ['brand', 'band'],
    ['boos', 'bos'],
    ['bomen', 'bommen'],
  ])('%s and %s do not', (left, right) => expect(stemOf(left)).not.toBe(stemOf(right)));
  it('let a word grow a syllable', () =>
    expect(looseStemOf('alcoholist').startsWith(looseStemOf('alcohol'))).toBe(true));
  it('knows how far two words are apart', () => {
    expect(isNear('lantarn', 'lantaren', 1)).toBe(true);
    expect(isNear('lantaarn', 'lanter', 1)).toBe(false);
    expect(isNear('gevaar', 'gevara', 1)).toBe(true);
    expect(isNear('', 'abc', 2)).toBe(false);
  });
});

describe('a code', () => {
  it('leads to its fact, or to none', () => {
    expect(findObservation('public.light_broken')?.nl).toBe('Lantaarn kapot');
    expect(findObservation('public.hologram_broken')).toBeUndefined();
  });
  it.each(['public.hologram_broken', 'home.x1'])('%s is shaped like one', (code) =>
    expect(isObservationCode(code)).toBe(true),
  );
  it.each(['', 'home', 'home.', 'Home.fire', 'home.fire now', `home.${'x'.repeat(60)}`, '../etc'])(
    '%j is not',
    (code) => expect(isObservationCode(code)).toBe(false),
  );
});
