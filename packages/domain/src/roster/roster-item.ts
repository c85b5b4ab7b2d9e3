/** One thing on the roster that people sign up for: a round, or another task of the team. */
import { ok, type Result, refuse } from '../kernel/index.ts';
import type { CalendarDay } from '../people/index.ts';
import type { Qualification } from '../teams/index.ts';

/** Practice section 1: teams also stand at a stall, bring flyers and cards, and watch at the school. */
export const itemKinds = [
  'round',
  'meeting',
  'stand',
  'flyers',
  'risk_cards',
  'school_zone',
  'other',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const walkModes = ['walking', 'cycling', 'mobility_scooter'] as const;
export type WalkMode = (typeof walkModes)[number];

export const rosterLimits = {
  /** A round is never walked alone. */
  roundMinimum: 2,
  mostPeople: 60,
  shortestMinutes: 15,
  longestMinutes: 8 * 60,
  mostDaysAhead: 400,
} as const;

export type ItemTimes = { readonly startsAt: Date; readonly endsAt: Date };

export type NewItem = ItemTimes & {
  readonly kind: ItemKind;
  readonly capacity: number;
  readonly minimum: number;
};

export type ItemRefusal =
  | { readonly field: 'startsAt'; readonly code: 'past' | 'too_far' }
  | { readonly field: 'endsAt'; readonly code: 'before_start' | 'too_short' | 'too_long' }
  | { readonly field: 'minimum'; readonly code: 'round_needs_two' | 'over_capacity' }
  | { readonly field: 'capacity'; readonly code: 'out_of_range' };

const timesProblem = (item: ItemTimes, now: Date): ItemRefusal | null => {
  const minutes = (item.endsAt.getTime() - item.startsAt.getTime()) / 60_000;
  if (item.startsAt <= now) return { field: 'startsAt', code: 'past' };
  if (item.startsAt.getTime() - now.getTime() > rosterLimits.mostDaysAhead * 86_400_000)
    return { field: 'startsAt', code: 'too_far' };
  if (minutes <= 0) return { field: 'endsAt', code: 'before_start' };
  if (minutes < rosterLimits.shortestMinutes) return { field: 'endsAt', code: 'too_short' };
  return minutes > rosterLimits.longestMinutes ? { field: 'endsAt', code: 'too_long' } : null;
};

export const peopleProblem = (item: Omit<NewItem, keyof ItemTimes>): ItemRefusal | null => {
  if (item.capacity < 1 || item.capacity > rosterLimits.mostPeople)
    return { field: 'capacity', code: 'out_of_range' };
  if (item.minimum > item.capacity) return { field: 'minimum', code: 'over_capacity' };
  return item.kind === 'round' && item.minimum < rosterLimits.roundMinimum
    ? { field: 'minimum', code: 'round_needs_two' }
    : null;
};

export const checkNewItem = <Item extends NewItem>(item: Item, now: Date): Result<Item, ItemRefusal> => {
  const problem = timesProblem(item, now) ?? peopleProblem(item);
  return problem === null ? ok(item) : refuse(problem);
};

/** A round that ends when the next one begins does not overlap it. */
export const overlaps = (left: ItemTimes, right: ItemTimes): boolean =>
  left.startsAt < right.endsAt && right.startsAt < left.endsAt;

/** What a rule needs to know of an item. */
export type RosterItem = NewItem & {
  readonly day: CalendarDay;
  readonly taken: number;
  readonly cancelled: boolean;
  readonly signOffUntil: Date;
  readonly needs: readonly Qualification[];
};
