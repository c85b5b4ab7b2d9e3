/** What stands on the beamer: the code, how many are there, and a story the room goes through together. */
import type { EveningStage } from '@buurtplus/contract/evenings';
import type { LearningScenario } from '@buurtplus/domain/training';
import { type ComponentProps, useState } from 'react';
import type { HeldBook } from '../compass/book.ts';
import { Picker, useOneTap } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { useEveningWords } from './evening-words.ts';
import { SceneDrawing } from './scene-drawing.tsx';
import { type StageActs, StageStep } from './stage-step.tsx';

type Props = StageActs & {
  readonly stage: EveningStage;
  readonly stories: readonly LearningScenario[];
  readonly held: HeldBook | null;
};
type At = { readonly scenarioId: string; readonly step: string };

const Code = ({ stage }: { readonly stage: EveningStage }) => {
  const words = useEveningWords();
  const isOver = Date.parse(stage.endsAt) < Date.now();
  const there = stage.people.filter(({ present }) => present !== null).length;
  return (
    <section className="bpp-stage__code" aria-label={words.stageCode}>
      {stage.code === null ? (
        <p>{isOver ? words.stageOver : words.stageNoCode}</p>
      ) : (
        <>
          <p>{words.stageCode}</p>
          <p className="bpp-stage__digits" data-testid="evening-code">
            {stage.code.digits.slice(0, 3)} {stage.code.digits.slice(3)}
          </p>
          <p>{words.stageWhere}</p>
        </>
      )}
      <p role="status">{words.there(there)}</p>
    </section>
  );
};

/** Each step has taps of its own: asking that hangs holds up no other step. */
const LiveStep = (props: Omit<ComponentProps<typeof StageStep>, 'isBusy' | 'tap'>) => (
  <StageStep {...props} {...useOneTap()} />
);

export const EveningStageScreen = ({ stage, stories, held, onAsk, onClose }: Props) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  // Who loads the page again is where the question of the room is.
  const asked = stage.poll === null ? null : { scenarioId: stage.poll.scenarioId, step: stage.poll.step };
  const [chosen, setChosen] = useState<At | 'none' | null>(null);
  const at = chosen === 'none' ? null : (chosen ?? asked);
  const scenario = stories.find(({ id }) => id === at?.scenarioId);
  return (
    <div className="bpp-stage__main">
      <div className="bpp-stack">
        <Code stage={stage} />
        {scenario === undefined ? null : <SceneDrawing drawing={scenario.drawing} />}
      </div>
      {scenario === undefined || at === null ? (
        <Picker
          label={words.story}
          choose="…"
          go={words.begin}
          options={stories.map(({ id, title }) => ({ value: id, label: title[language] }))}
          onPick={(storyId) => {
            const found = stories.find(({ id }) => id === storyId);
            if (found !== undefined) setChosen({ scenarioId: found.id, step: found.start });
          }}
        />
      ) : (
        <div className="bpp-stage__story">
          <LiveStep
            scenario={scenario}
            held={held}
            step={at.step}
            stage={stage}
            onAsk={onAsk}
            onClose={onClose}
            key={`${scenario.id} ${at.step}`}
            isNew={chosen !== null}
            onGo={(step) => setChosen({ scenarioId: scenario.id, step })}
            onOther={() => setChosen('none')}
          />
        </div>
      )}
    </div>
  );
};
