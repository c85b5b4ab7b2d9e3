/** Whether a lesson is whole: sources, an owner, a review day that is not past, both languages, and three to eight minutes. */
import type { CompassBook, Text } from '../compass/index.ts';
import { checkScenario, type ScenarioFault } from './check-scenario.ts';
import type { LearningModule, ModuleStep } from './module.ts';
import type { LearningScenario } from './scenario.ts';
import { pathsOf } from './walk.ts';

export type ModuleFault = {
  readonly code:
    | 'expired'
    | 'no_sources'
    | 'no_owner'
    | 'missing_translation'
    | 'length'
    | 'no_right_answer'
    | 'same_step_twice'
    | 'scenario';
  readonly at: string;
  readonly scenario?: ScenarioFault;
};

/** Somebody who reads slowly, by a street lamp. */
const wordsPerMinute = 130;
const minutesPerQuestion = 0.3;
const minutesPerScenario = 0.4;

const wordsIn = (text: Text): number => text.nl.split(/\s+/).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);

const stepWords = (step: ModuleStep): number =>
  step.kind === 'read'
    ? wordsIn(step.title) + sum(step.lines.map(wordsIn))
    : wordsIn(step.question.ask) +
      sum(step.question.options.map(({ text }) => wordsIn(text))) +
      Math.max(...step.question.options.map(({ why }) => wordsIn(why)));

const scenarioWords = (scenario: LearningScenario): number =>
  Math.max(
    ...pathsOf(scenario).map((path) =>
      sum(
        path.map((at) => {
          const node = scenario.nodes[at];
          return node === undefined
            ? 0
            : wordsIn(node.text) +
                (node.kind === 'scene' ? sum(node.choices.map(({ text }) => wordsIn(text))) : 0) +
                (node.kind === 'end' ? wordsIn(node.why) + wordsIn(node.wanted) : 0);
        }),
      ),
    ),
  );

/** Minutes it takes, along the longest way. */
export const minutesOf = (lesson: LearningModule): number =>
  (sum(lesson.steps.map(stepWords)) + sum(lesson.scenarios.map(scenarioWords))) / wordsPerMinute +
  lesson.steps.filter(({ kind }) => kind === 'ask').length * minutesPerQuestion +
  lesson.scenarios.length * minutesPerScenario;

export const moduleMinutes = { least: 3, most: 8 } as const;

const textsOf = (step: ModuleStep): readonly Text[] =>
  step.kind === 'read'
    ? [step.title, ...step.lines]
    : [step.question.ask, ...step.question.options.flatMap(({ text, why }) => [text, why])];

const isWhole = (text: Text): boolean => text.nl.trim() !== '' && text.en.trim() !== '';

/** @param today "YYYY-MM-DD" on a Dutch calendar */
export const isExpired = (lesson: Pick<LearningModule, 'reviewBy'>, today: string): boolean =>
  lesson.reviewBy < today;

/** Past their review day: they stay open and count, and whoever keeps them has work to do. */
export const lessonsOverdue = <Lesson extends Pick<LearningModule, 'reviewBy'>>(
  line: readonly Lesson[],
  today: string,
): readonly Lesson[] => line.filter((lesson) => isExpired(lesson, today));

export const checkModule = (
  book: CompassBook,
  lesson: LearningModule,
  today: string,
): readonly ModuleFault[] => {
  const minutes = minutesOf(lesson);
  const ids = lesson.steps.map(({ id }) => id);
  return [
    ...(isExpired(lesson, today) ? [{ code: 'expired', at: lesson.reviewBy } as const] : []),
    ...(lesson.sources.length === 0 ? [{ code: 'no_sources', at: '' } as const] : []),
    ...(lesson.owner.trim() === '' ? [{ code: 'no_owner', at: '' } as const] : []),
    ...(minutes < moduleMinutes.least || minutes > moduleMinutes.most
      ? [{ code: 'length', at: minutes.toFixed(1) } as const]
      : []),
    ...(new Set(ids).size < ids.length ? [{ code: 'same_step_twice', at: '' } as const] : []),
    ...(isWhole(lesson.title) && isWhole(lesson.about) && isWhole(lesson.drawing.alt)
      ? []
      : [{ code: 'missing_translation', at: '' } as const]),
    ...lesson.steps.flatMap((step) => [
      ...(textsOf(step).every(isWhole) ? [] : [{ code: 'missing_translation', at: step.id } as const]),
      ...(step.kind === 'ask' && step.question.options.filter(({ right }) => right).length !== 1
        ? [{ code: 'no_right_answer', at: step.id } as const]
        : []),
    ]),
    ...lesson.scenarios.flatMap((scenario) =>
      checkScenario(book, scenario).map(
        (fault) => ({ code: 'scenario', at: scenario.id, scenario: fault }) as const,
      ),
    ),
  ];
};
