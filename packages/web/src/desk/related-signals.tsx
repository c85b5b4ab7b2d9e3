/** Signals that may belong to this one: what, where, when and every reason; a person links them, or does not. */
import type { RelatedSignal } from '@buurtplus/contract/noticing';
import { useEffect, useRef } from 'react';
import { Button, Notice, StatePill } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { placeParts } from '../words/place.ts';
import type { Language } from '../words/words.tsx';
import type { DeskWords } from './desk-words.ts';
import { dueInWords } from './due-words.ts';
import { reasonInWords, weightOf } from './reason-in-words.ts';
import type { RelatedWork } from './use-related.ts';
import { factsInWords, pillOf } from './work-row.tsx';

type Shared = {
  readonly words: DeskWords;
  readonly language: Language;
  readonly placeName: (code: string | null) => string;
  readonly onOpen: (signalId: string) => void;
};

const Item = ({
  item,
  work,
  words,
  language,
  placeName,
  onOpen,
}: Shared & { readonly item: RelatedSignal; readonly work: RelatedWork }) => {
  const { signal, link, reasons } = item;
  const { related } = words;
  const now = new Date();
  const when = (iso: string): string => momentInWords(iso, language, now);
  const late = dueInWords(signal.dueAt, signal.status, words, language, now)?.late === true;
  const street = signal.addressShielded === true ? words.home.shielded : signal.street;
  const where = placeParts(street, placeName(signal.neighbourhoodCode));
  const isLinked = link !== null;
  return (
    <li className="bpp-related__item" data-linked={isLinked}>
      <p className="bpp-related__fact">{factsInWords(signal.observations, language)}</p>
      <p className="bpp-related__place">
        {[...where, `${words.observed.toLowerCase()} ${when(signal.observedAt)}`].join(' · ')}
      </p>
      <div className="bpp-row">
        <span className="bpp-number">{signal.number}</span>
        <StatePill kind={pillOf(signal.status, late)}>{words.statuses[signal.status]}</StatePill>
      </div>
      <ul className="bpp-related__reasons">
        {link === null ? null : <li data-weight="soft">{related.linkedBy(link.role, when(link.at))}</li>}
        {isLinked && reasons.length === 0 ? <li data-weight="soft">{related.byHand}</li> : null}
        {reasons.map((reason) => (
          <li key={reason.code} data-weight={weightOf(reason)}>
            {reasonInWords(reason, words, language)}
          </li>
        ))}
      </ul>
      <div className="bpp-row bpp-related__do">
        <Button
          kind="secondary"
          aria-label={`${isLinked ? related.unlink : related.link} ${signal.number}`}
          onClick={() =>
            work.setLinked({
              signalId: signal.signalId,
              number: signal.number,
              to: isLinked ? 'unlinked' : 'linked',
            })
          }
        >
          {isLinked ? related.unlink : related.link}
        </Button>
        <Button
          kind="quiet"
          aria-label={`${related.open} ${signal.number}`}
          onClick={() => onOpen(signal.signalId)}
        >
          {related.open}
        </Button>
      </div>
    </li>
  );
};

/** What was just done is said to everybody who cannot see the list move, with the way back beside it. */
const Done = ({ work, words }: { readonly work: RelatedWork; readonly words: DeskWords }) => {
  const { done } = work;
  const { related } = words;
  return (
    <div className="bpp-row" role="status">
      {done === null ? null : (
        <>
          <span>
            {done.to === 'linked' ? related.nowLinked(done.number) : related.nowUnlinked(done.number)}
          </span>
          <Button
            kind="quiet"
            onClick={() => work.setLinked({ ...done, to: done.to === 'linked' ? 'unlinked' : 'linked' })}
          >
            {related.undo}
          </Button>
        </>
      )}
    </div>
  );
};

export const RelatedSignals = ({ work, ...shared }: Shared & { readonly work: RelatedWork }) => {
  const { words } = shared;
  const { related } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed moves to another list; whoever works by keyboard goes on beside the way back.
  useEffect(() => {
    if (work.done !== null) heading.current?.focus({ preventScroll: true });
  }, [work.done]);
  const linked = work.items.filter((item) => item.link !== null);
  const candidates = work.items.filter((item) => item.link === null);
  const list = (items: readonly RelatedSignal[]) => (
    <ul className="bpp-related">
      {items.map((item) => (
        <Item key={item.signal.signalId} item={item} work={work} {...shared} />
      ))}
    </ul>
  );
  return (
    <>
      {linked.length === 0 ? null : (
        <section className="bpp-tight">
          <h2>{related.linkedTitle}</h2>
          {list(linked)}
        </section>
      )}
      <section className="bpp-tight" aria-labelledby="related-title">
        <h2 id="related-title" ref={heading} tabIndex={-1}>
          {related.title}
        </h2>
        <Done work={work} words={words} />
        {work.trouble === null ? null : (
          <Notice kind="attention" live="alert">
            <p>{work.trouble}</p>
          </Notice>
        )}
        {work.loading ? <p className="bpp-soft">{words.loading}</p> : null}
        {work.failed ? (
          <Notice kind="attention">
            <p>{related.failed}</p>
            <Button kind="secondary" onClick={work.again}>
              {words.again}
            </Button>
          </Notice>
        ) : null}
        {!work.loading && !work.failed && candidates.length === 0 ? (
          <p className="bpp-soft">{linked.length === 0 ? related.empty : related.emptyMore}</p>
        ) : null}
        {candidates.length === 0 ? null : (
          <>
            <p className="bpp-soft">{related.intro}</p>
            {list(candidates)}
          </>
        )}
      </section>
    </>
  );
};
