/** What a volunteer would answer after the facts of a story: the follow-up questions, the risk and the feeling, in the compass's own words. */
import {
  type CompassBook,
  concerns,
  type FollowUp,
  followUpAnswers,
  followUps,
  gutFeelings,
  questionFor,
  riskAnswers,
} from '@buurtplus/domain/compass';
import type { Situation } from '@buurtplus/domain/training';
import { Select } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { useEditorWords } from './editor-words.ts';

type Props = {
  readonly book: CompassBook;
  readonly story: Situation;
  readonly onChange: (change: Partial<Situation>) => void;
};

/** @returns the questions the compass asks about these facts, and those that were answered before the facts changed */
const asked = (book: CompassBook, { observations, followUps: given }: Situation): readonly FollowUp[] => {
  const about = book.observations.filter(({ code }) => observations.includes(code));
  return followUps.filter(
    (one) =>
      given[one] !== undefined ||
      about.some(({ concern }) => (concerns[concern].asks as readonly FollowUp[]).includes(one)),
  );
};

const FollowUpSelect = ({ book, story, onChange, question }: Props & { readonly question: FollowUp }) => {
  const words = useEditorWords();
  const { language } = useLanguage();
  const about = book.observations.filter(({ code }) => story.observations.includes(code));
  const { text, answers } = questionFor(
    question,
    about.map(({ concern }) => concern),
  );
  return (
    <Select
      label={text[language]}
      value={story.followUps[question] ?? ''}
      options={[
        { value: '', label: words.notAnswered },
        ...followUpAnswers[question].map((value) => ({ value, label: answers[value]?.[language] ?? value })),
      ]}
      onChange={({ target }) => {
        const { [question]: _before, ...rest } = story.followUps;
        const answer = followUpAnswers[question].find((one) => one === target.value);
        onChange({ followUps: answer === undefined ? rest : { ...rest, [question]: answer } });
      }}
    />
  );
};

export const EditorAnswers = ({ book, story, onChange }: Props) => {
  const words = useEditorWords();
  const { how, risk } = useWords();
  const risks = { none: risk.none, later: risk.later, now: risk.now, unknown: risk.unknown };
  return (
    <details className="bpp-stack">
      <summary>{words.answers}</summary>
      <div className="bpp-stack">
        {asked(book, story).map((question) => (
          <FollowUpSelect key={question} book={book} story={story} onChange={onChange} question={question} />
        ))}
        {(['riskToOthers', 'riskToSelf'] as const).map((who) => (
          <Select
            key={who}
            label={words.risk(who === 'riskToSelf' ? risk.self : risk.others)}
            value={story[who]}
            options={riskAnswers.map((value) => ({ value, label: risks[value] }))}
            onChange={({ target }) =>
              onChange({ [who]: riskAnswers.find((one) => one === target.value) ?? story[who] })
            }
          />
        ))}
        <Select
          label={how.feeling}
          value={story.gutFeeling ?? ''}
          options={[
            { value: '', label: words.notAnswered },
            ...gutFeelings.map((value) => ({ value, label: how.feelings[value] ?? value })),
          ]}
          onChange={({ target }) =>
            onChange({ gutFeeling: gutFeelings.find((one) => one === target.value) ?? null })
          }
        />
      </div>
    </details>
  );
};
