/** A round is what its events add up to, whatever the clocks of its phones say. */
import { describe, expect, it } from 'vitest';
import { amina, base, evening, happened, minute, riet, roundId, started } from './evening.builder.ts';
import { mayHappen, type RoundEvent, roundOf } from './index.ts';

describe('an ordinary evening', () => {
  it('is an hour of walking by two, with what they counted', () => {
    const round = roundOf(roundId, evening());
    expect(round).toMatchObject({
      status: 'ended',
      startedAt: base,
      endedAt: base + 70 * minute,
      walkingMs: 60 * minute,
      pausedMs: 10 * minute,
      together: true,
      quiet: true,
      counts: { open_window: 1, card: 0, talk: 0, lamp: 1, question: 0 },
      doubts: [],
    });
    expect(round.walkers.map((walker) => walker.personId)).toEqual(['amina', 'riet']);
  });
  it('waits while only one is there, and walks once the asked mate says yes on the own phone', () => {
    const alone = [happened(amina, 1, 0, started('asked'))];
    expect(roundOf(roundId, alone)).toMatchObject({ status: 'waiting', together: false });
    expect(roundOf(roundId, [...alone, happened(riet, 1, 2, { kind: 'confirmed' })])).toMatchObject({
      status: 'walking',
      together: true,
    });
  });
  it('counts what is undone as not counted, on whichever phone it is undone and in whichever order it comes', () => {
    const noted = happened(amina, 2, 5, { kind: 'noted', what: 'card' });
    const events = [
      happened(amina, 1, 0, started()),
      happened(riet, 1, 6, { kind: 'undone', eventId: noted.eventId }),
      noted,
    ];
    expect(roundOf(roundId, events).counts.card).toBe(0);
    expect(roundOf(roundId, [...events].reverse()).counts.card).toBe(0);
  });
  it('follows who leaves and who comes back', () => {
    const events = [
      happened(amina, 1, 0, started()),
      happened(amina, 2, 10, { kind: 'left', personId: 'riet' }),
      happened(amina, 3, 20, { kind: 'joined', personId: 'bram', presence: 'named' }),
    ];
    const now = (more: readonly RoundEvent[]) =>
      roundOf(roundId, [...events, ...more])
        .walkers.filter((one) => one.leftMs === null)
        .map((one) => one.personId);
    expect(now([])).toEqual(['amina', 'bram']);
    expect(now([happened(amina, 4, 30, { kind: 'joined', personId: 'riet', presence: 'named' })])).toContain(
      'riet',
    );
  });
  it('knows every tap of who feels unsafe, in the order of the evening', () => {
    const taps = [happened(riet, 1, 12, { kind: 'unsafe' }), happened(amina, 2, 40, { kind: 'unsafe' })];
    const start = happened(amina, 1, 0, started());
    expect(roundOf(roundId, [start]).unsafeTaps).toEqual([]);
    expect(roundOf(roundId, [...taps, start]).unsafeTaps).toEqual([12 * minute, 40 * minute]);
  });
});

