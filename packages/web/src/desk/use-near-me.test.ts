/** The nearest first, on this device. */
import { describe, expect, it } from 'vitest';
import { distanceTo, nearestFirst } from './use-near-me.ts';

const here = { lat: 51.9, lon: 4.4 };
const at = (lat: number) => ({ place: { source: 'map', lat, lon: 4.4 } as const });
const hood = { place: { source: 'neighbourhood', neighbourhoodCode: 'BU99010101' } as const };

describe('near me', () => {
  it('puts the nearest first and what has no point last, in its own order', () => {
    const [far, near, nearest] = [at(51.95), at(51.91), at(51.9)];
    expect(nearestFirst([hood, far, near, hood, nearest], here)).toEqual([nearest, near, far, hood, hood]);
  });
  it('changes nothing without a position', () => {
    const items = [at(51.95), hood, at(51.9)];
    expect(nearestFirst(items, null)).toBe(items);
    expect(distanceTo(null, at(51.9))).toBeNull();
  });
  it('tells whole metres', () => expect(distanceTo(here, at(51.91))).toBe(1_112));
});
