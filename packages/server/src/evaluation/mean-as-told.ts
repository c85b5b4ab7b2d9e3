/** The mean difference, told from the very shares that are told: an exact mean beside limits would give away what the limits keep back. */
import type { AnswerShare, IntervalView } from '@buurtplus/contract/evaluation';
import { leastOnASide } from '@buurtplus/domain/evaluation';
import { rounded } from './guarded-shares.ts';
import { meanDifference } from './statistics.ts';

type Told = { readonly before: AnswerShare; readonly after: AnswerShare };

/** People on the small side of a limit: none to two, so one in the middle and one more or less. */
const middle = (leastOnASide - 1) / 2;
/** What is left of the margin of persons is told in steps, for it too is a sum over all of them. */
const marginStep = 0.25;

const middleOf = ({ bound, estimate }: AnswerShare, n: number): number =>
  bound === null ? estimate : bound === 'at_most' ? middle / n : 1 - middle / n;

/**
 * Exact when no share has a limit. Else the middle of what the limits leave open, with a margin that holds for every number it may be.
 * @param differences right answers after minus before, one for each of the pairs behind the shares
 */
export const meanAsTold = (items: readonly Told[], differences: readonly number[]): IntervalView => {
  const n = differences.length;
  const exact = meanDifference(differences);
  const limits = items.flatMap((item) => [item.before, item.after]).filter(({ bound }) => bound !== null);
  if (limits.length === 0) return rounded(exact, n);
  const estimate = items.reduce(
    (sum, { before, after }) => sum + middleOf(after, n) - middleOf(before, n),
    0,
  );
  const half =
    Math.ceil((exact.high - exact.estimate) / marginStep) * marginStep + (limits.length * middle) / n;
  return rounded({ estimate, low: estimate - half, high: estimate + half }, n);
};
