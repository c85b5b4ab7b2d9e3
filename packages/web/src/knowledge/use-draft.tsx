/** The draft as all pages of this room share it: what is typed is kept by itself, and a colleague is noticed. */

import type { CompassEditions } from '@buurtplus/contract/editions';
import {
  applyChanges,
  type BookChanges,
  type CompassBook,
  checkEdition,
  diffChanges,
  dutchMoment,
  type EditionFault,
  type EditionLine,
} from '@buurtplus/domain/compass';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import {
  type Base,
  beginWork,
  type DraftWork,
  edited,
  gaveWay,
  isUnsaved,
  joined,
  kept,
  met,
  tookUp,
  undone,
} from './draft-work.ts';
import { beginDraft, discardDraft } from './knowledge.api.ts';
import { type Loaded, loadDraft } from './load-draft.ts';
import { keepUnsent, readUnsent } from './unsent.ts';
import { type SaveState, useSaving } from './use-saving.ts';

export type Draft = Pick<Loaded, 'editions' | 'changedAt' | 'changedBy' | 'hiddenNews'> & {
  readonly inForce: CompassBook;
  readonly standard: CompassBook;
  readonly changes: BookChanges;
  /** The draft applied; the edition in force as long as nothing is changed. */
  readonly book: CompassBook;
  readonly faults: readonly EditionFault[];
  /** What differs from the edition in force. */
  readonly differs: readonly EditionLine[];
  readonly hasDraft: boolean;
  readonly seen: number;
  readonly version: string;
  readonly number: string;
  readonly save: SaveState;
  readonly clash: DraftWork['clash'];
  readonly canUndo: boolean;
  readonly today: string;
  /** @param field what is typed in, so that its letters are one step back */
  readonly edit: (
    change: (changes: BookChanges, standard: CompassBook) => BookChanges,
    field: string,
  ) => void;
  readonly undo: () => void;
  readonly join: () => void;
  readonly giveWay: () => void;
  readonly discard: () => Promise<string | null>;
  /** Another draft instead of this one. @returns why not, or null */
  readonly begin: (from: {
    from?: string;
    standard: 'same' | 'newest';
    keepLines?: boolean;
  }) => Promise<string | null>;
  /** After a publication: reads everything anew. */
  readonly reload: () => Promise<void>;
};

const DraftContext = createContext<Draft | null>(null);

export const useDraft = (): Draft => {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error('This page stands outside the draft.');
  return draft;
};

/** What follows from the lines; reckoned once for all pages. */
const useBooks = (editions: CompassEditions | undefined, work: DraftWork | null, today: string) =>
  useMemo(() => {
    if (work === null || editions === undefined) return null;
    const { standard, version } = work.base;
    const now = editions.editions.find(({ state }) => state === 'in_force')?.version ?? standard.version;
    return {
      inForce: applyChanges(editions.inForce.standard, editions.inForce.changes, now),
      book: applyChanges(standard, work.mine, version),
      faults: checkEdition(standard, work.mine, today),
      differs: diffChanges(editions.inForce.changes, work.mine),
    };
  }, [work, editions, today]);

type Props = {
  readonly personId: string;
  readonly loading: ReactNode;
  readonly failed: (again: () => void) => ReactNode;
  /** The sentence for no answer at all. */
  readonly noAnswer: string;
  readonly children: ReactNode;
};

export const DraftProvider = ({ personId, loading, failed, noAnswer, children }: Props) => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [work, setWork] = useState<DraftWork | null>(null);
  const [broken, setBroken] = useState(false);
  const change = useCallback(
    (next: (now: DraftWork) => DraftWork): void => setWork((now) => (now === null ? now : next(now))),
    [],
  );

  const load = useCallback(async (): Promise<void> => {
    const found = await loadDraft();
    setBroken(found === null);
    if (found === null) return;
    setLoaded(found);
    setWork(tookUp(found.base, found.changedBy, readUnsent(), personId));
  }, [personId]);
  useEffect(() => void load(), [load]);

  const onOther = useCallback(async (): Promise<void> => {
    const found = await loadDraft();
    if (found === null) return;
    setLoaded(found);
    change((now) => met(now, found.base, found.changedBy));
  }, [change]);
  const onKept = useCallback(
    (base: Base, changedAt: string): void => {
      setLoaded((now) => (now === null ? now : { ...now, changedAt }));
      change((now) => kept(now, base));
    },
    [change],
  );
  const save = useSaving({ work, personId, onKept, onOther });
  const today = dutchMoment(new Date()).day;
  const books = useBooks(loaded?.editions, work, today);

  if (work === null || loaded === null || books === null) return broken ? failed(() => void load()) : loading;
  const { base, mine } = work;
  const anew = async (): Promise<void> => {
    keepUnsent(null);
    await load();
  };
  const refusal = async (answer: Awaited<ReturnType<typeof discardDraft>>): Promise<string | null> => {
    if (answer.ok) {
      await anew();
      return null;
    }
    if (answer.kind === 'problem' && answer.problem.status === 409) await onOther();
    return answer.kind === 'problem' ? answer.problem.detail : noAnswer;
  };
  const value: Draft = {
    ...loaded,
    ...books,
    standard: base.standard,
    changes: mine,
    hasDraft: base.seen > 0 || isUnsaved(work),
    seen: base.seen,
    version: base.version,
    number: base.version.split('+')[1] ?? '',
    save,
    clash: work.clash,
    canUndo: work.undo.length > 0,
    today,
    edit: (next, field) => change((now) => edited(now, next(now.mine, now.base.standard), field)),
    undo: () => change(undone),
    join: () => change(joined),
    giveWay: () => change(gaveWay),
    discard: async () => {
      if (base.seen > 0) return refusal(await discardDraft(base.seen));
      await anew();
      return null;
    },
    begin: async (from) => {
      const answer = await beginDraft({ ...from, ...(base.seen > 0 ? { instead: base.seen } : {}) });
      if (answer.ok) setWork(beginWork(base));
      return refusal(answer.ok ? { ok: true, value: undefined, status: answer.status } : answer);
    },
    reload: anew,
  };
  return <DraftContext value={value}>{children}</DraftContext>;
};
