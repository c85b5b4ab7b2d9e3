/** The draw: the same everywhere, inside the area, and even over its surface. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolygonRings, Position } from '../areas/index.ts';
import { drawerOf, drawPoints } from './draw.ts';

const box = (west: number, south: number, width: number, height: number): Position[] => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
  [west, south],
];
const square: PolygonRings = [box(4.4, 51.9, 0.02, 0.01)];
const withHole: PolygonRings = [box(4.4, 51.9, 0.02, 0.01), box(4.405, 51.9025, 0.01, 0.005)];
const island: PolygonRings = [box(4.5, 51.95, 0.01, 0.005)];

const drawn = (polygons: readonly PolygonRings[], seed: string, count: number) => {
  const result = drawPoints(polygons, seed, count);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};
const turned = (ring: readonly Position[], by: number): Position[] => {
  const open = ring.slice(0, -1);
  const start = by % open.length;
  const again = [...open.slice(start), ...open.slice(0, start)];
  return [...again, again[0] ?? [0, 0]];
};

describe('a draw', () => {
  it('is written down: this seed gave these points when it was made, and does for ever', () => {
    expect(drawn([square], 'lichtendam-2026', 3)).toEqual([
      { lat: 51.900853, lon: 4.413214 },
      { lat: 51.902134, lon: 4.408542 },
      { lat: 51.908272, lon: 4.412906 },
    ]);
  });

  it('is the same for every way of writing down the same area, and begins the same when more is asked', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(7),
        (seed, count, by) => {
          const points = drawn([withHole, island], seed, count);
          const other = [
            island.map((ring) => turned(ring, by)),
            withHole.map((ring) => turned([...ring].reverse(), by)),
          ];
          expect(drawn(other, seed, count)).toEqual(points);
          expect(drawn([withHole, island], seed, count + 10).slice(0, count)).toEqual(points);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lies inside, never in a hole, and another seed is another draw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (seed) => {
        for (const { lat, lon } of drawn([withHole], seed, 20)) {
          expect(lon > 4.4 && lon < 4.42 && lat > 51.9 && lat < 51.91).toBe(true);
          expect(lon >= 4.405 && lon <= 4.415 && lat >= 51.9025 && lat <= 51.9075).toBe(false);
        }
        expect(drawn([withHole], `${seed}x`, 20)).not.toEqual(drawn([withHole], seed, 20));
      }),
      { numRuns: 60 },
    );
  });

  it('is even over the surface: sixteen equal parts get what chance gives them', () => {
    const counts = Array.from({ length: 16 }, () => 0);
    for (let run = 0; run < 200; run += 1)
      for (const { lat, lon } of drawn([square], `even ${run}`, 60)) {
        const at = Math.floor((lon - 4.4) / 0.005) * 4 + Math.floor((lat - 51.9) / 0.0025);
        counts[at] = (counts[at] ?? 0) + 1;
      }
    const expected = (200 * 60) / 16;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 15 degrees of freedom: more than 37.7 happens once in a thousand times.
    expect(chiSquare).toBeLessThan(37.7);
  });

  it('gives each square metre its chance, also where a degree is narrower', () => {
    const tall: PolygonRings = [box(4, 0.01, 1, 60)];
    let north = 0;
    const all = 200 * 60;
    for (let run = 0; run < 200; run += 1)
      for (const { lat } of drawn([tall], `tall ${run}`, 60)) if (lat > 30.01) north += 1;
    // Between 0 and 60 degrees the part above 30 holds (sin 60 - sin 30) / sin 60 = 42.3 % of the surface, and 50 % of the degrees.
    expect(north / all).toBeGreaterThan(0.405);
    expect(north / all).toBeLessThan(0.441);
  });

  it('counts what two outlines share once', () => {
    const left: PolygonRings = [box(4.4, 51.9, 0.01, 0.01)];
    const both: PolygonRings = [box(4.4, 51.9, 0.02, 0.01)];
    let inLeft = 0;
    for (let run = 0; run < 100; run += 1)
      inLeft += drawn([left, both], `shared ${run}`, 60).filter(({ lon }) => lon < 4.41).length;
    expect(inLeft / 6_000).toBeGreaterThan(0.47);
    expect(inLeft / 6_000).toBeLessThan(0.53);
  });

  it('says no to nothing, to a line, and to more than a walk can hold', () => {
    expect(drawPoints([], 'x', 1)).toEqual({ ok: false, refusal: 'no_area' });
    expect(drawPoints([[box(4, 52, 0.1, 0)]], 'x', 1)).toEqual({ ok: false, refusal: 'no_area' });
    expect(drawPoints([square], 'x', 61)).toEqual({ ok: false, refusal: 'too_many' });
  });

  it('gives numbers from 0 up to 1 and never 1', () => {
    const draw = drawerOf('');
    for (let count = 0; count < 10_000; count += 1) {
      const one = draw();
      expect(one >= 0 && one < 1).toBe(true);
    }
  });
});
