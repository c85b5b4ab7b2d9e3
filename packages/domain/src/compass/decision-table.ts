/**
 * Decision tables in the sense of DMN: a row holds when every cell holds, exactly one row holds for every combination
 * (hit policy "unique"), and the check at build time proves both. Cells are words, so that a table can be read aloud.
 */
import type { Text } from './observation.ts';

/** One input column: its name, and every value it can have. */
export type TableInput = {
  readonly name: string;
  /** From least to most worrying where `isOrdered`, so that "more danger, never less urgent" can be checked. */
  readonly values: readonly string[];
  readonly isOrdered: boolean;
};

export type TableRow = {
  /** Stable; stored with a signal, never given to another row. */
  readonly rule: string;
  /** One cell an input: "-" for anything, or values with "|" between them. */
  readonly when: readonly string[];
  /** Code of the advice. */
  readonly advice: string;
  /** Why, in one sentence a volunteer reads. */
  readonly because: Text;
};

export type DecisionTable = {
  readonly code: string;
  readonly title: Text;
  readonly inputs: readonly TableInput[];
  readonly rows: readonly TableRow[];
};

const cellHolds = (cell: string, value: string): boolean => cell === '-' || cell.split('|').includes(value);

const rowHolds = (row: TableRow, values: readonly string[]): boolean =>
  row.when.every((cell, at) => cellHolds(cell, values[at] ?? ''));

/** @returns the row that holds, or null for a table that was never checked */
export const findRow = (table: DecisionTable, values: Readonly<Record<string, string>>): TableRow | null => {
  const inOrder = table.inputs.map((input) => values[input.name] ?? '');
  return table.rows.find((row) => rowHolds(row, inOrder)) ?? null;
};

export type TableFault = {
  readonly table: string;
  readonly fault:
    | 'no_row'
    | 'two_rows'
    | 'less_urgent'
    | 'unknown_value'
    | 'wrong_cells'
    | 'same_rule'
    | 'unknown_advice'
    | 'no_reason';
  /** The combination or cell it is about, in words of the table. */
  readonly at: string;
  readonly rules: readonly string[];
};

const combinations = function* (
  inputs: readonly TableInput[],
  before: readonly string[] = [],
): Generator<readonly string[]> {
  const input = inputs[before.length];
  if (input === undefined) {
    yield before;
    return;
  }
  for (const value of input.values) yield* combinations(inputs, [...before, value]);
};

const inWords = (table: DecisionTable, values: readonly string[]): string =>
  table.inputs.map((input, at) => `${input.name}=${values[at]}`).join(', ');

const checkRows = (table: DecisionTable, adviceCodes: ReadonlySet<string>): readonly TableFault[] => {
  const faults: TableFault[] = [];
  const say = (fault: TableFault['fault'], at: string, rules: readonly string[]): void =>
    void faults.push({ table: table.code, fault, at, rules });
  const seen = new Set<string>();
  for (const row of table.rows) {
    if (seen.has(row.rule)) say('same_rule', row.rule, [row.rule]);
    seen.add(row.rule);
    if (row.when.length !== table.inputs.length) say('wrong_cells', `${row.when.length} cells`, [row.rule]);
    if (!adviceCodes.has(row.advice)) say('unknown_advice', row.advice, [row.rule]);
    if (row.because.nl.trim() === '' || row.because.en.trim() === '') say('no_reason', row.rule, [row.rule]);
    table.inputs.forEach((input, at) => {
      const cell = row.when[at] ?? '-';
      for (const value of cell.split('|'))
        if (value !== '-' && !input.values.includes(value))
          say('unknown_value', `${input.name}: ${value}`, [row.rule]);
    });
  }
  return faults;
};

/**
 * Everything that could make a table unfair: a combination without a row or with two, a cell that cannot happen, and a
 * more worrying answer that leads to a less urgent advice.
 * @param rankOf of an advice code: lower is more urgent
 */
export const checkTable = (
  table: DecisionTable,
  adviceCodes: ReadonlySet<string>,
  rankOf: (advice: string) => number,
): readonly TableFault[] => {
  const faults: TableFault[] = [...checkRows(table, adviceCodes)];
  const adviceAt = new Map<string, TableRow>();
  for (const values of combinations(table.inputs)) {
    const rows = table.rows.filter((row) => rowHolds(row, values));
    const at = inWords(table, values);
    if (rows.length === 0) faults.push({ table: table.code, fault: 'no_row', at, rules: [] });
    if (rows.length > 1)
      faults.push({ table: table.code, fault: 'two_rows', at, rules: rows.map((row) => row.rule) });
    if (rows[0] !== undefined) adviceAt.set(values.join('\n'), rows[0]);
  }
  for (const [key, row] of adviceAt) {
    const values = key.split('\n');
    table.inputs.forEach((input, at) => {
      const worse = input.values[input.values.indexOf(values[at] ?? '') + 1];
      if (!input.isOrdered || worse === undefined) return;
      const other = adviceAt.get(values.map((value, one) => (one === at ? worse : value)).join('\n'));
      if (other !== undefined && rankOf(other.advice) > rankOf(row.advice))
        faults.push({
          table: table.code,
          fault: 'less_urgent',
          at: `${inWords(table, values)} -> ${input.name}=${worse}`,
          rules: [row.rule, other.rule],
        });
    });
  }
  return faults;
};
