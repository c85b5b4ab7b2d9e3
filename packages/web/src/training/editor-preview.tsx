/** A trainer plays the story with the very player of a learner; nothing of it is kept. */
import { type LearningScenario, standsAt } from '@buurtplus/domain/training';
import { useState } from 'react';
import type { HeldBook } from '../compass/book.ts';
import { Button } from '../ui/index.ts';
import { useEditorWords } from './editor-words.ts';
import { ScenarioPlayer } from './scenario-player.tsx';

export const EditorPreview = ({
  scenario,
  held,
  onClose,
}: {
  readonly scenario: LearningScenario;
  readonly held: HeldBook;
  readonly onClose: () => void;
}) => {
  const words = useEditorWords();
  const [steps, setSteps] = useState<readonly { step: string; choice: string; at: string }[]>([]);
  const { at } = standsAt(scenario, steps);
  return (
    <div className="bpp-stack bpp-editpreview">
      <ScenarioPlayer
        scenario={scenario}
        at={at}
        held={held}
        onChoose={(choice) => setSteps([...steps, { step: at, choice, at: `${steps.length}` }])}
        onEnd={onClose}
        onAgain={() => setSteps([])}
      />
      <Button kind="secondary" onClick={onClose}>
        {words.closePreview}
      </Button>
    </div>
  );
};
