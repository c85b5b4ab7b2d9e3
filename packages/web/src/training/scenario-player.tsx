/** One step of a scenario: a scene with choices, the compass, or an end that says why. Used by learners and by a trainer's preview. */
import { compassOn, type LearningScenario, type ScenarioNode, saysSame } from '@buurtplus/domain/training';
import { Pause } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HeldBook } from '../compass/book.ts';
import { Button, Choice, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { SceneDrawing } from './scene-drawing.tsx';
import { type HalfKept, StoryCompass, useAdviceInWords } from './story-compass.tsx';
import { useTrainingWords } from './training-words.ts';

type Props = {
  readonly scenario: LearningScenario;
  readonly at: string;
  readonly held: HeldBook;
  readonly onChoose: (choice: string) => void;
  /** The end was read. */
  readonly onEnd: () => void;
  /** Where somebody can play it once more. */
  readonly onAgain?: () => void;
  /** Picks of the compass step that stands here. */
  readonly kept?: HalfKept;
};

/** The clock can always be stopped: who reads slowly learns as much. */
const Hurry = ({ seconds, onLate }: { readonly seconds: number; readonly onLate: () => void }) => {
  const words = useTrainingWords();
  const [left, setLeft] = useState(seconds);
  const [still, setStill] = useState(false);
  useEffect(() => {
    if (still) return;
    if (left <= 0) return onLate();
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left, still, onLate]);
  return (
    <div className="bpp-hurry">
      <div className="bpp-hurry__bar" aria-hidden="true">
        <span style={{ width: `${(left / seconds) * 100}%` }} />
      </div>
      <div className="bpp-row">
        <span role="timer">{still ? words.noTimeOn : words.time(left)}</span>
        {still ? null : (
          <Button kind="quiet" onClick={() => setStill(true)}>
            <Pause size={20} aria-hidden="true" /> {words.noTime}
          </Button>
        )}
      </div>
    </div>
  );
};

const Scene = ({
  node,
  scenario,
  onChoose,
}: Pick<Props, 'scenario' | 'onChoose'> & {
  readonly node: Extract<ScenarioNode, { kind: 'scene' }>;
}) => {
  const { language } = useLanguage();
  const words = useTrainingWords();
  const [late] = useState(() => () => onChoose('late'));
  return (
    <>
      <SceneDrawing drawing={scenario.drawing} />
      <div className="bpp-tight">
        <p className="bpp-kicker">{words.scenario}</p>
        <Heading>{scenario.title[language]}</Heading>
      </div>
      <p className="bpp-large">{node.text[language]}</p>
      {node.hurry === null ? null : <Hurry seconds={node.hurry.seconds} onLate={late} />}
      <ReadAloud lines={[node.text[language], ...node.choices.map(({ text }) => text[language])]} />
      <div className="bpp-stack">
        {node.choices.map(({ id, text }) => (
          <Choice key={id} onChoose={() => onChoose(id)}>
            {text[language]}
          </Choice>
        ))}
      </div>
    </>
  );
};

const End = ({
  node,
  scenario,
  held,
  onEnd,
  onAgain,
}: Omit<Props, 'at' | 'onChoose' | 'kept'> & {
  readonly node: Extract<ScenarioNode, { kind: 'end' }>;
}) => {
  const { language } = useLanguage();
  const words = useTrainingWords();
  const inWords = useAdviceInWords();
  const story = scenario.situations[node.situation];
  const says = story === undefined ? null : compassOn(held.book, story);
  const changed = story !== undefined && says !== null && !saysSame(says, story.says);
  return (
    <>
      <SceneDrawing drawing={scenario.drawing} />
      <Heading>{words.ends[node.end]}</Heading>
      <p className="bpp-large">{node.text[language]}</p>
      <section className="bpp-tight">
        <h2 className="bpp-kicker">{words.why}</h2>
        <p>{node.why[language]}</p>
      </section>
      <section className="bpp-tight">
        <h2 className="bpp-kicker">{words.wanted}</h2>
        <p>{node.wanted[language]}</p>
      </section>
      {says === null ? null : (
        <Notice kind={says.outcome === 'call_112' ? 'danger' : 'info'}>
          <p>
            {words.says}: <strong>{inWords(says)}</strong>
          </p>
          {changed ? <p>{words.compassChanged}</p> : null}
        </Notice>
      )}
      <ReadAloud
        lines={[
          node.text[language],
          node.why[language],
          node.wanted[language],
          ...(says !== null && changed ? [`${words.says}: ${inWords(says)}`, words.compassChanged] : []),
        ]}
      />
      <Button wide onClick={onEnd}>
        {words.next}
      </Button>
      {onAgain === undefined ? null : (
        <Button kind="secondary" wide onClick={onAgain}>
          {words.otherWay}
        </Button>
      )}
    </>
  );
};

export const ScenarioPlayer = ({ scenario, at, held, onChoose, onEnd, onAgain, kept }: Props) => {
  const node = scenario.nodes[at];
  if (node === undefined) return null;
  if (node.kind === 'scene') return <Scene key={at} node={node} scenario={scenario} onChoose={onChoose} />;
  if (node.kind === 'end')
    return (
      <End
        key={at}
        node={node}
        scenario={scenario}
        held={held}
        onEnd={onEnd}
        {...(onAgain === undefined ? {} : { onAgain })}
      />
    );
  const situation = scenario.situations[node.situation];
  return situation === undefined ? null : (
    <StoryCompass key={at} node={node} situation={situation} held={held} onDone={onChoose} kept={kept} />
  );
};
