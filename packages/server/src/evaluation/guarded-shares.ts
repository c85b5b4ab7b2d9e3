/** Shares that may be told: one that nearly everybody or nearly nobody makes is given a limit, alone and in a comparison. */
import type { AnswerShare, Comparison, IntervalView } from '@buurtplus/contract/evaluation';
import { leastOnASide } from '@buurtplus/domain/evaluation';
import { type Interval, share, shareDifference } from './statistics.ts';

export type Part = { readonly part: number; readonly whole: number };

/** Figures go out no finer than people read them. */
export const rounded = ({ estimate, low, high }: Interval, n: number): IntervalView => {
  const to = (value: number): number => Math.round(value * 1_000) / 1_000;
  return { n, estimate: to(estimate), low: to(low), high: to(high) };
};

const most = leastOnASide - 1;
const boundOf = ({ part, whole }: Part): AnswerShare['bound'] =>
  part <= most ? 'at_most' : whole - part <= most ? 'at_least' : null;

/** What it may be as far as is told, the told one first. */
const mayBe = (of: Part): readonly [Part, ...Part[]] => {
  const bound = boundOf(of);
  if (bound === null) return [of];
  const at = (side: number): Part => ({
    part: bound === 'at_most' ? side : of.whole - side,
    whole: of.whole,
  });
  return [at(most), ...Array.from({ length: most }, (_, side) => at(side))];
};

/** The told estimate, with a margin that holds for every number it may be. */
const around = ([told, ...others]: readonly [Interval, ...Interval[]]): Interval => ({
  estimate: told.estimate,
  low: Math.min(told.low, ...others.map(({ low }) => low)),
  high: Math.max(told.high, ...others.map(({ high }) => high)),
});

/**
 * "All ten" or "nobody" would tell what each of them said or did, and so would "all but one" to that one: below three on a side it says
 * at most or at least.
 */
export const answersOf = (part: number, whole: number): AnswerShare => {
  const [told, ...others] = mayBe({ part, whole });
  const of = (one: Part): Interval => share(one.part, one.whole);
  return {
    ...rounded(around([of(told), ...others.map(of)]), whole),
    bound: boundOf({ part, whole }),
  };
};

const turned = { at_most: 'at_least', at_least: 'at_most' } as const;

/** A difference says no more than the two shares; with the same limit on both sides there is none to tell. */
const differenceOf = (later: Part, earlier: Part): AnswerShare | null => {
  const [now, then] = [boundOf(later), boundOf(earlier)];
  if (now !== null && now === then) return null;
  const [told, ...others] = mayBe(later).flatMap((one) =>
    mayBe(earlier).map((other) => shareDifference(one, other)),
  );
  return told === undefined
    ? null
    : {
        ...rounded(around([told, ...others]), later.whole + earlier.whole),
        bound: now ?? (then === null ? null : turned[then]),
      };
};

export const compare = (later: Part, earlier: Part): Comparison => ({
  later: answersOf(later.part, later.whole),
  earlier: answersOf(earlier.part, earlier.whole),
  difference: differenceOf(later, earlier),
});
