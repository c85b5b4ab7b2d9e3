/** A round is the same whatever way its events come; and what cannot be is said, never lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countables, type RoundEvent, type RoundFact, roundFactKinds, roundOf } from './index.ts';

const roundId = 'r';
const minute = 60_000;
const base = Date.parse('2026-11-20T19:00:00Z');

type Line = {
  readonly device: string;
  readonly person: string;
  readonly clockMs: number;
  readonly offset: number | null;
};
const amina: Line = { device: 'phone-a', person: 'amina', clockMs: 0, offset: null };
const riet: Line = { device: 'phone-r', person: 'riet', clockMs: 0, offset: null };

let counter = 0;
const happened = (
  line: Line,
  seq: number,
  minutes: number,
  fact: RoundFact,
  receivedAt: string | null = null,
): RoundEvent => ({
  eventId: `event-${String((counter += 1)).padStart(4, '0')}`,
  roundId,
  personId: line.person,
  deviceId: line.device,
  seq,
  at: new Date(base + line.clockMs + minutes * minute).toISOString(),
  clockOffsetMs: line.offset,
  elapsedMs: minutes * minute,
  receivedAt,
  fact,
});
const started = (presence: 'code' | 'named' | 'asked' = 'code'): RoundFact => ({
  kind: 'started',
  mates: [{ personId: 'riet', presence }],
  plannedRoundId: null,
  neighbourhoodCode: 'BU99010101',
});

const evening = (a: Line = amina, r: Line = riet): readonly RoundEvent[] => [
  happened(a, 1, 0, started()),
  happened(r, 1, 1, { kind: 'confirmed' }),
  happened(a, 2, 20, { kind: 'noted', what: 'open_window' }),
  happened(r, 2, 25, { kind: 'noted', what: 'lamp' }),
  happened(a, 3, 30, { kind: 'paused' }),
  happened(r, 3, 40, { kind: 'resumed' }),
  happened(a, 4, 70, { kind: 'ended' }),
  happened(a, 5, 71, { kind: 'quiet' }),
];

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

describe('what cannot be', () => {
  it('is a second start of the same phone: the first counts', () => {
    const again = happened(amina, 2, 5, started());
    const round = roundOf(roundId, [happened(amina, 1, 0, started()), again]);
    expect(round.startedAt).toBe(base);
    expect(round.doubts).toEqual([{ eventId: again.eventId, doubt: 'started_again' }]);
  });
  it('is an end before the start: the round goes on', () => {
    const early = happened(amina, 1, 0, { kind: 'ended' });
    const round = roundOf(roundId, [early, happened(amina, 2, 5, started())]);
    expect(round.status).toBe('walking');
    expect(round.doubts).toEqual([{ eventId: early.eventId, doubt: 'ended_before_start' }]);
  });
  it('is a round of one: it is kept and does not count as walked together', () => {
    const round = roundOf(roundId, [
      happened(amina, 1, 0, started('asked')),
      happened(amina, 2, 30, { kind: 'ended' }),
    ]);
    expect(round).toMatchObject({ status: 'ended', together: false });
    expect(round.doubts.map((one) => one.doubt)).toEqual(['alone']);
  });
  it('is somebody who left and still counts: the count stays, and it is said', () => {
    const round = roundOf(roundId, [
      happened(amina, 1, 0, started()),
      happened(amina, 2, 10, { kind: 'left', personId: 'riet' }),
      happened(riet, 1, 20, { kind: 'noted', what: 'talk' }),
    ]);
    expect(round.counts.talk).toBe(1);
    expect(round.doubts.map((one) => one.doubt)).toEqual(['had_left']);
  });
  it('is an end the next morning: the time counts until the last sign', () => {
    const late = happened(amina, 3, 11 * 60, { kind: 'ended' });
    const round = roundOf(roundId, [
      happened(amina, 1, 0, started()),
      happened(amina, 2, 50, { kind: 'noted', what: 'talk' }),
      late,
    ]);
    expect(round).toMatchObject({ status: 'ended', walkingMs: 50 * minute });
    expect(round.doubts).toEqual([{ eventId: late.eventId, doubt: 'ended_late' }]);
  });
  it('is the same round started by both phones: one start, two walkers', () => {
    const both = [
      happened(amina, 1, 0, started()),
      happened(riet, 1, 1, { ...started(), mates: [{ personId: 'amina', presence: 'code' }] } as RoundFact),
    ];
    expect(roundOf(roundId, both)).toMatchObject({ startedAt: base, together: true, doubts: [] });
  });
});

const people = ['amina', 'riet', 'bram'];
const factOf: Readonly<Record<RoundFact['kind'], fc.Arbitrary<RoundFact>>> = {
  started: fc.record({
    kind: fc.constant('started' as const),
    mates: fc.array(
      fc.record({
        personId: fc.constantFrom(...people),
        presence: fc.constantFrom('code' as const, 'named' as const, 'asked' as const),
      }),
      { maxLength: 2 },
    ),
    plannedRoundId: fc.constant(null),
    neighbourhoodCode: fc.constant(null),
  }),
  joined: fc.record({
    kind: fc.constant('joined' as const),
    personId: fc.constantFrom(...people),
    presence: fc.constantFrom('self' as const, 'named' as const),
  }),
  left: fc.record({ kind: fc.constant('left' as const), personId: fc.constantFrom(...people) }),
  noted: fc.record({ kind: fc.constant('noted' as const), what: fc.constantFrom(...countables) }),
  undone: fc.record({ kind: fc.constant('undone' as const), eventId: fc.nat(60).map((n) => `e${n}`) }),
  confirmed: fc.constant({ kind: 'confirmed' }),
  paused: fc.constant({ kind: 'paused' }),
  resumed: fc.constant({ kind: 'resumed' }),
  signed_on: fc.constant({ kind: 'signed_on' }),
  checked_in: fc.constant({ kind: 'checked_in' }),
  unsafe: fc.constant({ kind: 'unsafe' }),
  ended: fc.constant({ kind: 'ended' }),
  quiet: fc.constant({ kind: 'quiet' }),
};
/** Any two to three phones, with any clocks, writing anything. */
const anyEvents = fc
  .array(
    fc.record({
      device: fc.constantFrom(0, 1, 2),
      fact: fc.oneof(...roundFactKinds.map((kind) => factOf[kind])),
      gap: fc.nat(40 * minute),
      received: fc.option(fc.nat(3 * 24 * 60 * minute)),
    }),
    { maxLength: 40 },
  )
  .chain((steps) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: -26 * 60, max: 26 * 60 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.option(fc.integer({ min: -2, max: 2 })), { minLength: 3, maxLength: 3 }),
      )
      .map(([clocks, offsets]) => {
        const [seq, elapsed] = [
          [0, 0, 0],
          [0, 0, 0],
        ];
        return steps.map((step, at): RoundEvent => {
          const device = step.device;
          seq[device] = (seq[device] ?? 0) + 1;
          elapsed[device] = (elapsed[device] ?? 0) + (seq[device] === 1 ? 0 : step.gap);
          const ms = elapsed[device] ?? 0;
          return {
            eventId: `e${at}`,
            roundId,
            personId: people[device] ?? 'amina',
            deviceId: `d${device}`,
            seq: seq[device] ?? 1,
            at: new Date(base + (clocks[device] ?? 0) * minute + ms).toISOString(),
            clockOffsetMs: offsets[device] == null ? null : (offsets[device] ?? 0) * minute,
            elapsedMs: ms,
            receivedAt: step.received === null ? null : new Date(base + step.received).toISOString(),
            fact: step.fact,
          };
        });
      }),
  );

