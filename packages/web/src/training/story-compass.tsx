/** The real compass inside a story: danger first, then facts, then only what those facts ask; and what it says. */
import {
  type Advice,
  type CompassBook,
  concerns,
  dangerAnswers,
  type FollowUp,
  type FollowUpAnswers,
  followUpAnswers,
  followUps,
  type Observation,
  questionFor,
} from '@buurtplus/domain/compass';
import {
  compassChoice,
  compassOn,
  type HalfWay,
  type ScenarioNode,
  type Situation,
} from '@buurtplus/domain/training';
import { useRef, useState } from 'react';
import type { HeldBook } from '../compass/book.ts';
import { factText } from '../compass/fact-text.ts';
import { iconFor } from '../compass/icons/index.ts';
import { Button, Chip, Heading, Notice, Tile } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { useTrainingWords } from './training-words.ts';

/** What was picked so far, and where it is kept; a trainer who only plays keeps nothing. */
export type Half = Pick<HalfWay, 'picked' | 'asked'>;
export type HalfKept = {
  readonly half: Half | null;
  readonly onHalf: (half: Half) => Promise<void>;
};

type Props = {
  readonly node: Extract<ScenarioNode, { kind: 'compass' }>;
  readonly situation: Situation;
  readonly held: HeldBook;
  readonly onDone: (choice: 'same' | 'other') => void;
  readonly kept?: HalfKept | undefined;
};

const nothingPicked: Half = { picked: { danger: null, observations: [], followUps: {} }, asked: false };

/** Each tap is on the disk before it shows; where nothing can be kept, it shows all the same. */
const useHalf = (kept: HalfKept | undefined) => {
  const latest = useRef(kept?.half ?? nothingPicked);
  const [shown, setShown] = useState(latest.current);
  const change = (next: (now: Half) => Half): void => {
    latest.current = next(latest.current);
    void (kept?.onHalf(latest.current) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => setShown(latest.current));
  };
  return { shown, change };
};

const factOf = (book: CompassBook, code: string): Observation | undefined =>
  book.observations.find((one) => one.code === code);

export const useAdviceInWords = (): ((advice: Advice) => string) => {
  const { outcomes } = useTrainingWords();
  const { language } = useLanguage();
  return (advice) =>
    advice.outcome === 'desk'
      ? outcomes.desk(advice.at?.desk.name[language] ?? '')
      : outcomes[advice.outcome];
};

const Asked = ({
  question,
  codes,
  held,
  given,
  onGive,
}: {
  readonly question: FollowUp;
  readonly codes: readonly string[];
  readonly held: HeldBook;
  readonly given: FollowUpAnswers;
  readonly onGive: (given: FollowUpAnswers) => void;
}) => {
  const { language } = useLanguage();
  const about = codes.flatMap((code) => factOf(held.book, code)?.concern ?? []);
  const { text, answers } = questionFor(question, about);
  return (
    <fieldset className="bpp-chips">
      <legend>{text[language]}</legend>
      {followUpAnswers[question].map((answer) => (
        <Chip
          key={answer}
          chosen={given[question] === answer}
          onChoose={() => onGive({ [question]: answer })}
        >
          {answers[answer]?.[language]}
        </Chip>
      ))}
    </fieldset>
  );
};

const Outcome = ({
  held,
  situation,
  mine,
  same,
  onNext,
}: Pick<Props, 'held' | 'situation'> & {
  readonly mine: Advice;
  readonly same: boolean;
  readonly onNext: () => void;
}) => {
  const words = useTrainingWords();
  const { language } = useLanguage();
  const inWords = useAdviceInWords();
  const theirs = compassOn(held.book, situation);
  return (
    <>
      <Heading>
        {words.says}: {inWords(mine)}
      </Heading>
      <Notice kind={mine.outcome === 'call_112' ? 'danger' : 'info'}>
        <p>{mine.because[language]}</p>
      </Notice>
      {same ? (
        <p>{words.same}</p>
      ) : (
        <p>
          {words.other} <strong>{inWords(theirs)}</strong> {theirs.because[language]}
        </p>
      )}
      <ReadAloud
        lines={[
          `${words.says}: ${inWords(mine)}`,
          mine.because[language],
          ...(same ? [words.same] : [`${words.other} ${inWords(theirs)}`, theirs.because[language]]),
        ]}
      />
      <Button wide onClick={onNext}>
        {words.next}
      </Button>
    </>
  );
};

export const StoryCompass = ({ node, situation, held, onDone, kept }: Props) => {
  const words = useTrainingWords();
  const { facts: factWords } = useWords();
  const { language } = useLanguage();
  const { shown, change } = useHalf(kept);
  const { danger, followUps: given } = shown.picked;
  const codes = shown.picked.observations.filter((code) => node.offered.includes(code));
  const pick = (more: (now: Half['picked']) => Partial<Half['picked']>): void =>
    change((now) => ({ ...now, picked: { ...now.picked, ...more(now.picked) } }));
  const wanted = followUps.filter((one) =>
    codes.some((code) => {
      const fact = factOf(held.book, code);
      return fact !== undefined && (concerns[fact.concern].asks as readonly FollowUp[]).includes(one);
    }),
  );
  const picked = { danger: danger ?? 'no', observations: codes, followUps: given };
  if (shown.asked) {
    const choice = compassChoice(held.book, situation, picked);
    return (
      <Outcome
        held={held}
        situation={situation}
        mine={compassOn(held.book, situation, picked)}
        same={choice === 'same'}
        onNext={() => onDone(choice)}
      />
    );
  }
  return (
    <>
      <div className="bpp-tight">
        <p className="bpp-kicker">{words.compassTitle}</p>
        <Heading>{node.text[language]}</Heading>
        <p className="bpp-soft">{words.compassHelp}</p>
      </div>
      <ReadAloud
        lines={[
          node.text[language],
          words.compassHelp,
          ...node.offered.map((code) => factText(held.book, code, language, factWords)),
        ]}
      />
      <fieldset className="bpp-chips">
        <legend>{words.danger}</legend>
        {dangerAnswers.map((answer) => (
          <Chip
            key={answer}
            chosen={danger === answer}
            urgent={answer === 'yes'}
            onChoose={() => pick(() => ({ danger: answer }))}
          >
            {words.dangers[answer]}
          </Chip>
        ))}
      </fieldset>
      <fieldset className="bpp-storyfacts">
        <legend>{words.facts}</legend>
        <ul className="bpp-tiles">
          {node.offered.map((code) => {
            const Icon = iconFor(code);
            return (
              <li key={code}>
                <Tile
                  chosen={codes.includes(code)}
                  icon={<Icon size={30} strokeWidth={1.75} aria-hidden="true" />}
                  onChoose={() =>
                    pick(({ observations }) => ({
                      observations: observations.includes(code)
                        ? observations.filter((one) => one !== code)
                        : [...observations, code],
                    }))
                  }
                >
                  {factText(held.book, code, language, factWords)}
                </Tile>
              </li>
            );
          })}
        </ul>
      </fieldset>
      {wanted.map((one) => (
        <Asked
          key={one}
          question={one}
          codes={codes}
          held={held}
          given={given}
          onGive={(answer) => pick(({ followUps: now }) => ({ followUps: { ...now, ...answer } }))}
        />
      ))}
      <Button wide onClick={() => change((now) => ({ ...now, asked: true }))}>
        {words.ask}
      </Button>
    </>
  );
};
