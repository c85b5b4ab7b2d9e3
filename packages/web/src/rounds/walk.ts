/** What a round screen says and asks of a round: names, who is here, what to undo; no clock, no disk. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import type { Countable, Round, RoundEvent } from '@buurtplus/domain/rounds';

/** First names are enough on a dark street. */
export const nameOf = (pack: RoundPack | null, personId: string, otherwise: string): string =>
  pack?.members.find((member) => member.personId === personId)?.name.split(' ')[0] ?? otherwise;

export const matesHere = (round: Round, ownerId: string): readonly string[] =>
  round.walkers
    .filter((walker) => walker.present && walker.leftMs === null && walker.personId !== ownerId)
    .map((walker) => walker.personId);

export const isHere = (round: Round, personId: string): boolean =>
  round.walkers.some((walker) => walker.personId === personId && walker.present && walker.leftMs === null);

/** Who was asked and has not said yes. */
export const stillAsked = (round: Round): readonly string[] =>
  round.walkers
    .filter((walker) => !walker.present && walker.leftMs === null)
    .map((walker) => walker.personId);

/** The newest count that stands, of whichever phone. */
export const lastCounted = (
  events: readonly RoundEvent[],
): { readonly eventId: string; readonly what: Countable } | null => {
  const undone = new Set(
    events.flatMap((event) => (event.fact.kind === 'undone' ? [event.fact.eventId] : [])),
  );
  for (const { eventId, fact } of [...events].reverse())
    if (fact.kind === 'noted' && !undone.has(eventId)) return { eventId, what: fact.what };
  return null;
};

export const minutesOf = (ms: number): number => Math.floor(ms / 60_000);

/** 0:07, 1:32 */
export const clockOf = (ms: number): string => {
  const minutes = minutesOf(ms);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};
