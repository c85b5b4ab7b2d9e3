/** A story that is being changed and was not kept yet: in this tab and of this person only, so that a reload or leaving by mistake loses nothing. */
import type { LearningScenario } from '@buurtplus/domain/training';
import { storyKey } from '../offline/typed-here.ts';

type Unsaved = {
  readonly scenario: LearningScenario;
  /** When the draft it was made from was kept; null when there was none. */
  readonly seen: string | null;
};

/** It was written by this very app, so its shape says enough. */
const isUnsaved = (read: unknown, id: string): read is Unsaved => {
  if (read === null || typeof read !== 'object' || !('scenario' in read) || !('seen' in read)) return false;
  const { scenario, seen } = read;
  return (
    (seen === null || typeof seen === 'string') &&
    scenario !== null &&
    typeof scenario === 'object' &&
    'id' in scenario &&
    scenario.id === id &&
    ['nodes', 'situations', 'title', 'drawing'].every((part) => part in scenario)
  );
};

export const keepStory = (personId: string, unsaved: Unsaved): void => {
  try {
    sessionStorage.setItem(storyKey(personId, unsaved.scenario.id), JSON.stringify(unsaved));
  } catch {
    // A browser that keeps nothing: then leaving asks, and no more.
  }
};

export const keptStory = (personId: string, id: string): Unsaved | null => {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(storyKey(personId, id)) ?? 'null');
    return isUnsaved(read, id) ? read : null;
  } catch {
    return null;
  }
};

export const forgetStory = (personId: string, id: string): void => {
  try {
    sessionStorage.removeItem(storyKey(personId, id));
  } catch {
    // Nothing was kept.
  }
};
