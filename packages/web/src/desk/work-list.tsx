/** The work list: most pressing first, filters on top, every row one line of fact and one of place and time. */
import type { WorkListItem } from '@buurtplus/contract/signals';
import { findObservation, signalKinds } from '@buurtplus/domain/compass';
import { Button, Notice, type PillKind, Select, StatePill, TextInput } from '../ui/index.ts';
import type { Language } from '../words/words.tsx';
import type { Filters } from './desk.api.ts';
import type { DeskWords } from './desk-words.ts';
import { dueInWords } from './due-words.ts';

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

type RowProps = {
  readonly item: WorkListItem;
  readonly chosen: boolean;
  readonly words: DeskWords;
  readonly language: Language;
  readonly placeName: (code: string | null) => string;
  readonly onOpen: () => void;
};

const Row = ({ item, chosen, words, language, placeName, onOpen }: RowProps) => {
  const due = dueInWords(item.dueAt, item.status, words, language, new Date());
  return (
    <li>
      <button
        type="button"
        className="bpp-workrow"
        aria-current={chosen ? 'true' : undefined}
        onClick={onOpen}
        data-signal={item.signalId}
      >
        <span className="bpp-workrow__fact">{factsInWords(item.observations, language)}</span>
        <span className="bpp-workrow__place">
          {[item.street, placeName(item.neighbourhoodCode), words.kinds[item.kind]]
            .filter((part) => part !== null && part !== '')
            .join(' · ')}
        </span>
        <span className="bpp-row">
          <StatePill kind={pillOf(item.status, due?.late === true)}>{words.statuses[item.status]}</StatePill>
          {due === null ? null : <small className={due.late ? 'bpp-late' : 'bpp-soft'}>{due.text}</small>}
        </span>
      </button>
    </li>
  );
};

type Props = {
  readonly items: readonly WorkListItem[];
  readonly chosen: string | null;
  readonly filters: Filters;
  readonly words: DeskWords;
  readonly language: Language;
  readonly hasMore: boolean;
  readonly loading: boolean;
  /** Why the list could not be read; what was there stays there. */
  readonly trouble: string | null;
  readonly onAgain: () => void;
  readonly placeName: (code: string | null) => string;
  readonly onFilters: (filters: Filters) => void;
  readonly onOpen: (signalId: string) => void;
  readonly onMore: () => void;
};

export const WorkListPane = ({
  items,
  chosen,
  filters,
  words,
  language,
  hasMore,
  loading,
  trouble,
  onAgain,
  placeName,
  onFilters,
  onOpen,
  onMore,
}: Props) => {
  const filtered =
    filters.status !== 'open' || filters.kind !== '' || filters.due !== '' || filters.number !== '';
  return (
    <section className="bpp-pane bpp-pane--list" aria-labelledby="work-list">
      <h1 id="work-list">{words.workList}</h1>
      <div className="bpp-filters" role="search" aria-label={words.filters}>
        <Select
          label={words.status}
          value={filters.status}
          onChange={(event) => onFilters({ ...filters, status: event.target.value })}
          options={['open', 'routed', 'taken', 'referred', 'handled', 'closed'].map((value) => ({
            value,
            label: value === 'open' ? words.open : (words.statuses[value] ?? value),
          }))}
        />
        <Select
          label={words.kind}
          value={filters.kind}
          onChange={(event) => onFilters({ ...filters, kind: event.target.value })}
          options={[
            { value: '', label: words.all },
            ...signalKinds.map((value) => ({ value, label: words.kinds[value] ?? value })),
          ]}
        />
        <Select
          label={words.due}
          value={filters.due}
          onChange={(event) => onFilters({ ...filters, due: event.target.value })}
          options={[
            { value: '', label: words.all },
            { value: 'overdue', label: words.overdue },
            { value: 'today', label: words.today },
          ]}
        />
        <TextInput
          label={words.numberSearch}
          value={filters.number}
          maxLength={12}
          autoComplete="off"
          onChange={(event) => onFilters({ ...filters, number: event.target.value })}
        />
      </div>
      {loading ? <p role="status">{words.loading}</p> : null}
      {trouble === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{trouble}</p>
          <Button kind="secondary" onClick={onAgain}>
            {words.again}
          </Button>
        </Notice>
      )}
      {!loading && trouble === null && items.length === 0 ? (
        <p className="bpp-large">{filtered ? words.emptyFilter : words.empty}</p>
      ) : null}
      <ul className="bpp-worklist">
        {items.map((item) => (
          <Row
            key={item.signalId}
            item={item}
            chosen={item.signalId === chosen}
            words={words}
            language={language}
            placeName={placeName}
            onOpen={() => onOpen(item.signalId)}
          />
        ))}
      </ul>
      {hasMore ? (
        <Button kind="secondary" onClick={onMore}>
          {words.more}
        </Button>
      ) : null}
    </section>
  );
};
