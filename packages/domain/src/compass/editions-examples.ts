/** Invented cases for a dry run: every fact, with answers that reach every row its table has for it. */
import type { CompassAnswers } from './answers.ts';
import type { CompassBook } from './book.ts';
import { concerns, isConcernCode } from './concerns.ts';
import type { DecisionTable, TableRow } from './decision-table.ts';
import { combinationsOf } from './editions-table-faults.ts';
import type { Observation } from './observation.ts';
import type { DutchMoment, PartOfDay } from './opening-hours.ts';
import type { FollowUpAnswers } from './questions.ts';

/** What a dry run decides on: codes, answers and a moment; never words, a place or a person. */
export type DryRunCase = { readonly answers: CompassAnswers; readonly at: DutchMoment };

const nothing: CompassAnswers = {
  danger: 'no',
  observations: [],
  followUps: {},
  riskToSelf: 'none',
  riskToOthers: 'none',
  gutFeeling: null,
  earlierOwnSignals: 0,
};

const minutes: Readonly<Record<PartOfDay, number>> = { day: 720, evening: 1_200, night: 1_410 };

/** An ordinary Wednesday; a decision looks at the part of the day only. */
export const momentOf = (part: PartOfDay): DutchMoment => ({ day: '2026-03-11', minute: minutes[part] });

/** The answers that make a table see these values. */
const caseFor = (
  book: CompassBook,
  fact: Observation,
  values: Readonly<Record<string, string>>,
): DryRunCase => {
  const second = book.observations.find(
    ({ code, concern }) => code !== fact.code && concern === 'absence' && values['signs'] === 'several',
  );
  const often = { yes: 'again', no: 'once' }[values['again'] ?? ''];
  const asked = { now: values['now'], since: values['since'], away: values['away'], often };
  // The columns of a table hold the very answers that can be given.
  const followUps = Object.fromEntries(
    Object.entries(asked).filter(([, answer]) => answer !== undefined),
  ) as FollowUpAnswers;
  return {
    answers: {
      ...nothing,
      observations: second === undefined ? [fact.code] : [fact.code, second.code],
      followUps,
      riskToOthers: values['risk'] === 'later' ? 'later' : 'none',
      gutFeeling: values['feeling'] === 'niet_pluis' ? 'niet_pluis' : null,
    },
    at: momentOf((values['partOfDay'] as PartOfDay | undefined) ?? 'evening'),
  };
};

const holds = (row: TableRow, values: readonly string[]): boolean =>
  row.when.every((cell, at) => cell === '-' || cell.split('|').includes(values[at] ?? ''));

/** One combination for each row that this concern can reach. */
const reachable = (table: DecisionTable, concern: string): readonly (readonly string[])[] => {
  const concernAt = table.inputs.findIndex(({ name }) => name === 'concern');
  const combinations = combinationsOf(
    table.inputs.map((input, at) => (at === concernAt ? { ...input, values: [concern] } : input)),
  );
  return table.rows.flatMap((row) => {
    const found = combinations.find((values) => holds(row, values));
    return found === undefined ? [] : [found];
  });
};

const withDanger = (fact: Observation, answers: Partial<CompassAnswers>): DryRunCase => ({
  answers: { ...nothing, observations: [fact.code], ...answers },
  at: momentOf('evening'),
});

/** @param book whose facts and rows are walked through; both books of a dry run give their own examples */
export const exampleCases = (book: CompassBook): readonly DryRunCase[] => {
  const byConcern = new Map<string, readonly (readonly string[])[]>();
  const valuesFor = (table: DecisionTable, concern: string) => {
    const known = byConcern.get(concern) ?? reachable(table, concern);
    byConcern.set(concern, known);
    return known;
  };
  const ofFacts = book.observations.flatMap((fact): readonly DryRunCase[] => {
    if (!isConcernCode(fact.concern)) return [];
    const { table: code } = concerns[fact.concern];
    const table = book.tables.find((one) => one.code === code);
    const asked =
      table === undefined
        ? [{ answers: { ...nothing, observations: [fact.code] }, at: momentOf('evening') }]
        : valuesFor(table, fact.concern).map((values) =>
            caseFor(
              book,
              fact,
              Object.fromEntries(table.inputs.map(({ name }, at) => [name, values[at] ?? ''])),
            ),
          );
    return [
      ...asked,
      withDanger(fact, { danger: 'unsure' }),
      withDanger(fact, { danger: 'yes' }),
      withDanger(fact, { riskToSelf: 'now' }),
      withDanger(fact, { riskToOthers: 'now' }),
    ];
  });
  // Somebody may also choose no fact at all, with a feeling or without.
  const withoutFact = ([null, 'niet_pluis'] as const).map(
    (gutFeeling): DryRunCase => ({ answers: { ...nothing, gutFeeling }, at: momentOf('evening') }),
  );
  return [...ofFacts, ...withoutFact];
};
