/** What a refresher has to tell, and whether all of it is known: without an answer about own signals it is the lessons and stories only. */
import type { CompassBook } from '@buurtplus/domain/compass';
import {
  changesToRefresh,
  desksLearned,
  desksUsed,
  type LearningEvent,
  type LearningModule,
  type LearningScenario,
  type RefresherChange,
  storiesBegun,
} from '@buurtplus/domain/training';
import type { ApiAnswer } from '../offline/api.ts';

export type Found = {
  readonly changes: readonly RefresherChange[];
  /** False while own signals could not be asked: then the book of before must stay. */
  readonly whole: boolean;
};

/** @returns null when nobody answered; a refusal is an answer: then there are no own signals */
export const advicesIn = (
  answer: ApiAnswer<{ readonly advices: readonly string[] }>,
): readonly string[] | null => {
  if (answer.ok) return answer.value.advices;
  return answer.kind === 'problem' && [403, 404].includes(answer.problem.status) ? [] : null;
};

/** Stories of a trainer that this phone keeps: those that can be begun, and those that somebody is inside. */
export const keptStories = (list: unknown, pinned: Readonly<Record<string, unknown>>) => {
  const listed: unknown =
    list !== null && typeof list === 'object' && 'scenarios' in list ? list.scenarios : null;
  return [...(Array.isArray(listed) ? (listed as readonly unknown[]) : []), ...Object.values(pinned)].filter(
    (one): one is LearningScenario =>
      one !== null && typeof one === 'object' && 'situations' in one && 'nodes' in one && 'id' in one,
  );
};

export const foundFor = (of: {
  readonly before: CompassBook;
  readonly now: CompassBook;
  readonly events: readonly LearningEvent[];
  readonly lessons: readonly LearningModule[];
  readonly stories: readonly LearningScenario[];
  readonly used: readonly string[] | null;
  readonly lookedAt: ReadonlySet<string>;
}): Found => {
  const learned = desksLearned(of.lessons, storiesBegun(of.events, of.stories));
  const used = desksUsed(of.before, of.used ?? []);
  return {
    changes: changesToRefresh(of.before, of.now, new Set([...learned, ...used])).filter(
      ({ key }) => !of.lookedAt.has(key),
    ),
    whole: of.used !== null,
  };
};
