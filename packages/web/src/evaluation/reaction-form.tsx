/** Five short questions right after the evening. */
import { isReaction, reactionQuestions, reactionSteps } from '@buurtplus/domain/evaluation';
import { type FormEvent, useState } from 'react';
import { Button, Notice, TextArea } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import type { EvaluationWords } from './evaluation-words.ts';

type Props = {
  readonly words: EvaluationWords;
  readonly onDone: (reaction: Readonly<Record<string, number>>, own: string) => void;
};

export const ReactionForm = ({ words, onDone }: Props) => {
  const { language } = useLanguage();
  const [given, setGiven] = useState<Readonly<Record<string, number>>>({});
  const [own, setOwn] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (isReaction(given)) onDone(given, own);
    else setMissing(true);
  };
  return (
    <form className="bpp-stack" onSubmit={send}>
      {reactionQuestions.map(({ id, text }) => (
        <fieldset key={id} className="bpp-fieldset">
          <legend>{text[language]}</legend>
          {reactionSteps.map((step) => (
            <label key={step} className="bpp-check">
              <input
                type="radio"
                name={id}
                checked={given[id] === step}
                onChange={() => setGiven({ ...given, [id]: step })}
              />{' '}
              {words.agree[step - 1]}
            </label>
          ))}
        </fieldset>
      ))}
      <TextArea
        label={words.words}
        hint={words.wordsHint}
        rows={3}
        maxLength={500}
        value={own}
        onChange={(event) => setOwn(event.target.value)}
      />
      {missing && !isReaction(given) ? (
        <Notice kind="attention" live="alert">
          <p>{words.choose}</p>
        </Notice>
      ) : null}
      <Button type="submit" wide>
        {words.send}
      </Button>
    </form>
  );
};
