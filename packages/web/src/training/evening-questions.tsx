/** Questions to guests with their answers; who is asked answers here. */
import type { EveningQuestion } from '@buurtplus/contract/evenings';
import { eveningLimits } from '@buurtplus/domain/training';
import { useState } from 'react';
import { Button, Notice, TextArea } from '../ui/index.ts';
import { ListCut } from '../words/list-cut.tsx';
import { useLanguage } from '../words/words.tsx';
import { isAskedOfMe } from './asked-of-me.ts';
import { guestName } from './evening-guests.tsx';
import { dayInWords, useEveningWords } from './evening-words.ts';

type Props = {
  readonly questions: readonly EveningQuestion[];
  /** @returns whether it arrived */
  readonly onAnswer: (questionId: string, answer: string) => Promise<boolean>;
};

const AnswerForm = ({ onAnswer }: { readonly onAnswer: (answer: string) => Promise<boolean> }) => {
  const words = useEveningWords();
  const [answer, setAnswer] = useState('');
  const [failed, setFailed] = useState(false);
  return (
    <form
      className="bpp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer.trim() !== '') void onAnswer(answer).then((arrived) => setFailed(!arrived));
      }}
    >
      <TextArea
        label={words.answer}
        required
        rows={3}
        maxLength={eveningLimits.answer}
        value={answer}
        onChange={({ target }) => setAnswer(target.value)}
      />
      {failed ? (
        <Notice kind="attention" live="alert">
          <p>{words.failed}</p>
        </Notice>
      ) : null}
      <Button type="submit">{words.answerSave}</Button>
    </form>
  );
};

export const EveningQuestionsPart = ({ questions, onAnswer }: Props) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  return (
    <section className="bpp-stack" aria-labelledby="evening-questions">
      <h2 id="evening-questions">{words.questions}</h2>
      {questions.length === 0 ? <p>{words.questionsNone}</p> : null}
      {questions.map((one) => (
        <article key={one.questionId} className="bpp-card bpp-stack" aria-labelledby={one.questionId}>
          <div className="bpp-tight" id={one.questionId}>
            <h3>{guestName(one, words)}</h3>
            <p>{one.question}</p>
          </div>
          <p role="status">
            {one.answer ?? (
              <>
                {one.mine ? null : words.noAnswer} {words.due(dayInWords(one.dueOn, language))}
              </>
            )}
          </p>
          {one.unheard ? (
            <Notice kind="attention">
              <p>{words.unheardNow}</p>
            </Notice>
          ) : null}
          {isAskedOfMe(one) ? <AnswerForm onAnswer={(answer) => onAnswer(one.questionId, answer)} /> : null}
        </article>
      ))}
      <ListCut count={questions.length} kind="newest" />
    </section>
  );
};
