/** One point: what was seen so far, one question at a time, a second pair of eyes, a photo, and the way to a signal. */
import type { InspectionCard, PointCard } from '@buurtplus/contract/inspections';
import {
  aspectWords,
  type InspectionEvent,
  type InspectionFact,
  type Looker,
  levelNames,
  levels,
  safetyWords,
} from '@buurtplus/domain/inspections';
import { ChevronLeft, Siren, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Heading, Notice, WayOut } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { useInspectionWords } from './inspection-words.ts';
import { LevelChoice } from './level-choice.tsx';
import { type Answered, type Asked, askedKey, askedOf, nextAsked, pointState } from './look.ts';
import { PointPhoto } from './point-photo.tsx';
import { type InspectionMap, PointPlace } from './point-place.tsx';
import { type InspectionWords } from './words-nl.ts';

type Props = {
  readonly card: InspectionCard;
  readonly point: PointCard;
  readonly number: number;
  readonly areaName: string | null;
  readonly events: readonly InspectionEvent[];
  /** Something of it is not on the disk yet: it is not said to be done, and nobody is sent on. */
  readonly isWriting: boolean;
  readonly onFact: (fact: InspectionFact) => void;
  readonly onPhoto: (photo: Blob) => Promise<boolean>;
  readonly shrink: (file: Blob) => Promise<Blob | null>;
  /** Where one goes when this point is done; belongs to the app. */
  readonly onwards: ReactNode;
  readonly map: InspectionMap;
  /** What stands out in a name, of another room. */
  readonly marks: (text: string) => ReactNode;
  readonly signalLink: (content: ReactNode) => ReactNode;
};

const sayAnswer = (
  asked: Asked,
  answered: Answered,
  words: InspectionWords,
  language: 'nl' | 'en',
): string => {
  const answer = answered.get(askedKey(asked));
  if (answer === undefined) return '–';
  if (answer === 'not_here') return words.notHere;
  if (answer === 'good') return words.good;
  if (answer === 'not_good') return words.notGood;
  const level = levels.find((one) => one === answer);
  return level === undefined ? '–' : (levelNames[level][language].split(' · ')[0] ?? '–');
};

const nameOf = (asked: Asked, language: 'nl' | 'en'): string =>
  asked.kind === 'aspect'
    ? aspectWords[asked.aspect].name[language]
    : safetyWords[asked.question].name[language];

const Answers = ({
  all,
  answered,
  onAsk,
}: {
  readonly all: readonly Asked[];
  readonly answered: Answered;
  readonly onAsk: (asked: Asked) => void;
}) => {
  const words = useInspectionWords();
  const { language } = useLanguage();
  return (
    <ul className="bpp-list">
      {all.map((asked) => (
        <li key={askedKey(asked)}>
          <button type="button" className="bpp-answerrow" onClick={() => onAsk(asked)}>
            <span>{nameOf(asked, language)}</span>
            <strong>{sayAnswer(asked, answered, words, language)}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
};

export const PointScreen = (props: Props) => {
  const { card, point, number, areaName, events, isWriting, onFact } = props;
  const words = useInspectionWords();
  const [asking, setAsking] = useState<Asked | null>(null);
  const [by, setBy] = useState<Looker>('self');
  const state = pointState(events, point.pointId);
  const answered = by === 'self' ? state.mine : state.mates;
  const all = askedOf(card);
  const loose = card.way === 'loose';
  const after = (asked: Asked, said: Answered): void => setAsking(loose ? null : nextAsked(all, said, asked));
  const next = nextAsked(all, answered, null);
  if (asking !== null)
    return (
      <div className="bpp-stack" key={`${by} ${askedKey(asking)}`}>
        <div>
          <Button kind="quiet" onClick={() => setAsking(null)}>
            <ChevronLeft size={24} aria-hidden="true" /> {words.back}
          </Button>
        </div>
        <LevelChoice
          asked={asking}
          answered={answered}
          scale={card.scale}
          onAspect={(aspect, judgement) => {
            onFact({ kind: 'scored', aspect, judgement, by });
            after(asking, new Map([...answered, [aspect, judgement]]));
          }}
          onSafety={(answer) => {
            if (asking.kind !== 'safety') return;
            onFact({ kind: 'checked', question: asking.question, answer, by });
            after(asking, new Map([...answered, [asking.question, answer]]));
          }}
        />
      </div>
    );
  const place = [
    areaName ?? '',
    // Who has a name to go by needs no degrees.
    point.label !== '' || point.lat === null || point.lon === null
      ? ''
      : words.onMap(point.lat.toFixed(5), point.lon.toFixed(5)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <div className="bpp-stack" key={by}>
      <Heading>{point.label === '' ? words.point(number) : point.label}</Heading>
      <p className="bpp-soft">{place}</p>
      <PointPlace
        point={point}
        number={number}
        map={props.map}
        marks={props.marks}
        onName={card.way === 'fixed' ? null : (label) => onFact({ kind: 'named', label })}
      />
      {by === 'mate' ? (
        <Notice kind="info">
          <p>{words.mateHint}</p>
        </Notice>
      ) : null}
      {state.reachable ? (
        <>
          {next === null && isWriting ? null : next === null ? (
            <Notice kind="done" live="status">
              <p>{words.ready}</p>
            </Notice>
          ) : loose && answered.size > 0 ? null : (
            <Button wide onClick={() => setAsking(next)}>
              {answered.size === 0 ? words.start : words.goOn}
            </Button>
          )}
          {by === 'mate' ? (
            <Button kind={next === null ? 'primary' : 'secondary'} wide onClick={() => setBy('self')}>
              {words.self}
            </Button>
          ) : answered.size > 0 && !isWriting ? (
            props.onwards
          ) : null}
          <section className="bpp-tight" aria-labelledby="answers">
            <h2 id="answers">{by === 'self' ? words.yourLook : words.mateLook}</h2>
            <p className="bpp-soft">{words.change}</p>
            <Answers all={all} answered={answered} onAsk={setAsking} />
          </section>
          {by === 'self' ? (
            <>
              {state.signalled ? (
                <Notice kind="done">
                  <p>{words.signalled}</p>
                </Notice>
              ) : null}
              {props.signalLink(
                <>
                  <Siren size={24} aria-hidden="true" />
                  <span>
                    {words.signal}
                    <small>{words.signalHint}</small>
                  </span>
                </>,
              )}
              <PointPhoto shrink={props.shrink} onKeep={props.onPhoto} />
              <WayOut
                icon={<Users size={24} aria-hidden="true" />}
                hint={words.mateHint}
                onChoose={() => setBy('mate')}
              >
                {words.mate}
              </WayOut>
              {loose ? null : (
                <Button kind="quiet" onClick={() => onFact({ kind: 'reachable', reachable: false })}>
                  {words.unreachable}
                </Button>
              )}
            </>
          ) : null}
        </>
      ) : (
        <>
          <Notice kind="info" live="status">
            <p>
              {words.away}. {words.unreachableHint}.
            </p>
          </Notice>
          {props.onwards}
          <Button kind="secondary" wide onClick={() => onFact({ kind: 'reachable', reachable: true })}>
            {words.reachable}
          </Button>
        </>
      )}
    </div>
  );
};
