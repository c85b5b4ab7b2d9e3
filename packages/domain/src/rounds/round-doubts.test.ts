/** What cannot be on a round is said, never lost. */
import { describe, expect, it } from 'vitest';
import { amina, base, happened, minute, riet, roundId, started } from './evening.builder.ts';
import { type RoundFact, roundOf } from './index.ts';

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
