/** Any events at all: the same round whatever way they come, and never one that cannot be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base, minute, roundId } from './evening.builder.ts';
import {
  countables,
  noEndings,
  type RoundEndings,
  type RoundEvent,
  type RoundFact,
  roundFactKinds,
  roundOf,
} from './index.ts';

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
  track_agreed: fc.record({
    kind: fc.constant('track_agreed' as const),
    personIds: fc.subarray([...people]),
  }),
  track_stopped: fc.constant({ kind: 'track_stopped' }),
  zone_chosen: fc.record({
    kind: fc.constant('zone_chosen' as const),
    zoneId: fc.constantFrom('noord', 'zuid', null),
    neighbourhoodCode: fc.constantFrom('BU99010101', 'BU99010102', null),
  }),
  confirmed: fc.constant({ kind: 'confirmed' }),
  paused: fc.constant({ kind: 'paused' }),
  resumed: fc.constant({ kind: 'resumed' }),
  signed_on: fc.constant({ kind: 'signed_on' }),
  checked_in: fc.constant({ kind: 'checked_in' }),
  unsafe: fc.constant({ kind: 'unsafe' }),
  ended: fc.constant({ kind: 'ended' }),
  quiet: fc.constant({ kind: 'quiet' }),
};
const anyMoment = (minutes: number): fc.Arbitrary<string> =>
  fc.nat(minutes).map((after) => new Date(base + after * minute).toISOString());
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

/** What the server may know beside them. */
const anyEndings: fc.Arbitrary<RoundEndings> = fc.oneof(
  fc.constant(noEndings),
  fc.record({
    saidHome: fc.array(anyMoment(3 * 24 * 60), { maxLength: 3 }),
    unended: fc.option(anyMoment(4 * 24 * 60)),
  }),
);

describe('any events at all', () => {
  it('are the same round in any order, in any pieces, and when they come twice, also when it was said that they are home', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          anyEvents.chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length }),
              fc.subarray([...events]),
            ),
          ),
          anyEndings,
        ),
        ([[events, shuffled, again], endings]) => {
          const { saidHome } = endings;
          const turned = { ...endings, saidHome: [...saidHome].reverse().concat(saidHome.slice(0, 1)) };
          expect(roundOf(roundId, [...shuffled, ...again], turned)).toEqual(
            roundOf(roundId, events, endings),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });
  it('never end before they start, never walk a negative time, and never walk together as one', () => {
    fc.assert(
      fc.property(anyEvents, anyEndings, (events, endings) => {
        const round = roundOf(roundId, events, endings);
        expect(round.endedBy === null).toBe(round.endedAt === null);
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
        const walked = round.walkers.filter((one) => one.present);
        const stillAsked = round.walkers.some((one) => !one.present && one.leftMs === null);
        const allLeft = walked.length > 0 && walked.every((one) => one.leftMs !== null);
        if (round.startedAt !== null && allLeft && !stillAsked) expect(round.status).toBe('ended');
        // Who was asked may walk on without network: nobody going home ends it for him.
        if (stillAsked && round.endedBy === 'walkers')
          expect(events.some((event) => event.fact.kind === 'ended')).toBe(true);
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
