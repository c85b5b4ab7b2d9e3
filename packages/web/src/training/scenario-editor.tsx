/** Making one scenario: change, save, check with clear sentences, play it as a learner does, publish. */
import {
  checkScenario,
  faultInWords,
  type LearningScenario,
  type ScenarioFault,
} from '@buurtplus/domain/training';
import { useEffect, useRef, useState } from 'react';
import type { HeldBook } from '../compass/book.ts';
import { Button, giveFocus, Heading, Notice, SureButton } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { addNode, dropNode, setNode } from './edit-scenario.ts';
import { EditorNode } from './editor-node.tsx';
import { EditorPreview } from './editor-preview.tsx';
import { EditorStory } from './editor-story.tsx';
import { useEditorWords } from './editor-words.ts';
import { useStoryWork } from './use-story-work.ts';

type Props = {
  readonly begun: LearningScenario;
  /** What was being changed when this tab was left; null when all was kept. */
  readonly readUnsaved: () => LearningScenario | null;
  readonly onUnsaved: (scenario: LearningScenario | null) => void;
  readonly held: HeldBook;
  /** Newest published version; null when volunteers do not have it. */
  readonly published: number | null;
  /** @returns "other" when a colleague kept another one since; with `anyway` that is written over */
  readonly onSave: (scenario: LearningScenario, anyway: boolean) => Promise<'kept' | 'other' | 'failed'>;
  /** @returns the version, or null when it did not arrive */
  readonly onPublish: (id: string) => Promise<number | null>;
  /** @returns false when it did not arrive */
  readonly onWithdraw: (id: string) => Promise<boolean>;
  /** Null when there is only what was published. @returns false when it did not arrive */
  readonly onDrop: (() => Promise<boolean>) | null;
  readonly onDropped: () => void;
};

const Checked = ({ faults }: { readonly faults: readonly ScenarioFault[] }) => {
  const words = useEditorWords();
  const { language } = useLanguage();
  return (
    <Notice kind={faults.length === 0 ? 'done' : 'attention'} live="status">
      <div>
        <p>{faults.length === 0 ? words.whole : words.faults(faults.length)}</p>
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.code}${fault.at}${fault.what}`}>{faultInWords(fault, language)}</li>
          ))}
        </ul>
      </div>
    </Notice>
  );
};

export const ScenarioEditor = ({
  begun,
  readUnsaved,
  onUnsaved,
  held,
  published,
  onSave,
  onPublish,
  onWithdraw,
  onDrop,
  onDropped,
}: Props) => {
  const words = useEditorWords();
  const { language } = useLanguage();
  const [unsaved] = useState(readUnsaved);
  const work = useStoryWork(begun, unsaved, onUnsaved);
  const { scenario } = work;
  const [clash, setClash] = useState(false);
  const [checked, setChecked] = useState(false);
  const [playing, setPlaying] = useState(false);
  const [said, setSaid] = useState<{ readonly kind: 'done' | 'attention'; readonly text: string } | null>(
    null,
  );
  const [isBack, setIsBack] = useState(unsaved !== null);
  const [begunSteps] = useState(() => Object.keys(begun.nodes));
  const preview = useRef<HTMLButtonElement>(null);
  const [played, setPlayed] = useState(false);
  const facts = held.book.observations.map((fact) => ({ code: fact.code, name: fact[language] }));
  const faults = checkScenario(held.book, scenario);
  const change = (next: LearningScenario): void => {
    work.change(next);
    setIsBack(false);
    setSaid(null);
  };
  const save = async (anyway = false): Promise<boolean> => {
    const done = await onSave(scenario, anyway);
    if (done === 'kept') work.wasKept(scenario);
    setIsBack(false);
    setClash(done === 'other');
    const text = { kept: words.saved, other: words.otherKept, failed: words.failed }[done];
    setSaid({ kind: done === 'kept' ? 'done' : 'attention', text });
    return done === 'kept';
  };
  const withdraw = async (): Promise<void> => {
    const arrived = await onWithdraw(scenario.id);
    setSaid(arrived ? { kind: 'done', text: words.withdrawn } : { kind: 'attention', text: words.failed });
  };
  const drop = async (onDrop: () => Promise<boolean>): Promise<void> => {
    // What was changed stays until the story is really gone.
    if (!(await onDrop())) return setSaid({ kind: 'attention', text: words.failed });
    work.letGo();
    onDropped();
  };
  const publish = async (): Promise<void> => {
    if (!(await save())) return;
    const version = await onPublish(scenario.id);
    setSaid(
      version === null
        ? { kind: 'attention', text: words.failed }
        : { kind: 'done', text: words.publishedNow(version) },
    );
  };
  // Who stops playing is back at what he pressed, below a long page.
  useEffect(() => {
    if (played && !playing && preview.current !== null) giveFocus(preview.current);
  }, [played, playing]);
  if (playing) return <EditorPreview scenario={scenario} held={held} onClose={() => setPlaying(false)} />;
  return (
    <div className="bpp-stack">
      <Heading>{scenario.title[language] === '' ? words.title : scenario.title[language]}</Heading>
      {isBack ? (
        <Notice kind="attention" live="status">
          <p>{words.stillThere}</p>
        </Notice>
      ) : null}
      <EditorStory scenario={scenario} held={held} facts={facts} onChange={change} />
      <h2>{words.steps}</h2>
      {Object.entries(scenario.nodes).map(([at, node]) => (
        <EditorNode
          key={at}
          at={at}
          node={node}
          scenario={scenario}
          facts={facts}
          isAdded={!begunSteps.includes(at)}
          onChange={(next) => change(setNode(scenario, at, next))}
          onDrop={() => change(dropNode(scenario, at))}
        />
      ))}
      <div className="bpp-row">
        {(['scene', 'compass', 'end'] as const).map((kind) => (
          <Button key={kind} kind="secondary" onClick={() => change(addNode(scenario, kind))}>
            {words.addStep[kind]}
          </Button>
        ))}
      </div>
      {checked ? <Checked faults={faults} /> : null}
      {said === null ? null : (
        <Notice kind={said.kind} live="status">
          <p>{said.text}</p>
          {clash ? (
            <Button kind="secondary" onClick={() => void save(true)}>
              {words.keepAnyway}
            </Button>
          ) : null}
        </Notice>
      )}
      <div className="bpp-row">
        <Button kind="secondary" onClick={() => void save()}>
          {words.save}
        </Button>
        <Button
          kind="secondary"
          disabled={work.undo === null}
          onClick={() => {
            work.undo?.();
            setIsBack(false);
            setSaid(null);
          }}
        >
          {words.undo}
        </Button>
        <Button kind="secondary" onClick={() => setChecked(true)}>
          {words.check}
        </Button>
        <Button
          kind="secondary"
          ref={preview}
          disabled={scenario.nodes[scenario.start] === undefined}
          onClick={() => {
            setPlayed(true);
            setPlaying(true);
          }}
        >
          {words.preview}
        </Button>
      </div>
      <Button
        wide
        onClick={() => {
          setChecked(true);
          if (faults.length === 0) void publish();
        }}
      >
        {words.publish}
      </Button>
      {published === null ? null : (
        <SureButton
          kind="quiet"
          label={words.withdraw}
          sure={words.withdrawSure}
          onSure={() => void withdraw()}
        />
      )}
      {onDrop === null ? null : (
        <SureButton kind="quiet" label={words.drop} sure={words.dropSure} onSure={() => void drop(onDrop)} />
      )}
    </div>
  );
};
