/** A proposal stays as it was made until the planner asks for another: news of the roster changes nothing under a thumb. */
import { gapWeeks } from '@buurtplus/domain/roster';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hasMoved } from '../roster/proposal-moved.ts';
import { readProposal } from '../roster/roster.api.ts';
import { rosterWords } from '../roster/roster-words.ts';
import { useLanguage } from '../words/words.tsx';
import { todayInNl, useRosterSpan, valueOf } from './roster-data.ts';

/** Not enabled, so that only who asks for it reads it; and gone with the page, for tomorrow's is another. */
export const proposalQuery = (noNetwork: string) =>
  queryOptions({
    enabled: false,
    gcTime: 0,
    networkMode: 'always',
    retry: false,
    queryKey: ['proposal'],
    queryFn: async () => valueOf(await readProposal(), noNetwork),
  });

export const useProposal = () => {
  const { noNetwork } = rosterWords(useLanguage().language);
  const proposal = useQuery(proposalQuery(noNetwork));
  const { refetch: ask, data, dataUpdatedAt } = proposal;
  useEffect(() => void ask(), [ask]);
  const roster = useRosterSpan(todayInNl(), gapWeeks * 7, data !== undefined);
  // A roster that was read before the proposal was made says nothing about it.
  const isNewer = roster.data !== undefined && roster.dataUpdatedAt > dataUpdatedAt;
  return { proposal, isOld: data !== undefined && isNewer && hasMoved(data, roster.data.items) };
};
