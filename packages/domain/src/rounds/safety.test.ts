/** The ladder of looking after each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlarmReason, alarmReasons, ladder, missedSince, stepsTaken } from './index.ts';

const minute = 60_000;

describe('the ladder', () => {
  it.each<[AlarmReason, number, readonly string[]]>([
    ['missed_check_in', -1, []],
    ['missed_check_in', 0, ['phone']],
    ['missed_check_in', 5, ['phone', 'buddy']],
    ['missed_check_in', 10, ['phone', 'buddy', 'coordinator']],
    ['missed_check_in', 20, ['phone', 'buddy', 'coordinator', 'duty_contact']],
    ['unsafe', 0, ['coordinator']],
    ['unsafe', 5, ['coordinator', 'duty_contact']],
  ])('of %s after %d minutes is %j', (reason, minutes, steps) =>
    expect(stepsTaken(reason, 0, minutes * minute)).toEqual(steps),
  );
  it('only ever goes up, and ends with everybody', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...alarmReasons),
        fc.nat(60 * minute),
        fc.nat(60 * minute),
        (reason, early, more) => {
          const [before, after] = [stepsTaken(reason, 0, early), stepsTaken(reason, 0, early + more)];
          expect(after.slice(0, before.length)).toEqual(before);
          expect(stepsTaken(reason, 0, 24 * 60 * minute).at(-1)).toBe(ladder.at(-1)?.step);
        },
      ),
    );
  });
});

describe('the clock', () => {
  const clock = { status: 'walking', lastCheckInAt: 0, everyMinutes: 30, plannedEndAt: null } as const;
  const planned = { ...clock, everyMinutes: 60, plannedEndAt: 20 * minute } as const;
  it.each([
    [clock, 29, null],
    [clock, 30, 30],
    [clock, 95, 30],
    [{ ...clock, status: 'paused' } as const, 30, 30],
    [{ ...clock, status: 'ended' } as const, 30, null],
    [{ ...clock, status: 'waiting' } as const, 30, null],
    [{ ...clock, everyMinutes: null }, 300, null],
    [{ ...clock, lastCheckInAt: null }, 300, null],
    // The plan comes first when it ends before the next sign is due.
    [planned, 34, null],
    [planned, 35, 35],
    [{ ...planned, plannedEndAt: 70 * minute }, 60, 60],
    // A sign after the planned end: they walk on, and the plan says nothing any more.
    [{ ...planned, lastCheckInAt: 25 * minute }, 84, null],
    [{ ...planned, lastCheckInAt: 25 * minute }, 85, 85],
    // One phone began, the mate never said yes: expected home by the plan.
    [{ ...planned, status: 'waiting' } as const, 34, null],
    [{ ...planned, status: 'waiting' } as const, 35, 35],
    [{ ...planned, status: 'ended' } as const, 300, null],
    [{ ...planned, everyMinutes: null }, 300, null],
  ])('%j after %d minutes missed at %s', (now, minutes, due) =>
    expect(missedSince(now, minutes * minute)).toBe(due === null ? null : due * minute),
  );
});
