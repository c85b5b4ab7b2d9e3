/** Changing a table row by row: which values a cell holds, what a new row is called, and which row a fault is about. */
import type { DecisionTable, TableInput, TableRow } from '@buurtplus/domain/compass';

export const valuesIn = (input: TableInput, cell: string): readonly string[] =>
  cell === '-' ? [] : cell.split('|').filter((value) => input.values.includes(value));

/** All values, or none, is "anything". */
export const toggled = (input: TableInput, cell: string, value: string): string => {
  const now = valuesIn(input, cell);
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  const inOrder = input.values.filter((one) => next.includes(one));
  return inOrder.length === 0 || inOrder.length === input.values.length ? '-' : inOrder.join('|');
};

/** The letter of this table's rows with the next number; a number is never given to another row. */
export const nextRule = (table: DecisionTable, standard: DecisionTable | undefined): string => {
  const rules = [...table.rows, ...(standard?.rows ?? [])].map(({ rule }) => /^([A-Za-z]+)(\d+)$/.exec(rule));
  const letter = rules.find((found) => found !== null)?.[1] ?? table.code.slice(0, 1).toUpperCase();
  const highest = Math.max(0, ...rules.map((found) => Number(found?.[2] ?? 0)));
  return `${letter}${highest + 1}`;
};

export const withRow = (table: DecisionTable, rule: string, change: Partial<TableRow>): DecisionTable => ({
  ...table,
  rows: table.rows.map((row) => (row.rule === rule ? { ...row, ...change } : row)),
});

export const withCell = (table: DecisionTable, rule: string, at: number, cell: string): DecisionTable => {
  const row = table.rows.find((one) => one.rule === rule);
  return row === undefined
    ? table
    : withRow(table, rule, { when: row.when.map((one, index) => (index === at ? cell : one)) });
};

export const withoutRow = (table: DecisionTable, rule: string): DecisionTable => ({
  ...table,
  rows: table.rows.filter((row) => row.rule !== rule),
});

/** @param cells the situation it begins with; anything when left out */
export const withNewRow = (
  table: DecisionTable,
  rule: string,
  advice: string,
  cells: readonly string[] = table.inputs.map(() => '-'),
): DecisionTable => ({
  ...table,
  rows: [...table.rows, { rule, when: cells, advice, because: { nl: '', en: '' } }],
});

/** How a row differs from the standard's. */
export const rowState = (row: TableRow, standard: DecisionTable | undefined): 'same' | 'new' | 'changed' => {
  const original = standard?.rows.find(({ rule }) => rule === row.rule);
  if (original === undefined) return 'new';
  const text = ({ when, advice, because }: TableRow): string =>
    JSON.stringify([when, advice, because.nl, because.en]);
  return text(original) === text(row) ? 'same' : 'changed';
};
