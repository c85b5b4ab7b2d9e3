/** Where time presses in the street too: how long there is to choose, and where it goes when that is over. */
import { type LearningScenario, type ScenarioNode, scenarioLimits } from '@buurtplus/domain/training';
import { TextInput } from '../ui/index.ts';
import { StepSelect } from './editor-fields.tsx';
import { useEditorWords } from './editor-words.ts';

type Scene = Extract<ScenarioNode, { kind: 'scene' }>;
type Props = {
  readonly node: Scene;
  readonly steps: readonly string[];
  readonly nodes: LearningScenario['nodes'];
  readonly onChange: (node: Scene) => void;
};

const usualSeconds = 30;

export const EditorHurry = ({ node, steps, nodes, onChange }: Props) => {
  const words = useEditorWords();
  const { hurry } = node;
  return (
    <div className="bpp-stack">
      <label className="bpp-check">
        <input
          type="checkbox"
          checked={hurry !== null}
          onChange={({ target }) =>
            onChange({ ...node, hurry: target.checked ? { seconds: usualSeconds, to: '' } : null })
          }
        />{' '}
        {words.hurry}
      </label>
      {hurry === null ? null : (
        <>
          <TextInput
            label={words.hurrySeconds}
            hint={words.hurryHint(scenarioLimits.hurrySeconds)}
            type="number"
            inputMode="numeric"
            min={scenarioLimits.hurrySeconds}
            max={300}
            value={hurry.seconds === 0 ? '' : String(hurry.seconds)}
            onChange={({ target }) =>
              onChange({
                ...node,
                hurry: { ...hurry, seconds: Math.min(300, Math.max(0, Math.round(Number(target.value)))) },
              })
            }
          />
          <StepSelect
            label={words.hurryTo}
            value={hurry.to}
            steps={steps}
            nodes={nodes}
            onChange={(to) => onChange({ ...node, hurry: { ...hurry, to } })}
          />
        </>
      )}
    </div>
  );
};
