/** Always in sight: that there is a draft, how much is changed, whether it is kept, and the way to publishing it. */
import { useState } from 'react';
import { Button, Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { knowledgeWords } from './knowledge-words.ts';
import { lineName } from './lines.ts';
import { PageLink } from './parts.tsx';
import { useDraft } from './use-draft.tsx';

const Kept = () => {
  const { language } = useLanguage();
  const words = knowledgeWords(language).bar;
  const { save, changedAt } = useDraft();
  switch (save.kind) {
    case 'saved':
      return (
        <span className="bpp-know-kept" data-kind="saved">
          {changedAt === null ? words.savedNow : words.saved(momentInWords(changedAt, language, new Date()))}
        </span>
      );
    case 'saving':
      return <span className="bpp-know-kept">{words.saving}</span>;
    case 'waiting':
      return (
        <span className="bpp-know-kept" data-kind="waiting">
          {words.waiting}
        </span>
      );
    case 'choice':
      return (
        <button type="button" className="bpp-know-choose" onClick={() => window.scrollTo(0, 0)}>
          {words.choose}
        </button>
      );
    case 'refused':
      return (
        <span className="bpp-know-kept" data-kind="waiting">
          {words.refused} {save.sentence}
        </span>
      );
  }
};

export const DraftBar = ({ page }: { readonly page: string }) => {
  const { language } = useLanguage();
  const words = knowledgeWords(language).bar;
  const { hasDraft, number, differs, canUndo, undo, faults } = useDraft();
  // On a phone the ways on are folded away, and a step to another page folds them again.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === page;
  const wrong = faults.filter(({ stops }) => stops).length;
  if (!hasDraft)
    return (
      <aside className="bpp-know-bar bpp-no-print" aria-label={words.label}>
        <p className="bpp-soft">{words.none}</p>
      </aside>
    );
  return (
    <aside className="bpp-know-bar bpp-no-print" data-lit={differs.length > 0} aria-label={words.label}>
      <p className="bpp-know-bar__state">
        <strong>{words.draft(number)}</strong>
        <PageLink page="">{words.changed(differs.length)}</PageLink>
        <span role="status">
          <Kept />
        </span>
      </p>
      <button
        type="button"
        className="bpp-know-bar__more"
        aria-expanded={open}
        onClick={() => setOpenOn(open ? null : page)}
      >
        {open ? words.less : words.more}
        {wrong > 0 ? <span className="bpp-know-count">{wrong}</span> : null}
      </button>
      <div className="bpp-know-bar__do" data-open={open}>
        <Button kind="quiet" disabled={!canUndo} onClick={undo}>
          {words.undo}
        </Button>
        <PageLink page="controle" kind="quiet" current={page === 'controle'}>
          {words.check}
          {wrong > 0 ? <span className="bpp-know-count">{wrong}</span> : null}
        </PageLink>
        <PageLink page="proef" kind="quiet" current={page === 'proef'}>
          {words.try}
        </PageLink>
        <PageLink page="publiceren" kind="secondary" current={page === 'publiceren'}>
          {words.publish}
        </PageLink>
      </div>
    </aside>
  );
};

/** Two people in one draft, or a draft that is gone: what happened, and that nothing is lost. */
export const ClashNotice = () => {
  const { language } = useLanguage();
  const words = knowledgeWords(language).clash;
  const { clash, join, giveWay, book, standard } = useDraft();
  if (clash === null) return null;
  const gone = clash.theirs.seen === 0;
  return (
    <Notice kind="attention" live="alert">
      <h2>{gone ? words.gone : words.title(clash.by ?? words.somebody)}</h2>
      <p>{words.text}</p>
      {clash.both.length === 0 || gone ? null : (
        <>
          <p>{words.both}</p>
          <ul className="bpp-know-lines">
            {clash.both.map((line) => (
              <li key={`${line.part} ${line.code}`}>
                <span className="bpp-know-part">{knowledgeWords(language).parts[line.part]}</span>
                <span>{lineName([book, standard], line, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="bpp-row">
        <Button kind="secondary" onClick={join}>
          {gone ? words.again : words.join}
        </Button>
        <Button kind="quiet" onClick={giveWay}>
          {gone ? words.drop : words.giveWay}
        </Button>
      </div>
    </Notice>
  );
};
