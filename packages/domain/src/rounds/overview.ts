/** What a year of rounds adds up to, for one walker or for a quarter of a team: thanks and figures, never a ranking. */
import { type Countable, countables } from './round-event.ts';

export type Walked = {
  readonly startedAt: number;
  readonly walkingMs: number;
  readonly quiet: boolean;
  readonly walkers: number;
  readonly counts: Readonly<Record<Countable, number>>;
};

export type Overview = {
  readonly rounds: number;
  readonly walkingMs: number;
  readonly quiet: number;
  readonly counts: Readonly<Record<Countable, number>>;
};

export const overviewOf = (rounds: readonly Walked[]): Overview => ({
  rounds: rounds.length,
  walkingMs: rounds.reduce((sum, round) => sum + round.walkingMs, 0),
  quiet: rounds.filter((round) => round.quiet).length,
  counts: Object.fromEntries(
    countables.map((what) => [what, rounds.reduce((sum, round) => sum + round.counts[what], 0)]),
  ) as Record<Countable, number>,
});

/** "2026-Q4" of a Dutch calendar day "2026-11-25". */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The first day that is kept: thirteen months back, in whole days of the calendar. @param today "2026-11-25" */
export const keptFrom = (today: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10);
};
