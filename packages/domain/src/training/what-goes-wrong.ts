/** Which questions and steps of stories go wrong, of many people together; never of fewer than ten, and never that nobody or everybody. */
import type { Text } from '../compass/index.ts';
import { aboutTogether } from '../kernel/index.ts';
import { type LearningModule, questionsOf } from './module.ts';
import type { LearningKind } from './progress.ts';
import type { LearningScenario } from './scenario.ts';
import { waysOn } from './walk.ts';

/** How many people gave this as their first answer; a person is counted once for each step. */
export type FirstAnswers = {
  readonly kind: LearningKind;
  readonly subject: string;
  readonly version: number;
  readonly step: string;
  readonly choice: string | null;
  readonly right: boolean | null;
  readonly people: number;
};

export const missedKinds = ['question', 'weekly', 'step'] as const;
/** "some": so many of all; "few_wrong" and "few_right": fewer than five on that side, which may be nobody. */
export const missedSides = ['some', 'few_wrong', 'few_right'] as const;

export type Missed = {
  readonly kind: (typeof missedKinds)[number];
  readonly id: string;
  /** Of the lesson or the story. */
  readonly title: Text;
  readonly text: Text;
  /** About how many people answered. */
  readonly of: number;
  /** About how many of them wrong; null when one side is of fewer than five. */
  readonly wrong: number | null;
  readonly side: (typeof missedSides)[number];
};

/** As many as an evaluation asks for. */
const leastLearners = 10;

/** From here every way ends with something to learn from; a way that comes back says nothing of its own. */
const onlyLessons = (scenario: LearningScenario, at: string, passed: readonly string[] = []): boolean => {
  const node = scenario.nodes[at];
  if (node === undefined) return false;
  if (node.kind === 'end') return node.end === 'lesson';
  const on = waysOn(node).filter(({ to }) => !passed.includes(to) && to !== at);
  return on.length > 0 && on.every(({ to }) => onlyLessons(scenario, to, [...passed, at]));
};

type Asked = Pick<Missed, 'kind' | 'id' | 'title' | 'text'> & {
  readonly is: (answer: FirstAnswers) => boolean;
  /** Null: not an answer to this. */
  readonly wrong: (answer: FirstAnswers) => boolean | null;
};

const ofQuestions = (lesson: LearningModule): readonly Asked[] =>
  questionsOf(lesson).flatMap(({ id, ask }) => {
    const shared = {
      title: lesson.title,
      text: ask,
      wrong: ({ right }: FirstAnswers) => (right === null ? null : !right),
    };
    const current = ({ version }: FirstAnswers): boolean => version === lesson.version;
    return [
      {
        ...shared,
        kind: 'question' as const,
        id,
        is: (one) =>
          current(one) && one.kind === 'module' && one.subject === lesson.id && one.step === `${id}/answer`,
      },
      {
        ...shared,
        kind: 'weekly' as const,
        id,
        is: (one) => current(one) && one.kind === 'question' && one.subject === id,
      },
    ];
  });

/** Steps where somebody can go a way that only ends in a lesson, and can do otherwise. */
const ofStory = (
  scenario: LearningScenario,
  isStep: (answer: FirstAnswers, at: string) => boolean,
): readonly Asked[] =>
  Object.entries(scenario.nodes).flatMap(([at, node]) => {
    const ways = new Map(waysOn(node).map(({ choice, to }) => [choice, onlyLessons(scenario, to)]));
    return new Set(ways.values()).size < 2
      ? []
      : [
          {
            kind: 'step' as const,
            id: `${scenario.id}/${at}`,
            title: scenario.title,
            text: node.text,
            is: (one) => isStep(one, at),
            wrong: ({ choice }) => ways.get(choice ?? '') ?? null,
          },
        ];
  });

const told = (people: number, wrong: number): Pick<Missed, 'of' | 'wrong' | 'side'> | null => {
  const of = aboutTogether(people, people);
  if (people < leastLearners || of === null) return null;
  const [some, right] = [wrong, people - wrong].map((count) => aboutTogether(count, count));
  if (some == null) return { of, wrong: null, side: 'few_wrong' };
  return right == null ? { of, wrong: null, side: 'few_right' } : { of, wrong: some, side: 'some' };
};

const share = ({ of, wrong, side }: Pick<Missed, 'of' | 'wrong' | 'side'>): number =>
  side === 'few_right' ? 1 : (wrong ?? 0) / of;

/** What goes wrong most first: the versions of now, for what was changed is another question. @param own stories of the trainer, the newest of each */
export const whatGoesWrong = (
  lessons: readonly LearningModule[],
  own: readonly LearningScenario[],
  answers: readonly FirstAnswers[],
): readonly Missed[] => {
  const asked = [
    ...lessons.flatMap((lesson) => [
      ...ofQuestions(lesson),
      ...lesson.scenarios.flatMap((scenario) =>
        ofStory(
          scenario,
          (one, at) =>
            one.kind === 'module' &&
            one.subject === lesson.id &&
            one.version === lesson.version &&
            one.step === `${scenario.id}/${at}`,
        ),
      ),
    ]),
    ...own.flatMap((scenario) =>
      ofStory(
        scenario,
        (one, at) =>
          one.kind === 'scenario' &&
          one.subject === scenario.id &&
          one.version === scenario.version &&
          one.step === at,
      ),
    ),
  ];
  return asked
    .flatMap(({ is, wrong, ...item }) => {
      const mine = answers.filter(is).flatMap((one) => {
        const isWrong = wrong(one);
        return isWrong === null ? [] : [{ people: one.people, isWrong }];
      });
      const all = mine.reduce((sum, { people }) => sum + people, 0);
      const figure = told(
        all,
        mine.reduce((sum, { people, isWrong }) => sum + (isWrong ? people : 0), 0),
      );
      return figure === null ? [] : [{ ...item, ...figure }];
    })
    .sort((left, right) => share(right) - share(left) || right.of - left.of);
};
