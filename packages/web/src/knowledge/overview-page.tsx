/** Which edition holds and since when, what is in the draft, and which desks want to be checked. */
import { type CompassDesk, isStale } from '@buurtplus/domain/compass';
import { useState } from 'react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { ChangedLines } from './changed-lines.tsx';
import { dayInWords } from './days.ts';
import { knowledgeWords } from './knowledge-words.ts';
import { lineName, putDesk } from './lines.ts';
import { deskPage, linePage } from './pages.ts';
import { PageLink, SureButton } from './parts.tsx';
import { useDraft } from './use-draft.tsx';

const InForce = ({ tenantName }: { readonly tenantName: string }) => {
  const { language } = useLanguage();
  const words = knowledgeWords(language);
  const { editions, today } = useDraft();
  const now = editions.editions.find(({ state }) => state === 'in_force');
  const planned = editions.editions.filter(({ state }) => state === 'planned');
  return (
    <div className="bpp-letter">
      <Heading>{words.overview.title(tenantName)}</Heading>
      {now === undefined ? null : (
        <p>
          {words.overview.since(
            words.edition(now.number, now.version),
            dayInWords(now.publishOn, language, today),
          )}{' '}
          {now.number === null ? words.overview.bare : null}
        </p>
      )}
      {now?.note == null ? null : (
        <blockquote className="bpp-know-quote">
          <span className="bpp-soft">{words.overview.wrote(now.publishedBy ?? words.clash.somebody)}</span>
          <p>{now.note}</p>
        </blockquote>
      )}
      {planned.map((edition) => (
        <p key={edition.version}>
          {words.overview.planned(
            words.edition(edition.number, edition.version),
            dayInWords(edition.publishOn, language, today),
          )}
        </p>
      ))}
      <p className="bpp-soft bpp-know-small">{words.overview.phones}</p>
    </div>
  );
};

const NewerStandard = () => {
  const { language } = useLanguage();
  const words = knowledgeWords(language).overview;
  const { editions, hasDraft, standard, save, begin } = useDraft();
  const [problem, setProblem] = useState<string | null>(null);
  const { newestStandard } = editions;
  // A draft that stands on it already needs no word.
  if (!newestStandard.isNewer || standard.version === newestStandard.version) return null;
  const adopt = (): void => void begin({ standard: 'newest', keepLines: hasDraft }).then(setProblem);
  return (
    <Notice kind="attention">
      <h2>{words.newer(newestStandard.version)}</h2>
      <p>{words.newerText}</p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <Button kind="secondary" disabled={save.kind !== 'saved'} onClick={adopt}>
        {hasDraft ? words.adoptInstead : words.adopt}
      </Button>
    </Notice>
  );
};

const InDraft = () => {
  const { language } = useLanguage();
  const words = knowledgeWords(language);
  const { hasDraft, differs, changedAt, changedBy, book, inForce, standard, hiddenNews, discard } =
    useDraft();
  const [problem, setProblem] = useState<string | null>(null);
  if (!hasDraft) return null;
  return (
    <section className="bpp-tight" aria-labelledby="in-draft">
      <h2 id="in-draft">{words.overview.draftTitle}</h2>
      {changedAt === null ? null : (
        <p className="bpp-soft">
          {words.overview.draftBy(
            changedBy ?? words.clash.somebody,
            momentInWords(changedAt, language, new Date()),
          )}
        </p>
      )}
      {differs.length === 0 ? <p>{words.overview.draftEmpty}</p> : null}
      <ChangedLines lines={differs} before={inForce} after={book} names={[standard]} links />
      {hiddenNews.length === 0 ? null : (
        <Notice kind="attention">
          <p>{words.overview.hidden}</p>
          <ul>
            {hiddenNews.map((line) => (
              <li key={`${line.part} ${line.code}`}>
                <PageLink page={linePage(line)}>{lineName([book, standard], line, language)}</PageLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {problem === null ? null : <p role="alert">{problem}</p>}
      <div>
        <SureButton
          label={words.overview.discard}
          sure={words.overview.discardSure}
          onSure={() => void discard().then(setProblem)}
        />
      </div>
    </section>
  );
};

const ToCheck = () => {
  const { language } = useLanguage();
  const words = knowledgeWords(language).overview;
  const { book, today, edit } = useDraft();
  const stale = book.desks.filter((desk) => isStale(desk, today));
  const checked = (desk: CompassDesk): void =>
    edit(
      (changes, standard) => putDesk(standard, changes, { ...desk, checkedOn: today }),
      `desks/${desk.code}/checkedOn`,
    );
  return (
    <section className="bpp-tight" aria-labelledby="to-check">
      <h2 id="to-check">{words.staleTitle}</h2>
      <p>{stale.length === 0 ? words.allFresh : words.stale(stale.length)}</p>
      <ul className="bpp-know-lines bpp-know-lines--actions">
        {stale.map((desk) => (
          <li key={desk.code}>
            <span>
              <PageLink page={deskPage(desk.code)}>{desk.name[language]}</PageLink>
              <span className="bpp-soft">
                {desk.phone === null ? '' : `${desk.phone} · `}
                {desk.checkedOn === null
                  ? words.never
                  : words.checked(dayInWords(desk.checkedOn, language, today))}
              </span>
            </span>
            <Button
              kind="quiet"
              aria-label={words.checkTodayOf(desk.name[language])}
              onClick={() => checked(desk)}
            >
              {words.checkToday}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Inside = () => {
  const { language } = useLanguage();
  const words = knowledgeWords(language).overview;
  const { book } = useDraft();
  return (
    <section className="bpp-tight" aria-labelledby="inside">
      <h2 id="inside">{words.insideTitle}</h2>
      <p className="bpp-know-inside">
        <PageLink page="loketten">{words.desks(book.desks.length)}</PageLink>
        <PageLink page="teksten/feiten">{words.facts(book.observations.length)}</PageLink>
        <PageLink page="teksten">{words.sentences(Object.keys(book.sentences).length)}</PageLink>
        <PageLink page="tabellen">{words.tables(book.tables.length)}</PageLink>
      </p>
    </section>
  );
};

export const OverviewPage = ({ tenantName }: { readonly tenantName: string }) => (
  <div className="bpp-stack bpp-know-read">
    <InForce tenantName={tenantName} />
    <NewerStandard />
    <InDraft />
    <ToCheck />
    <Inside />
  </div>
);
