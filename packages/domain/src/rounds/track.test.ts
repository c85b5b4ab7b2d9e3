/** Nothing near a home leaves the phone: properties over any walk, and what broken phones say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFix, cutTrack, type Fix, middleOfCell, type TrackPoint, trackLimits } from './track.ts';

const degree = 111_195;
const start = { lat: 51.9, lon: 4.45 };
const squeeze = Math.cos((start.lat * Math.PI) / 180);
const metres = (x: number, y: number): { lat: number; lon: number } => ({
  lat: start.lat + y / degree,
  lon: start.lon + x / (degree * squeeze),
});

/** From a true position to the nearest corner or side of a square. */
const toSquare = (from: { lat: number; lon: number }, cell: { row: number; col: number }): number => {
  const middle = middleOfCell(cell);
  const y = Math.max(0, Math.abs(from.lat - middle.lat) - 0.000_225) * degree;
  const x = Math.max(0, Math.abs(from.lon - middle.lon) - 0.000_365) * degree * squeeze;
  return Math.hypot(x, y);
};

type Step = { readonly x: number; readonly y: number; readonly walkers: number; readonly accuracyM: number };

/** Any walk that gets somewhere: minutes of up to 120 metres along a street, with turns; somebody joining or leaving now and then. */
const walks = fc
  .array(
    fc.record({
      metres: fc.integer({ min: 0, max: 120 }),
      turn: fc.constantFrom(0, 0, 0, 0, 1, -1, 2),
      change: fc.integer({ min: 0, max: 15 }),
      accuracyM: fc.constantFrom(0, 0, 10, 60),
    }),
    { minLength: 1, maxLength: 90, size: 'max' },
  )
  .map((steps) => {
    let [x, y, heading, walkers] = [0, 0, 0, 2];
    return steps.map((step): Step => {
      heading += (step.turn * Math.PI) / 4;
      x += step.metres * Math.cos(heading);
      y += step.metres * Math.sin(heading);
      if (step.change === 0) walkers = walkers === 2 ? 3 : 2;
      return { x, y, walkers, accuracyM: step.accuracyM };
    });
  });

const record = (steps: readonly Step[]): readonly TrackPoint[] =>
  steps.reduce<readonly TrackPoint[]>(
    (points, { x, y, walkers, accuracyM }, at) =>
      addFix(points, { ...metres(x, y), accuracyM }, at * trackLimits.everyMs, walkers),
    [],
  );

describe('a coarse track', () => {
  it('keeps no square within 150 metres of a start, an end, or where somebody joined or left', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const homes = steps.filter(
          (step, at) => at === 0 || at === steps.length - 1 || steps[at - 1]?.walkers !== step.walkers,
        );
        for (const cell of cutTrack(record(steps)))
          for (const home of homes)
            expect(toSquare(metres(home.x, home.y), cell)).toBeGreaterThan(trackLimits.cutM);
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing of order, time or how often: walked backwards it is the same', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        expect(cutTrack(record([...steps].reverse()))).toEqual(cutTrack(record(steps)));
        for (const cell of cutTrack(record(steps)))
          expect(Object.keys(cell).sort()).toEqual(['accuracyM', 'col', 'row']);
      }),
    );
  });

  it('of a walk of two kilometres keeps the streets in the middle', () => {
    const steps = Array.from({ length: 25 }, (_, at) => ({ x: at * 80, y: 0, walkers: 2, accuracyM: 10 }));
    const cells = cutTrack(record(steps));
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.every((cell) => cell.accuracyM === 10)).toBe(true);
  });

  it('of a short walk, or one around the block, is nothing at all', () => {
    const short = Array.from({ length: 5 }, (_, at) => ({ x: at * 80, y: 0, walkers: 2, accuracyM: 5 }));
    expect(cutTrack(record(short))).toEqual([]);
    const block = Array.from({ length: 60 }, (_, at) => ({
      x: (at % 4) * 40,
      y: 0,
      walkers: 2,
      accuracyM: 5,
    }));
    expect(cutTrack(record(block))).toEqual([]);
  });

  it('takes one position a minute, but the very last always', () => {
    const here = { ...metres(0, 0), accuracyM: 5 };
    const first = addFix([], here, 0, 2);
    expect(addFix(first, here, 59_999, 2)).toBe(first);
    expect(addFix(first, here, 60_000, 2)).toHaveLength(2);
    expect(addFix(first, here, 5_000, 2, true)).toHaveLength(2);
    // Somebody joins: that place is remembered at once, so that it can be cut.
    expect(addFix(first, here, 5_000, 3)).toHaveLength(2);
  });

  it.each<[string, Fix]>([
    ['zero degrees', { lat: 0, lon: 0, accuracyM: 5 }],
    ['another continent', { lat: 40.7, lon: -74, accuracyM: 5 }],
    ['no number', { lat: Number.NaN, lon: 4.4, accuracyM: 5 }],
    ['not sure enough', { ...start, accuracyM: 101 }],
    ['not knowing how sure', { ...start, accuracyM: Number.NaN }],
  ])('does not believe %s', (_name, fix) => expect(addFix([], fix, 0, 2)).toEqual([]));

  it('stops at its limit', () => {
    const full = record(Array.from({ length: 500 }, (_, at) => ({ x: at, y: 0, walkers: 2, accuracyM: 5 })));
    expect(full).toHaveLength(trackLimits.points);
  });
});
