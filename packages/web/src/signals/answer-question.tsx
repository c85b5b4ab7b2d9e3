/** A desk's question on the phone: one of a few answers, own words if one likes; and "it goes on". */
import type { MySignal } from '@buurtplus/contract/signals';
import { type QuestionCode, questionOptions, questionWordsLimit } from '@buurtplus/domain/signals';
import { useState } from 'react';
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

const optionsOf = (code: string): readonly string[] | null =>
  Object.hasOwn(questionOptions, code) ? questionOptions[code as QuestionCode] : null;

export const AnswerQuestion = ({
  question,
  onAnswer,
}: {
  readonly question: Question;
  readonly onAnswer: (answer: QuestionAnswer) => void;
}) => {
  const words = mySignalsWords(useLanguage().language);
  const [answer, setAnswer] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  const options = optionsOf(question.code);
  if (question.answered) return <p className="bpp-soft">{words.answered}</p>;
  if (sent) return <p role="status">{words.sent}</p>;
  if (options === null) return <p>{words.unknown}</p>;
  const send = (): void => {
    if (answer === null) return;
    const own = text.trim();
    onAnswer({ questionId: question.questionId, answer, words: own === '' ? null : own });
    setSent(true);
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
      <Button wide disabled={answer === null} onClick={send}>
        {words.send}
      </Button>
    </Notice>
  );
};

export const GoesOn = ({ onSay }: { readonly onSay: () => void }) => {
  const words = mySignalsWords(useLanguage().language);
  const [state, setState] = useState<'quiet' | 'asked' | 'said'>('quiet');
  if (state === 'said') return <p role="status">{words.goesOnSent}</p>;
  if (state === 'quiet')
    return (
      <Button kind="quiet" onClick={() => setState('asked')}>
        {words.goesOn}
      </Button>
    );
  return (
    <div className="bpp-tight">
      <p>{words.goesOnText}</p>
      <div className="bpp-row">
        <Button
          onClick={() => {
            onSay();
            setState('said');
          }}
        >
          {words.goesOnSure}
        </Button>
        <Button kind="quiet" onClick={() => setState('quiet')}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
};
