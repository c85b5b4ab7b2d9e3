/** How long a note to look again stays on a phone. */

const dayMs = 86_400_000;
export const noteLifeDays = 14;

/** A clock that was set back does not make a note live longer than its days from now. */
export const isOver = (savedAt: number, now: number): boolean =>
  now - savedAt >= noteLifeDays * dayMs || savedAt - now > dayMs;

/** Whole days that are left, at least one for a note that is there. */
export const daysLeft = (savedAt: number, now: number): number =>
  Math.max(1, Math.ceil((savedAt + noteLifeDays * dayMs - now) / dayMs));
