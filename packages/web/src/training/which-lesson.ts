/** Which version of a lesson somebody is shown: the one he began with, until he steps over. */
import type { LearningModule, Run } from '@buurtplus/domain/training';

type Shown = {
  readonly lesson: LearningModule;
  /** The run goes on; else a new one begins. */
  readonly run: Run | null;
  /** "offer": a newer one is there; "elsewhere": it was begun on another phone with a version that this one does not have. */
  readonly renewed: 'no' | 'offer' | 'elsewhere';
};

/** @param pinned what was kept on this phone when the lesson was begun */
export const whichLesson = (current: LearningModule, open: Run | null, pinned: unknown): Shown => {
  if (open === null) return { lesson: current, run: null, renewed: 'no' };
  if (open.version === current.version) return { lesson: current, run: open, renewed: 'no' };
  const kept =
    isLesson(pinned) && pinned.id === current.id && pinned.version === open.version ? pinned : null;
  return kept === null
    ? { lesson: current, run: null, renewed: 'elsewhere' }
    : { lesson: kept, run: open, renewed: current.version > kept.version ? 'offer' : 'no' };
};

/** It was written by this very app, so its name says enough. */
const isLesson = (value: unknown): value is LearningModule =>
  value !== null &&
  typeof value === 'object' &&
  'steps' in value &&
  Array.isArray(value.steps) &&
  'scenarios' in value &&
  Array.isArray(value.scenarios) &&
  'id' in value &&
  'version' in value;