describe('any events at all', () => {
  it('are the same round in any order, in any pieces, and when they come twice', () => {
    fc.assert(
      fc.property(
        anyEvents.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length }),
            fc.subarray([...events]),
          ),
        ),
        ([events, shuffled, again]) => {
          expect(roundOf(roundId, [...shuffled, ...again])).toEqual(roundOf(roundId, events));
        },
      ),
      { numRuns: 1_000 },
    );
  });
  it('never end before they start, never walk a negative time, and never walk together as one', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const round = roundOf(roundId, events);
        expect(round.walkingMs).toBeGreaterThanOrEqual(0);
        expect(round.pausedMs).toBeGreaterThanOrEqual(0);
        if (round.endedAt !== null) {
          expect(round.startedAt).not.toBeNull();
          expect(round.endedAt).toBeGreaterThanOrEqual(round.startedAt ?? 0);
          expect(round.walkingMs + round.pausedMs).toBe(round.endedAt - (round.startedAt ?? 0));
        }
        if (round.status === 'walking' || round.status === 'paused')
          expect(
            new Set(round.walkers.filter((one) => one.present).map((one) => one.personId)).size,
          ).toBeGreaterThanOrEqual(2);
        for (const walker of round.walkers)
          if (walker.leftMs !== null) expect(walker.leftMs).toBeGreaterThanOrEqual(walker.joinedMs);
        for (const event of events)
          if (event.receivedAt !== null && round.startedAt !== null)
            expect(round.startedAt).toBeLessThanOrEqual(Date.parse(event.receivedAt));
      }),
      { numRuns: 1_000 },
    );
  });
});
