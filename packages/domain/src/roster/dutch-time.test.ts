/** Dutch clock time in both nights that the clock is moved, over midnight, on leap day, and patterns on holidays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dutchWall, isDay, momentOf, mondayOf, patternDays, timesOn, weekdayOf } from './index.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
const anyMinute = fc.integer({ min: 0, max: 1_439 });

describe('a Dutch clock time', () => {
  it.each([
    ['2026-11-25', 20 * 60, '2026-11-25T19:00:00.000Z'],
    ['2026-07-01', 20 * 60, '2026-07-01T18:00:00.000Z'],
    // The clock jumps from 02:00 to 03:00: half past two does not come and is 03:30.
    ['2026-03-29', 90, '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', 150, '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', 180, '2026-03-29T01:00:00.000Z'],
    // Half past two comes twice: the first one.
    ['2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', 180, '2026-10-25T02:00:00.000Z'],
    ['2028-02-29', 0, '2028-02-28T23:00:00.000Z'],
  ])('%s minute %i is %s', (day, minute, moment) => expect(momentOf(day, minute).toISOString()).toBe(moment));
  it('is shown again by the clock, unless that time does not come', () => {
    fc.assert(
      fc.property(anyDay, anyMinute, (day, minute) => {
        const shown = dutchWall(momentOf(day, minute));
        const gone = shown.day === day && shown.minute === minute + 60 && minute >= 120 && minute < 180;
        expect(gone || (shown.day === day && shown.minute === minute)).toBe(true);
      }),
    );
  });
  it('never runs backwards over the days', () => {
    fc.assert(
      fc.property(anyDay, anyMinute, (day, minute) => {
        expect(momentOf(day, minute) < momentOf(addDays(day, 1), minute)).toBe(true);
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('%s is one: %s', (text, answer) => expect(isDay(text)).toBe(answer));
  it('has a weekday, and a Monday on or before it', () => {
    expect([weekdayOf('2026-11-25'), mondayOf('2026-11-25'), mondayOf('2026-11-29')]).toEqual([
      3,
      '2026-11-23',
      '2026-11-23',
    ]);
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(mondayOf(day))).toBe(1);
        expect(mondayOf(day) <= day && addDays(mondayOf(day), 6) >= day).toBe(true);
      }),
    );
  });
});

describe('a round', () => {
  it.each([
    ['over midnight', '2026-11-25', 23 * 60 + 30, '2026-11-25T22:30:00.000Z', '2026-11-26T00:30:00.000Z'],
    [
      'over the hour that is skipped',
      '2026-03-29',
      90,
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T02:30:00.000Z',
    ],
    [
      'over the hour that comes twice',
      '2026-10-25',
      90,
      '2026-10-24T23:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ],
    [
      'over the night to leap day',
      '2028-02-28',
      23 * 60,
      '2028-02-28T22:00:00.000Z',
      '2028-02-29T00:00:00.000Z',
    ],
  ])('%s lasts two hours', (_name, day, minute, from, to) => {
    const { startsAt, endsAt } = timesOn(day, minute, 120);
    expect([startsAt.toISOString(), endsAt.toISOString()]).toEqual([from, to]);
  });
});

describe('a weekly pattern', () => {
  const pattern = {
    weekdays: [2, 4],
    season: 'all_year',
    startsOn: '2026-01-01',
    endsOn: null,
    skipHolidays: false,
  } as const;
  const none = (): boolean => false;
  it('falls on its weekdays, with the leap day when that is one', () => {
    expect(patternDays(pattern, '2028-02-28', '2028-03-02', none)).toEqual(['2028-02-29', '2028-03-02']);
  });
  it('stays out on public holidays when asked', () => {
    const isHoliday = (day: string): boolean => day === '2026-12-25';
    const fridays = { ...pattern, weekdays: [5] };
    expect(patternDays({ ...fridays, skipHolidays: true }, '2026-12-20', '2027-01-01', isHoliday)).toEqual([
      '2027-01-01',
    ]);
    expect(patternDays(fridays, '2026-12-20', '2027-01-01', isHoliday)).toEqual(['2026-12-25', '2027-01-01']);
  });
  it('of the dark season runs from October up to and including March, and the light one through the rest', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const every = { ...pattern, startsOn: '1999-01-01', weekdays: [1, 2, 3, 4, 5, 6, 7] };
        const days = (season: 'dark' | 'light' | 'all_year') =>
          patternDays({ ...every, season }, from, addDays(from, 400), none);
        expect([...days('dark'), ...days('light')].sort()).toEqual(days('all_year'));
        expect(days('dark').every((day) => /-(10|11|12|01|02|03)-/.test(day))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
  it('begins and ends on its own days', () => {
    const short = { ...pattern, startsOn: '2026-11-10', endsOn: '2026-11-17' };
    expect(patternDays(short, '2026-11-01', '2026-12-01', none)).toEqual([
      '2026-11-10',
      '2026-11-12',
      '2026-11-17',
    ]);
  });
});
