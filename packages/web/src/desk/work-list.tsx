/** The work list: views on top, most pressing first or nearest first, several at once to mark as seen. */
import type { DeskFilters, WorkCounts, WorkListItem } from '@buurtplus/contract/signals';
import type { ReactNode } from 'react';
import { Button, Notice } from '../ui/index.ts';
import type { Language } from '../words/words.tsx';
import type { Filters } from './desk.api.ts';
import type { DeskWords } from './desk-words.ts';
import { FilterFold } from './filter-fold.tsx';
import { SearchBox } from './search-box.tsx';
import { SeveralNews, SeveralTools, useSeveral } from './several.tsx';
import type { NearMe } from './use-near-me.ts';
import { ViewsBar } from './views-bar.tsx';
import { WorkRow } from './work-row.tsx';

type Props = {
  readonly items: readonly WorkListItem[];
  readonly chosen: string | null;
  readonly filters: Filters;
  readonly counts: WorkCounts | null;
  readonly kept: DeskFilters | null;
  readonly words: DeskWords;
  readonly language: Language;
  readonly hasMore: boolean;
  readonly loading: boolean;
  /** Why the list could not be read; what was there stays there. */
  readonly trouble: string | null;
  /** Whose work is here too today. */
  readonly standIns: readonly string[];
  /** Own cases, nearest first, while it goes by distance. */
  readonly nearCases: ReactNode;
  readonly near: NearMe;
  /** Of how many it is the nearest, when there are more. */
  readonly nearOf: number | null;
  /** What is looked for; null while the list itself is shown. */
  readonly asked: { readonly text: string; readonly more: boolean } | null;
  readonly onSearch: (text: string | null) => void;
  readonly onAgain: () => void;
  readonly placeName: (code: string | null) => string;
  readonly onFilters: (filters: Filters) => void;
  readonly onKeep: (name: string) => void;
  readonly onDrop: (filterId: string) => void;
  readonly onOpen: (signalId: string) => void;
  readonly onMore: () => void;
};

const Near = ({ near, words }: Pick<Props, 'near' | 'words'>) => (
  <Button kind="quiet" aria-pressed={near.state === 'on'} onClick={near.toggle}>
    {near.state === 'on'
      ? words.home.nearStop
      : near.state === 'busy'
        ? words.home.nearBusy
        : words.home.near}
  </Button>
);

const emptyWords = ({ filters, asked, words }: Props): string => {
  if (asked !== null) return words.home.foundNone;
  if (filters.view !== null) return words.home.emptyViews[filters.view] ?? words.emptyFilter;
  const filtered = filters.status !== 'open' || filters.kind !== null || filters.neighbourhoodCode !== null;
  return filtered ? words.emptyFilter : words.empty;
};

export const WorkListPane = (props: Props) => {
  const { items, filters, words, near, asked } = props;
  const several = useSeveral(items, filters, asked !== null, words);
  return (
    <section className="bpp-pane bpp-pane--list" aria-labelledby="work-list">
      <h1 id="work-list">{words.workList}</h1>
      {props.standIns.map((line) => (
        <Notice kind="info" key={line}>
          <p>{line}</p>
        </Notice>
      ))}
      <ViewsBar
        counts={props.counts}
        view={filters.view}
        words={words}
        onView={(view) => {
          props.onSearch(null);
          props.onFilters({ ...filters, view, status: 'open' });
        }}
      />
      <div className="bpp-row bpp-worktools">
        <Near near={near} words={words} />
        <details className="bpp-deskfold" open={asked !== null || undefined}>
          <summary>{words.home.search}</summary>
          <SearchBox words={words} asked={asked?.text ?? null} onSearch={props.onSearch} />
        </details>
        <FilterFold
          filters={filters}
          words={words}
          kept={props.kept}
          places={props.counts?.neighbourhoods ?? []}
          placeName={props.placeName}
          onFilters={props.onFilters}
          onKeep={props.onKeep}
          onDrop={props.onDrop}
        />
        {/* Last: it comes with the list, and nothing before it moves. */}
        <SeveralTools several={several} words={words} />
      </div>
      {near.state === 'on' ? <p className="bpp-soft">{words.home.nearHint}</p> : null}
      {props.nearOf === null ? null : <p role="status">{words.home.nearOf(props.nearOf)}</p>}
      {props.nearCases}
      {near.state === 'unknown' ? <p role="alert">{words.home.nearNone}</p> : null}
      <SeveralNews several={several} words={words} />
      {props.loading ? <p role="status">{words.loading}</p> : null}
      {props.trouble === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{props.trouble}</p>
          <Button kind="secondary" onClick={props.onAgain}>
            {words.again}
          </Button>
        </Notice>
      )}
      {asked === null || items.length === 0 ? null : (
        <p role="status">
          {words.home.found(items.length)} {asked.more ? words.home.foundMore : ''}
        </p>
      )}
      {!props.loading && props.trouble === null && items.length === 0 ? (
        <p className="bpp-large">{emptyWords(props)}</p>
      ) : null}
      <ul className="bpp-worklist">
        {items.map((item) => (
          <WorkRow
            key={item.signalId}
            item={item}
            chosen={item.signalId === props.chosen}
            words={words}
            language={props.language}
            distance={near.distanceOf(item)}
            placeName={props.placeName}
            onOpen={() => props.onOpen(item.signalId)}
            pick={
              several.picked !== null && several.unseen.includes(item.signalId)
                ? {
                    picked: several.picked.has(item.signalId),
                    onPick: () => several.toggle(item),
                  }
                : null
            }
          />
        ))}
      </ul>
      {props.hasMore && asked === null ? (
        <Button kind="secondary" onClick={props.onMore}>
          {words.more}
        </Button>
      ) : null}
    </section>
  );
};
