/** By when a signal is taken up and answered, said by name: over weekends, Dutch holidays and the two nights of the clock. Always at five in the afternoon, Dutch time. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { createHandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { dayAfter, isDutchHoliday, startOfDutchDay } from './dutch-calendar.ts';
import { dueAtFor } from './route-signals.ts';

/** When it came and was taken up; when a worry and a thing in public space are to be taken up, and when the answer is there. In order of time. */
const named: readonly (readonly [string, string, string, string, string])[] = [
  [
    'the day before Christmas',
    '2026-12-24T15:00Z',
    '2026-12-28T16:00Z',
    '2026-12-30T16:00Z',
    '2027-01-11T16:00Z',
  ],
  ['New Year’s Eve', '2026-12-31T12:00Z', '2027-01-04T16:00Z', '2027-01-06T16:00Z', '2027-01-15T16:00Z'],
  ['a Tuesday afternoon', '2027-01-12T13:00Z', '2027-01-13T16:00Z', '2027-01-15T16:00Z', '2027-01-26T16:00Z'],
  ['Friday evening', '2027-01-15T20:00Z', '2027-01-18T16:00Z', '2027-01-20T16:00Z', '2027-01-29T16:00Z'],
  ['Saturday', '2027-01-16T10:00Z', '2027-01-18T16:00Z', '2027-01-20T16:00Z', '2027-01-29T16:00Z'],
  [
    'five to midnight on Sunday',
    '2027-01-17T22:55Z',
    '2027-01-18T16:00Z',
    '2027-01-20T16:00Z',
    '2027-01-29T16:00Z',
  ],
  [
    'just after midnight, which is Monday',
    '2027-01-17T23:01Z',
    '2027-01-19T16:00Z',
    '2027-01-21T16:00Z',
    '2027-02-01T16:00Z',
  ],
  [
    'the Thursday before Easter',
    '2027-03-25T12:00Z',
    '2027-03-26T16:00Z',
    '2027-03-31T15:00Z',
    '2027-04-09T15:00Z',
  ],
  [
    'the spring night, before the clock moves',
    '2027-03-28T00:30Z',
    '2027-03-30T15:00Z',
    '2027-04-01T15:00Z',
    '2027-04-12T15:00Z',
  ],
  [
    'the spring night, after the clock moved',
    '2027-03-28T01:30Z',
    '2027-03-30T15:00Z',
    '2027-04-01T15:00Z',
    '2027-04-12T15:00Z',
  ],
  ['Easter Monday', '2027-03-29T10:00Z', '2027-03-30T15:00Z', '2027-04-01T15:00Z', '2027-04-12T15:00Z'],
  [
    'the day before King’s Day',
    '2027-04-26T12:00Z',
    '2027-04-28T15:00Z',
    '2027-04-30T15:00Z',
    '2027-05-12T15:00Z',
  ],
  [
    'the day before Ascension Day',
    '2027-05-05T12:00Z',
    '2027-05-07T15:00Z',
    '2027-05-11T15:00Z',
    '2027-05-21T15:00Z',
  ],
  [
    'the Friday before Whitsun',
    '2027-05-14T12:00Z',
    '2027-05-18T15:00Z',
    '2027-05-20T15:00Z',
    '2027-05-31T15:00Z',
  ],
  [
    'the Friday before winter time',
    '2027-10-29T12:00Z',
    '2027-11-01T16:00Z',
    '2027-11-03T16:00Z',
    '2027-11-12T16:00Z',
  ],
  [
    'the autumn night, in the hour that comes twice',
    '2027-10-31T00:30Z',
    '2027-11-01T16:00Z',
    '2027-11-03T16:00Z',
    '2027-11-12T16:00Z',
  ],
  [
    'the autumn night, in that hour again',
    '2027-10-31T01:30Z',
    '2027-11-01T16:00Z',
    '2027-11-03T16:00Z',
    '2027-11-12T16:00Z',
  ],
  [
    'Christmas in a weekend',
    '2027-12-24T12:00Z',
    '2027-12-27T16:00Z',
    '2027-12-29T16:00Z',
    '2028-01-07T16:00Z',
  ],
  [
    'the day before a leap day',
    '2028-02-28T12:00Z',
    '2028-02-29T16:00Z',
    '2028-03-02T16:00Z',
    '2028-03-13T16:00Z',
  ],
];
const moment = (text: string): string => new Date(text).toISOString();

