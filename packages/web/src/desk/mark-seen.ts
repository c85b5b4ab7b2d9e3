/** Many at once as seen, in bounded batches: how far it is, what became of each, and what is left when it stops halfway. */
import { seenAtOnce } from '@buurtplus/domain/signals';
import type { ApiAnswer } from '../offline/api.ts';

export type SeenResult = {
  readonly seen: readonly string[];
  readonly notThere: readonly string[];
  /** Not asked any more, because a batch before it failed. */
  readonly left: readonly string[];
  /** Why it stopped; null when it is done. */
  readonly trouble: string | null;
};

type Ask = (
  signalIds: readonly string[],
) => Promise<ApiAnswer<{ readonly seen: readonly string[]; readonly notThere: readonly string[] }>>;

export const markAllSeen = async (
  ids: readonly string[],
  ask: Ask,
  failed: string,
  onProgress: (done: number) => void,
): Promise<SeenResult> => {
  const seen: string[] = [];
  const notThere: string[] = [];
  for (let at = 0; at < ids.length; at += seenAtOnce) {
    const answer = await ask(ids.slice(at, at + seenAtOnce));
    if (!answer.ok)
      return {
        seen,
        notThere,
        left: ids.slice(at),
        trouble: answer.kind === 'problem' ? answer.problem.detail : failed,
      };
    seen.push(...answer.value.seen);
    notThere.push(...answer.value.notThere);
    onProgress(Math.min(ids.length, at + seenAtOnce));
  }
  return { seen, notThere, left: [], trouble: null };
};
