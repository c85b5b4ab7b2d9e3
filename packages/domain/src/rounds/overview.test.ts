/** Adding up a year, naming a quarter, and the day from which rounds are kept. */
import { describe, expect, it } from 'vitest';
import { keptFrom, overviewOf, quarterOf } from './index.ts';

const counts = { open_window: 1, card: 0, talk: 2, lamp: 0, question: 0 };

describe('the year', () => {
  it('adds up rounds, time, quiet ones and counts', () => {
    const one = { startedAt: 0, walkingMs: 60, quiet: true, walkers: 2, counts };
    expect(overviewOf([one, { ...one, quiet: false }])).toEqual({
      rounds: 2,
      walkingMs: 120,
      quiet: 1,
      counts: { open_window: 2, card: 0, talk: 4, lamp: 0, question: 0 },
    });
    expect(overviewOf([]).rounds).toBe(0);
  });
  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));
  it.each([
    ['2026-11-25', '2025-10-25'],
    ['2026-01-15', '2024-12-15'],
    // There is no 31 February, and a leap day has no brother.
    ['2027-03-31', '2026-02-28'],
    ['2028-02-29', '2027-01-29'],
    ['2029-03-29', '2028-02-29'],
  ])('on %s everything from %s on is kept', (today, from) => expect(keptFrom(today, 13)).toBe(from));
});
