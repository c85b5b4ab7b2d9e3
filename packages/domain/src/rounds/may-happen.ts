/** What can be done on a round now: asked before a phone writes an event, so that a person reads a sentence and not a doubt. */
import { ok, type Result, refuse } from '../kernel/index.ts';
import { forgottenMs } from './round-end.ts';
import type { RoundFact } from './round-event.ts';
import type { Round } from './round-of.ts';

export const roundNos = [
  'alone',
  'same_person',
  'already_started',
  'not_started',
  'not_walking',
  'ended_already',
  'has_left',
  'walks_already',
  'nothing_to_undo',
] as const;
export type RoundNo = (typeof roundNos)[number];

const walks = (round: Round, personId: string): boolean =>
  round.walkers.some((walker) => walker.personId === personId && walker.present && walker.leftMs === null);
const isStillAsked = (round: Round, personId: string): boolean =>
  round.walkers.some((walker) => walker.personId === personId && !walker.present && walker.leftMs === null);
const leftOnce = (round: Round, personId: string): boolean =>
  round.walkers.some((walker) => walker.personId === personId && walker.leftMs !== null);

/** Somebody else said that they are home, not long ago: who still walks can take that back. */
export const walksOnAfter = (round: Round, personId: string): boolean =>
  round.endedBy === 'home' &&
  round.startedAt !== null &&
  round.endedAt !== null &&
  round.lastMs - (round.endedAt - round.startedAt) < forgottenMs &&
  walks(round, personId);

const mayStart = (
  round: Round | null,
  personId: string,
  fact: Extract<RoundFact, { kind: 'started' }>,
): Result<true, RoundNo> => {
  if (round?.status === 'ended') return refuse('ended_already');
  if (round?.startedAt != null && walks(round, personId)) return refuse('already_started');
  if (fact.mates.length === 0) return refuse('alone');
  const people = new Set([personId, ...fact.mates.map((mate) => mate.personId)]);
  return people.size === fact.mates.length + 1 ? ok(true) : refuse('same_person');
};

/** @param round as this phone knows it; null when there is none yet */
export const mayHappen = (round: Round | null, personId: string, fact: RoundFact): Result<true, RoundNo> => {
  if (fact.kind === 'started') return mayStart(round, personId, fact);
  if (fact.kind === 'confirmed' && (round === null || !leftOnce(round, personId))) return ok(true);
  if (round?.startedAt == null) return refuse('not_started');
  // Counting what was forgotten and saying how it was still can, when the walk is over.
  if (['quiet', 'noted', 'undone', 'track_stopped'].includes(fact.kind)) return ok(true);
  // Who was said to be home by mistake says so.
  if (round.status === 'ended')
    return walksOnAfter(round, personId) && ['checked_in', 'unsafe'].includes(fact.kind)
      ? ok(true)
      : refuse('ended_already');
  if (fact.kind === 'joined') return walks(round, fact.personId) ? refuse('walks_already') : ok(true);
  // Who was asked and did not come can be said to be gone too: nobody waits for him then.
  if (fact.kind === 'left')
    return isStillAsked(round, fact.personId) || walks(round, fact.personId) ? ok(true) : refuse('has_left');
  if (['ended', 'unsafe', 'signed_on', 'track_agreed'].includes(fact.kind)) return ok(true);
  if (leftOnce(round, personId)) return refuse('has_left');
  if (fact.kind === 'zone_chosen') return ok(true);
  if (fact.kind === 'resumed') return round.status === 'paused' ? ok(true) : refuse('not_walking');
  return round.status === 'walking' || fact.kind === 'checked_in' ? ok(true) : refuse('not_walking');
};
