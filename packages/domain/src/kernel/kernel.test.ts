/** Ids, points and canonical text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, isUuid, type Json, parsePoint, uuidV7 } from './index.ts';

describe('canonical JSON', () => {
  it('is one text for one value, whatever order its keys were written in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shuffled: unknown = JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
          one !== null && typeof one === 'object' && !Array.isArray(one)
            ? Object.fromEntries(Object.entries(one).reverse())
            : one,
        );
        expect(canonicalJson(shuffled as Json)).toBe(canonicalJson(value as Json));
        expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('uuid version 7', () => {
  it('is a valid id that sorts by time', () => {
    const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 31 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        random,
        random,
        (start, later, one, other) => {
          const [first, second] = [uuidV7(start, one), uuidV7(start + later, other)];
          expect(isUuid(first) && isUuid(second)).toBe(true);
          expect(first < second).toBe(true);
        },
      ),
    );
  });
  it('does not go on with too little chance', () => expect(() => uuidV7(0, new Uint8Array(9))).toThrow());
});

describe('a point', () => {
  it.each([
    [51.92, 4.48, 'ok'],
    [Number.NaN, 4.48, 'not_a_number'],
    [Number.POSITIVE_INFINITY, 4, 'not_a_number'],
    [0, 0, 'zero_zero'],
    [4.48, 51.92, 'swapped'],
    [48.85, 2.35, 'outside_netherlands'],
    [92_000, 437_000, 'outside_netherlands'],
  ])('%d %d is %s', (lat, lon, answer) => {
    const point = parsePoint(lat, lon);
    expect(point.ok ? 'ok' : point.refusal).toBe(answer);
  });
});
