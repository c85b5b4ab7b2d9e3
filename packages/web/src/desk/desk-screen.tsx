/** The professional's screen: list, signal and map side by side, everything by keyboard, new things by themselves. */
import type { AreaPack } from '@buurtplus/contract/areas';
import type { SignalForDeskView, WorkListItem } from '@buurtplus/contract/signals';
import type { SignalAction } from '@buurtplus/domain/signals';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { newId } from '../offline/device.ts';
import { useLanguage } from '../words/words.tsx';
import { type ActionStep, needsForm } from './action-form.tsx';
import { actOnSignal, type Filters, noFilters, readSignal, readWorkList } from './desk.api.ts';
import { deskWords } from './desk-words.ts';
import { SignalPane } from './signal-pane.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useRelated } from './use-related.ts';
import { WorkListPane } from './work-list.tsx';
import './desk.css';

export type DeskMark = {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly label: string;
};

type Props = {
  readonly areas: AreaPack | null;
  readonly chosen: string | null;
  readonly onChoose: (signalId: string | null) => void;
  /** The map lives in another room; the page hands it in. */
  readonly map: (
    marks: readonly DeskMark[],
    near: readonly string[],
    onMark: (id: string) => void,
    label: string,
  ) => ReactNode;
};

const filtersKey = 'buurtplus-desk-filters';
const storedFilters = (): Filters => {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(filtersKey) ?? '');
    return read !== null && typeof read === 'object' ? { ...noFilters, ...read, number: '' } : noFilters;
  } catch {
    return noFilters;
  }
};

/** What may belong to the chosen signal may lie outside the list; it still gets its mark, once. */
const marksOf = (items: readonly WorkListItem[]): readonly DeskMark[] =>
  [...new Map(items.map((item) => [item.signalId, item])).values()].flatMap((item) =>
    item.place.source === 'neighbourhood'
      ? []
      : [{ id: item.signalId, lat: item.place.lat, lon: item.place.lon, label: item.number }],
  );

const neighbourhoodsOf = (items: readonly WorkListItem[]): readonly string[] => [
  ...new Set(items.flatMap((item) => item.neighbourhoodCode ?? [])),
];

const useSignalActions = (chosen: string | null, failed: string, taken: string) => {
  const client = useQueryClient();
  const [forming, setForming] = useState<SignalAction | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const signal = useQuery({
    queryKey: ['desk', 'signal', chosen],
    enabled: chosen !== null,
    queryFn: async (): Promise<SignalForDeskView | null> => {
      const answer = await readSignal(chosen ?? '');
      return answer.ok ? answer.value : null;
    },
  });
  useEffect(() => {
    setForming(null);
    setMessage(null);
  }, [chosen]);
  const step = async (body: ActionStep): Promise<void> => {
    const current = signal.data;
    if (current == null) return;
    const answer = await actOnSignal(current.signalId, {
      ...body,
      commandId: newId(),
      version: current.version,
    });
    setMessage(
      answer.ok
        ? null
        : answer.kind === 'problem'
          ? answer.problem.code === 'wrong_status'
            ? taken
            : answer.problem.detail
          : failed,
    );
    if (answer.ok || (answer.kind === 'problem' && answer.problem.code === 'wrong_status')) setForming(null);
    if (answer.ok) client.setQueryData(['desk', 'signal', chosen], answer.value);
    await client.invalidateQueries({ queryKey: ['desk'] });
  };
  const press = (action: SignalAction): void => {
    const current = signal.data;
    if (current == null || !current.allowedActions.includes(action)) return;
    if (needsForm(action, current.answersGiven)) setForming(action);
    else void step(action === 'close' ? { action, reasonWithoutAnswer: null } : { action: 'take' });
  };
  return { signal: signal.data ?? null, forming, message, step, press, cancel: () => setForming(null) };
};

export const DeskScreen = ({ areas, chosen, onChoose, map }: Props) => {
  const { language } = useLanguage();
  const words = deskWords(language);
  const [filters, setFilters] = useState(storedFilters);
  useEffect(() => localStorage.setItem(filtersKey, JSON.stringify(filters)), [filters]);
  const list = useInfiniteQuery({
    queryKey: ['desk', 'list', filters],
    networkMode: 'always',
    retry: 1,
    initialPageParam: null as string | null,
    getNextPageParam: (page: { next: string | null }) => page.next,
    queryFn: async ({ pageParam }) => {
      const answer = await readWorkList(filters, pageParam);
      if (answer.ok) return answer.value;
      throw new Error(answer.kind === 'problem' ? answer.problem.detail : words.failed);
    },
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const work = useSignalActions(chosen, words.failed, words.taken);
  const related = useRelated(chosen, words.failed);
  const placeName = useCallback(
    (code: string | null): string => areas?.areas.find((area) => area.code === code)?.name ?? code ?? '',
    [areas],
  );
  const [help, setHelp] = useState(false);
  useDeskKeys({
    ids: items.map((item) => item.signalId),
    chosen,
    onChoose,
    onPress: work.press,
    onHelp: () => setHelp((shown) => !shown),
  });
  return (
    <div className="bpp-panes" data-open={chosen !== null}>
      <WorkListPane
        items={items}
        chosen={chosen}
        filters={filters}
        words={words}
        language={language}
        hasMore={list.hasNextPage}
        loading={list.isPending}
        trouble={list.error?.message ?? null}
        onAgain={() => void list.refetch()}
        placeName={placeName}
        onFilters={setFilters}
        onOpen={onChoose}
        onMore={() => void list.fetchNextPage()}
      />
      {work.signal === null ? (
        <section className="bpp-pane bpp-pane--signal bpp-pane--none">
          <p className="bpp-large bpp-soft">{words.pick}</p>
        </section>
      ) : (
        <SignalPane
          signal={work.signal}
          words={words}
          language={language}
          placeName={placeName}
          forming={work.forming}
          message={work.message}
          onPress={work.press}
          onStep={(step) => void work.step(step)}
          onCancel={work.cancel}
          onBack={() => onChoose(null)}
          related={related}
          onOpen={onChoose}
        />
      )}
      <aside className="bpp-pane bpp-pane--map" aria-label={words.mapHeading}>
        <h2>{words.mapHeading}</h2>
        {map(
          marksOf([...items, ...related.items.map((item) => item.signal)]),
          neighbourhoodsOf(items),
          onChoose,
          words.map,
        )}
        {help ? (
          <p role="status">{words.keys}</p>
        ) : (
          <p className="bpp-soft">? = {words.keysTitle.toLowerCase()}</p>
        )}
      </aside>
    </div>
  );
};
