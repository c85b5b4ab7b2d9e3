/** Intervals for small groups, by a library where there is one: Student's t and the normal distribution come from jStat. */
import jstat from 'jstat';

const { jStat } = jstat;

export type Interval = { readonly estimate: number; readonly low: number; readonly high: number };

/** 95 %, both sides. */
const side = 0.975;
const z = (): number => jStat.normal.inv(side, 0, 1);

/**
 * The mean of differences within persons with its 95 % interval by Student's t.
 * @param differences after minus before, one for each person; at least two
 */
export const meanDifference = (differences: readonly number[]): Interval => {
  const list = [...differences];
  const estimate = jStat.mean(list);
  const half = (jStat.studentt.inv(side, list.length - 1) * jStat.stdev(list, true)) / Math.sqrt(list.length);
  return { estimate, low: estimate - half, high: estimate + half };
};

/** A share with its 95 % interval by Wilson's score, which stays within 0 and 1 and holds for small numbers (Newcombe 1998, method 3). */
export const share = (part: number, whole: number): Interval => {
  const estimate = part / whole;
  const zz = z() ** 2;
  const middle = 2 * part + zz;
  const half = z() * Math.sqrt(zz + 4 * part * (1 - estimate));
  const below = 2 * (whole + zz);
  return { estimate, low: Math.max(0, (middle - half) / below), high: Math.min(1, (middle + half) / below) };
};

type Counted = { readonly part: number; readonly whole: number };

/** The difference between two independent shares with its 95 % interval (Newcombe 1998, method 10: the two Wilson intervals put together). */
export const shareDifference = (later: Counted, earlier: Counted): Interval => {
  const [one, two] = [share(later.part, later.whole), share(earlier.part, earlier.whole)];
  const estimate = one.estimate - two.estimate;
  return {
    estimate,
    low: estimate - Math.hypot(one.estimate - one.low, two.high - two.estimate),
    high: estimate + Math.hypot(one.high - one.estimate, two.estimate - two.low),
  };
};
