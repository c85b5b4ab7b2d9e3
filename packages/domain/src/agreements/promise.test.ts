/** Kept or late over weekends, holidays, both nights of the clock, a leap day and a closed desk; and what each side reads of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchWall } from '../roster/index.ts';
import { type Counted, keptForPartner, keptForTeam, keptOf, showsQuiet, whatHelps } from './kept.ts';
import { dueBy, type Happened, type Judged, judge, offDays } from './promise.ts';

const holidays = new Set(['2026-12-25', '2026-12-26', '2027-01-01', '2026-04-27']);
const isHoliday = (day: string): boolean => holidays.has(day);
const never = offDays(isHoliday, []);
const at = (text: string): Date => new Date(text);
const shown = (moment: Date): string => {
  const { day, minute } = dutchWall(moment);
  return `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};
const days = (count: number) => ({ count, unit: 'days' as const });
const hours = (count: number) => ({ count, unit: 'hours' as const });

describe('when a promise is due', () => {
  it.each([
    ['Friday evening, two days', '2026-11-27T20:00:00+01:00', days(2), '2026-12-01 17:00'],
    ['Saturday, one day', '2026-11-28T10:00:00+01:00', days(1), '2026-11-30 17:00'],
    ['before Christmas, two days', '2026-12-24T10:00:00+01:00', days(2), '2026-12-29 17:00'],
    ['over the New Year', '2026-12-31T10:00:00+01:00', days(1), '2027-01-04 17:00'],
    ['over the night of summer time', '2026-03-27T12:00:00+01:00', days(1), '2026-03-30 17:00'],
    ['over the night of winter time', '2026-10-23T12:00:00+02:00', days(1), '2026-10-26 17:00'],
    ['over a leap day', '2028-02-28T12:00:00+01:00', days(1), '2028-02-29 17:00'],
    ['four hours in the morning', '2026-11-25T09:30:00+01:00', hours(4), '2026-11-25 13:30'],
    ['four hours from four o’clock on Friday', '2026-11-27T16:00:00+01:00', hours(4), '2026-11-30 12:00'],
    ['two hours in the night', '2026-11-25T03:00:00+01:00', hours(2), '2026-11-25 11:00'],
    ['two hours after closing', '2026-11-25T17:00:00+01:00', hours(2), '2026-11-26 11:00'],
    ['ten hours over King’s Day', '2026-04-24T10:00:00+02:00', hours(10), '2026-04-28 12:00'],
    ['two hours after the clock went forward', '2026-03-29T03:30:00+02:00', hours(2), '2026-03-30 11:00'],
    ['two hours after the clock went back', '2026-10-25T02:30:00+01:00', hours(2), '2026-10-26 11:00'],
  ])('%s', (_, arrived, span, due) => expect(shown(dueBy(at(arrived), span, never))).toBe(due));

  it('stands still for a month while the desk is closed', () => {
    const closed = offDays(isHoliday, [{ from: '2026-07-06', until: '2026-08-05' }]);
    expect(shown(dueBy(at('2026-07-03T10:00:00+02:00'), days(2), closed))).toBe('2026-08-07 17:00');
    expect(shown(dueBy(at('2026-07-20T10:00:00+02:00'), hours(3), closed))).toBe('2026-08-06 12:00');
    expect(shown(dueBy(at('2026-08-05T10:00:00+02:00'), days(1), closed))).toBe('2026-08-06 17:00');
  });

  it('is never before it came, nor earlier for coming later, nor earlier for a pause', () => {
    const moments = fc.date({
      min: at('2024-01-01T00:00:00Z'),
      max: at('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const spans = fc.record({
      count: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom('days' as const, 'hours' as const),
    });
    fc.assert(
      fc.property(moments, moments, spans, (one, other, span) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const due = dueBy(early, span, never);
        expect(due.getTime()).toBeGreaterThan(early.getTime());
        expect(dueBy(late, span, never).getTime()).toBeGreaterThanOrEqual(due.getTime());
        const { day } = dutchWall(early);
        const paused = offDays(isHoliday, [{ from: day, until: day }]);
        expect(dueBy(early, span, paused).getTime()).toBeGreaterThanOrEqual(due.getTime());
      }),
    );
  });
});

const happened = (change: Partial<Happened>): Happened => ({
  number: 'AAAA-0001',
  kind: 'nuisance',
  arrivedAt: at('2026-11-23T10:00:00+01:00'),
  takenAt: null,
  answeredAt: null,
  letGoAt: null,
  ...change,
});
const promise = { take: days(2), answer: days(10) };
const judged = (change: Partial<Happened>, now: string): Judged =>
  judge(happened(change), promise, never, at(now));

describe('kept or late', () => {
  it('is open until its last minute, and late from the next', () => {
    expect(judged({}, '2026-11-25T17:00:00+01:00')).toMatchObject({ take: 'open', answer: 'open' });
    expect(judged({}, '2026-11-25T17:01:00+01:00')).toMatchObject({ take: 'late', takenOn: null });
    expect(judged({ takenAt: at('2026-11-25T17:00:00+01:00') }, '2026-12-30T10:00:00+01:00')).toMatchObject({
      take: 'kept',
      takenOn: '2026-11-25',
      answer: 'late',
    });
    expect(judged({ takenAt: at('2026-11-25T17:00:01+01:00') }, '2026-12-30T10:00:00+01:00').take).toBe(
      'late',
    );
    expect(judged({ answeredAt: at('2026-12-07T16:00:00+01:00') }, '2026-12-30T10:00:00+01:00').answer).toBe(
      'kept',
    );
  });
  it('asks no answer of a desk that sent it back in time', () => {
    expect(judged({ letGoAt: at('2026-11-24T10:00:00+01:00') }, '2026-12-30T10:00:00+01:00')).toMatchObject({
      take: 'kept',
      answer: 'none',
    });
    expect(judged({ letGoAt: at('2026-12-20T10:00:00+01:00') }, '2026-12-30T10:00:00+01:00')).toMatchObject({
      take: 'late',
      answer: 'late',
    });
  });
});

describe('what the team reads', () => {
  const now = '2027-01-30T10:00:00+01:00';
  const done = { takenAt: at('2026-11-24T10:00:00+01:00'), answeredAt: at('2026-11-30T10:00:00+01:00') };
  /** So many of niet-pluis, of four people in turn. */
  const quiet = (count: number, change: Partial<Happened> = done): readonly Counted[] =>
    Array.from({ length: count }, (_, index) => ({
      judged: judged({ ...change, kind: 'niet_pluis' }, now),
      of: `person ${index % 4}`,
    }));
  const judgedQuietLate = { judged: judged({ kind: 'niet_pluis' }, now) };
  const loud = judged(done, now);
  const read = (counted: readonly Counted[], today = '2027-01-30') => keptForTeam(counted, today).quietMonths;

  it('has a row for every signal but those of niet-pluis, which are not in its total either', () => {
    const page = keptForTeam([{ judged: loud, of: 'somebody' }, ...quiet(9)], '2027-01-30');
    expect(page.rows).toEqual([loud]);
    expect(page.kept).toEqual(keptOf([loud]));
    expect(JSON.stringify([page.rows, page.kept])).not.toContain('niet_pluis');
  });
  it('has niet-pluis in whole months of five or more that are over and settled', () => {
    expect(read(quiet(4))).toEqual([]);
    expect(read(quiet(5))).toMatchObject([{ month: '2026-11', about: 5, takenInTime: 5, answeredInTime: 5 }]);
    // In steps of five: one more or one less is not to be seen.
    expect(read(quiet(7))).toEqual(read(quiet(6)));
    expect(read([...quiet(4), { ...judgedQuietLate, of: 'person 1' }])).toEqual([
      { month: '2026-11', about: 5, takenInTime: null, answeredInTime: null },
    ]);
    expect(read(quiet(5), '2026-11-30')).toEqual([]);
    const unsettled = judged({ kind: 'niet_pluis' }, '2026-11-24T10:00:00+01:00');
    expect(read([...quiet(5), { judged: unsettled, of: 'person 0' }])).toEqual([]);
  });
  it('has figures of niet-pluis in one agreement of a pair only, so that no two can be compared', () => {
    const madeAt = (day: string): Date => new Date(`${day}T10:00:00Z`);
    const pair = [
      { id: 'c', madeAt: madeAt('2026-01-01'), heldForQuiet: false },
      { id: 'b', madeAt: madeAt('2026-02-01'), heldForQuiet: true },
      { id: 'a', madeAt: madeAt('2026-03-01'), heldForQuiet: true },
    ];
    expect(pair.filter(({ id }) => showsQuiet(id, pair)).map(({ id }) => id)).toEqual(['b']);
    expect(showsQuiet('a', [])).toBe(false);
  });

  it('can be read by the partner whole, and says what helps only when something was late', () => {
    expect(keptForPartner(quiet(2).map((one) => one.judged)).rows).toHaveLength(2);
    const late = judged({}, now);
    expect(whatHelps(keptOf([loud]))).toEqual([]);
    expect(whatHelps(keptOf([late]))).toEqual(['talk', 'change', 'other_contact']);
    expect(whatHelps(keptOf([late, ...Array.from({ length: 9 }, () => loud)]))).toEqual([
      'talk',
      'other_contact',
    ]);
  });
});
