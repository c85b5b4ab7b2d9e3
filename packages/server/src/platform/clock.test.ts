/** Days of the Dutch calendar: also on the two nights of the year when a day is longer or shorter, and at its edges. */
import { describe, expect, it } from 'vitest';
import { dutchDay, dutchDayBefore } from './clock.ts';

describe('a day in the Netherlands', () => {
  it.each([
    ['an ordinary evening', '2026-11-26T22:59:00Z', '2026-11-26', '2026-11-25'],
    ['just after midnight', '2026-11-26T23:00:00Z', '2026-11-27', '2026-11-26'],
    ['the twenty-fifth hour of a Sunday in October', '2026-10-25T22:30:00Z', '2026-10-25', '2026-10-24'],
    ['the first hour of that Sunday', '2026-10-24T22:00:00Z', '2026-10-25', '2026-10-24'],
    ['the day after the short Sunday in March', '2027-03-28T22:10:00Z', '2027-03-29', '2027-03-28'],
    ['New Year', '2026-12-31T23:30:00Z', '2027-01-01', '2026-12-31'],
    ['the first of March of a leap year', '2028-02-29T23:00:00Z', '2028-03-01', '2028-02-29'],
  ])('is known with the day before it: %s', (_when, moment, day, before) => {
    expect([dutchDay(new Date(moment)), dutchDayBefore(new Date(moment))]).toEqual([day, before]);
  });
});
