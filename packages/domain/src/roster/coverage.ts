/** Where the roster is short: what is complete, what misses people, and in which order somebody best looks at it. */
import { dutchWall, mondayOf } from './dutch-time.ts';
import type { ItemKind } from './roster-item.ts';

export type Covered = {
  readonly kind: ItemKind;
  readonly startsAt: string;
  readonly capacity: number;
  readonly minimum: number;
  readonly taken: number;
  readonly cancelled: boolean;
};

export type Coverage = 'cancelled' | 'empty' | 'short' | 'open' | 'full';

/** "short" is some people but fewer than needed; a round with one person is short, and is not walked. */
export const coverageOf = (item: Covered): Coverage => {
  if (item.cancelled) return 'cancelled';
  if (item.taken === 0) return item.minimum === 0 ? 'open' : 'empty';
  if (item.taken < item.minimum) return 'short';
  return item.taken < item.capacity ? 'open' : 'full';
};

const isGap = (item: Covered): boolean => ['empty', 'short'].includes(coverageOf(item));

/** The coordinator looks four weeks ahead. */
export const gapWeeks = 4;

export const gapsFrom = <Item extends Covered>(items: readonly Item[], now: Date): readonly Item[] => {
  const end = now.getTime() + gapWeeks * 7 * 86_400_000;
  return items.filter((item) => {
    const at = Date.parse(item.startsAt);
    return at > now.getTime() && at <= end && isGap(item);
  });
};

/** Rounds that somebody can do, week by week of the Dutch calendar: first where one more makes it a round, then what is nearest. */
export const mostHelpedFirst = <Item extends Covered>(items: readonly Item[]): readonly Item[] => {
  const rank = (item: Covered): number => (item.minimum - item.taken === 1 ? 0 : 1);
  const week = (item: Covered): number => Date.parse(mondayOf(dutchWall(new Date(item.startsAt)).day));
  return [...items].sort(
    (a, b) =>
      week(a) - week(b) ||
      rank(a) - rank(b) ||
      (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0),
  );
};
