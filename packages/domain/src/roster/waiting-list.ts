/** Who gets a place that came free: the longest waiting first, with time to say yes; who comes as reserve when it stays short. */

export type Waiting = { readonly personId: string; readonly since: Date };

const hour = 3_600_000;
/** As long as somebody stands by for who does not answer. */
const shortly = hour / 4;
const isLate = (startsAt: Date, now: Date): boolean => startsAt.getTime() - now.getTime() <= 2 * hour;

/**
 * Time to confirm: twelve hours, at most until one hour before the start; near it an hour, in the last hour until the start itself.
 * @param standsBy a reserve would come: in the last two hours a quarter of an hour, so that a silent phone leaves no round alone
 */
export const confirmUntil = (startsAt: Date, now: Date, standsBy = false): Date => {
  const start = startsAt.getTime();
  if (standsBy && isLate(startsAt, now)) return new Date(Math.min(start, now.getTime() + shortly));
  const anHour = Math.min(start, now.getTime() + hour);
  return new Date(Math.min(now.getTime() + 12 * hour, Math.max(start - hour, anHour)));
};

/** @returns who is offered a place now, in order */
export const nextOffers = (
  item: {
    readonly capacity: number;
    readonly taken: number;
    readonly startsAt: Date;
    readonly cancelled: boolean;
  },
  waiting: readonly Waiting[],
  now: Date,
): readonly Waiting[] => {
  if (item.cancelled || item.startsAt <= now) return [];
  const free = Math.max(0, item.capacity - item.taken);
  return [...waiting]
    .sort((a, b) => a.since.getTime() - b.since.getTime() || (a.personId < b.personId ? -1 : 1))
    .slice(0, free);
};

/** A reminder goes out once, from 26 hours to two hours before the start; not to who has said already that he comes. */
export const reminderDue = (
  place: {
    readonly startsAt: Date;
    readonly cancelled: boolean;
    readonly reminded: boolean;
    readonly confirmed: boolean;
  },
  now: Date,
): boolean => {
  const left = place.startsAt.getTime() - now.getTime();
  return !place.cancelled && !place.reminded && !place.confirmed && left <= 26 * hour && left >= 2 * hour;
};

/** Reserves are called a day ahead, when the minimum is not there. */
const reserveCallHours = 24;

/** In the last two hours the reserve goes before who waits, when an offer ran out without an answer or there is no time left for one. */
export const reserveGoesFirst = (startsAt: Date, now: Date, ranOut: boolean): boolean =>
  isLate(startsAt, now) && (ranOut || startsAt.getTime() - now.getTime() <= shortly);

/** @returns who comes because nobody else does, in order of asking */
export const reservesNeeded = (
  item: {
    readonly minimum: number;
    readonly taken: number;
    readonly startsAt: Date;
    readonly cancelled: boolean;
  },
  reserves: readonly Waiting[],
  now: Date,
): readonly Waiting[] => {
  const left = item.startsAt.getTime() - now.getTime();
  if (item.cancelled || left <= 0 || left > reserveCallHours * hour) return [];
  const short = Math.max(0, item.minimum - item.taken);
  // One reserve who would then walk alone is not called for nothing.
  if (item.taken + reserves.length < item.minimum) return [];
  return [...reserves].sort((a, b) => a.since.getTime() - b.since.getTime()).slice(0, short);
};
