/** The story as a whole in the editor: title, drawing, where it begins, and the facts the compass decides with. */
import { dangerAnswers } from '@buurtplus/domain/compass';
import { compassOn, type LearningScenario, storyMomentNames } from '@buurtplus/domain/training';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { HeldBook } from '../compass/book.ts';
import { Button, Picker, Select, useArrival } from '../ui/index.ts';
import { addSituation, dropSituation, mostSituations, setSituation } from './edit-scenario.ts';
import { EditorAnswers } from './editor-answers.tsx';
import { EditorDrawing } from './editor-drawing.tsx';
import { BothLanguages, StepSelect } from './editor-fields.tsx';
import { useEditorWords } from './editor-words.ts';
import { useAdviceInWords } from './story-compass.tsx';

export type FactName = { readonly code: string; readonly name: string };

export const FactList = ({
  codes,
  facts,
  onChange,
}: {
  readonly codes: readonly string[];
  readonly facts: readonly FactName[];
  readonly onChange: (codes: readonly string[]) => void;
}) => {
  const words = useEditorWords();
  const nameOf = (code: string): string => facts.find((fact) => fact.code === code)?.name ?? code;
  return (
    <div className="bpp-tight">
      <ul className="bpp-picked">
        {codes.map((code) => (
          <li key={code}>
            <button
              type="button"
              className="bpp-pick"
              aria-label={words.remove(nameOf(code))}
              onClick={() => onChange(codes.filter((one) => one !== code))}
            >
              {nameOf(code)} <X size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Picker
        label={words.fact}
        choose={words.choose}
        go={words.addFact}
        options={facts
          .filter(({ code }) => !codes.includes(code))
          .map(({ code, name }) => ({ value: code, label: name }))}
        onPick={(code) => onChange([...codes, code])}
      />
    </div>
  );
};

/** A set of facts that was asked for takes the focus. */
const FactsHeading = ({ isAdded, children }: { readonly isAdded: boolean; readonly children: ReactNode }) => (
  <h2 className="bpp-editheading" ref={useArrival<HTMLHeadingElement>(isAdded)}>
    {children}
  </h2>
);

export const EditorStory = ({
  scenario,
  held,
  facts,
  onChange,
}: {
  readonly scenario: LearningScenario;
  readonly held: HeldBook;
  readonly facts: readonly FactName[];
  readonly onChange: (scenario: LearningScenario) => void;
}) => {
  const words = useEditorWords();
  const inWords = useAdviceInWords();
  const { drawing } = scenario;
  const [begun] = useState(() => Object.keys(scenario.situations));
  const stories = Object.entries(scenario.situations);
  const draw = (change: Partial<typeof drawing>): void =>
    onChange({ ...scenario, drawing: { ...drawing, ...change } });
  return (
    <>
      <BothLanguages
        label={words.storyTitle}
        value={scenario.title}
        onChange={(title) => onChange({ ...scenario, title })}
      />
      <EditorDrawing drawing={drawing} onChange={draw} />
      <BothLanguages label={words.alt} value={drawing.alt} onChange={(alt) => draw({ alt })} />
      <StepSelect
        label={words.start}
        value={scenario.start}
        steps={Object.keys(scenario.nodes)}
        nodes={scenario.nodes}
        onChange={(start) => onChange({ ...scenario, start })}
      />
      {stories.map(([at, story]) => (
        <section
          key={at}
          className="bpp-stack bpp-editchoice"
          aria-label={stories.length === 1 ? words.facts : words.factsOf(at)}
        >
          <FactsHeading isAdded={!begun.includes(at)}>
            {stories.length === 1 ? words.facts : words.factsOf(at)}
          </FactsHeading>
          <FactList
            codes={story.observations}
            facts={facts}
            onChange={(observations) => onChange(setSituation(held.book, scenario, at, { observations }))}
          />
          <Select
            label={words.danger}
            value={story.danger}
            options={dangerAnswers.map((value) => ({ value, label: words.dangers[value] }))}
            onChange={(event) =>
              onChange(
                setSituation(held.book, scenario, at, {
                  danger: dangerAnswers.find((one) => one === event.target.value) ?? story.danger,
                }),
              )
            }
          />
          <Select
            label={words.when}
            value={story.at}
            options={storyMomentNames.map((value) => ({ value, label: words.moments[value] }))}
            onChange={(event) =>
              onChange(
                setSituation(held.book, scenario, at, {
                  at: storyMomentNames.find((one) => one === event.target.value) ?? story.at,
                }),
              )
            }
          />
          <EditorAnswers
            book={held.book}
            story={story}
            onChange={(change) => onChange(setSituation(held.book, scenario, at, change))}
          />
          <p role="status">
            {words.says} <strong>{inWords(compassOn(held.book, story))}</strong>
          </p>
          {stories.length === 1 ? null : (
            <Button kind="quiet" onClick={() => onChange(dropSituation(scenario, at))}>
              {words.dropFacts(at)}
            </Button>
          )}
        </section>
      ))}
      {stories.length >= mostSituations ? null : (
        <div className="bpp-tight">
          <p className="bpp-soft">{words.addFactsHelp}</p>
          <Button kind="secondary" onClick={() => onChange(addSituation(scenario))}>
            {words.addFacts}
          </Button>
        </div>
      )}
    </>
  );
};
