/** The day on which what stands still closes: to the day, over leap days and nights of the clock, and never without a word before. */
import { describe, expect, it } from 'vitest';
import { extendedUntil, type StandStill, standingOf } from './stand-still.ts';

const facts = (change: Partial<StandStill>): StandStill => ({
  movedOn: '2026-01-15',
  standsUntil: null,
  toldOn: null,
  goesOn: null,
  ...change,
});

describe('what stands still', () => {
  it.each([
    ['2026-01-15', '2026-07-15'],
    // A leap day is the end of August away, and the end of August is a leap day away.
    ['2028-02-29', '2028-08-29'],
    ['2027-08-31', '2028-02-29'],
    ['2026-08-31', '2027-02-28'],
    // Over both nights of the clock.
    ['2026-03-29', '2026-09-29'],
    ['2026-10-25', '2027-04-25'],
  ])('moved on %s, told in time, closes on %s and not a day before', (movedOn, closesOn) => {
    const at = (day: string, toldOn: string | null) => standingOf(facts({ movedOn, toldOn }), day);
    const before = (days: number) =>
      new Date(Date.parse(`${closesOn}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
    expect(at(before(29), null)).toEqual({ closesOn, isSoon: false, isToTell: false, isOver: false });
    expect(at(before(28), null)).toEqual({ closesOn, isSoon: true, isToTell: true, isOver: false });
    expect(at(before(27), before(28))).toEqual({ closesOn, isSoon: true, isToTell: false, isOver: false });
    expect(at(before(1), before(28)).isOver).toBe(false);
    expect(at(closesOn, before(28))).toEqual({ closesOn, isSoon: true, isToTell: false, isOver: true });
  });

  it('closes later when it was told later, and not at all untold', () => {
    expect(standingOf(facts({}), '2026-09-01')).toEqual({
      closesOn: '2026-09-29',
      isSoon: true,
      isToTell: true,
      isOver: false,
    });
    expect(standingOf(facts({ toldOn: '2026-09-01' }), '2026-09-28').isOver).toBe(false);
    expect(standingOf(facts({ toldOn: '2026-09-01' }), '2026-09-29').isOver).toBe(true);
  });

  it('is told anew after somebody moved or extended it', () => {
    expect(standingOf(facts({ movedOn: '2026-07-01', toldOn: '2026-06-20' }), '2026-12-10').isToTell).toBe(
      true,
    );
    const extended = facts({ standsUntil: '2026-10-15', toldOn: '2026-06-20' });
    expect(standingOf(extended, '2026-08-01')).toMatchObject({ closesOn: '2026-10-15', isSoon: false });
    expect(standingOf(extended, '2026-09-20')).toMatchObject({ isToTell: true, isOver: false });
  });

  it('goes with its content when it was closed once, told or not; only who extends it moves that', () => {
    const reopened = facts({ movedOn: '2026-06-01', goesOn: '2026-06-20' });
    expect(standingOf(reopened, '2026-06-01')).toEqual({
      closesOn: '2026-06-20',
      isSoon: true,
      isToTell: true,
      isOver: false,
    });
    expect(standingOf(reopened, '2026-06-19').isOver).toBe(false);
    expect(standingOf(reopened, '2026-06-20').isOver).toBe(true);
    expect(standingOf({ ...reopened, standsUntil: '2026-12-01' }, '2026-06-20')).toMatchObject({
      closesOn: '2026-12-01',
      isSoon: false,
    });
  });

  it('is extended from today, and never to an earlier day', () => {
    expect(extendedUntil('2026-07-15', '2026-06-20', 6)).toBe('2026-12-20');
    expect(extendedUntil('2026-07-15', '2026-06-10', 1)).toBe('2026-07-15');
    expect(extendedUntil('2028-02-10', '2028-01-31', 1)).toBe('2028-02-29');
  });
});
