/** On the roster: that this round was walked, for who walked it and for the coordinator. */
import type { WalkedPlan } from '@buurtplus/contract/rounds';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../offline/api.ts';
import { Notice } from '../ui/index.ts';
import { usePlanWords } from './words-plan.ts';

export const WalkedPlanNotice = ({ itemId }: { readonly itemId: string }) => {
  const words = usePlanWords();
  const { data } = useQuery({
    queryKey: ['walked-plan', itemId],
    retry: false,
    queryFn: async () => {
      const answer = await callApi<WalkedPlan>('GET', `/roster/${itemId}/round`);
      return answer.ok ? answer.value.round : null;
    },
  });
  if (data == null) return null;
  const over = data.status === 'ended';
  return (
    <Notice kind={over ? 'done' : 'info'} live="status">
      <p>{over ? words.walkedMinutes(data.walkingMinutes) : words.walkingNow}</p>
    </Notice>
  );
};
