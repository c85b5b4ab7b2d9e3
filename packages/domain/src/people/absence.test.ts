/** Which days can be an absence. */
import { describe, expect, it } from 'vitest';
import { checkAbsence, coversEveryDay, daysOf, overlaps } from './index.ts';

describe('an absence', () => {
  it.each([
    ['2026-11-25', '2026-11-25', null],
    ['2026-11-20', '2026-11-27', null],
    ['2026-11-20', '2026-11-24', 'in_the_past'],
    ['2026-11-27', '2026-11-26', 'ends_before_start'],
    ['2026-02-30', '2026-11-26', 'not_a_day'],
    ['2026-11-26', '2027-11-26', null],
    ['2026-11-26', '2027-11-27', 'too_long'],
  ])('from %s until %s: %s', (startsOn, endsOn, refusal) => {
    const checked = checkAbsence({ startsOn, endsOn }, '2026-11-25');
    expect(checked.ok ? null : checked.refusal).toBe(refusal);
  });

  it('counts both days, over the change of the clock and over 29 February', () => {
    expect(daysOf({ startsOn: '2026-10-24', endsOn: '2026-10-26' })).toBe(3);
    expect(daysOf({ startsOn: '2028-02-28', endsOn: '2028-03-01' })).toBe(3);
  });

  it('is covered by roles that leave no day open', () => {
    const asked = { startsOn: '2026-11-02', endsOn: '2026-11-08' };
    const first = { startsOn: '2026-01-01', endsOn: '2026-11-04' };
    expect(coversEveryDay([{ startsOn: '2026-11-02', endsOn: null }], asked)).toBe(true);
    expect(coversEveryDay([{ startsOn: '2026-11-03', endsOn: null }], asked)).toBe(false);
    expect(coversEveryDay([{ startsOn: '2026-11-05', endsOn: null }, first], asked)).toBe(true);
    expect(coversEveryDay([{ startsOn: '2026-11-06', endsOn: null }, first], asked)).toBe(false);
    expect(coversEveryDay([first], asked)).toBe(false);
    expect(coversEveryDay([], asked)).toBe(false);
  });

  it('overlaps when they share a day', () => {
    const week = { startsOn: '2026-11-02', endsOn: '2026-11-08' };
    expect(overlaps(week, { startsOn: '2026-11-08', endsOn: '2026-11-20' })).toBe(true);
    expect(overlaps(week, { startsOn: '2026-11-09', endsOn: '2026-11-20' })).toBe(false);
    expect(overlaps({ startsOn: '2026-10-01', endsOn: '2026-12-01' }, week)).toBe(true);
  });
});
