/** What may belong to the chosen signal, and linking it: one press, and one press to undo. */
import type { RelatedSignal } from '@buurtplus/contract/noticing';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { linkSignal, readRelated, unlinkSignal } from './desk.api.ts';

/** What was just done, so that it can be said and undone. */
type LinkStep = {
  readonly signalId: string;
  readonly number: string;
  readonly to: 'linked' | 'unlinked';
};

export type RelatedWork = {
  readonly items: readonly RelatedSignal[];
  readonly loading: boolean;
  readonly failed: boolean;
  readonly again: () => void;
  readonly done: LinkStep | null;
  /** The sentence of a refusal. */
  readonly trouble: string | null;
  readonly setLinked: (step: LinkStep) => void;
};

export const useRelated = (chosen: string | null, failedWords: string): RelatedWork => {
  const client = useQueryClient();
  const [done, setDone] = useState<LinkStep | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { once } = useOnce();
  const related = useQuery({
    queryKey: ['desk', 'related', chosen],
    enabled: chosen !== null,
    retry: 1,
    queryFn: async () => {
      const answer = await readRelated(chosen ?? '');
      // A signal that went to another desk is not there any more; the pane says so already.
      if (answer.ok) return answer.value.items;
      if (answer.kind === 'problem' && answer.problem.code === 'not_found') return [];
      throw new Error(failedWords);
    },
  });
  useEffect(() => {
    setDone(null);
    setTrouble(null);
  }, [chosen]);
  const setLinked = async (step: LinkStep): Promise<void> => {
    if (chosen === null) return;
    const { signalId, to } = step;
    const answer = await once({ chosen, signalId, to }, (commandId) =>
      to === 'linked'
        ? linkSignal(chosen, { commandId, otherSignalId: signalId })
        : unlinkSignal(chosen, signalId),
    );
    if (answer === null) return;
    setDone(answer.ok ? step : null);
    setTrouble(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : failedWords);
    await client.invalidateQueries({ queryKey: ['desk'] });
  };
  return {
    items: related.data ?? [],
    loading: related.isPending && chosen !== null,
    failed: related.isError,
    again: () => void related.refetch(),
    done,
    trouble,
    setLinked: (step) => void setLinked(step),
  };
};
