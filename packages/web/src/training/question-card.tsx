/** One question: choose, read why, go on. What was chosen stays visible, also for who comes back. */
import type { LearningQuestion } from '@buurtplus/domain/training';
import { Button, Choice, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { useTrainingWords } from './training-words.ts';

type Props = {
  readonly question: LearningQuestion;
  /** The id of what was chosen, null when not yet. */
  readonly chosen: string | null;
  readonly onChoose: (id: string, right: boolean) => void;
  readonly onNext: () => void;
};

export const QuestionCard = ({ question, chosen, onChoose, onNext }: Props) => {
  const words = useTrainingWords();
  const { language } = useLanguage();
  const picked = question.options.find(({ id }) => id === chosen);
  const right = question.options.find((option) => option.right);
  return (
    <>
      <div className="bpp-tight">
        <p className="bpp-kicker">{words.question}</p>
        <Heading>{question.ask[language]}</Heading>
      </div>
      <ReadAloud
        lines={
          picked === undefined
            ? [question.ask[language], ...question.options.map(({ text }) => text[language])]
            : [
                `${picked.right ? words.right : words.wrong} ${picked.why[language]}`,
                ...(picked.right || right === undefined
                  ? []
                  : [`${words.theRight} ${right.text[language]}. ${right.why[language]}`]),
              ]
        }
      />
      {picked === undefined ? (
        <div className="bpp-stack">
          {question.options.map((option) => (
            <Choice key={option.id} onChoose={() => onChoose(option.id, option.right)}>
              {option.text[language]}
            </Choice>
          ))}
        </div>
      ) : (
        <>
          <p className="bpp-learned">
            <q>{picked.text[language]}</q>
          </p>
          <Notice kind={picked.right ? 'done' : 'info'} live="status">
            <p>
              <strong>{picked.right ? words.right : words.wrong}</strong> {picked.why[language]}
            </p>
          </Notice>
          {picked.right || right === undefined ? null : (
            <p>
              <strong>{words.theRight}</strong> {right.text[language]}. {right.why[language]}
            </p>
          )}
          <Button wide onClick={onNext}>
            {words.next}
          </Button>
        </>
      )}
    </>
  );
};
