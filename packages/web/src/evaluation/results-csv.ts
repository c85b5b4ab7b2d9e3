/** The figures as a table for a spreadsheet: only what is on the screen. */
import type { AnswerShare, EvaluationResults, IntervalView } from '@buurtplus/contract/evaluation';
import { saveCsvRows } from '../ui/save-file.ts';

type Row = readonly (string | number)[];

const interval = (level: string, what: string, when: string, value: IntervalView): Row => [
  level,
  what,
  when,
  value.n,
  value.estimate,
  value.low,
  value.high,
  '',
];
const answered = (level: string, what: string, when: string, value: AnswerShare): Row => [
  ...interval(level, what, when, value).slice(0, -1),
  value.bound ?? '',
];

export const rowsOf = ({ reaction, learning, behaviour, result }: EvaluationResults): readonly Row[] => [
  ['level', 'measure', 'when', 'n', 'estimate', 'low', 'high', 'bound'],
  ...('hidden' in reaction
    ? []
    : reaction.questions.map(({ id, agree }) => answered('1 reaction', id, 'after', agree))),
  ...('hidden' in learning
    ? []
    : [
        interval('2 learning', 'right_of_eight_difference', 'after minus before', learning.pairs),
        ...learning.items.flatMap(({ id, before, after }) => [
          answered('2 learning', id, 'before', before),
          answered('2 learning', id, 'after', after),
        ]),
      ]),
  ...('hidden' in behaviour
    ? []
    : (['rightDesk', 'notReturned', 'factual', 'feelingApart'] as const).flatMap((what) => {
        const found = behaviour[what];
        return found === null
          ? []
          : [
              answered('3 behaviour', what, 'earlier', found.earlier),
              answered('3 behaviour', what, 'later', found.later),
              ...(found.difference === null
                ? []
                : [answered('3 behaviour', what, 'difference', found.difference)]),
            ];
      })),
  ...('hidden' in result
    ? []
    : (['takenSoon', 'answered'] as const).flatMap((what) => {
        const found = result[what];
        return found === null
          ? []
          : [
              answered('4 result', what, 'earlier', found.earlier),
              answered('4 result', what, 'later', found.later),
              ...(found.difference === null
                ? []
                : [answered('4 result', what, 'difference', found.difference)]),
            ];
      })),
  // So many of so many teams: no share with a margin, for every team is counted.
  ...('hidden' in result || result.stillWalking === null
    ? []
    : [['4 result', 'teams_still_walking', 'after a year', result.teams, result.stillWalking, '', '', '']]),
];

export const saveCsv = (results: EvaluationResults): void =>
  saveCsvRows(`evaluatie-${results.evaluation.trainingOn}.csv`, rowsOf(results));
