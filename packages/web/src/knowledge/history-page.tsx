/** All editions there ever were: who, when and why; one to look into, and the way back to it. */
import type { EditionSummary } from '@buurtplus/contract/editions';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Busy, Button, Heading, Notice, StatePill } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { ChangedLines } from './changed-lines.tsx';
import { dayInWords } from './days.ts';
import { editionWords } from './edition-words.ts';
import { hoursInWords } from './hours.ts';
import { readEdition } from './knowledge.api.ts';
import { knowledgeWords } from './knowledge-words.ts';
import { PageLink } from './parts.tsx';
import { TableView } from './table-view.tsx';
import { useDraft } from './use-draft.tsx';

/** What is over needs no sign. */
const pillOf = { in_force: 'done', planned: 'waiting', past: null, replaced: null } as const;

const Who = ({ edition }: { readonly edition: EditionSummary }) => {
  const { language } = useLanguage();
  const words = editionWords(language).history;
  const { today } = useDraft();
  const by = edition.number === null ? words.came : words.by(edition.publishedBy ?? words.left);
  return (
    <span className="bpp-soft">
      {words.from(dayInWords(edition.publishOn, language, today))} · {by}
    </span>
  );
};

const Edition = ({ edition }: { readonly edition: EditionSummary }) => {
  const { language } = useLanguage();
  const words = editionWords(language).history;
  const name = knowledgeWords(language).edition(edition.number, edition.version);
  const pill = pillOf[edition.state];
  return (
    <li className="bpp-know-edition">
      <div className="bpp-row">
        <h2>{name}</h2>
        {pill === null ? (
          <span className="bpp-soft">{words.states[edition.state]}</span>
        ) : (
          <StatePill kind={pill}>{words.states[edition.state]}</StatePill>
        )}
      </div>
      <Who edition={edition} />
      {edition.note === null ? null : <p className="bpp-know-quote">{edition.note}</p>}
      <div>
        <PageLink page={`geschiedenis/${edition.version}`}>
          <span className="bpp-hidden">{words.viewOf(name)}</span>
          <span aria-hidden="true">{words.view}</span>
        </PageLink>
      </div>
    </li>
  );
};

export const HistoryPage = () => {
  const { language } = useLanguage();
  const words = editionWords(language).history;
  const { editions } = useDraft();
  return (
    <div className="bpp-stack bpp-know-read">
      <div className="bpp-tight">
        <Heading>{knowledgeWords(language).pages.history}</Heading>
        <p className="bpp-soft">{words.intro}</p>
      </div>
      <ol className="bpp-know-history">
        {editions.editions.map((edition) => (
          <Edition key={edition.version} edition={edition} />
        ))}
      </ol>
    </div>
  );
};

const GoBack = ({ version }: { readonly version: string }) => {
  const { language } = useLanguage();
  const words = editionWords(language).history;
  const { begin, hasDraft } = useDraft();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const go = async (): Promise<void> => {
    const refused = await begin({ from: version, standard: 'same' });
    setProblem(refused);
    if (refused === null) await navigate({ to: '/beheer/kompas/$', params: { _splat: '' } });
  };
  return (
    <div className="bpp-tight">
      <p>
        {words.backText} {hasDraft ? words.backInstead : ''}
      </p>
      {problem === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{problem}</p>
        </Notice>
      )}
      <div>
        <Button kind={asked ? 'primary' : 'secondary'} onClick={() => (asked ? void go() : setAsked(true))}>
          {asked ? words.backSure : words.back}
        </Button>
      </div>
    </div>
  );
};

/** A published edition never changes, so it is read once. */
const useEdition = (version: string | null) =>
  useQuery({
    queryKey: ['compass-edition', version],
    enabled: version !== null,
    queryFn: async () => {
      const answer = await readEdition(version ?? '');
      return answer.ok ? answer.value : null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export const EditionPage = ({ version }: { readonly version: string }) => {
  const { language } = useLanguage();
  const words = editionWords(language).history;
  const common = knowledgeWords(language);
  const { editions, today } = useDraft();
  const edition = useEdition(version).data;
  const at = editions.editions.findIndex((one) => one.version === version);
  const earlier = useEdition(editions.editions[at + 1]?.version ?? null).data?.book ?? null;
  if (edition === undefined) return <Busy words={common.loading} />;
  if (edition === null)
    return (
      <div className="bpp-stack">
        <Heading>{common.pages.history}</Heading>
        <p>{common.notHere}</p>
        <PageLink page="geschiedenis">{words.toHistory}</PageLink>
      </div>
    );
  const { book } = edition;
  const isInForce = editions.editions.some((one) => one.version === version && one.state === 'in_force');
  return (
    <div className="bpp-stack bpp-know-wide">
      <div className="bpp-no-print">
        <PageLink page="geschiedenis">{words.toHistory}</PageLink>
      </div>
      <div className="bpp-tight">
        <Heading>{common.edition(edition.number, edition.version)}</Heading>
        <Who edition={edition} />
        {edition.note === null ? null : <p className="bpp-know-quote">{edition.note}</p>}
        <p className="bpp-soft bpp-know-small">
          {edition.version} · {words.checksum}{' '}
          <span className="bpp-know-print">{edition.checksum.slice(0, 16)}</span>
        </p>
      </div>
      <section className="bpp-tight" aria-labelledby="differs">
        <h2 id="differs">{words.differs}</h2>
        {edition.differs.length === 0 ? <p>{words.sameAs}</p> : null}
        <ChangedLines
          lines={edition.differs}
          before={earlier}
          after={book}
          names={[editions.inForce.standard]}
        />
      </section>
      {isInForce ? null : <GoBack version={version} />}
      <details className="bpp-know-fold">
        <summary>
          <h2>{words.allDesks}</h2> <span className="bpp-soft">{book.desks.length}</span>
        </summary>
        <ul className="bpp-know-lines">
          {book.desks.map((desk) => (
            <li key={desk.code}>
              <strong>{desk.name[language]}</strong>
              <span className="bpp-soft">
                {[
                  desk.phone,
                  hoursInWords(desk.hours, language),
                  desk.checkedOn === null
                    ? common.overview.never
                    : common.overview.checked(dayInWords(desk.checkedOn, language, today)),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <details className="bpp-know-fold">
        <summary>
          <h2>{words.allTables}</h2> <span className="bpp-soft">{book.tables.length}</span>
        </summary>
        {book.tables.map((table) => (
          <TableView
            key={table.code}
            book={book}
            table={table}
            standard={editions.inForce.standard.tables.find(({ code }) => code === table.code)}
          />
        ))}
      </details>
    </div>
  );
};
