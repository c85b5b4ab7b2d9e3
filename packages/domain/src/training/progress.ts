/** Where somebody is in a lesson: added up from small events, so that two phones and a phone that died come to the same. */
import type { LearningModule } from './module.ts';
import type { LearningScenario } from './scenario.ts';
import { standsAt } from './walk.ts';

/** One thing somebody did. `subject` is a lesson, a scenario of a trainer, or a question. */
export type LearningEvent = {
  readonly id: string;
  readonly kind: LearningKind;
  readonly subject: string;
  readonly version: number;
  /** The how-manieth time; two phones that begin the same lesson are in the same run. */
  readonly run: number;
  /** Of a scenario inside a lesson: "bankje/b". */
  readonly step: string;
  readonly choice: string | null;
  /** Of a question: whether it was right. */
  readonly right: boolean | null;
  readonly at: string;
};
export const learningKinds = ['module', 'scenario', 'question'] as const;
export type LearningKind = (typeof learningKinds)[number];

/** The event that ends a run. */
export const doneStep = 'done';
/** Said in a run by who was on the evening: reading and stories were in the room, the questions come now (ADR 0056). */
export const roomStep = 'room';

export const isInRoom = (run: readonly Pick<LearningEvent, 'step'>[]): boolean =>
  run.some(({ step }) => step === roomStep);

/** Events of several phones together: each once, in the order they were made. */
export const mergeEvents = (...all: readonly (readonly LearningEvent[])[]): readonly LearningEvent[] =>
  [...new Map(all.flat().map((event) => [event.id, event])).values()].sort(
    (left, right) => left.at.localeCompare(right.at) || left.id.localeCompare(right.id),
  );

type Subject = { readonly kind: LearningKind; readonly id: string };
const about = (events: readonly LearningEvent[], { kind, id }: Subject): readonly LearningEvent[] =>
  events.filter((event) => event.kind === kind && event.subject === id);

export const isDone = (events: readonly LearningEvent[], subject: Subject): boolean =>
  about(events, subject).some(({ step }) => step === doneStep);

export type Run = {
  readonly run: number;
  readonly version: number;
  readonly events: readonly LearningEvent[];
};

/**
 * The run somebody is in. It stays with the version it began with; when there are none left open, the next one has not begun.
 * @returns null when nothing is open
 */
export const openRun = (events: readonly LearningEvent[], subject: Subject): Run | null => {
  const mine = about(events, subject);
  const runs = new Map<string, LearningEvent[]>();
  for (const event of mine) {
    const key = `${event.run}@${event.version}`;
    runs.set(key, [...(runs.get(key) ?? []), event]);
  }
  const lastDone = Math.max(0, ...mine.filter(({ step }) => step === doneStep).map(({ run }) => run));
  // Somebody who stepped over to a newer version is in that one.
  const [newest] = [...runs.values()]
    .filter((all) => (all[0]?.run ?? 0) > lastDone)
    .sort(
      (left, right) =>
        (right[0]?.run ?? 0) - (left[0]?.run ?? 0) || (right[0]?.version ?? 0) - (left[0]?.version ?? 0),
    );
  const first = newest?.[0];
  return first === undefined || newest === undefined
    ? null
    : { run: first.run, version: first.version, events: newest };
};

/** The number of the run that would begin now. */
export const nextRun = (events: readonly LearningEvent[], subject: Subject): number =>
  Math.max(0, ...about(events, subject).map(({ run }) => run)) + 1;

export type Place =
  | { readonly kind: 'step'; readonly index: number }
  | {
      readonly kind: 'scenario';
      readonly index: number;
      readonly scenario: LearningScenario;
      readonly node: string;
    }
  | { readonly kind: 'finish' };

const scenarioEvents = (events: readonly LearningEvent[], id: string): readonly LearningEvent[] =>
  events.flatMap((event) =>
    event.step.startsWith(`${id}/`) ? [{ ...event, step: event.step.slice(id.length + 1) }] : [],
  );

/** How many parts there are to pass. */
export const partsOf = (lesson: LearningModule): number => lesson.steps.length + lesson.scenarios.length;

/** The first part after the furthest one that was done, on whichever phone; in a run that began with the questions, the first that was not. */
export const placeIn = (lesson: LearningModule, events: readonly LearningEvent[]): Place => {
  const stepDone = lesson.steps.map(({ id }) => events.some(({ step }) => step === id));
  const stands = lesson.scenarios.map((scenario) => standsAt(scenario, scenarioEvents(events, scenario.id)));
  const done = [...stepDone, ...stands.map(({ seen }) => seen)];
  const inside = stands.findLastIndex(({ passed, seen }) => passed.length > 0 && !seen);
  const furthest = Math.max(done.lastIndexOf(true) + 1, inside < 0 ? 0 : lesson.steps.length + inside);
  const at = isInRoom(events) ? [...done, false].indexOf(false) : furthest;
  if (at < lesson.steps.length) return { kind: 'step', index: at };
  const scenario = lesson.scenarios[at - lesson.steps.length];
  const node = stands[at - lesson.steps.length]?.at;
  return scenario === undefined || node === undefined
    ? { kind: 'finish' }
    : { kind: 'scenario', index: at, scenario, node };
};
