/** Starting what is on the roster: early, late, alone, twice, while walking elsewhere. */
import { describe, expect, it } from 'vitest';
import { mayHappen } from './may-happen.ts';
import { mayStartPlanned, type PlanFacts, plannedRoundIdSource } from './planned-round.ts';
import type { RoundEvent, RoundFact } from './round-event.ts';
import { roundOf } from './round-of.ts';

const minute = 60_000;
const at = Date.parse('2026-11-25T19:00:00Z');
const plan = { startsAt: at, endsAt: at + 90 * minute, mateIds: ['riet'] };
const facts: PlanFacts = { now: at, status: null, walksElsewhere: false };
const noOf = (change: Partial<PlanFacts>, one: Partial<typeof plan> = {}): string | null => {
  const may = mayStartPlanned({ ...plan, ...one }, { ...facts, ...change });
  return may.ok ? null : may.refusal;
};

const event = (who: string, seq: number, elapsedMs: number, fact: RoundFact): RoundEvent => ({
  eventId: `${who}-${seq}`,
  roundId: 'planned',
  personId: who,
  deviceId: `phone of ${who}`,
  seq,
  at: new Date(at + elapsedMs).toISOString(),
  clockOffsetMs: 0,
  elapsedMs,
  receivedAt: null,
  fact,
});
const start = (mate: string): RoundFact => ({
  kind: 'started',
  mates: [{ personId: mate, presence: 'named' }],
  plannedRoundId: 'item',
  neighbourhoodCode: null,
});

describe('a planned round', () => {
  it('starts from an hour before until its end', () => {
    expect(noOf({ now: at - 61 * minute })).toBe('plan_too_early');
    expect(noOf({ now: at - 60 * minute })).toBeNull();
    expect(noOf({ now: at + 89 * minute })).toBeNull();
  });

  it('of the past is not started any more', () => {
    expect(noOf({ now: at + 90 * minute })).toBe('plan_over');
    expect(noOf({ now: at + 24 * 60 * minute })).toBe('plan_over');
  });

  it('with one person, or whose only mate left the team, needs another mate first', () => {
    expect(noOf({}, { mateIds: [] })).toBe('plan_alone');
  });

  it('that was walked is not walked again, whatever the hour', () => {
    expect(noOf({ status: 'ended' })).toBe('plan_walked');
    expect(noOf({ status: 'ended', now: at + 24 * 60 * minute })).toBe('plan_walked');
  });

  it('overlapping with a round somebody is in waits for that one', () => {
    expect(noOf({ walksElsewhere: true })).toBe('walks_elsewhere');
  });

  it('that goes on past its planned end can still be joined', () => {
    expect(noOf({ status: 'walking', now: at + 95 * minute })).toBeNull();
  });

  it('started on two phones at once is one round of two, in whatever order the events come', () => {
    const events = [
      event('amina', 1, 0, start('riet')),
      event('riet', 1, 2_000, start('amina')),
      event('amina', 2, 60 * minute, { kind: 'ended' }),
      event('riet', 2, 61 * minute, { kind: 'ended' }),
    ];
    for (const list of [events, [...events].reverse()]) {
      const round = roundOf('planned', list);
      expect(round).toMatchObject({ status: 'ended', together: true, plannedRoundId: 'item' });
      expect(round.walkers).toHaveLength(2);
      expect(round.endedAt).toBe(at + 60 * minute);
    }
    expect(plannedRoundIdSource('team', 'item')).toBe(plannedRoundIdSource('team', 'item'));
    expect(plannedRoundIdSource('team', 'item')).not.toBe(plannedRoundIdSource('team', 'other'));
  });

  it('started twice on one phone is refused with a reason, and ending before the start too', () => {
    const round = roundOf('planned', [event('amina', 1, 0, start('riet'))]);
    expect(mayHappen(round, 'amina', start('riet'))).toMatchObject({ ok: false, refusal: 'already_started' });
    expect(mayHappen(null, 'amina', { kind: 'ended' })).toMatchObject({ ok: false, refusal: 'not_started' });
  });
});
