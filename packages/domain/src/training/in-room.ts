/** A lesson that was gone through on an evening: who was there answers its questions on the phone, and then it is done (ADR 0056). */
import { monthsFrom } from './certificate.ts';
import { type LearningModule, questionsOf } from './module.ts';
import { isInRoom, type LearningEvent, placeIn } from './progress.ts';

/** After that the whole lesson is better. */
const roomMonths = 3;

/** A lesson of an evening that somebody was at, and the Dutch day of that evening. */
export type Heard = { readonly moduleId: string; readonly on: string };

/** @param day "YYYY-MM-DD" @returns the last evening whose questions are enough on that day, or null */
const heardOn = (heard: readonly Heard[], moduleId: string, day: string): Heard | null =>
  heard
    .filter((one) => one.moduleId === moduleId && one.on <= day && day <= monthsFrom(one.on, roomMonths))
    .toSorted((left, right) => left.on.localeCompare(right.on))
    .at(-1) ?? null;

/** Whether the questions are enough to end this run on that day; else the rest of the lesson is still to do in it. */
export const isRoomRun = (
  run: readonly LearningEvent[],
  heard: readonly Heard[],
  moduleId: string,
  day: string,
): boolean => isInRoom(run) && heardOn(heard, moduleId, day) !== null;

/** @returns the evening to offer the questions of; null when there is none, or the lesson was done since */
export const roomOffer = (
  heard: readonly Heard[],
  events: readonly LearningEvent[],
  moduleId: string,
  today: string,
): Heard | null => {
  const one = heardOn(heard, moduleId, today);
  const since = events.some(
    ({ kind, subject, step, at }) =>
      kind === 'module' && subject === moduleId && step === 'done' && at.slice(0, 10) >= (one?.on ?? ''),
  );
  return since ? null : one;
};

/** What is left of a lesson for who was there. */
export const questionsOnly = (lesson: LearningModule): LearningModule => ({
  ...lesson,
  steps: lesson.steps.filter(({ kind }) => kind === 'ask'),
  scenarios: [],
});

/** Whether a run may end: what was left out was on an evening or was done after all, and every question has an answer. @param doneAt what the phone's clock said */
export const mayEndRun = (
  lesson: LearningModule,
  run: readonly LearningEvent[],
  heard: readonly Heard[],
  doneAt: string,
): boolean =>
  !isInRoom(run) ||
  ((isRoomRun(run, heard, lesson.id, doneAt.slice(0, 10)) || placeIn(lesson, run).kind === 'finish') &&
    questionsOf(lesson).every(({ id }) =>
      run.some(({ step, choice }) => step === `${id}/answer` && choice !== null),
    ));
