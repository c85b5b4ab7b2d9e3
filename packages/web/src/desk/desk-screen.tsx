/** The professional's screen: list, signal and map side by side, everything by keyboard, new things by themselves. */
import type { AreaPack } from '@buurtplus/contract/areas';
import type { SignalForDeskView, WorkListItem } from '@buurtplus/contract/signals';
import type { SignalAction } from '@buurtplus/domain/signals';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { showStored } from '../offline/show-stored.ts';
import { useOnce } from '../offline/use-once.ts';
import { Sending, usePageTitle } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { type ActionStep, isOwed, needsForm } from './action-form.tsx';
import { actOnSignal, readSignal } from './desk.api.ts';
import { deskWords } from './desk-words.ts';
import { NoSignal } from './no-signal.tsx';
import { type DeskCase, OwnCases } from './own-cases.tsx';
import { SignalPane } from './signal-pane.tsx';
import { useDeskFilters } from './use-desk-filters.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import type { FindPosition } from './use-near-me.ts';
import { useRelated } from './use-related.ts';
import { useWork } from './use-work.ts';
import { WorkListPane } from './work-list.tsx';
import './desk.css';

export type DeskMark = {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly label: string;
  readonly isSquare?: boolean;
};

type Props = {
  readonly personId: string;
  readonly areas: AreaPack | null;
  readonly chosen: string | null;
  readonly onChoose: (signalId: string | null) => void;
  /** The map lives in another room; the page hands it in. */
  readonly seenBy: (signalId: string) => ReactNode;
  readonly map: (
    marks: readonly DeskMark[],
    near: readonly string[],
    onMark: (id: string) => void,
    label: string,
  ) => ReactNode;
  /** The way to a case lies in another room. */
  readonly caseDoor?: (signal: SignalForDeskView) => ReactNode;
  /** What the agreement promises about a signal, in words; left out while no agreement is known. */
  readonly promiseFor?: (signal: SignalForDeskView) => string | null;
  /** Own cases of the own area; they live in another room. */
  readonly cases?: readonly DeskCase[];
  readonly toCase?: (caseId: string, children: ReactNode) => ReactNode;
  readonly onCase?: (caseId: string) => void;
  /** Where this device is; asked on a tap only. */
  readonly findPosition: FindPosition;
};

/** What may belong to the chosen signal may lie outside the list; it still gets its mark, once. */
const marksOf = (items: readonly WorkListItem[]): readonly DeskMark[] =>
  [...new Map(items.map((item) => [item.signalId, item])).values()].flatMap((item) =>
    item.place.source === 'neighbourhood'
      ? []
      : [{ id: item.signalId, lat: item.place.lat, lon: item.place.lon, label: item.number }],
  );

const caseMark = 'case:';
const caseMarksOf = (cases: readonly DeskCase[], label: (number: string) => string): readonly DeskMark[] =>
  cases.flatMap((one) =>
    one.place === null
      ? []
      : [{ id: `${caseMark}${one.caseId}`, ...one.place, label: label(one.number), isSquare: true }],
  );

const neighbourhoodsOf = (items: readonly WorkListItem[]): readonly string[] => [
  ...new Set(items.flatMap((item) => item.neighbourhoodCode ?? [])),
];

const useSignalActions = (chosen: string | null, failed: string, taken: string) => {
  const client = useQueryClient();
  const [forming, setForming] = useState<SignalAction | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const { isSending, once } = useOnce();
  const signal = useQuery({
    queryKey: ['desk', 'signal', chosen],
    enabled: chosen !== null,
    queryFn: async (): Promise<SignalForDeskView | null> => {
      const answer = await readSignal(chosen ?? '');
      if (answer.ok) return answer.value;
      // Not there, or not of this desk any more; anything else is tried again and said.
      if (answer.kind === 'problem' && answer.problem.status === 404) return null;
      throw new Error('no answer');
    },
  });
  useEffect(() => {
    setForming(null);
    setMessage(null);
  }, [chosen]);
  const step = async (body: ActionStep): Promise<void> => {
    const current = signal.data;
    if (current == null) return;
    const { signalId, version } = current;
    const answer = await once({ ...body, signalId }, (commandId) =>
      actOnSignal(signalId, { ...body, commandId, version }),
    );
    if (answer === null) return;
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
    if (answer.ok) await showStored(client, ['desk', 'signal', chosen], answer.value);
    await client.invalidateQueries({ queryKey: ['desk'] });
  };
  const press = (action: SignalAction): void => {
    const current = signal.data;
    if (current == null || !current.allowedActions.includes(action)) return;
    if (needsForm(action, isOwed(current))) setForming(action);
    else if (action === 'close') void step({ action, reasonWithoutAnswer: null });
    else if (action === 'wake') void step({ action });
    else void step({ action: 'take' });
  };
  return {
    signal: signal.data ?? null,
    state:
      signal.data !== undefined
        ? ('gone' as const)
        : signal.isError
          ? ('failed' as const)
          : ('coming' as const),
    again: () => void signal.refetch(),
    forming,
    message,
    isSending,
    step,
    press,
    cancel: () => setForming(null),
  };
};

