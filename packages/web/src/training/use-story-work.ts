/** What a trainer is changing: one step back at a time, and what was not kept yet is asked after when leaving. */
import type { LearningScenario } from '@buurtplus/domain/training';
import { useEffect, useRef, useState } from 'react';
import { useKeepTyped } from '../words/use-keep-typed.ts';

/** As many steps back as somebody remembers. */
const mostUndone = 50;

type StoryWork = {
  readonly scenario: LearningScenario;
  readonly change: (next: LearningScenario) => void;
  /** Null when there is nothing to undo. */
  readonly undo: (() => void) | null;
  readonly wasKept: (scenario: LearningScenario) => void;
  readonly letGo: () => void;
};

/**
 * @param unsaved what was being changed when the tab was left; undoing goes back to what was kept
 * @param onUnsaved null when nothing waits to be kept any more
 */
export const useStoryWork = (
  begun: LearningScenario,
  unsaved: LearningScenario | null,
  onUnsaved: (scenario: LearningScenario | null) => void,
): StoryWork => {
  const { changed } = useKeepTyped();
  const [scenario, setScenario] = useState(unsaved ?? begun);
  const [before, setBefore] = useState<readonly LearningScenario[]>(unsaved === null ? [] : [begun]);
  const work = useRef({ now: scenario, kept: begun });
  useEffect(() => changed(work.current.now !== work.current.kept), [changed]);
  const mark = (next: Partial<typeof work.current>): void => {
    work.current = { ...work.current, ...next };
    const { now, kept } = work.current;
    changed(now !== kept);
    onUnsaved(now === kept ? null : now);
  };
  const show = (next: LearningScenario): void => {
    setScenario(next);
    mark({ now: next });
  };
  const last = before.at(-1);
  return {
    scenario,
    change: (next) => {
      setBefore([...before, scenario].slice(-mostUndone));
      show(next);
    },
    undo:
      last === undefined
        ? null
        : () => {
            setBefore(before.slice(0, -1));
            show(last);
          },
    wasKept: (kept) => mark({ kept }),
    letGo: () => mark({ kept: work.current.now }),
  };
};
