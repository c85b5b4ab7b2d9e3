/** Whether a round of a proposal is not what it was when the proposal was made; no React. */
import type { ProposalView, RosterItemView } from '@buurtplus/contract/roster';

const whatCounts = ({ startsAt, endsAt, cancelled, minimum, capacity, people }: RosterItemView): string => {
  const going = people.filter(({ state }) => state === 'going').map(({ personId }) => personId ?? '');
  return JSON.stringify([startsAt, endsAt, cancelled, minimum, capacity, going.sort()]);
};

/** @param items the roster as it is now; a round that is not in it says nothing */
export const hasMoved = (
  { items: then }: Pick<ProposalView, 'items'>,
  items: readonly RosterItemView[],
): boolean => {
  const now = new Map(items.map((item) => [item.itemId, whatCounts(item)]));
  return then.some((item) => (now.get(item.itemId) ?? whatCounts(item)) !== whatCounts(item));
};
