/** At the case itself: what was asked of who decides and waits, or what came back. */
import type { CaseView } from '@buurtplus/contract/casework';
import { Button, Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { CaseWords } from './case-words.ts';
import type { CaseStep } from './casework.api.ts';

type Props = {
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly onStep: (step: CaseStep) => Promise<boolean>;
};

export const DecisionPart = ({ view, words, onStep }: Props) => {
  const { language } = useLanguage();
  const { roles } = useWords();
  const { decision } = view;
  if (decision === null) return null;
  const to = view.ladder.find((rung) => rung.code === decision.to)?.[language] ?? decision.to;
  const now = new Date();
  if (decision.status !== 'asked')
    return (
      <Notice kind="attention">
        <div className="bpp-tight">
          <p>
            {decision.status === 'no'
              ? words.decision.refused(to, roles[decision.answeredRole ?? ''] ?? decision.answeredRole ?? '')
              : words.decision.ranOut(to)}
          </p>
          {decision.answerReason === null ? null : <p className="bpp-quote">{decision.answerReason}</p>}
        </div>
      </Notice>
    );
  const isPast = new Date(decision.dueAt) <= now;
  return (
    <Notice kind="info">
      <div className="bpp-tight">
        <p>
          {isPast
            ? words.decision.waitsPast(to)
            : words.decision.waits(to, momentInWords(decision.dueAt, language, now))}
        </p>
        {decision.reason === null ? null : <p className="bpp-quote">{decision.reason}</p>}
        {view.allowedActions.includes('withdraw_ask') ? (
          <Button
            kind="quiet"
            onClick={() => void onStep({ action: 'withdraw_ask', decisionId: decision.decisionId })}
          >
            {words.decision.withdraw}
          </Button>
        ) : null}
      </div>
    </Notice>
  );
};
