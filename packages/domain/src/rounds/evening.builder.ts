/** An evening of two phones for tests: what happened, in minutes since the start. */
import type { Mate, RoundEvent, RoundFact } from './index.ts';

export const roundId = 'r';
export const minute = 60_000;
export const base = Date.parse('2026-11-20T19:00:00Z');

type Line = {
  readonly device: string;
  readonly person: string;
  readonly clockMs: number;
  readonly offset: number | null;
};
export const amina: Line = { device: 'phone-a', person: 'amina', clockMs: 0, offset: null };
export const riet: Line = { device: 'phone-r', person: 'riet', clockMs: 0, offset: null };

let counter = 0;
export const happened = (
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
export const started = (presence: Mate['presence'] = 'code') =>
  ({
    kind: 'started',
    mates: [{ personId: 'riet', presence }],
    plannedRoundId: null,
    neighbourhoodCode: 'BU99010101',
  }) satisfies RoundFact;

export const evening = (a: Line = amina, r: Line = riet): readonly RoundEvent[] => [
  happened(a, 1, 0, started()),
  happened(r, 1, 1, { kind: 'confirmed' }),
  happened(a, 2, 20, { kind: 'noted', what: 'open_window' }),
  happened(r, 2, 25, { kind: 'noted', what: 'lamp' }),
  happened(a, 3, 30, { kind: 'paused' }),
  happened(r, 3, 40, { kind: 'resumed' }),
  happened(a, 4, 70, { kind: 'ended' }),
  happened(a, 5, 71, { kind: 'quiet' }),
];
