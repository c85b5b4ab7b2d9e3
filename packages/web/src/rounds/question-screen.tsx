/** A resident asks something: first whether it may be passed on, then the compass takes it to who can help; without a yes nothing is written. */
import type { ReactNode } from 'react';
import { Button, Heading } from '../ui/index.ts';
import { type ShowStep, StepBack } from './use-round-step.tsx';
import { usePlanWords } from './words-plan.ts';

/** Facts of the compass: the desks, the wording help and the terms are there already. */
export const questionFacts = { help: 'person.asks_for_help', team: 'team.resident_question' } as const;
export type QuestionKind = keyof typeof questionFacts;

type Props = {
  /** The way into the compass belongs to the app. */
  readonly compassLink: (kind: QuestionKind, content: ReactNode, onGo: () => void) => ReactNode;
  readonly step: 'vraag' | 'vraag-ja' | 'vraag-nee';
  readonly onStep: ShowStep;
  readonly onCount: () => void;
  readonly onBack: () => void;
};

export const QuestionScreen = ({ compassLink, step, onStep, onCount, onBack }: Props) => {
  const words = usePlanWords();
  const ways = [
    { kind: 'help', label: words.questionHelp, hint: words.questionHelpHint },
    { kind: 'team', label: words.questionTeam, hint: words.questionTeamHint },
  ] as const;
  if (step === 'vraag')
    return (
      <div className="bpp-round">
        <StepBack to={null} label={words.back} />
        <Heading>{words.questionTitle}</Heading>
        <p className="bpp-large">{words.questionText}</p>
        <Button wide onClick={() => onStep('vraag-ja')}>
          {words.questionYes}
        </Button>
        <Button
          kind="secondary"
          wide
          onClick={() => {
            onCount();
            // Counted once: back leads to the round and not to the question.
            onStep('vraag-nee', 'replace');
          }}
        >
          {words.questionNo}
        </Button>
      </div>
    );
  if (step === 'vraag-nee')
    return (
      <div className="bpp-round">
        <Heading>{words.questionNoTitle}</Heading>
        <p className="bpp-large">{words.questionNoText}</p>
        <Button wide onClick={onBack}>
          {words.back}
        </Button>
      </div>
    );
  return (
    <div className="bpp-round">
      <StepBack to="vraag" />
      <Heading>{words.questionWhat}</Heading>
      <ul className="bpp-list">
        {ways.map(({ kind, label, hint }) => (
          <li key={kind}>
            {compassLink(
              kind,
              <span>
                <strong>{label}</strong>
                <small className="bpp-soft">{hint}</small>
              </span>,
              onCount,
            )}
          </li>
        ))}
      </ul>
      <p>{words.questionRule}</p>
      <Button kind="quiet" onClick={onBack}>
        {words.back}
      </Button>
    </div>
  );
};
