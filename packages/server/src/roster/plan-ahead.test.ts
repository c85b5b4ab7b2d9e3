/** Patterns on the real Dutch calendar: public holidays, the dark season, leap years, and what is said about bad input. */
import { patternDays } from '@buurtplus/domain/roster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { dutchHolidaysOf, isDutchHoliday } from '../routing/dutch-calendar.ts';
import { idOf } from '../testing/cast.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const hour = 3_600_000;

describe('a weekly pattern on the Dutch calendar', () => {
  const every = {
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    season: 'all_year' as const,
    startsOn: '2026-01-01',
    endsOn: null,
    skipHolidays: true,
  };
  it.each([2026, 2027, 2028, 2029, 2030])('leaves out exactly the public holidays of %i', (year) => {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    const walked = new Set(patternDays(every, first, last, isDutchHoliday));
    const all = patternDays({ ...every, skipHolidays: false }, first, last, isDutchHoliday);
    expect(all.length).toBe(year % 4 === 0 ? 366 : 365);
    expect(all.filter((day) => !walked.has(day))).toEqual(
      [...new Set(dutchHolidaysOf(year))].filter((day) => all.includes(day)).sort(),
    );
    expect(walked.has(`${year}-12-25`)).toBe(false);
    expect(walked.has(`${year}-01-01`)).toBe(false);
  });
  it('moves with Easter, and with King’s Day when that is a Sunday', () => {
    const walks = (day: string) => patternDays(every, day, day, isDutchHoliday).length === 1;
    expect(['2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2027-03-29'].map(walks)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    // 27 April 2031 is a Sunday: the king keeps his day on Saturday.
    expect(['2031-04-26', '2031-04-27', '2031-04-28'].map(walks)).toEqual([false, true, true]);
  });
  it('of the dark season ends and begins on the very day', () => {
    const dark = { ...every, season: 'dark' as const, skipHolidays: false };
    expect(patternDays(dark, '2026-03-30', '2026-04-02', isDutchHoliday)).toEqual([
      '2026-03-30',
      '2026-03-31',
    ]);
    expect(patternDays(dark, '2026-09-29', '2026-10-02', isDutchHoliday)).toEqual([
      '2026-10-01',
      '2026-10-02',
    ]);
  });
});

describe('what is said when something cannot be', () => {
  let test: TestServer;
  let bram: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    bram = await test.signIn('bram');
  });
  afterAll(() => test.end());
  const body = (inHours: number) => {
    const startsAt = new Date(test.clock.now().getTime() + inHours * hour);
    return {
      kind: 'round',
      title: null,
      zoneId: null,
      mode: 'walking',
      capacity: 3,
      minimum: 2,
      needs: [],
      meetingPlace: null,
      note: null,
      signOffHours: 2,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + hour).toISOString(),
    };
  };
  const plan = async (inHours: number) =>
    ((await bram.call('POST', '/roster-items', body(inHours))).body as { itemId: string }).itemId;
  const place = (itemId: string, who: string) =>
    bram.call('POST', `/roster-items/${itemId}/people`, { personId: idOf(who) });

  it('names a day that is over, in a pattern and in a round', async () => {
    const { startsAt: _start, endsAt: _end, note: _note, ...shape } = body(10);
    const template = {
      ...shape,
      weekdays: [1],
      startMinute: 1_200,
      minutes: 60,
      season: 'all_year',
      skipHolidays: true,
      startsOn: '2020-01-01',
      endsOn: '2020-02-01',
    };
    const made = (change: object) => bram.call('POST', '/roster-templates', { ...template, ...change });
    expect((await made({})).body).toMatchObject({ fields: [{ path: 'endsOn', code: 'past' }] });
    expect((await made({ startsOn: '2020-03-01' })).body).toMatchObject({
      fields: [{ path: 'endsOn', code: 'before_start' }],
    });
    expect((await made({ startsOn: '2027-02-29' })).status).toBe(400);
    expect((await made({ endsOn: dutchDay(test.clock.now()) })).status).toBe(201);
    expect((await bram.call('POST', '/roster-items', body(-1))).body).toMatchObject({
      fields: [{ path: 'startsAt', code: 'past' }],
    });
  });

  it('speaks about the other when the coordinator puts somebody on', async () => {
    const [first, second] = [await plan(40), await plan(40)];
    expect((await place(first, 'riet')).status).toBe(200);
    const busy = await place(second, 'riet');
    expect(busy.body).toMatchObject({
      code: 'roster_person_busy',
      detail: expect.stringContaining('Deze persoon'),
    });
    await bram.call('POST', `/team-members/${idOf('amina')}/steps`, { step: 'pause' });
    expect((await place(second, 'amina')).body).toMatchObject({ code: 'roster_person_not_now' });
    await bram.call('POST', `/team-members/${idOf('amina')}/steps`, { step: 'leave' });
    expect((await place(second, 'amina')).body).toMatchObject({ code: 'member_left' });
  });
});
