/** A desk's question on the phone: one of a few answers, own words if one likes; and "it goes on". */
import type { MySignal } from '@buurtplus/contract/signals';
import { type QuestionCode, questionOptions, questionWordsLimit } from '@buurtplus/domain/signals';
import { useState } from 'react';
import { useKeep } from '../offline/use-keep.ts';
import { Button, Chip, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { mySignalsWords } from './my-signals-words.ts';
import { OwnWords } from './own-words.tsx';

type Question = MySignal['questions'][number];
export type QuestionAnswer = {
  readonly questionId: string;
  readonly answer: string;
  readonly words: string | null;
};

/** @returns whether it is written down on this phone; without that nothing is said to be on its way */
type Keep<Given extends readonly unknown[]> = (...given: Given) => Promise<boolean>;

export const NotKept = () => (
  <Notice kind="attention" live="alert">
    <p>{mySignalsWords(useLanguage().language).failed}</p>
  </Notice>
);

const optionsOf = (code: string): readonly string[] | null =>
  Object.hasOwn(questionOptions, code) ? questionOptions[code as QuestionCode] : null;

export const AnswerQuestion = ({
  question,
  onAnswer,
}: {
  readonly question: Question;
  readonly onAnswer: Keep<[answer: QuestionAnswer]>;
}) => {
  const words = mySignalsWords(useLanguage().language);
  const [answer, setAnswer] = useState<string | null>(null);
  const [text, setText] = useState('');
  const { state, keep } = useKeep();
  const options = optionsOf(question.code);
  if (question.answered) return <p className="bpp-soft">{words.answered}</p>;
  if (state === 'kept') return <p role="status">{words.sent}</p>;
  if (options === null) return <p>{words.unknown}</p>;
  const send = (): void => {
    if (answer === null) return;
    const own = text.trim();
    const given = { questionId: question.questionId, answer, words: own === '' ? null : own };
    void keep(() => onAnswer(given));
  };
  return (
    <Notice kind="info">
      <p>
        <strong>{words.asked}</strong>
      </p>
      <p>{words.askedText}</p>
      <fieldset className="bpp-chips">
        <legend>{words.questions[question.code]}</legend>
        {options.map((option) => (
          <Chip key={option} chosen={answer === option} onChoose={() => setAnswer(option)}>
            {words.options[option]}
          </Chip>
        ))}
      </fieldset>
      <OwnWords value={text} onChange={setText} limit={questionWordsLimit} />
      {state === 'failed' ? <NotKept /> : null}
      <Button wide busy={state === 'busy'} disabled={answer === null} onClick={send}>
        {words.send}
      </Button>
    </Notice>
  );
};

export const GoesOn = ({ onSay }: { readonly onSay: Keep<[]> }) => {
  const words = mySignalsWords(useLanguage().language);
  const [asked, setAsked] = useState(false);
  const { state, keep } = useKeep();
  if (state === 'kept') return <p role="status">{words.goesOnSent}</p>;
  if (!asked)
    return (
      <Button kind="quiet" onClick={() => setAsked(true)}>
        {words.goesOn}
      </Button>
    );
  return (
    <div className="bpp-tight">
      <p>{words.goesOnText}</p>
      {state === 'failed' ? <NotKept /> : null}
      <div className="bpp-row">
        <Button busy={state === 'busy'} onClick={() => void keep(onSay)}>
          {words.goesOnSure}
        </Button>
        <Button kind="quiet" busy={state === 'busy'} onClick={() => setAsked(false)}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
};
