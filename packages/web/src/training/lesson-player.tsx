/** A lesson from begin to end; each step is written down before the next one shows, so that nothing is ever done twice. */
import {
  type HalfWay,
  type LearningEvent,
  type LearningModule,
  type ModuleStep,
  partsOf,
  placeIn,
} from '@buurtplus/domain/training';
import { useState } from 'react';
import type { HeldBook } from '../compass/book.ts';
import { Button, Heading, StepPath } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { QuestionCard } from './question-card.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { ScenarioPlayer } from './scenario-player.tsx';
import { SceneDrawing } from './scene-drawing.tsx';
import type { Half } from './story-compass.tsx';
import { useTrainingWords } from './training-words.ts';

type Made = { readonly step: string; readonly choice: string | null; readonly right: boolean | null };

type Props = {
  readonly lesson: LearningModule;
  readonly events: readonly LearningEvent[];
  readonly held: HeldBook;
  readonly onMade: (made: Made) => void;
  readonly onFinish: () => void;
  /** Picked in steps of this run that are not done. */
  readonly halfWay: readonly HalfWay[];
  readonly onHalf: (step: string, half: Half) => Promise<void>;
};

const Step = ({
  step,
  lesson,
  first,
  events,
  onMade,
  onPassed,
}: Pick<Props, 'lesson' | 'events' | 'onMade'> & {
  readonly step: ModuleStep;
  readonly first: boolean;
  readonly onPassed: () => void;
}) => {
  const words = useTrainingWords();
  const { language } = useLanguage();
  if (step.kind === 'ask') {
    const answer = events.find((event) => event.step === `${step.id}/answer`);
    return (
      <QuestionCard
        question={step.question}
        chosen={answer?.choice ?? null}
        onChoose={(choice, right) => onMade({ step: `${step.id}/answer`, choice, right })}
        onNext={onPassed}
      />
    );
  }
  return (
    <>
      {first ? <SceneDrawing drawing={lesson.drawing} /> : null}
      <Heading>{step.title[language]}</Heading>
      <ReadAloud lines={[step.title[language], ...step.lines.map((line) => line[language])]} />
      {step.lines.map((line) => (
        <p key={line.en} className="bpp-large">
          {line[language]}
        </p>
      ))}
      <Button wide onClick={onPassed}>
        {words.next}
      </Button>
    </>
  );
};

export const LessonPlayer = ({ lesson, events, held, onMade, onFinish, halfWay, onHalf }: Props) => {
  const words = useTrainingWords();
  const place = placeIn(lesson, events);
  // How many parts somebody looks back; nothing that was done changes.
  const [back, setBack] = useState(0);
  const parts = partsOf(lesson);
  const index = place.kind === 'finish' ? parts : place.index;
  const shown = Math.max(0, index - back);
  const step = lesson.steps[shown];
  const storyStep = place.kind === 'scenario' ? `${place.scenario.id}/${place.node}` : '';
  const canLookBack = place.kind === 'step' && shown > 0;
  return (
    <div className="bpp-stack">
      <StepPath
        at={Math.min(shown + 1, parts)}
        of={parts}
        words={words.part(Math.min(shown + 1, parts), parts)}
      />
      {step !== undefined ? (
        <Step
          key={step.id}
          step={step}
          lesson={lesson}
          first={shown === 0}
          events={events}
          onMade={onMade}
          onPassed={() => {
            if (back > 0) setBack(back - 1);
            else onMade({ step: step.id, choice: null, right: null });
          }}
        />
      ) : place.kind === 'scenario' ? (
        <ScenarioPlayer
          key={place.scenario.id}
          scenario={place.scenario}
          at={place.node}
          held={held}
          onChoose={(choice) => onMade({ step: storyStep, choice, right: null })}
          onEnd={() => onMade({ step: storyStep, choice: null, right: null })}
          kept={{
            half: halfWay.find(({ step: of }) => of === storyStep) ?? null,
            onHalf: (half) => onHalf(storyStep, half),
          }}
        />
      ) : (
        <>
          <Heading>{words.doneTitle}</Heading>
          <p className="bpp-large">{words.doneText}</p>
          <Button wide onClick={onFinish}>
            {words.finish}
          </Button>
        </>
      )}
      {canLookBack ? (
        <Button kind="quiet" onClick={() => setBack(back + 1)}>
          {words.previous}
        </Button>
      ) : null}
    </div>
  );
};
