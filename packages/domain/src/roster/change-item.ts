/** Changing what is planned: new times, other numbers, and who gives up a place when there are fewer. */
import { dutchWall } from './dutch-time.ts';
import { checkNewItem, type ItemRefusal, type ItemTimes, type RosterItem } from './roster-item.ts';

export type ItemChange = ItemTimes & {
  readonly capacity: number;
  readonly minimum: number;
  /** Who waits from now on. */
  readonly moves: readonly string[];
};

export type ChangeRefusal =
  | ItemRefusal
  | { readonly field: 'startsAt'; readonly code: 'other_day' | 'past' }
  | { readonly field: 'moves'; readonly code: 'say_who' | 'not_on_it' };

/** A pattern plans each day once: on another day its own round would come back, so that is called off and planned anew. */
const dayProblem = (item: RosterItem, change: ItemChange, fromPattern: boolean): ChangeRefusal | null =>
  fromPattern && dutchWall(change.startsAt).day !== item.day
    ? { field: 'startsAt', code: 'other_day' }
    : null;

/** @param going who holds a place now */
export const changeProblem = (
  item: RosterItem,
  change: ItemChange,
  going: readonly string[],
  fromPattern: boolean,
  now: Date,
): ChangeRefusal | null => {
  if (item.startsAt <= now) return { field: 'startsAt', code: 'past' };
  const checked = checkNewItem({ ...change, kind: item.kind }, now);
  if (!checked.ok) return checked.refusal;
  const otherDay = dayProblem(item, change, fromPattern);
  if (otherDay !== null) return otherDay;
  if (change.moves.some((one) => !going.includes(one))) return { field: 'moves', code: 'not_on_it' };
  return item.taken - new Set(change.moves).size > change.capacity
    ? { field: 'moves', code: 'say_who' }
    : null;
};
