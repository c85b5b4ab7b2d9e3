/** Several signals at once: choosing what is in sight or all that match the filter, and marking them as seen with what became of each. */
import type { WorkListItem } from '@buurtplus/contract/signals';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '../ui/index.ts';
import { type Filters, markSeen, readUnseen } from './desk.api.ts';
import type { DeskWords } from './desk-words.ts';
import { markAllSeen, type SeenResult } from './mark-seen.ts';

type Picked = ReadonlyMap<string, string>;
type Done = SeenResult & { readonly numbers: Picked };

const isUnseen = (item: WorkListItem): boolean => item.status === 'routed' && item.seenAt === null;
const numbersOf = (items: readonly { readonly signalId: string; readonly number: string }[]): Picked =>
  new Map(items.map((item) => [item.signalId, item.number]));

export const useSeveral = (
  items: readonly WorkListItem[],
  filters: Filters,
  /** While something is looked for, "all" is what was found. */
  isSearch: boolean,
  words: DeskWords,
) => {
  const client = useQueryClient();
  const [picked, setPicked] = useState<Picked | null>(null);
  const [hasMore, setHasMore] = useState(false);
  const [progress, setProgress] = useState<number | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const unseen = items.filter(isUnseen);
  const pick = (next: Picked | null): void => {
    setPicked(next);
    setHasMore(false);
    setTrouble(null);
  };
  // Another filter is another "all": what cannot be seen any more is not marked by accident.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the filter or the search changes
  useEffect(() => {
    setPicked((before) => (before === null ? null : new Map()));
    setHasMore(false);
  }, [filters, isSearch]);
  const all = async (): Promise<void> => {
    if (isSearch) return pick(numbersOf(unseen));
    const answer = await readUnseen(filters);
    if (!answer.ok) return setTrouble(answer.kind === 'problem' ? answer.problem.detail : words.failed);
    pick(numbersOf(answer.value.items));
    setHasMore(answer.value.more);
  };
  const mark = async (): Promise<void> => {
    if (picked === null || progress !== null) return;
    setProgress(0);
    setDone(null);
    const result = await markAllSeen([...picked.keys()], markSeen, words.failed, setProgress);
    setProgress(null);
    setDone({ ...result, numbers: picked });
    pick(result.left.length === 0 ? null : new Map(result.left.map((id) => [id, picked.get(id) ?? ''])));
    await client.invalidateQueries({ queryKey: ['desk'] });
  };
  return {
    picked,
    unseen: unseen.map((item) => item.signalId),
    outOfSight: [...(picked?.keys() ?? [])].filter((id) => !items.some((item) => item.signalId === id))
      .length,
    hasMore,
    progress,
    done,
    trouble,
    all,
    mark,
    begin: () => {
      setDone(null);
      pick(new Map());
    },
    stop: () => pick(null),
    toggle: (item: WorkListItem): void => {
      const next = new Map(picked);
      if (!next.delete(item.signalId)) next.set(item.signalId, item.number);
      pick(next);
    },
  };
};
type SeveralState = ReturnType<typeof useSeveral>;
type Props = { readonly several: SeveralState; readonly words: DeskWords };

export const SeveralTools = ({ several, words }: Props) => {
  const { picked, unseen, progress } = several;
  if (picked === null)
    return unseen.length < 2 ? null : (
      <Button kind="quiet" onClick={several.begin}>
        {words.home.several}
      </Button>
    );
  return (
    <>
      <Button disabled={picked.size === 0} busy={progress !== null} onClick={() => void several.mark()}>
        {words.home.markSeen(picked.size)}
      </Button>
      <Button kind="secondary" disabled={progress !== null} onClick={() => void several.all()}>
        {words.home.chooseAll}
      </Button>
      <Button kind="quiet" disabled={progress !== null} onClick={several.stop}>
        {words.home.severalStop}
      </Button>
    </>
  );
};

const Outcome = ({ done, words }: { readonly done: Done; readonly words: DeskWords }) => {
  const { seen, notThere, left, numbers } = done;
  const said = [
    words.home.seenDone(seen.length),
    notThere.length === 0 ? null : words.home.seenNot(notThere.length),
    left.length === 0 ? null : words.home.seenLeft(left.length),
    done.trouble,
  ];
  const lines = [
    ...notThere.map((id) => ({ id, became: words.home.became.notThere })),
    ...left.map((id) => ({ id, became: words.home.became.left })),
    ...seen.map((id) => ({ id, became: words.home.became.seen })),
  ];
  return (
    <div className="bpp-tight">
      <p role={done.trouble === null ? 'status' : 'alert'}>
        {said.filter((part) => part !== null).join(' ')}
      </p>
      {lines.length < 2 ? null : (
        <details className="bpp-deskfold">
          <summary>{words.home.perSignal}</summary>
          <ul className="bpp-list bpp-seenlines">
            {lines.map(({ id, became }) => (
              <li key={id}>
                <span className="bpp-number">{numbers.get(id) ?? ''}</span> {became}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

/** How many are chosen, how far it is, and what became of each. */
export const SeveralNews = ({ several, words }: Props) => {
  const { picked, progress, done, trouble, outOfSight, hasMore } = several;
  return (
    <>
      {picked === null || picked.size === 0 || progress !== null ? null : (
        <p role="status">
          {words.home.chosen(picked.size, outOfSight)} {hasMore ? words.home.chosenMore(picked.size) : ''}
        </p>
      )}
      {progress === null || picked === null ? null : (
        <p role="status">
          {words.home.seenProgress(progress, picked.size)}{' '}
          <progress max={picked.size} value={progress} aria-hidden />
        </p>
      )}
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      {done === null ? null : <Outcome done={done} words={words} />}
    </>
  );
};