describe('where they walk', () => {
  const at = (seq: number, minutes: number, zoneId: string | null, neighbourhoodCode: string | null) =>
    happened(amina, seq, minutes, { kind: 'zone_chosen', zoneId, neighbourhoodCode });
  const start = happened(amina, 1, 0, { ...started(), zoneId: 'noord' });
  it('is what the start said, until somebody chooses on the way: the last one holds, in any order', () => {
    expect(roundOf(roundId, [start])).toMatchObject({ zoneId: 'noord', neighbourhoodCode: 'BU99010101' });
    const there = at(2, 10, 'zuid', 'BU99010102');
    const ofMate = happened(riet, 1, 20, {
      kind: 'zone_chosen',
      zoneId: null,
      neighbourhoodCode: 'BU99010103',
    });
    expect(roundOf(roundId, [there, start])).toMatchObject({
      zoneId: 'zuid',
      neighbourhoodCode: 'BU99010102',
    });
    expect(roundOf(roundId, [ofMate, there, start])).toMatchObject({
      zoneId: null,
      neighbourhoodCode: 'BU99010103',
    });
    expect(roundOf(roundId, [start, there, at(3, 30, null, null)])).toMatchObject({
      zoneId: null,
      neighbourhoodCode: null,
    });
  });
  it('is chosen by nobody who is not in the round, who went home, or after the end', () => {
    const ends = happened(amina, 9, 50, { kind: 'ended' });
    const leaves = happened(amina, 8, 30, { kind: 'left', personId: 'riet' });
    const chosen = { kind: 'zone_chosen', zoneId: 'zuid', neighbourhoodCode: null } as const;
    const stranger = { device: 'phone-x', person: 'somebody', clockMs: 0, offset: null };
    for (const late of [
      happened(stranger, 1, 20, chosen),
      happened(riet, 1, 40, chosen),
      happened(amina, 10, 60, chosen),
    ])
      expect(roundOf(roundId, [start, leaves, ends, late])).toMatchObject({ zoneId: 'noord' });
    expect(roundOf(roundId, [start, leaves, ends, happened(riet, 1, 20, chosen)])).toMatchObject({
      zoneId: 'zuid',
    });
  });
  it('can be chosen while they walk or take a break, by who walks along', () => {
    const fact = { kind: 'zone_chosen', zoneId: 'zuid', neighbourhoodCode: null } as const;
    const may = (events: readonly RoundEvent[], who = 'amina') =>
      mayHappen(events.length === 0 ? null : roundOf(roundId, events), who, fact);
    expect(may([])).toEqual({ ok: false, refusal: 'not_started' });
    expect(may([start]).ok).toBe(true);
    expect(may([start, happened(amina, 2, 5, { kind: 'paused' })]).ok).toBe(true);
    expect(may([start, happened(amina, 2, 5, { kind: 'left', personId: 'riet' })], 'riet')).toEqual({
      ok: false,
      refusal: 'has_left',
    });
    expect(may([start, happened(amina, 2, 5, { kind: 'ended' })])).toEqual({
      ok: false,
      refusal: 'ended_already',
    });
  });
});

describe('clocks', () => {
  const day = 24 * 60 * minute;
  it.each([
    ['a day ahead', day],
    ['a day behind', -day],
    ['a year ahead', 365 * day],
  ])(
    'of one phone %s change neither the hours nor the evening, when the other knew the server’s time',
    (_name, clockMs) => {
      const round = roundOf(roundId, evening({ ...amina, clockMs }, { ...riet, offset: 0 }));
      expect(round.walkingMs).toBe(60 * minute);
      expect(Math.abs((round.startedAt ?? 0) - base)).toBeLessThanOrEqual(2 * minute);
      expect(round.doubts.map((one) => one.doubt)).toEqual(['clock_differs']);
    },
  );
  it('that were put right with the server’s time are believed', () => {
    const round = roundOf(roundId, evening({ ...amina, clockMs: day, offset: -day }, riet));
    expect(round).toMatchObject({ startedAt: base, walkingMs: 60 * minute, doubts: [] });
  });
  it('never say that something was received before it happened', () => {
    const ahead = { ...amina, clockMs: day };
    const events = evening(ahead, { ...riet, clockMs: day }).map((event) => ({
      ...event,
      receivedAt: new Date(base + 75 * minute).toISOString(),
    }));
    expect(roundOf(roundId, events).startedAt).toBe(base + 4 * minute);
  });
  it('that run back do not turn the order of one phone around', () => {
    const events = [
      happened(amina, 1, 10, started()),
      happened(amina, 2, 3, { kind: 'paused' }),
      happened(amina, 3, 40, { kind: 'ended' }),
    ];
    expect(roundOf(roundId, events)).toMatchObject({ walkingMs: 0, pausedMs: 30 * minute });
  });
});
