/** Rounds over midnight, over both nights on which the clock is moved, on a leap day, and with a phone that is a day wrong. */
import { describe, expect, it } from 'vitest';
import { momentOf } from '../roster/index.ts';
import { keptFrom, quarterOf } from './overview.ts';
import { mayStartPlanned } from './planned-round.ts';
import type { RoundEvent, RoundFact } from './round-event.ts';
import { roundOf } from './round-of.ts';
import { checkInDueAt, missedSince } from './safety.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Minutes since midnight on a Dutch clock; on the night in October half past two is there twice, and this is the first. */
const clock = (hours: number, minutes: number): number => hours * 60 + minutes;

const started: RoundFact = {
  kind: 'started',
  mates: [{ personId: 'riet', presence: 'named' }],
  plannedRoundId: 'item',
  neighbourhoodCode: null,
};
const dutchDayOf = (ms: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(ms));

type Phone = { readonly id: string; readonly clockMs: number; readonly offset: number | null };
const right: Phone = { id: 'amina', clockMs: 0, offset: 0 };

const event = (phone: Phone, seq: number, start: number, elapsedMs: number, fact: RoundFact): RoundEvent => ({
  eventId: `${phone.id} ${seq}`,
  roundId: 'r',
  personId: phone.id,
  deviceId: phone.id,
  seq,
  at: new Date(start + elapsedMs + phone.clockMs).toISOString(),
  clockOffsetMs: phone.offset,
  elapsedMs,
  receivedAt: null,
  fact,
});

describe('a round', () => {
  it.each([
    // From, until by the clock on the wall, minutes that really passed.
    ['over midnight', '2026-11-25', clock(23, 30), '2026-11-26', clock(0, 45), 75],
    ['on the night the clock goes forward', '2026-03-29', clock(1, 30), '2026-03-29', clock(3, 30), 60],
    ['on the night the clock goes back', '2026-10-25', clock(1, 30), '2026-10-25', clock(3, 30), 180],
    ['over New Year', '2026-12-31', clock(23, 40), '2027-01-01', clock(0, 40), 60],
    ['into a leap day', '2028-02-28', clock(23, 30), '2028-02-29', clock(0, 30), 60],
    ['out of a leap day', '2028-02-29', clock(23, 30), '2028-03-01', clock(0, 30), 60],
  ])('%s lasts as long as was walked, and begins on its own day', (_name, from, at, until, end, minutes) => {
    const [starts, ends] = [momentOf(from, at).getTime(), momentOf(until, end).getTime()];
    const round = roundOf('r', [
      event(right, 1, starts, 0, started),
      event(right, 2, starts, ends - starts, { kind: 'ended' }),
    ]);
    expect(round.walkingMs).toBe(minutes * minute);
    expect(round.startedAt).toBe(starts);
    expect(dutchDayOf(round.startedAt ?? 0)).toBe(from);
    expect(round.endedAt).toBe(ends);
    expect(round.doubts).toEqual([]);
    // The plan of that night can be started until its real end, and the clock runs from there.
    const plan = { startsAt: starts, endsAt: ends, mateIds: ['riet'] };
    const facts = { status: null, walksElsewhere: false };
    expect(mayStartPlanned(plan, { ...facts, now: ends - 1 }).ok).toBe(true);
    expect(mayStartPlanned(plan, { ...facts, now: ends })).toMatchObject({ refusal: 'plan_over' });
    expect(checkInDueAt(ends - 5 * minute, 60, ends)).toBe(ends + 15 * minute);
  });

  it.each([
    ['a day ahead', day],
    ['a day behind', -day],
    ['a year behind', -365 * day],
  ])('with a mate’s phone that stands %s is one round of the right evening', (_name, clockMs) => {
    const starts = momentOf('2026-11-25', clock(20, 0)).getTime();
    const wrong: Phone = { id: 'riet', clockMs, offset: null };
    const round = roundOf('r', [
      event(right, 1, starts, 0, started),
      event(wrong, 1, starts, 0, { kind: 'confirmed' }),
      event(wrong, 2, starts, 20 * minute, { kind: 'noted', what: 'lamp' }),
      event(right, 2, starts, 60 * minute, { kind: 'ended' }),
    ]);
    expect(round).toMatchObject({ startedAt: starts, walkingMs: 60 * minute, together: true });
    expect(round.counts.lamp).toBe(1);
    expect(round.doubts.map((one) => one.doubt)).toEqual(['clock_differs']);
  });

  it('with a starter’s phone a day wrong that heard the server’s time is on the right evening', () => {
    const starts = momentOf('2026-11-25', clock(20, 0)).getTime();
    const round = roundOf('r', [event({ id: 'amina', clockMs: day, offset: -day }, 1, starts, 0, started)]);
    expect(dutchDayOf(round.startedAt ?? 0)).toBe('2026-11-25');
  });

  it('is expected home by real minutes on the night in October', () => {
    const last = momentOf('2026-10-25', clock(2, 50)).getTime();
    const at = { status: 'walking', lastCheckInAt: last, everyMinutes: 30, plannedEndAt: null } as const;
    expect(missedSince(at, last + 29 * minute)).toBeNull();
    expect(missedSince(at, last + 30 * minute)).toBe(last + 30 * minute);
  });

  it('of a leap day belongs to its quarter, and is kept thirteen months', () => {
    expect(quarterOf('2028-02-29')).toBe('2028-Q1');
    expect(keptFrom('2029-03-29', 13)).toBe('2028-02-29');
    expect(keptFrom('2029-03-31', 13)).toBe('2028-02-29');
  });
});
