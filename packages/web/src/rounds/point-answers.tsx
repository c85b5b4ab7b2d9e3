/** After the round: for each attention point, was it seen, and a few words. Skipping is fine; the professional reads it without a name. */
import type { AttentionPointCard } from '@buurtplus/contract/rounds';
import { type PointAnswer, type PointSight, pointAnswerLimit, pointSights } from '@buurtplus/domain/rounds';
import { useState } from 'react';
import { Button, Chip, Notice, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { useRoundWords } from './round-words.ts';
import { WordingMarks } from './wording-marks.tsx';
import { pointWords } from './words-points.ts';

const One = ({
  point,
  roundId,
  onAnswer,
}: {
  readonly point: AttentionPointCard;
  readonly roundId: string;
  /** Done when it is on the disk. */
  readonly onAnswer: (answer: PointAnswer) => Promise<void>;
}) => {
  const words = pointWords(useLanguage().language);
  const { failed } = useRoundWords();
  const [sight, setSight] = useState<PointSight | null>(null);
  const [text, setText] = useState('');
  const [state, setState] = useState<'open' | 'busy' | 'failed' | 'kept'>('open');
  const send = (sight: PointSight): void => {
    setState('busy');
    onAnswer({
      pointId: point.pointId,
      roundId,
      sight,
      words: text.trim() === '' ? null : text.trim(),
    }).then(
      () => setState('kept'),
      () => setState('failed'),
    );
  };
  if (state === 'kept')
    return (
      <Notice kind="done" live="status">
        <p>{words.sent}</p>
      </Notice>
    );
  return (
    <fieldset className="bpp-choices">
      <legend>{point.text}</legend>
      <div className="bpp-row">
        {pointSights.map((value) => (
          <Chip
            key={value}
            chosen={sight === value}
            onChoose={() => setSight(sight === value ? null : value)}
          >
            {words.sights[value]}
          </Chip>
        ))}
      </div>
      {sight === null ? null : (
        <>
          <TextInput
            label={words.words}
            hint={words.hint}
            maxLength={pointAnswerLimit}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <WordingMarks text={text} intro={words.look} />
          {state === 'failed' ? (
            <Notice kind="attention" live="alert">
              <p>{failed}</p>
            </Notice>
          ) : null}
          <Button kind="secondary" wide busy={state === 'busy'} onClick={() => send(sight)}>
            {words.send}
          </Button>
        </>
      )}
    </fieldset>
  );
};

export const PointAnswers = ({
  points,
  neighbourhoodCode,
  roundId,
  onAnswer,
}: {
  readonly points: readonly AttentionPointCard[];
  /** Where was walked, when that is known: points elsewhere were not on the way. */
  readonly neighbourhoodCode: string | null;
  readonly roundId: string;
  /** Done when it is on the disk. */
  readonly onAnswer: (answer: PointAnswer) => Promise<void>;
}) => {
  const words = pointWords(useLanguage().language);
  const shown = points.filter(
    (point) => neighbourhoodCode === null || point.neighbourhoodCodes.includes(neighbourhoodCode),
  );
  if (shown.length === 0) return null;
  return (
    <section className="bpp-stack" aria-labelledby="points-after">
      <div className="bpp-tight">
        <h2 id="points-after">{words.title}</h2>
        <p className="bpp-soft">{words.intro}</p>
      </div>
      {shown.map((point) => (
        <One key={point.pointId} point={point} roundId={roundId} onAnswer={onAnswer} />
      ))}
    </section>
  );
};
