/** Where a trainer begins: own stories, and the ones that come along to begin with. */
import type { ScenarioDrafts } from '@buurtplus/contract/training';
import type { LearningScenario } from '@buurtplus/domain/training';
import { Link } from '@tanstack/react-router';
import { ChevronRight, TriangleAlert } from 'lucide-react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { useEditorWords } from './editor-words.ts';

const Misfit = ({ shown }: { readonly shown: boolean }) => {
  const words = useEditorWords();
  return shown ? (
    <span className="bpp-misfit">
      <TriangleAlert size={20} aria-hidden="true" /> <span>{words.misfit}</span>
    </span>
  ) : null;
};

export const ScenarioList = ({
  drafts,
  standard,
  onCopy,
  onEmpty,
  failed,
  misfits,
}: {
  readonly drafts: ScenarioDrafts['drafts'];
  readonly standard: readonly LearningScenario[];
  readonly onCopy: (scenario: LearningScenario) => void;
  readonly onEmpty: () => void;
  /** What was begun did not arrive. */
  readonly failed: boolean;
  /** Stories that are out, or come along, and that the compass of now contradicts: by name. */
  readonly misfits: ReadonlySet<string>;
}) => {
  const words = useEditorWords();
  const { language } = useLanguage();
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p className="bpp-large">{words.intro}</p>
      <Button wide onClick={onEmpty}>
        {words.empty}
      </Button>
      {failed ? (
        <Notice kind="attention" live="alert">
          <p>{words.beginFailed}</p>
        </Notice>
      ) : null}
      <h2>{words.drafts}</h2>
      {drafts.length === 0 ? <p>{words.noDrafts}</p> : null}
      <ul className="bpp-list">
        {drafts.map(({ scenario, published }) => (
          <li key={scenario.id}>
            <Link
              className="bpp-linkrow"
              to="/trainer/scenarios/$scenarioId"
              params={{ scenarioId: scenario.id }}
            >
              <span className="bpp-tight">
                <strong>{scenario.title[language] || words.untitled}</strong>
                <small>{published === null ? words.notYet : words.published(published)}</small>
                <Misfit shown={published !== null && misfits.has(scenario.id)} />
              </span>
              <ChevronRight aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
      <h2>{words.standard}</h2>
      <ul className="bpp-list">
        {standard.map((scenario) => (
          <li key={scenario.id}>
            <button type="button" className="bpp-linkrow bpp-copyrow" onClick={() => onCopy(scenario)}>
              <span className="bpp-tight">
                <span>{words.copy(scenario.title[language])}</span>
                <Misfit shown={misfits.has(scenario.id)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
