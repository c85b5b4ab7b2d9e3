/** One step of a scenario in the editor. */
import { endKinds, type LearningScenario, type ScenarioNode } from '@buurtplus/domain/training';
import { type ReactNode, useState } from 'react';
import { Button, Select, useArrival } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { addChoice, withSituation } from './edit-scenario.ts';
import { BothLanguages, StepSelect } from './editor-fields.tsx';
import { EditorHurry } from './editor-hurry.tsx';
import { FactList, type FactName } from './editor-story.tsx';
import { useEditorWords } from './editor-words.ts';

type Props = {
  readonly at: string;
  readonly node: ScenarioNode;
  readonly scenario: LearningScenario;
  readonly facts: readonly FactName[];
  readonly onChange: (node: ScenarioNode) => void;
  readonly onDrop: () => void;
  /** Somebody asked for it: it stands open and takes the focus. */
  readonly isAdded: boolean;
};

/** One choice of a scene; one that was asked for takes the focus. */
const ChoiceFields = ({
  name,
  isAdded,
  children,
}: {
  readonly name: string;
  readonly isAdded: boolean;
  readonly children: ReactNode;
}) => (
  <fieldset className="bpp-editchoice" ref={useArrival<HTMLFieldSetElement>(isAdded)}>
    <legend>{name}</legend>
    {children}
  </fieldset>
);

const SceneFields = ({
  node,
  steps,
  nodes,
  onChange,
}: {
  readonly node: Extract<ScenarioNode, { kind: 'scene' }>;
  readonly steps: readonly string[];
  readonly nodes: LearningScenario['nodes'];
  readonly onChange: (node: ScenarioNode) => void;
}) => {
  const words = useEditorWords();
  const [begun] = useState(() => node.choices.map(({ id }) => id));
  const setChoice = (id: string, change: Partial<(typeof node.choices)[number]>): void =>
    onChange({ ...node, choices: node.choices.map((one) => (one.id === id ? { ...one, ...change } : one)) });
  return (
    <>
      {node.choices.map((choice, index) => (
        <ChoiceFields key={choice.id} name={words.choiceAt(index + 1)} isAdded={!begun.includes(choice.id)}>
          <BothLanguages
            label={words.choice}
            value={choice.text}
            onChange={(text) => setChoice(choice.id, { text })}
          />
          <StepSelect
            label={words.goesTo}
            value={choice.to}
            steps={steps}
            nodes={nodes}
            onChange={(to) => setChoice(choice.id, { to })}
          />
          <Button
            kind="quiet"
            aria-label={`${words.dropChoice}: ${words.choiceAt(index + 1)}`}
            onClick={() => onChange({ ...node, choices: node.choices.filter(({ id }) => id !== choice.id) })}
          >
            {words.dropChoice}
          </Button>
        </ChoiceFields>
      ))}
      <Button kind="secondary" onClick={() => onChange(addChoice(node))}>
        {words.addChoice}
      </Button>
      <EditorHurry node={node} steps={steps} nodes={nodes} onChange={onChange} />
    </>
  );
};

export const EditorNode = ({ at, node, scenario, facts, onChange, onDrop, isAdded }: Props) => {
  const words = useEditorWords();
  const { language } = useLanguage();
  const summary = useArrival<HTMLElement>(isAdded);
  const steps = Object.keys(scenario.nodes).filter((name) => name !== at);
  const situations = Object.keys(scenario.situations);
  return (
    <details className="bpp-editnode" open={isAdded || undefined}>
      <summary ref={summary}>
        <span>
          <h3>
            {words.step(at)}: {words.kinds[node.kind]}
          </h3>
          <small>{node.text[language]}</small>
        </span>
      </summary>
      <div className="bpp-stack">
        <BothLanguages
          long
          label={words.text}
          value={node.text}
          onChange={(text) => onChange({ ...node, text })}
        />
        {node.kind === 'scene' ? (
          <SceneFields node={node} steps={steps} nodes={scenario.nodes} onChange={onChange} />
        ) : null}
        {node.kind === 'scene' || situations.length === 1 ? null : (
          <Select
            label={words.whichFacts}
            value={node.situation}
            options={situations.map((name) => ({ value: name, label: words.factsOf(name) }))}
            onChange={(event) => onChange(withSituation(scenario, node, event.target.value))}
          />
        )}
        {node.kind === 'compass' ? (
          <>
            <FactList
              codes={node.offered}
              facts={facts}
              onChange={(offered) => onChange({ ...node, offered })}
            />
            <StepSelect
              label={words.same}
              value={node.same}
              steps={steps}
              nodes={scenario.nodes}
              onChange={(same) => onChange({ ...node, same })}
            />
            <StepSelect
              label={words.other}
              value={node.other}
              steps={steps}
              nodes={scenario.nodes}
              onChange={(other) => onChange({ ...node, other })}
            />
          </>
        ) : null}
        {node.kind === 'end' ? (
          <>
            <Select
              label={words.end}
              value={node.end}
              options={endKinds.map((value) => ({ value, label: words.ends[value] }))}
              onChange={(event) =>
                onChange({ ...node, end: endKinds.find((kind) => kind === event.target.value) ?? node.end })
              }
            />
            <BothLanguages
              long
              label={words.why}
              value={node.why}
              onChange={(why) => onChange({ ...node, why })}
            />
            <BothLanguages
              long
              label={words.wanted}
              value={node.wanted}
              onChange={(wanted) => onChange({ ...node, wanted })}
            />
          </>
        ) : null}
        <Button kind="quiet" aria-label={`${words.dropStep}: ${words.step(at)}`} onClick={onDrop}>
          {words.dropStep}
        </Button>
      </div>
    </details>
  );
};
