/** One question a week after a lesson: what was wrong comes back soonest, and later each time it is right (FSRS, by ts-fsrs). */
import { isDone, type LearningEvent, learningLine } from '@buurtplus/domain/training';
import { type Card, createEmptyCard, fsrs, generatorParameters, Rating } from 'ts-fsrs';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** Without chance and without minutes: the same answers give the same day on every phone. */
const scheduler = fsrs(
  generatorParameters({
    enable_fuzz: false,
    enable_short_term: false,
    request_retention: 0.9,
    maximum_interval: 365,
  }),
);

type Answer = { readonly at: Date; readonly right: boolean };

/** Answers about each question, in a lesson or later, oldest first. */
const answersOf = (events: readonly LearningEvent[], questionId: string): readonly Answer[] =>
  events
    .filter(({ kind, subject, step }) =>
      kind === 'question' ? subject === questionId : kind === 'module' && step === `${questionId}/answer`,
    )
    .flatMap(({ right, at }) => (right === null ? [] : [{ at: new Date(at), right }]))
    .sort((left, right) => left.at.getTime() - right.at.getTime());

/** When a question comes back, and whether it was wrong the last time. */
export const comesBack = (
  events: readonly LearningEvent[],
  questionId: string,
): { readonly due: Date; readonly wrong: boolean } | null => {
  const answers = answersOf(events, questionId);
  const [first] = answers;
  if (first === undefined) return null;
  const card = answers.reduce<Card>(
    (now, { at, right }) => scheduler.next(now, at, right ? Rating.Good : Rating.Again).card,
    createEmptyCard(first.at),
  );
  return { due: card.due, wrong: answers.at(-1)?.right === false };
};

const lessonsDone = (events: readonly LearningEvent[]) =>
  learningLine.filter(({ id }) => isDone(events, { kind: 'module', id }));

/** The moment from which the next weekly question may be asked; null when no lesson is done yet. */
export const nextWeekly = (events: readonly LearningEvent[]): Date | null => {
  const moments = events
    .filter(({ kind, step }) => kind === 'question' || (kind === 'module' && step === 'done'))
    .map(({ at }) => Date.parse(at));
  const asked = events.filter(({ kind }) => kind === 'question').map(({ at }) => Date.parse(at));
  if (lessonsDone(events).length === 0 || moments.length === 0) return null;
  return new Date((asked.length > 0 ? Math.max(...asked) : Math.min(...moments)) + weekMs);
};

/** @returns the lesson and question to ask now; null when there is none this week */
export const weeklyQuestion = (
  events: readonly LearningEvent[],
  now: Date,
): { readonly moduleId: string; readonly questionId: string } | null => {
  const from = nextWeekly(events);
  if (from === null || now < from) return null;
  const [first] = lessonsDone(events)
    .flatMap(({ id, questions }) =>
      questions.flatMap((questionId) => {
        const back = comesBack(events, questionId);
        return back === null || back.due > now ? [] : [{ moduleId: id, questionId, ...back }];
      }),
    )
    .sort(
      (left, right) =>
        Number(right.wrong) - Number(left.wrong) ||
        left.due.getTime() - right.due.getTime() ||
        left.questionId.localeCompare(right.questionId),
    );
  return first === undefined ? null : { moduleId: first.moduleId, questionId: first.questionId };
};
