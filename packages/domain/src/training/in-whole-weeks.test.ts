/** Terms of learning end on Mondays: the same all week, never after the term, also around a leap day. */
import { expect, it } from 'vitest';
import { keptSince, monthsFrom } from './index.ts';

it('is the same from Monday to Sunday, and moves on Monday', () => {
  // 23 November 2026 is a Monday.
  for (const day of ['2026-11-23', '2026-11-26', '2026-11-29'])
    expect(keptSince(day, 36), day).toBe('2023-11-30');
  expect(keptSince('2026-11-30', 36)).toBe('2023-12-07');
  expect(keptSince('2028-02-28', 24), 'the week of a leap day').toBe('2026-03-06');
});

it('keeps nothing after its term, and takes nothing away more than a week before', () => {
  for (const today of ['2026-11-23', '2026-11-29', '2027-01-01', '2028-02-29', '2028-03-05', '2029-02-28'])
    for (const months of [12, 24, 36]) {
      const since = keptSince(today, months);
      expect(since >= monthsFrom(today, -months), `${today} ${months}`).toBe(true);
      expect(since <= monthsFrom(`${today.slice(0, 8)}28`, -months + 1), `${today} ${months}`).toBe(true);
    }
});
