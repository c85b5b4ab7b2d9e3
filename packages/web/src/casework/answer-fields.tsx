/** Two texts in two fields: what the volunteer reads, beginning with a standard sentence, and what stays with colleagues. */
import { type AnswerCode, paysTheDebt, reportBackLimits } from '@buurtplus/domain/signals';
import { Select, TextArea } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { answerOptions, answerWords } from './answer-words.ts';

export type Answer = { readonly answer: AnswerCode; readonly words: string; readonly note: string };

export const emptyAnswer: Answer = { answer: 'in_good_hands', words: '', note: '' };

/** What was left empty is not sent. */
export const textsOf = ({
  words,
  note,
}: Answer): { readonly words: string | null; readonly note?: string } => ({
  words: words.trim() === '' ? null : words.trim(),
  ...(note.trim() === '' ? {} : { note: note.trim() }),
});

type Props = {
  readonly label: string;
  readonly hint?: string;
  /** The answer goes along with closing, so that it must be one. */
  readonly paying: boolean;
  readonly said: Answer;
  readonly onSaid: (change: Partial<Answer>) => void;
};

export const AnswerFields = ({ label, hint, paying, said, onSaid }: Props) => {
  const words = answerWords(useLanguage().language);
  const shownHint = paysTheDebt(said.answer) ? hint : words.still;
  return (
    <>
      <Select
        label={label}
        {...(shownHint === undefined ? {} : { hint: shownHint })}
        value={said.answer}
        options={answerOptions(words, paying)}
        onChange={(event) => onSaid({ answer: event.target.value as AnswerCode })}
      />
      <p className="bpp-quote">{words.told[said.answer]}</p>
      <TextArea
        label={words.words}
        hint={words.wordsHint}
        maxLength={reportBackLimits.wordsForVolunteer}
        value={said.words}
        onChange={(event) => onSaid({ words: event.target.value })}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        maxLength={1_000}
        value={said.note}
        onChange={(event) => onSaid({ note: event.target.value })}
      />
    </>
  );
};