/** Back from a signal, the list is where it was: on a phone the row that was opened is in sight again and has the focus. */
const useKeptPlace = (chosen: string | null): void => {
  const before = useRef(chosen);
  useEffect(() => {
    const left = chosen === null ? before.current : null;
    before.current = chosen;
    if (left === null) return;
    const row = document.querySelector<HTMLElement>(`[data-signal="${left}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  }, [chosen]);
};

export const DeskScreen = (props: Props) => {
  const { personId, areas, chosen, onChoose, map, findPosition, promiseFor, caseDoor, seenBy } = props;
  const { language } = useLanguage();
  const words = deskWords(language);
  const [trouble, setTrouble] = useState<string | null>(null);
  const saved = useDeskFilters(setTrouble, words.failed);
  const { filters } = saved;
  const shown = useWork(filters, personId, words, language, findPosition);
  const { items } = shown;
  const { cases = [], toCase, onCase } = props;
  const chooseMark = (id: string): void =>
    id.startsWith(caseMark) ? onCase?.(id.slice(caseMark.length)) : onChoose(id);
  const work = useSignalActions(chosen, words.failed, words.taken);
  const related = useRelated(chosen, words.failed);
  const placeName = useCallback(
    (code: string | null): string => areas?.areas.find((area) => area.code === code)?.name ?? code ?? '',
    [areas],
  );
  usePageTitle(
    work.signal === null ? words.workList : `${words.kinds[work.signal.kind]} ${work.signal.number}`,
  );
  const [help, setHelp] = useState(false);
  useKeptPlace(chosen);
  useDeskKeys({
    ids: items.map((item) => item.signalId),
    chosen,
    onChoose,
    onPress: work.press,
    onHelp: () => setHelp((shown) => !shown),
  });
  const ownCases =
    cases.length === 0 || toCase === undefined ? null : (
      <OwnCases cases={cases} here={shown.near.here} words={words} placeName={placeName} toCase={toCase} />
    );
  return (
    <div className="bpp-panes" data-open={chosen !== null}>
      <WorkListPane
        items={items}
        chosen={chosen}
        filters={filters}
        words={words}
        language={language}
        counts={shown.counts}
        kept={saved.kept}
        hasMore={shown.hasMore}
        loading={shown.loading}
        trouble={trouble ?? shown.trouble}
        standIns={shown.standIns}
        nearCases={shown.near.state === 'on' ? ownCases : null}
        near={shown.near}
        nearOf={shown.nearOf}
        asked={shown.asked}
        onSearch={shown.search}
        onAgain={() => {
          setTrouble(null);
          shown.again();
        }}
        placeName={placeName}
        onFilters={saved.setFilters}
        onKeep={saved.keep}
        onDrop={saved.drop}
        onOpen={onChoose}
        onMore={shown.more}
      />
      {work.signal === null ? (
        <NoSignal
          state={chosen === null ? 'none' : work.state}
          words={words}
          onAgain={work.again}
          onBack={() => onChoose(null)}
        />
      ) : (
        <Sending value={work.isSending}>
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
            seenBy={seenBy}
            onOpen={onChoose}
            extra={caseDoor?.(work.signal)}
            promise={promiseFor?.(work.signal) ?? null}
          />
        </Sending>
      )}
      <aside className="bpp-pane bpp-pane--map" aria-label={words.mapHeading}>
        <h2>{words.mapHeading}</h2>
        {/* On a phone it stands under the list: it comes with it. */}
        {shown.loading && items.length === 0
          ? null
          : map(
              [
                ...caseMarksOf(cases, words.home.caseMark),
                ...marksOf([...items, ...related.items.map((item) => item.signal)]),
              ],
              neighbourhoodsOf(items),
              chooseMark,
              words.map,
            )}
        {shown.near.state === 'on' ? null : ownCases}
        {help ? (
          <p role="status">{words.keys}</p>
        ) : (
          <p className="bpp-soft bpp-keyshint">? = {words.keysTitle.toLowerCase()}</p>
        )}
      </aside>
    </div>
  );
};
