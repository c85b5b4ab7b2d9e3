/** A closed signal is read by its desk for thirty days; after that only by an opening with a reason (threat model section 6). */
import type { CalendarDay } from '../people/index.ts';

/** @param readsUntil the last day, which itself counts; the database reckons it, so that no road can forget it */
export const isOutOfSight = (readsUntil: CalendarDay | null, today: CalendarDay): boolean =>
  readsUntil !== null && readsUntil < today;
