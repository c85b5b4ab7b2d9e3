/** The overview as rows for a spreadsheet, and which lessons are due: only what is on the screen. */
import type { TrainingOverview } from '@buurtplus/contract/training-overview';
import type { Text } from '@buurtplus/domain/compass';
import { smallestCount } from '@buurtplus/domain/kernel';
import { type LineEntry, learningLine, monthsFrom } from '@buurtplus/domain/training';

const dueWithinMonths = 3;

/** Lessons whose review day is past or near, the oldest first. */
export const lessonsDue = (today: string, line: readonly LineEntry[] = learningLine): readonly LineEntry[] =>
  line
    .filter(({ reviewBy }) => reviewBy <= monthsFrom(today, dueWithinMonths))
    .sort((left, right) => left.reviewBy.localeCompare(right.reviewBy));

/** A situation of evaluations: so many times of all answers, or at least so many; a question, the question of a week or a step of a story: about so many people. */
export type MissedItem = Omit<TrainingOverview['missed'][number], 'kind' | 'title' | 'side'> & {
  readonly kind: TrainingOverview['missed'][number]['kind'] | 'situation';
  readonly title: Text | null;
  readonly side: TrainingOverview['missed'][number]['side'] | 'at_least';
};

const missedRows = ({ kind, wrong, of, side }: MissedItem): readonly (readonly [string, number | ''])[] =>
  kind === 'situation'
    ? [
        [`answers_other_than_compass${side === 'at_least' ? '_at_least' : ''}`, wrong ?? ''],
        ['answers', of],
      ]
    : [
        ...(side === 'some' ? [['about_people_wrong', wrong ?? ''] as const] : []),
        ...(side === 'few_wrong' ? [['people_wrong_below', smallestCount] as const] : []),
        ...(side === 'few_right' ? [['people_right_below', smallestCount] as const] : []),
        ['about_people_answered', of],
      ];

/** An empty cell is "too few to tell", never nought. */
export const overviewRows = (
  { on, teams, areas }: TrainingOverview,
  missed: readonly MissedItem[],
): readonly (readonly (string | number)[])[] => [
  ['day', 'kind', 'name', 'measure', 'number'],
  ...[
    ...teams.map((one) => ({ ...one, kind: 'team' })),
    ...areas.map((one) => ({ ...one, kind: 'area' })),
  ].flatMap(({ kind, name, people, certificates, evenings, modules }) =>
    [
      ['any_lesson', people] as const,
      ['certificate', certificates] as const,
      ['evening', evenings] as const,
      ...modules.map((one) => [`lesson_${one.moduleId}`, one.people] as const),
    ].map(([measure, count]) => [on, kind, name, `about_people_${measure}`, count ?? '']),
  ),
  ...missed.flatMap((item) =>
    missedRows(item).map(([measure, count]) => [on, item.kind, item.id, measure, count]),
  ),
];
