/** When a plan asks something: each state on the day before, the day itself and the day after, also over a leap day and a year's end. */
import { describe, expect, it } from 'vitest';
import { actionStates, daysLater, isActionLate, isCheckInDue } from './index.ts';

describe.each(['2026-11-25', '2028-02-29', '2026-12-31', '2026-03-29'])('a plan on %s', (today) => {
  it.each(actionStates)('an action that is %s', (state) => {
    const isGoing = state === 'to_do' || state === 'doing';
    const on = (days: number): string => daysLater(today, days);
    const due = [-1, 0, 1].map((days) => isCheckInDue({ state, checkInOn: on(days) }, today));
    expect(due).toEqual([isGoing, isGoing, false]);
    const late = [-1, 0, 1].map((days) => isActionLate({ state, dueOn: on(days) }, today));
    expect(late).toEqual([isGoing, false, false]);
    expect(isCheckInDue({ state, checkInOn: null }, today)).toBe(false);
  });
});
