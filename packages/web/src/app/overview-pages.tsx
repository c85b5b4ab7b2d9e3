/** The overview on a page: reach from learning, and what often goes wrong from evaluations that may be shown. */
import type { EvaluationCard, EvaluationResults } from '@buurtplus/contract/evaluation';
import type { TrainingOverview } from '@buurtplus/contract/training-overview';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../offline/api.ts';
import { OverviewScreen } from '../training/overview-screen.tsx';
import { overviewWords } from '../training/overview-words.ts';
import { Busy, Heading } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { missedItems } from './missed-items.ts';
import { useMe } from './session.ts';

const mostRead = 20;

/** Over the newest evaluations, each as it may be shown. */
const readEvaluations = async (): Promise<readonly EvaluationResults[]> => {
  const list = await callApi<{ readonly evaluations: readonly EvaluationCard[] }>('GET', '/evaluations');
  if (!list.ok) return [];
  const results = await Promise.all(
    list.value.evaluations
      .slice(0, mostRead)
      .map(({ evaluationId }) => callApi<EvaluationResults>('GET', `/evaluations/${evaluationId}/results`)),
  );
  return results.flatMap((one) => (one.ok ? [one.value] : []));
};

export const OverviewPage = () => {
  const { app } = useWords();
  const words = overviewWords(useLanguage().language);
  const role = useMe().data?.acting?.role ?? '';
  const enabled = role === 'trainer' || role === 'regional_adviser';
  const overview = useQuery({
    queryKey: ['training-overview'],
    enabled,
    retry: false,
    queryFn: async () => {
      const answer = await callApi<TrainingOverview>('GET', '/training-overview');
      return answer.ok ? answer.value : null;
    },
  });
  const evaluations = useQuery({
    queryKey: ['evaluations-read'],
    enabled,
    retry: false,
    queryFn: readEvaluations,
  });
  if (!enabled) return null;
  // Both, so that what can be tapped does not move.
  if (overview.isPending || evaluations.isPending) return <Busy words={app.busy} />;
  return overview.data == null ? (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p className="bpp-large">{words.noNetwork}</p>
    </div>
  ) : (
    <OverviewScreen
      overview={overview.data}
      missed={missedItems(evaluations.data ?? [], overview.data.missed)}
    />
  );
};
