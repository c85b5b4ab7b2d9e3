/** The work in a draft: what is on the screen, what the server has, what can be undone, and what a colleague did meanwhile. */
import {
  type BookChanges,
  type CompassBook,
  diffChanges,
  type EditionLine,
  mergeChanges,
} from '@buurtplus/domain/compass';

/** Somebody else changed the draft, or it is no longer there. */
type Clash = {
  readonly theirs: Base;
  readonly by: string | null;
  /** Lines that both changed in their own way. */
  readonly both: readonly EditionLine[];
};

/** Where work begins from; `seen` is 0 as long as the server has no draft. */
export type Base = {
  readonly seen: number;
  readonly version: string;
  readonly standard: CompassBook;
  readonly changes: BookChanges;
};

export type DraftWork = {
  readonly base: Base;
  readonly mine: BookChanges;
  readonly undo: readonly { readonly mine: BookChanges; readonly field: string }[];
  readonly clash: Clash | null;
};

const mostUndo = 200;
const same = (one: BookChanges, other: BookChanges): boolean => diffChanges(one, other).length === 0;

export const beginWork = (base: Base): DraftWork => ({ base, mine: base.changes, undo: [], clash: null });

export const isUnsaved = ({ base, mine }: DraftWork): boolean => !same(base.changes, mine);

/** @param field what is being typed in: letters in one field are one step back */
export const edited = (work: DraftWork, mine: BookChanges, field: string): DraftWork => {
  if (same(work.mine, mine)) return work;
  const goesOn = work.undo.at(-1)?.field === field && field !== '';
  const undo = goesOn ? work.undo : [...work.undo, { mine: work.mine, field }].slice(-mostUndo);
  return { ...work, mine, undo };
};

export const undone = (work: DraftWork): DraftWork => {
  const last = work.undo.at(-1);
  return last === undefined ? work : { ...work, mine: last.mine, undo: work.undo.slice(0, -1) };
};

/** The server has kept what was sent; what was typed since is still mine. */
export const kept = (work: DraftWork, base: Base): DraftWork => ({ ...work, base, clash: null });

/**
 * The server has another state than was seen. The same work done twice is no clash, for an answer got lost on the way; nor is a draft
 * in which nobody changed a line yet.
 */
export const met = (work: DraftWork, theirs: Base, by: string | null): DraftWork => {
  const begun =
    theirs.standard.version === work.base.standard.version && same(theirs.changes, work.base.changes);
  if (begun || same(theirs.changes, work.mine)) return { ...work, base: theirs, clash: null };
  const { both } = mergeChanges(work.base.changes, work.mine, theirs.changes);
  return { ...work, clash: { theirs, by, both } };
};

/** All of theirs, and what I changed since; of a line that both changed mine is kept, and can be undone. */
export const joined = (work: DraftWork): DraftWork => {
  if (work.clash === null) return work;
  const { theirs } = work.clash;
  const { changes } = mergeChanges(work.base.changes, work.mine, theirs.changes);
  return {
    base: theirs,
    mine: changes,
    undo: [...work.undo, { mine: theirs.changes, field: '' }],
    clash: null,
  };
};

/** Theirs, without mine; which can be undone. */
export const gaveWay = (work: DraftWork): DraftWork =>
  work.clash === null
    ? work
    : {
        base: work.clash.theirs,
        mine: work.clash.theirs.changes,
        undo: [...work.undo, { mine: work.mine, field: '' }],
        clash: null,
      };

/** What is kept in this tab until the server has it. */
export type Unsent = {
  readonly personId: string;
  readonly seen: number;
  readonly began: BookChanges;
  readonly mine: BookChanges;
};

/** After a reload: goes on where it stopped, or says that a colleague came in between. */
export const tookUp = (base: Base, by: string | null, unsent: Unsent | null, personId: string): DraftWork => {
  const work = beginWork(base);
  if (unsent === null || unsent.personId !== personId || same(unsent.mine, base.changes)) return work;
  const mine = { ...work, mine: unsent.mine, undo: [{ mine: base.changes, field: '' }] };
  return unsent.seen === base.seen
    ? mine
    : met({ ...mine, base: { ...base, seen: unsent.seen, changes: unsent.began } }, base, by);
};
