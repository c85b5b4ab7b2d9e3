/** Step four: only what the picked facts ask, how sure, and the feeling in a field of its own, which also goes on. */
import {
  type CompassBook,
  type FollowUp,
  type FollowUpAnswers,
  followUpAnswers,
  gutFeelings,
  questionFor,
} from '@buurtplus/domain/compass';
import { surenesses } from '@buurtplus/domain/signals';
import type { ReactNode } from 'react';
import { Button, Chip, Heading } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { askedFollowUps, asksFeeling, type CaptureForm, concernsOf } from './capture-form.ts';

type Props = {
  readonly form: CaptureForm;
  readonly book: CompassBook;
  readonly placeLine: ReactNode;
  readonly onFollowUps: (answers: FollowUpAnswers) => void;
  readonly change: (change: Partial<CaptureForm>) => void;
  readonly onNext: (change: Partial<CaptureForm>) => void;
};

const FollowUpChips = ({
  question,
  form,
  book,
  onFollowUps,
}: Pick<Props, 'form' | 'book' | 'onFollowUps'> & { readonly question: FollowUp }) => {
  const { language } = useLanguage();
  const { text, answers } = questionFor(question, concernsOf(book, form.observations));
  const given = form.followUps[question];
  return (
    <fieldset className="bpp-chips">
      <legend>{text[language]}</legend>
      {followUpAnswers[question].map((answer) => (
        <Chip
          key={answer}
          chosen={given === answer}
          onChoose={() => {
            const { [question]: _taken, ...others } = form.followUps;
            onFollowUps(given === answer ? others : { ...form.followUps, [question]: answer });
          }}
        >
          {answers[answer]?.[language]}
        </Chip>
      ))}
    </fieldset>
  );
};

const Feeling = ({ form, onNext }: Pick<Props, 'form' | 'onNext'>) => {
  const { how, path } = useWords();
  return (
    <div className="bpp-feelings" role="group" aria-labelledby="feeling">
      <div className="bpp-feelings__top">
        <strong id="feeling">{how.feeling}</strong>
        <button type="button" className="bpp-linklike" onClick={() => onNext({})}>
          {path.skip}
        </button>
      </div>
      {gutFeelings.map((feeling) => (
        <button
          key={feeling}
          type="button"
          className="bpp-feeling"
          data-chosen={form.gutFeeling === feeling || undefined}
          onClick={() => onNext({ gutFeeling: feeling })}
        >
          {how.feelings[feeling]}
        </button>
      ))}
    </div>
  );
};

export const HowStep = ({ form, book, placeLine, onFollowUps, change, onNext }: Props) => {
  const { how, path } = useWords();
  const asked = askedFollowUps(form, book);
  const feeling = asksFeeling(form, book);
  return (
    <div className="bpp-step">
      <div className="bpp-tight">
        <Heading>{how.title}</Heading>
        <p className="bpp-soft">{how.text}</p>
      </div>
      {placeLine}
      {asked.map((question) => (
        <FollowUpChips key={question} question={question} form={form} book={book} onFollowUps={onFollowUps} />
      ))}
      <fieldset className="bpp-chips">
        <legend>{how.sure}</legend>
        {surenesses.map((sure) => (
          <Chip
            key={sure}
            chosen={form.sure === sure}
            onChoose={() => change({ sure: form.sure === sure ? null : sure })}
          >
            {how.sureness[sure]}
          </Chip>
        ))}
      </fieldset>
      <div className="bpp-actions">
        {feeling ? (
          <Feeling form={form} onNext={onNext} />
        ) : (
          <Button wide onClick={() => onNext({})}>
            {path.next}
          </Button>
        )}
      </div>
    </div>
  );
};
