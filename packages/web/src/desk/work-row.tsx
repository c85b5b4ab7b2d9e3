/** One row of the work list: one line of fact, one of place and time, and what it waits for. */
import type { WorkListItem } from '@buurtplus/contract/signals';
import { findObservation } from '@buurtplus/domain/compass';
import { type PillKind, StatePill } from '../ui/index.ts';
import { dayInWords } from '../words/moments.ts';
import { placeParts } from '../words/place.ts';
import type { Language } from '../words/words.tsx';
import type { DeskWords } from './desk-words.ts';
import { dueInWords } from './due-words.ts';
import { dutchToday } from './dutch-today.ts';

export const pillOf = (status: string, late: boolean): PillKind =>
  late
    ? 'late'
    : status === 'routed'
      ? 'waiting'
      : status === 'handled' || status === 'closed'
        ? 'done'
        : 'busy';

/** A code from a newer catalogue is shown as it is, never dropped. */
export const factsInWords = (codes: readonly string[], language: Language): string =>
  codes.map((code) => findObservation(code)?.[language] ?? code).join(' · ');

type Props = {
  readonly item: WorkListItem;
  readonly chosen: boolean;
  readonly words: DeskWords;
  readonly language: Language;
  readonly distance: number | null;
  readonly placeName: (code: string | null) => string;
  readonly onOpen: () => void;
  /** Null while nothing is being chosen for several at once. */
  readonly pick: { readonly picked: boolean; readonly onPick: () => void } | null;
};

export const WorkRow = ({ item, chosen, words, language, distance, placeName, onOpen, pick }: Props) => {
  const due = dueInWords(item.dueAt, item.status, words, language, new Date());
  const unseen = item.status === 'routed' && item.seenAt === null;
  const facts = factsInWords(item.observations, language);
  return (
    <li className="bpp-workline">
      {pick === null ? null : (
        <label className="bpp-workpick">
          <input type="checkbox" checked={pick.picked} onChange={pick.onPick} />
          <span className="bpp-hidden">{words.home.choose(facts)}</span>
        </label>
      )}
      <button
        type="button"
        className="bpp-workrow"
        aria-current={chosen ? 'true' : undefined}
        onClick={onOpen}
        data-signal={item.signalId}
        data-unseen={unseen}
      >
        <span className="bpp-workrow__fact">{facts}</span>
        <span className="bpp-workrow__place">
          {placeParts(
            distance === null ? null : words.home.metres(distance),
            item.addressShielded === true ? words.home.shielded : item.street,
            placeName(item.neighbourhoodCode),
            words.kinds[item.kind] ?? item.kind,
          ).join(' · ')}
        </span>
        <span className="bpp-row">
          <StatePill kind={pillOf(item.status, due?.late === true)}>{words.statuses[item.status]}</StatePill>
          {unseen ? <small className="bpp-unseen">{words.home.unseen}</small> : null}
          {item.askedAt === null ? null : <small>{words.home.asked}</small>}
          {item.asleepUntil === null ? null : (
            <small className="bpp-soft">
              {words.home.asleepUntil(dayInWords(item.asleepUntil, dutchToday(), language))}
            </small>
          )}
          {due === null ? null : <small className={due.late ? 'bpp-late' : 'bpp-soft'}>{due.text}</small>}
        </span>
      </button>
    </li>
  );
};
