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

/** Whether this phone may remember where it is: everybody agreed, they walk, and its owner is still along. */
export const tracksNow = (round: Round, ownerId: string): boolean =>
  round.trackAgreed && round.status === 'walking' && isHere(round, ownerId);

/** Whether what was remembered may go out: who ended the round was on the street, and nobody's home lies at its end. */
export const tellsTrack = (round: Round): boolean =>
  round.status === 'ended' &&
  round.trackAgreed &&
  round.endedBy === 'walkers' &&
  !round.doubts.some((one) => one.doubt === 'ended_late');

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

/** By the roster, when this phone knows the plan. */
export const plannedEndOf = (pack: RoundPack | null, round: Round): number | null => {
  const plan = pack?.planned?.find((one) => one.itemId === round.plannedRoundId);
  return plan === undefined ? null : Date.parse(plan.endsAt);
};

export type Part = {
  readonly name: string;
  readonly neighbourhoodCodes: readonly string[];
  /** Corners as [longitude, latitude]; empty for whole neighbourhoods. */
  readonly outline: readonly (readonly [number, number])[];
};

/** Of a round, or of the form that begins one. */
type Where = Pick<Round, 'plannedRoundId' | 'zoneId' | 'neighbourhoodCode'>;

/** The part of the team's own that was planned or chosen; null when it was neither. */
export const partOf = (pack: RoundPack | null, round: Where): Part | null => {
  const plan = pack?.planned?.find((one) => one.itemId === round.plannedRoundId);
  const zoneId = plan?.zoneId ?? round.zoneId;
  const zone = pack?.zones.find((one) => one.zoneId === zoneId);
  if (zone !== undefined) return { ...zone, outline: zone.outline ?? [] };
  // A part that was ended since keeps its name on the plan.
  return plan === undefined || plan.zone === null
    ? null
    : { name: plan.zone, neighbourhoodCodes: plan.neighbourhoodCodes, outline: [] };
};

/** What is on the roster says where; else the walkers choose, at the start and on the way. */
export const choosesPart = (pack: RoundPack | null, round: Where): boolean => {
  const plan = pack?.planned?.find((one) => one.itemId === round.plannedRoundId);
  return plan === undefined || plan.zone === null;
};

/** What to outline on the map: the part that was planned or chosen, else the neighbourhood, else all of the team. */
export const areasOf = (pack: RoundPack | null, round: Where): readonly string[] => {
  const part = partOf(pack, round);
  if (part !== null && part.neighbourhoodCodes.length > 0) return part.neighbourhoodCodes;
  return round.neighbourhoodCode === null ? (pack?.neighbourhoodCodes ?? []) : [round.neighbourhoodCode];
};

/** Points elsewhere are not on the way. */
export const pointsFor = (pack: RoundPack | null, round: Where): RoundPack['points'] => {
  const codes = areasOf(pack, round);
  return (pack?.points ?? []).filter((point) =>
    point.neighbourhoodCodes.some((code) => codes.includes(code)),
  );
};

export const minutesOf = (ms: number): number => Math.floor(ms / 60_000);

/** 0:07, 1:32 */
export const clockOf = (ms: number): string => {
  const minutes = minutesOf(ms);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};
