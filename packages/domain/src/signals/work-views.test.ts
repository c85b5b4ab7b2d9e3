/** Sleeping until a day, saying that it goes on, and which answers pay a debt. */
import { describe, expect, it } from 'vitest';
import {
  answerCodes,
  answersByKind,
  isAnswerTo,
  isAsleep,
  mayClose,
  mayGoOn,
  maySleepUntil,
  paysTheDebt,
  questionCodes,
  questionOptions,
  signalStatuses,
} from './index.ts';

describe('sleeping until a day', () => {
  it.each([
    ['2026-11-25', '2026-11-25', false],
    ['2026-11-25', '2026-11-26', true],
    ['2026-11-25', '2026-11-24', false],
    // Over the day that summer time begins and the day it ends: a day is a day.
    ['2026-03-28', '2026-03-29', true],
    ['2026-10-24', '2026-10-25', true],
    // 29 February is a day of 2028.
    ['2028-02-28', '2028-02-29', true],
    ['2027-11-30', '2028-03-01', true],
    ['2027-11-30', '2028-03-02', false],
  ])('from %s until %s: %s', (today, until, may) => expect(maySleepUntil(today, until)).toBe(may));

  it('is over on the day itself, and from the day it is due', () => {
    const endOfToday = new Date('2026-11-25T23:00:00Z');
    const asleep = (asleepUntil: string | null, dueAt: string | null) =>
      isAsleep({ asleepUntil, dueAt }, '2026-11-25', endOfToday);
    expect(asleep(null, null)).toBe(false);
    expect(asleep('2026-11-25', null)).toBe(false);
    expect(asleep('2026-11-26', null)).toBe(true);
    expect(asleep('2026-12-20', '2026-11-25T16:00:00Z')).toBe(false);
    expect(asleep('2026-12-20', '2026-11-26T16:00:00Z')).toBe(true);
  });
});

describe('"it goes on"', () => {
  const hour = 3_600_000;
  it('can be said of what somebody took up or closed', () =>
    expect(signalStatuses.filter((status) => mayGoOn(status, [], 0) === null)).toEqual([
      'taken',
      'referred',
      'handled',
      'closed',
    ]));
  it('once a day, and five times at most', () => {
    expect(mayGoOn('closed', [0], 23 * hour)).toBe('said_before');
    expect(mayGoOn('closed', [0], 24 * hour)).toBeNull();
    const said = [0, 1, 2, 3, 4].map((day) => day * 24 * hour);
    expect(mayGoOn('taken', said, 240 * hour)).toBe('said_before');
  });
});

describe('an answer', () => {
  it('pays what is owed, unless it only says that it was received or picked up', () =>
    expect(answerCodes.filter((code) => !paysTheDebt(code))).toEqual(['received', 'picked_up']));
  it('has six kinds, each with a sentence, and no sentence twice', () => {
    expect(Object.keys(answersByKind)).toEqual([
      'received',
      'picked_up',
      'step',
      'done',
      'not_done',
      'thanks',
    ]);
    expect(new Set(answerCodes).size).toBe(answerCodes.length);
  });
  it('is needed before closing, or a reason of ten letters', () => {
    expect(mayClose(false, null)).toBe(true);
    expect(mayClose(true, null)).toBe(false);
    expect(mayClose(true, ' te kort  ')).toBe(false);
    expect(mayClose(true, 'de afzender is verhuisd')).toBe(true);
  });
});

describe('a question to the volunteer', () => {
  it('has fixed answers, and "I do not know" is always one', () => {
    for (const code of questionCodes) expect(questionOptions[code]).toContain('dont_know');
  });
  it.each([
    ['still_so', 'yes', true],
    ['still_so', 'often', false],
    ['toString', 'yes', false],
    ['unknown', 'yes', false],
  ])('%s, %s: %s', (code, answer, fits) => expect(isAnswerTo(code, answer)).toBe(fits));
});
