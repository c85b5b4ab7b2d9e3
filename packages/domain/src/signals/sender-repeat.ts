/** The third signal of one volunteer about one place: a neutral word to the professional, to nobody else (threat model section 12). */
import { isSamePlace, type Whereabouts } from './same-place.ts';

export type OwnSignal = Whereabouts & {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly observedAt: string;
};

export const repeatWindowDays = 60;
export const repeatFrom = 3;

const dayMs = 86_400_000;
/** The app itself splits one visit with several facts into several signals; those are one. */
const oneVisitMs = 30 * 60_000;

const countVisits = (moments: readonly number[]): number => {
  let visits = 0;
  let begun = Number.NEGATIVE_INFINITY;
  for (const moment of [...moments].sort((left, right) => left - right)) {
    if (moment - begun <= oneVisitMs) continue;
    visits += 1;
    begun = moment;
  }
  return visits;
};

/**
 * Which one it is of this volunteer about this place within 60 days, counted in visits.
 * @param own signals of the same volunteer, in any order; withdrawn ones left out
 * @returns null below the third
 */
export const senderRepeat = (signal: OwnSignal, own: readonly OwnSignal[]): number | null => {
  const seen = Date.parse(signal.observedAt);
  const earlier = own.filter((one) => {
    const before = seen - Date.parse(one.observedAt);
    return (
      one.id !== signal.id && before >= 0 && before <= repeatWindowDays * dayMs && isSamePlace(one, signal)
    );
  });
  const visits = countVisits([seen, ...earlier.map((one) => Date.parse(one.observedAt))]);
  return visits < repeatFrom ? null : visits;
};
