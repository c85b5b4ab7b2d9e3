/** A team's own normal: the middle of its own earlier months, of the same season when there are enough; never of another team. */
import type { Countable } from '../rounds/index.ts';
import { type Month, seasonOf } from './months.ts';

export type Normal = {
  readonly rounds: number;
  /** How many months it is the middle of. */
  readonly months: number;
  readonly of: 'season' | 'before';
};

const fewestMonths = 3;
const mostMonths = 12;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** The own months that what is usual is the middle of; null while there are too few to call anything normal. */
const comparable = <Known extends { readonly month: Month }>(
  month: Month,
  known: readonly Known[],
): { readonly months: readonly Known[]; readonly of: Normal['of'] } | null => {
  const before = known
    .filter((one) => one.month < month)
    .sort((left, right) => right.month.localeCompare(left.month));
  const sameSeason = before.filter((one) => seasonOf(one.month) === seasonOf(month)).slice(0, mostMonths);
  if (sameSeason.length >= fewestMonths) return { months: sameSeason, of: 'season' };
  const chosen = before.slice(0, mostMonths);
  return chosen.length < fewestMonths ? null : { months: chosen, of: 'before' };
};

/** @param known rounds of other months of the same team */
export const ownNormal = (
  month: Month,
  known: readonly { readonly month: Month; readonly rounds: number }[],
): Normal | null => {
  const found = comparable(month, known);
  if (found === null) return null;
  const { months, of } = found;
  return { rounds: median(months.map((one) => one.rounds)), months: months.length, of };
};

export type Counts = Readonly<Record<Countable, number>>;

/** The same months, for each thing that is counted on the way. */
export const ownCounts = (
  month: Month,
  known: readonly { readonly month: Month; readonly counts: Counts }[],
): Counts | null => {
  const found = comparable(month, known);
  if (found === null) return null;
  const middle = (what: Countable): number => median(found.months.map((one) => one.counts[what]));
  return {
    open_window: middle('open_window'),
    card: middle('card'),
    talk: middle('talk'),
    lamp: middle('lamp'),
    question: middle('question'),
  };
};