describe('due on', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await createTestServer();
  });
  afterAll(() => test.end());

  const moveTo = (at: string, minutesBefore = 0): void =>
    test.clock.moveMs(Date.parse(at) - minutesBefore * 60_000 - test.clock.now().getTime());
  const stored = async (id: string) => {
    const found = await inTransaction(
      test.world.jobs,
      { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
      (tx) =>
        sql<{ due: Date; answer: Date | null; status: string }>`
          select due_at as due, answer_due_at as answer, status from signals where id = ${id}::uuid`.execute(
          tx,
        ),
    );
    const [row] = found.rows;
    if (row === undefined) throw new Error('the signal is not there');
    return row;
  };

  it.each(named)('%s', async (_name, at, worry, thing, answer) => {
    moveTo(at, 20);
    const handIn = createHandIn(test);
    const saar = await handIn.browserOf('saar');
    await handIn.browserOf('amina');
    moveTo(at);
    const when = { observedAt: moment(at), recordedAt: moment(at) };
    const atHome = await handIn.record('amina', when);
    const outside = await handIn.record('amina', {
      ...when,
      observations: ['public.litter'],
      gutFeeling: null,
    });
    expect([(await stored(atHome)).due.toISOString(), (await stored(outside)).due.toISOString()]).toEqual([
      moment(worry),
      moment(thing),
    ]);
    const taken = await saar.call('POST', `/signals/${atHome}/actions`, {
      commandId: newPhoneId(),
      version: 2,
      action: 'take',
    });
    expect(taken.status, taken.text).toBe(200);
    expect((await stored(atHome)).answer?.toISOString()).toBe(moment(answer));
  });

  it.each([
    ['a day begins at midnight in winter', '2027-01-17T22:59:59.999Z', '2027-01-17', '2027-01-18T16:00Z'],
    ['and not a moment earlier', '2027-01-17T23:00:00.000Z', '2027-01-18', '2027-01-19T16:00Z'],
    ['and in summer', '2028-03-26T21:59:59.999Z', '2028-03-26', '2028-03-27T15:00Z'],
    ['and not a moment earlier there', '2028-03-26T22:00:00.000Z', '2028-03-27', '2028-03-28T15:00Z'],
    [
      'the day of the spring night is the shorter one',
      '2028-03-25T23:00:00.000Z',
      '2028-03-26',
      '2028-03-27T15:00Z',
    ],
    [
      'the day of the autumn night is the longer one',
      '2027-10-31T22:59:59.999Z',
      '2027-10-31',
      '2027-11-01T16:00Z',
    ],
  ])('%s', (_name, at, day, due) => {
    expect(dutchDay(new Date(at))).toBe(day);
    expect(dueAtFor(new Date(at), 1).toISOString()).toBe(moment(due));
  });

  it('today ends at midnight, also on the days of 23 and of 25 hours', () => {
    const hours = (day: string): number =>
      (startOfDutchDay(dayAfter(day)).getTime() - startOfDutchDay(day).getTime()) / 3_600_000;
    expect(['2027-03-27', '2027-03-28', '2027-10-31', '2028-02-29'].map(hours)).toEqual([24, 23, 25, 24]);
  });

  it('knows which days of a year nobody works', () => {
    const free = (day: string): boolean => isDutchHoliday(day);
    expect(
      ['2027-01-01', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17', '2027-12-25'].map(free),
    ).toEqual(Array(6).fill(true));
    // Good Friday, Liberation Day and Saint Nicholas are working days.
    expect(['2027-03-26', '2027-05-05', '2027-12-05'].map(free)).toEqual([false, false, false]);
  });
});
