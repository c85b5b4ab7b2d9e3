/** Same home, same place, and the third signal of one volunteer about it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHomes, isSamePlace, type Whereabouts } from './same-place.ts';
import { type OwnSignal, senderRepeat } from './sender-repeat.ts';

const here: Whereabouts = {
  place: { source: 'map', lat: 51.8945, lon: 4.5035 },
  street: null,
  houseNumber: null,
  neighbourhoodCode: 'BU05990811',
};
const east = (metres: number): number => 4.5035 + metres / (111_195 * Math.cos((51.8945 * Math.PI) / 180));
const at = (metres: number, accuracyM: number | null = null): Whereabouts => ({
  ...here,
  place:
    accuracyM === null
      ? { source: 'map', lat: 51.8945, lon: east(metres) }
      : { source: 'position', lat: 51.8945, lon: east(metres), accuracyM },
});
const home = (street: string, houseNumber: string, change: Partial<Whereabouts> = {}): Whereabouts => ({
  ...here,
  street,
  houseNumber,
  ...change,
});

describe('one home', () => {
  it.each([
    [home('Kade', '12a'), home('kade', '12 A'), 'same'],
    [home('Burg. Baumannstr.', '3'), home('burg baumannstraat', '3'), 'same'],
    [home('Café-plein', '3'), home('cafeplein', '3'), 'same'],
    [home('Kade', '12-2'), home('Kade', '122'), 'different'],
    [home('Kade', '12'), home('Kade', '12a'), 'different'],
    [home('Kade', '12'), home('Kaade', '12'), 'unknown'],
    [home('Kade', '12'), here, 'unknown'],
  ] as const)('%#: %o and %o', (one, other, expected) => {
    expect(compareHomes(one, other)).toBe(expected);
    expect(compareHomes(other, one)).toBe(expected);
  });
  it('in another village is another home, and in a neighbourhood without a point the same', () => {
    const far = home('Dorpsstraat', '5', { place: { source: 'map', lat: 51.8945, lon: east(4_000) } });
    expect(compareHomes(home('Dorpsstraat', '5'), far)).toBe('different');
    const place = { source: 'neighbourhood', neighbourhoodCode: 'BU05990811' } as const;
    expect(compareHomes(home('Dorpsstraat', '5', { place }), home('Dorpsstraat', '5'))).toBe('same');
    const elsewhere = home('Dorpsstraat', '5', { place, neighbourhoodCode: 'BU05990812' });
    expect(compareHomes(elsewhere, home('Dorpsstraat', '5'))).toBe('different');
  });
});

describe('one place', () => {
  it.each([
    ['29 metres', at(0), at(29), true],
    ['31 metres', at(0, 5), at(31, 5), false],
    ['20 metres, both sure of 20', at(0, 20), at(20, 20), true],
    ['20 metres, one sure of 40 only', at(0, 40), at(20, 5), false],
    [
      'one metre, but another house number',
      home('Kade', '1'),
      home('Kade', '3', { place: at(1).place }),
      false,
    ],
  ] as const)('%s', (_name, one, other, expected) => expect(isSamePlace(one, other)).toBe(expected));
});

const day = 86_400_000;
const begin = Date.parse('2026-03-01T20:00:00Z');
const own = (id: string, days: number, where: Whereabouts = here): OwnSignal => ({
  ...where,
  id,
  observedAt: new Date(begin + days * day).toISOString(),
});

describe('the signals of one volunteer about one place', () => {
  it('say nothing below the third, and then which one it is', () => {
    const all = [own('a', 0), own('b', 14, at(12)), own('c', 28, at(25)), own('d', 42)];
    expect(all.map((one) => senderRepeat(one, all))).toEqual([null, null, 3, 4]);
  });
  it('count for sixty days', () => {
    const all = [own('a', 0), own('b', 30), own('c', 61)];
    expect(senderRepeat(own('c', 60), all)).toBe(3);
    expect(senderRepeat(own('c', 61), all)).toBeNull();
  });
  it('count a place, not a street', () => {
    const all = [own('a', 0), own('b', 7, at(45)), own('c', 14, at(90))];
    expect(senderRepeat(own('c', 14, at(90)), all)).toBeNull();
  });
  it('count a visit once, for the app itself splits what was seen there', () => {
    const split = [own('a', 0), own('b', 0.003), own('c', 0.006)];
    expect(senderRepeat(own('c', 0.006), split)).toBeNull();
    expect(senderRepeat(own('e', 20), [...split, own('d', 10)])).toBe(3);
  });
  it('count by what was seen when, in whatever order it arrived', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 3, 9, 20, 40, 55], { minLength: 3 }), (days) => {
        const all = days.map((one, index) => own(String(index), one));
        const last = all.reduce((one, other) => (one.observedAt > other.observedAt ? one : other));
        expect(senderRepeat(last, all)).toBe(days.length);
        expect(senderRepeat(last, [...all].reverse())).toBe(days.length);
      }),
    ));
});
