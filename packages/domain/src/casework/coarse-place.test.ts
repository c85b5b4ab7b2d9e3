import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../kernel/index.ts';
import { coarsePlace } from './coarse-place.ts';

const point = fc.record({
  lat: fc.double({ min: 50.7, max: 53.8, noNaN: true }),
  lon: fc.double({ min: 3.1, max: 7.3, noNaN: true }),
});

describe('where about a case is', () => {
  it('is within a hundred metres, and the same for every door of the square', () => {
    fc.assert(
      fc.property(point, (at) => {
        const coarse = coarsePlace(at);
        expect(metresBetween(at, coarse)).toBeLessThan(100);
        expect(coarsePlace(coarse)).toEqual(coarse);
      }),
    );
    expect(coarsePlace({ lat: 52.72111, lon: 5.33711 })).toEqual(
      coarsePlace({ lat: 52.72189, lon: 5.33749 }),
    );
  });
});
