/** One step of a story on the beamer: what happens, the question to the room, how it voted, what the compass says, and going on. */
import type { EveningStage } from '@buurtplus/contract/evenings';
import { compassOn, type LearningScenario, type ScenarioNode, stageAfter } from '@buurtplus/domain/training';
import { useState } from 'react';
import type { HeldBook } from '../compass/book.ts';
import { factText } from '../compass/fact-text.ts';
import { Button, Notice, type TapOnce, useArrival } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { EveningBars } from './evening-bars.tsx';
import { useEveningWords } from './evening-words.ts';
import { stagePoll } from './stage-compass.ts';
import { useAdviceInWords } from './story-compass.tsx';
import { useTrainingWords } from './training-words.ts';

export type StageActs = {
  readonly onAsk: (scenario: LearningScenario, step: string) => Promise<unknown>;
  readonly onClose: (pollId: string) => Promise<unknown>;
};

/** The real compass about the facts of the story, once the room has voted. */
const CompassSays = ({
  scenario,
  node,
  held,
}: {
  readonly scenario: LearningScenario;
  readonly node: Extract<ScenarioNode, { kind: 'compass' }>;
  readonly held: HeldBook | null;
}) => {
  const words = useTrainingWords();
  const { facts } = useWords();
  const { language } = useLanguage();
  const inWords = useAdviceInWords();
  const story = scenario.situations[node.situation];
  if (held === null || story === undefined) return null;
  const advice = compassOn(held.book, story);
  return (
    <>
      <h3>
        {words.says}: {inWords(advice)}
      </h3>
      <Notice kind={advice.outcome === 'call_112' ? 'danger' : 'info'}>
        <p>{advice.because[language]}</p>
      </Notice>
      {story.observations.length === 0 ? null : (
        <p>
          {words.withFacts}{' '}
          {story.observations.map((code) => factText(held.book, code, language, facts)).join(', ')}
        </p>
      )}
    </>
  );
};

const End = ({
  node,
  onOther,
}: {
  readonly node: Extract<ScenarioNode, { kind: 'end' }>;
  readonly onOther: () => void;
}) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  return (
    <>
      <h3>{words.why}</h3>
      <p className="bpp-stage__text">{node.why[language]}</p>
      <h3>{words.wanted}</h3>
      <p className="bpp-stage__text">{node.wanted[language]}</p>
      <Button onClick={onOther}>{words.otherStory}</Button>
    </>
  );
};

type Props = StageActs &
  TapOnce & {
    readonly scenario: LearningScenario;
    readonly step: string;
    readonly stage: EveningStage;
    readonly held: HeldBook | null;
    readonly onGo: (step: string) => void;
    readonly onOther: () => void;
    /** Somebody went on to this step, rather than finding it here. */
    readonly isNew: boolean;
  };

export const StageStep = (props: Props) => {
  const { scenario, step, stage, held, isNew, isBusy, tap, onAsk, onClose, onGo, onOther } = props;
  const words = useEveningWords();
  const { language } = useLanguage();
  const heading = useArrival<HTMLHeadingElement>(isNew);
  const node = scenario.nodes[step];
  if (node === undefined) return null;
  const asked = stagePoll(scenario, step);
  const here = stage.poll?.scenarioId === scenario.id && stage.poll.step === step ? stage.poll : null;
  const next = stageAfter(scenario, step, null);
  // A show of hands does as well: the story waits for no network.
  const [byHands, setByHands] = useState(false);
  const mayGo = here?.open === false || byHands;
  return (
    <div className="bpp-stack bpp-stage__step">
      <h2 ref={heading}>{scenario.title[language]}</h2>
      <p className="bpp-stage__text">{(asked?.ask ?? node.text)[language]}</p>
      {node.kind === 'end' ? <End node={node} onOther={onOther} /> : null}
      {asked !== null && here?.open !== false ? (
        <>
          <ul className="bpp-stage__choices">
            {asked.choices.map(({ id, text }) => (
              <li key={id}>{text[language]}</li>
            ))}
          </ul>
          {/* One button and one count, so that who presses stays where he is and every vote is said. */}
          <p className={here === null ? 'bpp-hidden' : 'bpp-stage__count'} role="status">
            {here === null ? '' : words.votes(here.votes)}
          </p>
          {here?.toldBefore == null ? null : <p>{words.asBefore(here.toldBefore)}</p>}
          <Button
            busy={isBusy}
            onClick={() => void tap(() => (here === null ? onAsk(scenario, step) : onClose(here.pollId)))}
          >
            {here === null ? words.askRoom : words.close}
          </Button>
          {byHands ? null : (
            <Button
              kind="quiet"
              onClick={() => {
                if (here !== null) void onClose(here.pollId);
                setByHands(true);
              }}
            >
              {words.withoutVotes}
            </Button>
          )}
        </>
      ) : null}
      {here?.open === false ? <EveningBars poll={here} /> : null}
      {here?.open === false ? (
        <div>
          <Button kind="secondary" busy={isBusy} onClick={() => void tap(() => onAsk(scenario, step))}>
            {words.askAgain}
          </Button>
        </div>
      ) : null}
      {mayGo && node.kind === 'scene' ? (
        <>
          <h3>{words.goWith}</h3>
          <div className="bpp-row">
            {node.choices.map(({ id, text, to }) => (
              <Button key={id} kind="secondary" onClick={() => onGo(to)}>
                {text[language]}
              </Button>
            ))}
          </div>
        </>
      ) : null}
      {mayGo && node.kind === 'compass' ? <CompassSays scenario={scenario} node={node} held={held} /> : null}
      {next !== null && (asked === null || (mayGo && node.kind === 'compass')) ? (
        <Button onClick={() => onGo(next)}>{words.goOn}</Button>
      ) : null}
    </div>
  );
};
