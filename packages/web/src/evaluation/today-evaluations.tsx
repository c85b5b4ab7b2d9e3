/** On Today: questions about a training that are open now. */
import type { OpenEvaluation } from '@buurtplus/contract/evaluation';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { reading } from '../offline/reading.ts';
import { dayOf } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { evaluationWords } from './evaluation-words.ts';
import { forgetOldCodes } from './kept-codes.ts';

export const useOpenEvaluations = () =>
  useQuery({
    queryKey: ['my-evaluations'],
    queryFn: reading<{ open: OpenEvaluation[] }>('/my-evaluations'),
  });

export const TodayEvaluations = ({
  link,
}: {
  readonly link: (open: OpenEvaluation, label: string) => ReactNode;
}) => {
  const { language } = useLanguage();
  const words = evaluationWords(language);
  useEffect(() => {
    try {
      forgetOldCodes(dayOf(new Date()), localStorage);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }, []);
  const open = useOpenEvaluations().data?.open ?? [];
  return open.length === 0 ? null : (
    <ul className="bpp-list">
      {open.map((one) => (
        <li key={one.evaluationId + one.moment}>{link(one, words.today(one.name))}</li>
      ))}
    </ul>
  );
};
