/** What often goes wrong: situations answered other than the compass right after a training, and questions and steps of learning. */
import type { EvaluationResults } from '@buurtplus/contract/evaluation';
import type { TrainingOverview } from '@buurtplus/contract/training-overview';
import { evaluationItems } from '@buurtplus/domain/evaluation';
import type { MissedItem } from '../training/overview-rows.ts';

const share = ({ wrong, of, side }: MissedItem): number => (side === 'few_right' ? 1 : (wrong ?? 0) / of);

/** @returns those somebody had other than the compass, over the evaluations that may be shown at all; nothing of what is hidden */
const situations = (results: readonly Pick<EvaluationResults, 'learning'>[]): readonly MissedItem[] => {
  const after = results.flatMap(({ learning }) => ('hidden' in learning ? [] : learning.items));
  return evaluationItems
    .map(({ id, scenes }) => {
      const shares = after.filter((item) => item.id === id).map((item) => item.after);
      return {
        kind: 'situation' as const,
        id,
        title: null,
        text: scenes.a.text,
        of: shares.reduce((sum, { n }) => sum + n, 0),
        // "At least so many right" may be all of them: that is no item that goes wrong.
        wrong: shares.reduce(
          (sum, { n, estimate, bound }) => sum + (bound === 'at_least' ? 0 : Math.round(n * (1 - estimate))),
          0,
        ),
        // One limit among them makes the whole a limit.
        side: shares.every(({ bound }) => bound === null) ? ('some' as const) : ('at_least' as const),
      };
    })
    .filter(({ wrong }) => wrong > 0);
};

/** @returns all of them, by the share that went wrong */
export const missedItems = (
  results: readonly Pick<EvaluationResults, 'learning'>[],
  learning: TrainingOverview['missed'],
): readonly MissedItem[] =>
  [...situations(results), ...learning].sort((left, right) => share(right) - share(left));
