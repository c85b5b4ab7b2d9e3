/** The dry run: what would have gone otherwise, in sentences with numbers, and line by line from now to then. */
import type { DryRunView } from '@buurtplus/contract/editions';
import { adviceName, deskKindNames, mayPublish } from '@buurtplus/domain/compass';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type DryRunGroup, groupLines } from './dry-run-groups.ts';
import { type EditionWords, editionWords } from './edition-words.ts';
import { tryDraft } from './knowledge.api.ts';
import { lineName } from './lines.ts';
import { PageLink } from './parts.tsx';
import { useDraft } from './use-draft.tsx';

type Line = DryRunView['lines'][number];
type Words = EditionWords['tryOut'];

const countIn = (words: Words, count: number | null): string =>
  count === null ? words.few : words.about(count);

/** The answers of an invented case, without those that say nothing. */
const exampleIn = (words: Words, example: Line['example']): string => {
  if (example === null) return '';
  const { answers } = words;
  return [
    answers.danger[example.danger],
    answers.now[example.now ?? ''],
    answers.since[example.since ?? ''],
    answers.often[example.often ?? ''],
    answers.away[example.away ?? ''],
    example.risk ? answers.risk : undefined,
    example.feeling ? answers.feeling : undefined,
    answers.partOfDay[example.partOfDay],
  ]
    .filter((part) => part !== undefined)
    .join(', ');
};

const EndingWords = ({ ending }: { readonly ending: Line['before'] }) => {
  const { language } = useLanguage();
  const words = editionWords(language).tryOut;
  const { book, inForce } = useDraft();
  if (ending === null) return <>{words.goneAfter}</>;
  const desk = [book, inForce].flatMap(({ desks }) => desks).find(({ code }) => code === ending.deskCode);
  const receiver =
    desk?.name[language] ?? (ending.desk === null ? null : deskKindNames[ending.desk][language]);
  return (
    <>
      <strong>{adviceName(ending.advice, book.advices[ending.advice])[language]}</strong>
      <span className="bpp-soft">
        {[receiver, ending.phone, words.stores[ending.stores]].filter((part) => part != null).join(' · ')}
      </span>
    </>
  );
};

const Counts = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { language } = useLanguage();
  const words = editionWords(language).tryOut;
  const { standard, inForce } = useDraft();
  const fact = (code: string): string =>
    lineName([inForce, standard], { part: 'observations', code }, language);
  return (
    <table className="bpp-know-counts">
      <thead>
        <tr>
          <th scope="col">{words.seen}</th>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.lastYear}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.facts.join(' ')} ${line.before?.rule} ${line.after?.rule}`}>
            <td>
              {line.facts.length === 0 ? words.dangerOnly : line.facts.map(fact).join(' + ')}
              {line.example === null ? null : (
                <small>
                  {words.for}: {exampleIn(words, line.example)}
                </small>
              )}
            </td>
            <td className="bpp-number">
              {line.before?.rule === line.after?.rule
                ? (line.before?.rule ?? '')
                : [line.before?.rule, line.after?.rule].filter((rule) => rule !== undefined).join(', ')}
            </td>
            <td className="bpp-number">{countIn(words, line.past)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** More lines than this are folded. */
const mostOpen = 6;

const Group = ({ group }: { readonly group: DryRunGroup }) => {
  const { language } = useLanguage();
  const words = editionWords(language).tryOut;
  return (
    <li className="bpp-know-change">
      <div className="bpp-know-fromto">
        <p>
          <span className="bpp-know-part">{words.now}</span>
          <EndingWords ending={group.before} />
        </p>
        <ArrowRight size={28} aria-hidden="true" />
        <p>
          <span className="bpp-know-part">{words.later}</span>
          <EndingWords ending={group.after} />
        </p>
      </div>
      {group.lines.length > mostOpen ? (
        <details className="bpp-know-fold">
          <summary>{words.lines(group.lines.length)}</summary>
          <Counts lines={group.lines} />
        </details>
      ) : (
        <Counts lines={group.lines} />
      )}
    </li>
  );
};

const Outcome = ({ result }: { readonly result: DryRunView }) => {
  const { language } = useLanguage();
  const words = editionWords(language).tryOut;
  const groups = groupLines(result.lines);
  const kinds = [...new Set(groups.map(({ kind }) => kind))];
  return (
    <div className="bpp-stack" role="status">
      <div className="bpp-letter">
        {result.lines.length === 0 ? <p>{words.nothing}</p> : null}
        <p>{words.past(countIn(words, result.past.changed), countIn(words, result.past.cases))}</p>
        <p>{words.examples(result.examples.changed, result.examples.cases)}</p>
      </div>
      {result.past.sampled ? (
        <Notice kind="info">
          <p>{words.sampled}</p>
        </Notice>
      ) : null}
      {kinds.map((kind) => (
        <section key={kind} className="bpp-tight" aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`} data-kind={kind} className="bpp-know-kind">
            {words.kinds[kind]}
          </h2>
          <ul className="bpp-stack">
            {groups
              .filter((group) => group.kind === kind)
              .map((group) => (
                <Group key={JSON.stringify([group.before, group.after])} group={group} />
              ))}
          </ul>
        </section>
      ))}
      {result.more > 0 ? <p>{words.more(result.more)}</p> : null}
      {result.lines.length === 0 ? null : (
        <p className="bpp-soft bpp-know-small">
          {words.rare(countIn(words, result.past.rare))} {words.wholeOnly}
        </p>
      )}
    </div>
  );
};

export type Tried = { readonly result: DryRunView } | null;

export const DryRunPage = ({
  tried,
  onTried,
}: {
  /** The last outcome, kept while somebody walks through other pages. */
  readonly tried: Tried;
  readonly onTried: (tried: Tried) => void;
}) => {
  const { language } = useLanguage();
  const { app } = useWords();
  const words = editionWords(language).tryOut;
  const { hasDraft, faults, save, seen } = useDraft();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ready = mayPublish(faults);
  const run = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await tryDraft();
    setBusy(false);
    if (answer.ok) onTried({ result: answer.value });
    else setProblem(answer.kind === 'problem' ? answer.problem.detail : app.failed);
  };
  return (
    <div className="bpp-stack bpp-know-read">
      <div className="bpp-tight">
        <Heading>{words.title}</Heading>
        <p className="bpp-soft">{words.intro}</p>
      </div>
      {!hasDraft ? (
        <p className="bpp-large">{words.none}</p>
      ) : !ready ? (
        <Notice kind="attention">
          <p>{words.needsChecked}</p>
          <PageLink page="controle">{editionWords(language).check.title}</PageLink>
        </Notice>
      ) : (
        <div className="bpp-row">
          <Button busy={busy || save.kind !== 'saved'} onClick={() => void run()}>
            {tried === null ? words.start : words.again}
          </Button>
          {busy ? <span role="status">{words.running}</span> : null}
        </div>
      )}
      {problem === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {tried === null || !hasDraft ? null : (
        <>
          {tried.result.revision === seen && save.kind === 'saved' ? null : (
            <Notice kind="attention">
              <p>{words.outdated}</p>
            </Notice>
          )}
          <Outcome result={tried.result} />
        </>
      )}
    </div>
  );
};
