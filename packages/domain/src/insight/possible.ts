/** What somebody with paper and patience can work out from figures together: how many values every number still can have. */
import { type About, smallestCount } from '../kernel/index.ts';
import type { SignalFigures } from './figures-of-signals.ts';

/** Fewer is as good as told (threat model section 10, rule 6). */
export const fewestValues = 3;

type Range = { readonly low: number; readonly high: number };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const rangeOf = (about: About, hiddenHigh: number): Range => {
  if (about === null) return { low: 0, high: hiddenHigh };
  return { low: about === smallestCount ? smallestCount : about - 2, high: about + 2 };
};
const sizeOf = ({ low, high }: Range): number => high - low + 1;

/** Every number and every difference, as narrow as the sums allow; a picked-up signal was passed on, an answered or closed one picked up. */
const narrowed = (figures: SignalFigures, hiddenHigh: number): readonly Range[] => {
  const kinds = Object.values(figures.kinds).map((one) => rangeOf(one, hiddenHigh));
  const [all, taken, answered, done] = [
    figures.passedOn,
    figures.pickedUp,
    figures.answered,
    figures.done,
  ].map((one) => rangeOf(one, hiddenHigh)) as [Range, Range, Range, Range];
  const takenLow = Math.max(taken.low, answered.low, done.low);
  const total: Range = {
    low: Math.max(all.low, takenLow, sum(kinds.map((one) => one.low))),
    high: Math.min(all.high, sum(kinds.map((one) => one.high))),
  };
  const picked: Range = { low: takenLow, high: Math.min(taken.high, total.high) };
  const below = [answered, done].map(({ low, high }) => ({ low, high: Math.min(high, picked.high) }));
  const split = kinds.map((kind, index): Range => {
    const others = kinds.filter((_, at) => at !== index);
    return {
      low: Math.max(kind.low, total.low - sum(others.map((one) => one.high))),
      high: Math.min(kind.high, total.high - sum(others.map((one) => one.low))),
    };
  });
  const between = (more: Range, less: Range): Range => ({
    low: Math.max(0, more.low - less.high),
    high: more.high - less.low,
  });
  return [
    total,
    picked,
    ...below,
    ...split,
    between(total, picked),
    ...below.map((one) => between(picked, one)),
  ];
};

/** More signals than a team hands in in a month. */
const noBound = 10_000;

/**
 * @returns how many values the best known number can still have, for somebody who believes that what is hidden is
 * below five, and for somebody who knows that it can be hidden for another reason
 */
export const fewestPossible = (figures: SignalFigures): number => {
  const careful = narrowed(figures, noBound);
  const bold = narrowed(figures, smallestCount - 1);
  // A belief that the figures themselves contradict gives nothing away.
  const believable = bold.every((one) => sizeOf(one) > 0);
  return Math.min(...[...careful, ...(believable ? bold : [])].map(sizeOf));
};
