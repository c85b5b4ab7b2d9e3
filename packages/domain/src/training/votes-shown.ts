/** What is told of how a room voted: bars with numbers, only what most chose, or neither; never more than one vote could hide in. */
import { eveningLimits } from './evening-rules.ts';

export type Bar = { readonly id: string; readonly votes: number };
type Counts = ReadonlyMap<string, number>;
/** "few": below five voters; "other_room": asked before of another number of people. */
type Hidden = 'few' | 'other_room';
export type ShownVotes = {
  readonly bars: readonly Bar[] | null;
  readonly most: string | null;
  readonly hidden: Hidden | null;
};

export const votersOf = (counts: Counts): number =>
  [...counts.values()].reduce((sum, votes) => sum + votes, 0);

/**
 * How many voted when this was told last of the same question: the one number at which it is told again.
 * @param earlier the same question, asked before on the same evening, the oldest first
 * @returns null when nothing was told
 */
export const votersToldOf = (earlier: readonly Counts[]): number | null =>
  earlier.map(votersOf).find((voters) => voters >= eveningLimits.fewestVoters) ?? null;

/**
 * Below five voters nothing is shown but how many there were. All votes in one bar would tell everybody's, and all but one is told the same
 * way: else that one is known. Asked once more it is told of as many voters as before only: with one more, the difference would be that vote.
 */
export const shownVotes = (
  choices: readonly { readonly id: string }[],
  counts: Counts,
  earlier: readonly Counts[] = [],
): ShownVotes => {
  const bars = choices.map(({ id }) => ({ id, votes: counts.get(id) ?? 0 }));
  const voters = votersOf(counts);
  const nothing = { bars: null, most: null };
  if (voters < eveningLimits.fewestVoters) return { ...nothing, hidden: 'few' };
  const told = votersToldOf(earlier);
  if (told !== null && told !== voters) return { ...nothing, hidden: 'other_room' };
  const nearlyAll = bars.find(({ votes }) => votes >= voters - 1);
  return nearlyAll === undefined
    ? { bars, most: null, hidden: null }
    : { bars: null, most: nearlyAll.id, hidden: null };
};
