/** What an organisation is asked, held against its promise: every example reckoned by hand with a calendar. */
import { describe, expect, it } from 'vitest';
import { type Asked, judgeAsk } from './ask.ts';
import { offDays, type Pause } from './promise.ts';

const at = (text: string): Date => new Date(text);
const holidays = new Set(['2026-12-25', '2026-12-26', '2027-01-01']);
const closed = (...pauses: readonly Pause[]) => offDays((day) => holidays.has(day), pauses);
const promise = { take: { count: 2, unit: 'days' }, answer: { count: 10, unit: 'days' } } as const;

/** Asked on Monday 23 November at ten; the offer holds until the end of Thursday the 26th. */
const asked = (change: Partial<Asked>): Asked => ({
  kind: 'refer',
  askedAt: at('2026-11-23T10:00:00+01:00'),
  lapsesAt: at('2026-11-27T00:00:00+01:00'),
  saidAt: null,
  saidYes: false,
  answeredAt: null,
  overAt: null,
  ranOut: false,
  ...change,
});
const judged = (change: Partial<Asked>, now = '2027-02-01T10:00:00+01:00', isOff = closed()) => {
  const { take, answer, takeDueOn, answerDueOn } = judgeAsk(asked(change), promise, isOff, at(now));
  return `${take} ${answer} ${takeDueOn} ${answerDueOn}`;
};
const yes = (said: string, answered: string | null = null): Partial<Asked> => ({
  saidAt: at(said),
  saidYes: true,
  answeredAt: answered === null ? null : at(answered),
});

describe('a request to an organisation', () => {
  it.each([
    [
      'a yes on the last minute, answered on the last',
      yes('2026-11-25T17:00:00+01:00', '2026-12-07T17:00:00+01:00'),
      'kept kept',
    ],
    ['a yes one second too late', yes('2026-11-25T17:00:01+01:00', '2026-12-07T17:00:01+01:00'), 'late late'],
    ['a no in time owes no answer', { saidAt: at('2026-11-24T10:00:00+01:00') }, 'kept none'],
    ['a no that came late', { saidAt: at('2026-11-26T10:00:00+01:00') }, 'late none'],
    ['never answered after a yes', yes('2026-11-24T10:00:00+01:00'), 'kept late'],
    ['run out', { overAt: at('2026-11-27T00:03:00+01:00'), ranOut: true }, 'late none'],
    ['taken back in time', { overAt: at('2026-11-24T10:00:00+01:00') }, 'none none'],
    ['taken back when it was late already', { overAt: at('2026-11-26T10:00:00+01:00') }, 'late none'],
    [
      'ended before an answer was due',
      { ...yes('2026-11-24T10:00:00+01:00'), overAt: at('2026-12-01T10:00:00+01:00') },
      'kept none',
    ],
    [
      'ended after it was due',
      { ...yes('2026-11-24T10:00:00+01:00'), overAt: at('2026-12-20T10:00:00+01:00') },
      'kept late',
    ],
    [
      'a case that moved owes no answer',
      { ...yes('2026-11-24T10:00:00+01:00'), kind: 'transfer' as const },
      'kept none',
    ],
  ])('%s', (_, change, verdict) => expect(judged(change)).toBe(`${verdict} 2026-11-25 2026-12-07`));

  it('is open until its last minute', () => {
    expect(judged({}, '2026-11-25T17:00:00+01:00')).toContain('open open');
    expect(judged({}, '2026-11-25T17:00:01+01:00')).toContain('late open');
    expect(judged(yes('2026-11-24T10:00:00+01:00'), '2026-12-07T17:00:00+01:00')).toContain('kept open');
  });

  it.each([
    // Friday evening: Monday and Tuesday.
    ['over a weekend', '2026-11-27T20:00:00+01:00', '2026-12-01 2026-12-11'],
    // The day before Christmas (Friday and Saturday are holidays): Monday 28, Tuesday 29; the tenth, over New Year, is Monday the 11th.
    ['over Christmas and New Year', '2026-12-24T10:00:00+01:00', '2026-12-29 2027-01-11'],
    // The night of summer time, 29 March 2026, at half past two that does not exist.
    ['in the night the clock goes forward', '2026-03-29T01:30:00Z', '2026-03-31 2026-04-10'],
    ['in the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-27 2026-11-06'],
    ['in the same hour, the second time', '2026-10-25T01:30:00Z', '2026-10-27 2026-11-06'],
  ])('counts working days %s', (_, askedAt, due) =>
    expect(judged({ askedAt: at(askedAt) }, '2027-03-01T10:00:00+01:00')).toBe(`late late ${due}`),
  );

  it('stands still while the desk of the organisation is closed, for a month', () => {
    const july = closed({ from: '2026-07-06', until: '2026-08-05' });
    const change = {
      askedAt: at('2026-07-03T10:00:00+02:00'),
      lapsesAt: at('2026-07-09T00:00:00+02:00'),
    };
    // Friday 3 July, then closed: Thursday 6 and Friday 7 August; the tenth working day is Wednesday the 19th.
    const said = yes('2026-08-07T16:00:00+02:00', '2026-08-19T16:00:00+02:00');
    expect(judged({ ...change, ...said }, '2026-09-01T10:00:00+02:00', july)).toBe(
      'kept kept 2026-08-07 2026-08-19',
    );
    // The offer itself ran out meanwhile: nobody could have said anything, so nothing is late.
    const ranOut = { ...change, overAt: at('2026-07-09T00:03:00+02:00'), ranOut: true };
    expect(judged(ranOut, '2026-09-01T10:00:00+02:00', july)).toBe('none none 2026-08-07 2026-08-19');
    expect(judged(ranOut, '2026-09-01T10:00:00+02:00')).toContain('late none');
  });

  it('is late when it ran out, also where more time was promised than an offer lasts', () => {
    const slow = { take: { count: 5, unit: 'days' }, answer: { count: 10, unit: 'days' } } as const;
    const ranOut = asked({ overAt: at('2026-11-27T00:03:00+01:00'), ranOut: true });
    expect(judgeAsk(ranOut, slow, closed(), at('2026-11-27T10:00:00+01:00')).take).toBe('late');
  });
});
