/** A compass book: all a phone needs to decide, as plain data. A municipality publishes its own edition of it. */
import { type AdviceCatalogue, outcomeRank, type Sentences } from './advice.ts';
import { catalogueVersion, observations } from './catalogue/index.ts';
import { concerns, factTables, isConcernCode } from './concerns.ts';
import { checkTable, type DecisionTable, type TableFault } from './decision-table.ts';
import type { CompassDesk } from './desk-kinds.ts';
import { deskKinds } from './desk-kinds.ts';
import { standardDesks } from './desks/standard-desks.ts';
import type { Observation } from './observation.ts';
import { advices, sentences, tables } from './tables/index.ts';

export type CompassBook = {
  /** Stored with every signal: "standard-1", or "standard-1+4" for the fourth edition of a municipality. */
  readonly version: string;
  readonly catalogueVersion: number;
  readonly observations: readonly Observation[];
  readonly tables: readonly DecisionTable[];
  readonly advices: AdviceCatalogue;
  readonly sentences: Sentences;
  readonly desks: readonly CompassDesk[];
};

/** Raised with every change of tables, advices, sentences, desks or facts, from the first version that a municipality works with. */
export const standardVersion = 'standard-1';

export const standardBook: CompassBook = {
  version: standardVersion,
  catalogueVersion,
  observations,
  tables,
  advices,
  sentences,
  desks: standardDesks,
};

export type BookFault =
  | TableFault
  | {
      readonly table: 'book';
      readonly fault:
        | 'table_missing'
        | 'concern_without_table'
        | 'sentence_missing'
        | 'no_text'
        | 'same_code'
        | 'kind_without_desk'
        | 'unknown_concern';
      readonly at: string;
      readonly rules: readonly string[];
    };

const bookFault = (fault: Exclude<BookFault, TableFault>['fault'], at: string): BookFault => ({
  table: 'book',
  fault,
  at,
  rules: [],
});

const twice = (codes: readonly string[]): readonly string[] =>
  codes.filter((code, at) => codes.indexOf(code) !== at);

const checkTexts = (book: CompassBook): readonly BookFault[] => [
  ...book.observations
    .filter(({ nl, en }) => nl.trim() === '' || en.trim() === '')
    .map(({ code }) => bookFault('no_text', code)),
  ...book.observations
    .filter(({ concern }) => !isConcernCode(concern))
    .map(({ code, concern }) => bookFault('unknown_concern', `${code}: ${concern}`)),
  ...Object.entries(book.advices).flatMap(([code, advice]) =>
    [...advice.dos, ...advice.donts]
      .filter((sentence) => !Object.hasOwn(book.sentences, sentence))
      .map((sentence) => bookFault('sentence_missing', `${code}: ${sentence}`)),
  ),
  ...twice(book.observations.map(({ code }) => code)).map((code) => bookFault('same_code', code)),
  ...twice(book.desks.map(({ code }) => code)).map((code) => bookFault('same_code', code)),
];

/** A concern whose table does not know it would end nowhere. */
const checkConcerns = (book: CompassBook): readonly BookFault[] =>
  Object.entries(concerns).flatMap(([code, { table }]) => {
    if (table === null) return [];
    const values = book.tables
      .find((one) => one.code === table)
      ?.inputs.find((input) => input.name === 'concern')?.values;
    return values?.includes(code) === true ? [] : [bookFault('concern_without_table', `${code} -> ${table}`)];
  });

/** Everything that must hold before a book may be published: every combination decided, once, and never less urgent for more danger. */
export const checkBook = (book: CompassBook): readonly BookFault[] => {
  const adviceCodes = new Set([...Object.keys(book.advices), 'go_on']);
  const rankOf = (code: string): number => {
    const advice = book.advices[code];
    return advice === undefined ? Number.MAX_SAFE_INTEGER : outcomeRank(advice);
  };
  const missing = ['urgent', ...factTables].filter(
    (code) => !book.tables.some((table) => table.code === code),
  );
  const served = new Set(book.desks.flatMap((desk) => desk.kinds));
  return [
    ...missing.map((code) => bookFault('table_missing', code)),
    ...book.tables.flatMap((table) => checkTable(table, adviceCodes, rankOf)),
    ...checkConcerns(book),
    ...checkTexts(book),
    ...Object.values(book.advices)
      .map((advice) => advice.desk)
      .filter((kind) => kind !== null && deskKinds.includes(kind) && !served.has(kind))
      .map((kind) => bookFault('kind_without_desk', String(kind))),
  ];
};
