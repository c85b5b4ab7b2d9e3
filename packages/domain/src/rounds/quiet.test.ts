/** What is said at the end of a round: quiet when nobody felt unsafe, and nothing strange about who went home early. */
import { describe, expect, it } from 'vitest';
import { type RoundEvent, type RoundFact, roundOf } from './index.ts';

const minute = 60_000;
const base = Date.parse('2026-11-20T19:00:00Z');
const happened = (person: string, seq: number, minutes: number, fact: RoundFact): RoundEvent => ({
  eventId: `${person} ${seq}`,
  roundId: 'r',
  personId: person,
  deviceId: `phone of ${person}`,
  seq,
  at: new Date(base + minutes * minute).toISOString(),
  clockOffsetMs: null,
  elapsedMs: minutes * minute,
  receivedAt: null,
  fact,
});
const begin = happened('amina', 1, 0, {
  kind: 'started',
  mates: [{ personId: 'riet', presence: 'named' }],
  plannedRoundId: null,
  neighbourhoodCode: null,
});

describe('the end of a round', () => {
  it('is nothing strange when who went home early says how it was, or takes a count back', () => {
    const round = roundOf('r', [
      begin,
      happened('riet', 1, 5, { kind: 'noted', what: 'card' }),
      happened('amina', 2, 10, { kind: 'left', personId: 'riet' }),
      happened('riet', 2, 12, { kind: 'undone', eventId: 'riet 1' }),
      happened('riet', 3, 13, { kind: 'quiet' }),
    ]);
    expect(round).toMatchObject({ quiet: true, doubts: [], counts: { card: 0 } });
  });
  it('is not quiet when somebody felt unsafe, whoever says it was, in whatever order it comes', () => {
    const calm = [
      begin,
      happened('amina', 2, 60, { kind: 'ended' }),
      happened('amina', 3, 61, { kind: 'quiet' }),
    ];
    const felt = happened('riet', 1, 50, { kind: 'unsafe' });
    expect(roundOf('r', calm).quiet).toBe(true);
    for (const events of [
      [...calm, felt],
      [felt, ...calm],
    ])
      expect(roundOf('r', events)).toMatchObject({ quiet: false, unsafeTaps: [50 * minute] });
  });
});
