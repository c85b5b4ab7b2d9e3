/** Eight scenes, one on a screen, in an order of this person's own; back loses nothing. */
import {
  type EvaluationChoice,
  type EvaluationForm,
  evaluationChoices,
  evaluationItems,
  shuffled,
} from '@buurtplus/domain/evaluation';
import { type ReactNode, useState } from 'react';
import { Button, TextArea, useArrival } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import type { EvaluationWords } from './evaluation-words.ts';
import type { KeptAnswers } from './kept-answers.ts';

type Props = {
  readonly form: EvaluationForm;
  readonly words: EvaluationWords;
  /** Where this person was before a reload; null at the beginning. */
  readonly kept: Pick<KeptAnswers, 'order' | 'choices' | 'at'> | null;
  readonly onStep: (kept: Pick<KeptAnswers, 'order' | 'choices' | 'at'>) => void;
  readonly onDone: (choices: Readonly<Record<string, EvaluationChoice>>, own: string) => void;
};

const draw = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 4_294_967_296;

/** Each scene is a question of its own: it begins at its words, not at the button of the one before. */
const Scene = ({
  step,
  text,
  children,
}: {
  readonly step: string;
  readonly text: string;
  readonly children: ReactNode;
}) => (
  <section className="bpp-stack" aria-labelledby="scene">
    <div className="bpp-tight" id="scene" ref={useArrival<HTMLDivElement>(true)}>
      <p className="bpp-soft">{step}</p>
      <p className="bpp-large">{text}</p>
    </div>
    {children}
  </section>
);

export const ScenesSteps = ({ form, words, kept, onStep, onDone }: Props) => {
  const { language } = useLanguage();
  const [order] = useState(() =>
    kept === null
      ? shuffled(evaluationItems, draw)
      : kept.order.flatMap((id) => evaluationItems.find((one) => one.id === id) ?? []),
  );
  const [choices, setChoices] = useState<Readonly<Record<string, EvaluationChoice>>>(kept?.choices ?? {});
  const [at, setAt] = useState(kept?.at ?? 0);
  const [own, setOwn] = useState('');
  const item = order[at];
  if (item === undefined)
    return (
      <div className="bpp-stack">
        <TextArea
          label={words.words}
          hint={words.wordsHint}
          rows={3}
          maxLength={500}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
        />
        <Button wide onClick={() => onDone(choices, own)}>
          {words.send}
        </Button>
        <Button kind="quiet" onClick={() => setAt(at - 1)}>
          {words.back}
        </Button>
      </div>
    );
  const choose = (choice: EvaluationChoice): void => {
    const next = { ...choices, [item.id]: choice };
    setChoices(next);
    setAt(at + 1);
    onStep({ order: order.map(({ id }) => id), choices: next, at: at + 1 });
  };
  return (
    <Scene key={item.id} step={words.step(at + 1, order.length)} text={item.scenes[form].text[language]}>
      <h2>{words.whatDo}</h2>
      {evaluationChoices.map((choice) => (
        <Button
          key={choice}
          kind={choices[item.id] === choice ? 'primary' : 'secondary'}
          wide
          aria-pressed={choices[item.id] === undefined ? undefined : choices[item.id] === choice}
          onClick={() => choose(choice)}
        >
          {words.choices[choice]}
        </Button>
      ))}
      {at === 0 ? null : (
        <Button kind="quiet" onClick={() => setAt(at - 1)}>
          {words.back}
        </Button>
      )}
    </Scene>
  );
};
