/** Holds what a phone brings beside who was on an evening: a lesson of which only the questions were done ends for who was there. */
import {
  doneStep,
  type Heard,
  isInRoom,
  type LearningEvent,
  mayEndRun,
  mergeEvents,
} from '@buurtplus/domain/training';
import { loadLesson } from '@buurtplus/domain/training/load-lesson';

/** Without the ends of runs that left out what was on no evening of this person: such a lesson is open still. */
export const withoutEmptyEnds = async (
  brought: readonly LearningEvent[],
  stored: readonly LearningEvent[],
  heard: readonly Heard[],
): Promise<readonly LearningEvent[]> => {
  const all = mergeEvents(stored, brought);
  const kept: LearningEvent[] = [];
  for (const event of brought) {
    const run = all.filter(
      ({ kind, subject, run: number, version }) =>
        kind === 'module' && subject === event.subject && number === event.run && version === event.version,
    );
    if (event.kind === 'module' && event.step === doneStep && isInRoom(run)) {
      const lesson = await loadLesson(event.subject);
      if (lesson === null || !mayEndRun(lesson, run, heard, event.at)) continue;
    }
    kept.push(event);
  }
  return kept;
};
