/** The figures of one evaluation on four levels: a sentence first, shares behind it, and why something is not shown. */
import './evaluation.css';
import type { EvaluationResults } from '@buurtplus/contract/evaluation';
import { evaluationItems, reactionQuestions } from '@buurtplus/domain/evaluation';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { reading } from '../offline/reading.ts';
import { Busy, Button, useArrival } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { BehaviourPart, ResultPart } from './behaviour-part.tsx';
import type { EvaluationWords } from './evaluation-words.ts';
import { withOwnKeys } from './own-keys.ts';
import { saveCsv } from './results-csv.ts';
import { Shares } from './shares.tsx';
import { WhyHidden } from './why-hidden.tsx';

const Level = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="bpp-results__level">
    <h3>{title}</h3>
    {children}
  </section>
);

const Words = ({ list, words }: { readonly list: readonly string[]; readonly words: EvaluationWords }) =>
  list.length === 0 ? null : (
    <details>
      <summary>{words.wordsTitle}</summary>
      <ul>
        {withOwnKeys(list).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </details>
  );

const Reaction = ({
  found,
  words,
}: {
  readonly found: EvaluationResults['reaction'];
  readonly words: EvaluationWords;
}) => {
  const { language } = useLanguage();
  if ('hidden' in found) return <WhyHidden why={found} words={words} />;
  const textOf = (id: string): string => reactionQuestions.find((one) => one.id === id)?.text[language] ?? id;
  return (
    <>
      <p>{words.agreed(found.n)}</p>
      <Shares
        rows={found.questions.map(({ id, agree }) => ({ label: textOf(id), values: [{ share: agree }] }))}
        words={words}
      />
      <Words list={found.words} words={words} />
    </>
  );
};

const Learning = ({
  found,
  words,
}: {
  readonly found: EvaluationResults['learning'];
  readonly words: EvaluationWords;
}) => {
  const { language } = useLanguage();
  if ('hidden' in found) return <WhyHidden why={found} words={words} />;
  const { n, estimate, low, high } = found.pairs;
  const textOf = (id: string): string =>
    evaluationItems.find((one) => one.id === id)?.scenes.a.text[language] ?? id;
  return (
    <>
      <p className="bpp-large">{words.pairs(n, estimate, low, high)}</p>
      {low <= 0 && high >= 0 ? <p>{words.unsure}</p> : null}
      {found.items.some(({ before, after }) => before.bound !== null || after.bound !== null) ? (
        <p className="bpp-soft">{words.middle}</p>
      ) : null}
      <h4>{words.itemsTitle}</h4>
      <Shares
        rows={found.items.map(({ id, before, after }) => ({
          label: textOf(id),
          values: [
            { when: words.before, share: before },
            { when: words.after, share: after },
          ],
        }))}
        words={words}
      />
      <Words list={found.words} words={words} />
    </>
  );
};

export const ResultsPart = ({
  evaluationId,
  words,
}: {
  readonly evaluationId: string;
  readonly words: EvaluationWords;
}) => {
  const { app } = useWords();
  const results = useQuery({
    queryKey: ['evaluations', evaluationId],
    queryFn: reading<EvaluationResults>(`/evaluations/${evaluationId}/results`),
  }).data;
  // It was asked for in a list, and stands below all of it.
  const heading = useArrival<HTMLHeadingElement>(results != null);
  if (results === undefined) return <Busy words={app.busy} />;
  if (results === null) return <p>{app.failed}</p>;
  return (
    <section className="bpp-results bpp-card" aria-labelledby="results">
      <h2 id="results" ref={heading}>
        {results.evaluation.name}
      </h2>
      <Level title={words.parts.reaction}>
        <Reaction found={results.reaction} words={words} />
      </Level>
      <Level title={words.parts.learning}>
        <Learning found={results.learning} words={words} />
      </Level>
      <Level title={words.parts.behaviour}>
        <BehaviourPart found={results.behaviour} words={words} />
      </Level>
      <Level title={words.parts.result}>
        <ResultPart found={results.result} words={words} />
      </Level>
      <div className="bpp-row">
        <Button kind="quiet" onClick={() => saveCsv(results)}>
          {words.csv}
        </Button>
        <Button kind="quiet" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
    </section>
  );
};
