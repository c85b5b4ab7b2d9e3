/** The figures are equal to worked examples that others published. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanDifference, share, shareDifference } from './statistics.ts';

/** Hours of sleep won by ten people with two medicines; in every textbook since Student (Biometrika 1908). */
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('a mean difference within persons', () => {
  it('is Student’s own: 1.58 hours, 95 % from 0.70 to 2.46', () => {
    const found = meanDifference(second.map((value, at) => value - (first[at] ?? 0)));
    expect(found.estimate).toBeCloseTo(1.58, 10);
    expect(found.low).toBeCloseTo(0.7001142, 6);
    expect(found.high).toBeCloseTo(2.4598858, 6);
  });
});

describe('a share', () => {
  // Newcombe, Statistics in Medicine 1998; 17: 857-872, table I, score method without correction.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d is from %d to %d', (part, whole, low, high) => {
    const found = share(part, whole);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
  it('never leaves 0 and 1, and holds its estimate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (whole, some) => {
        const { low, high, estimate } = share(Math.min(some, whole), whole);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(estimate + 1e-12);
        expect(high).toBeGreaterThanOrEqual(estimate - 1e-12);
      }),
    );
  });
});

describe('a difference between two shares', () => {
  // Newcombe, Statistics in Medicine 1998; 17: 873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%d of %d against %d of %d is from %d to %d', (part, whole, before, beforeWhole, low, high) => {
    const found = shareDifference({ part, whole }, { part: before, whole: beforeWhole });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});
