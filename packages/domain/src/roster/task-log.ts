/** After a task: who may write down what was done, who can have been there, and how long a kind word stays. */
import type { RosterItem } from './roster-item.ts';

/** Days in which somebody is reminded that a task can still be written down. */
export const writeDownDays = 14;
/** "We missed you. All well?" is gone after so many days. */
export const kindWordDays = 14;

const day = 86_400_000;

type Past = Pick<RosterItem, 'kind' | 'startsAt' | 'cancelled'>;

/** Rounds write themselves while they are walked; everything else is written down afterwards. */
export const taskLogProblem = (
  item: Past,
  now: Date,
): 'not_found' | 'roster_cancelled' | 'task_not_yet' | null => {
  if (item.kind === 'round') return 'not_found';
  if (item.cancelled) return 'roster_cancelled';
  return item.startsAt > now ? 'task_not_yet' : null;
};

/** Shortly after a round that went on, about somebody who would come; later it would only be strange. */
export const mayAskWhetherWell = (
  item: Pick<RosterItem, 'startsAt' | 'cancelled'>,
  wouldCome: boolean,
  now: Date,
): boolean =>
  wouldCome &&
  !item.cancelled &&
  item.startsAt <= now &&
  now.getTime() - item.startsAt.getTime() < kindWordDays * day;
