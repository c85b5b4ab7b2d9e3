/** What is wrong with the tables of a book, said in words: a situation without a row, two rows for one, less urgent for more danger. */
import type { BookFault, CompassBook } from './book.ts';
import type { DecisionTable, TableFault, TableInput, TableRow } from './decision-table.ts';
import { type EditionFault, stop } from './editions-fault.ts';
import {
  adviceName,
  cellsInWords,
  concernName,
  deskKindNames,
  inputName,
  valueName,
} from './editions-words.ts';

/** Every combination of values, one list each. */
export const combinationsOf = (inputs: readonly TableInput[]): readonly (readonly string[])[] =>
  inputs.reduce<readonly (readonly string[])[]>(
    (before, { values }) => before.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );

/** The same combinations in as few lines as neighbours allow; a cell with every value is "-". */
export const compactCells = (
  inputs: readonly TableInput[],
  combinations: readonly (readonly string[])[],
): readonly (readonly string[])[] => {
  let lines = combinations.map((values) => values.map((value) => new Set([value])));
  const keyOf = (line: readonly ReadonlySet<string>[], but: number): string =>
    line.map((cell, at) => (at === but ? '' : [...cell].sort().join('|'))).join('\n');
  for (let changed = true; changed; ) {
    const before = lines.length;
    // Last columns first: the first column is mostly what a row is about.
    for (let at = inputs.length - 1; at >= 0; at -= 1) {
      const joined = new Map<string, Set<string>[]>();
      for (const line of lines) {
        const known = joined.get(keyOf(line, at));
        if (known === undefined) joined.set(keyOf(line, at), line);
        else for (const value of line[at] ?? []) known[at]?.add(value);
      }
      lines = [...joined.values()];
    }
    changed = lines.length < before;
  }
  return lines.map((line) =>
    inputs.map(({ values }, at) => {
      const cell = values.filter((value) => line[at]?.has(value) === true);
      return cell.length === values.length ? '-' : cell.join('|');
    }),
  );
};

const valuesIn = (at: string): readonly string[] =>
  (at.split(' -> ')[0] ?? '').split(', ').map((part) => part.slice(part.indexOf('=') + 1));

const rowOf = (table: DecisionTable, rule: string | undefined): TableRow | undefined =>
  table.rows.find((row) => row.rule === rule);

/** Faults of one kind about the same rows, as one or a few sentences. */
const inSituations = (
  book: CompassBook,
  table: DecisionTable,
  fault: TableFault['fault'],
  faults: readonly TableFault[],
): readonly EditionFault[] => {
  const [first] = faults;
  const rules = first?.rules ?? [];
  const place = { part: 'tables', at: table.code, field: rules[0] ?? null } as const;
  const named = (rule: string | undefined): { nl: string; en: string } =>
    adviceName(rowOf(table, rule)?.advice ?? '', book.advices[rowOf(table, rule)?.advice ?? '']);
  if (fault === 'less_urgent') {
    const [, change = ''] = (first?.at ?? '').split(' -> ');
    const [input = '', value = ''] = change.split('=');
    const [weak, strong] = [named(rules[1]), named(rules[0])];
    return [
      stop(
        fault,
        place,
        `Meer gevaar mag nooit minder dringend zijn. Rij ${rules[1]} (${weak.nl}) is minder dringend dan rij ${rules[0]} (${strong.nl}), maar komt juist aan de beurt als het ernstiger wordt (${inputName(input).nl.toLowerCase()}: ${valueName(input, value).nl}).`,
        `More danger may never be less urgent. Row ${rules[1]} (${weak.en}) is less urgent than row ${rules[0]} (${strong.en}), but comes up when it gets worse (${inputName(input).en.toLowerCase()}: ${valueName(input, value).en}).`,
      ),
    ];
  }
  return compactCells(
    table.inputs,
    faults.map(({ at }) => valuesIn(at)),
  ).map((cells) => {
    const words = cellsInWords(table, cells);
    return fault === 'no_row'
      ? stop(
          fault,
          { ...place, cells },
          `Voor deze situatie is er geen rij: ${words.nl}. Voeg een rij toe of maak een rij ruimer.`,
          `There is no row for this situation: ${words.en}. Add a row or widen one.`,
        )
      : stop(
          fault,
          place,
          `Rij ${rules.join(' en rij ')} gelden allebei voor: ${words.nl}. Maak één van beide smaller.`,
          `Rows ${rules.join(' and ')} both hold for: ${words.en}. Narrow one of them.`,
        );
  });
};

const inOneRow = (table: DecisionTable, { fault, at, rules }: TableFault): EditionFault => {
  const rule = rules[0] ?? at;
  const place = { part: 'tables', at: table.code, field: rule } as const;
  const [input = '', value = ''] = at.split(': ');
  if (fault === 'unknown_value')
    return stop(
      fault,
      place,
      `Rij ${rule}: "${value}" hoort niet bij "${inputName(input).nl}". Kies een waarde uit de lijst.`,
      `Row ${rule}: "${value}" does not belong to "${inputName(input).en}". Choose a value from the list.`,
    );
  if (fault === 'wrong_cells')
    return stop(
      fault,
      place,
      `Rij ${rule} heeft niet evenveel vakken als de tabel kolommen heeft (${table.inputs.length}). Verwijder de rij en maak hem opnieuw.`,
      `Row ${rule} does not have as many cells as the table has columns (${table.inputs.length}). Remove the row and make it again.`,
    );
  if (fault === 'same_rule')
    return stop(
      fault,
      place,
      `Twee rijen heten ${rule}. Verwijder er één en maak die opnieuw.`,
      `Two rows are called ${rule}. Remove one and make it again.`,
    );
  if (fault === 'no_reason')
    return stop(
      fault,
      place,
      `Rij ${rule} heeft nog geen reden in het Nederlands en het Engels. De vrijwilliger leest die zin.`,
      `Row ${rule} has no reason in Dutch and English yet. The volunteer reads that sentence.`,
    );
  return stop(
    fault,
    place,
    `Rij ${rule} eindigt in "${at}", maar dat advies is er niet. Kies een advies uit de lijst.`,
    `Row ${rule} ends in "${at}", but there is no such advice. Choose one from the list.`,
  );
};

const situational: readonly TableFault['fault'][] = ['no_row', 'two_rows', 'less_urgent'];

const ofTable = (
  book: CompassBook,
  table: DecisionTable,
  faults: readonly TableFault[],
): readonly EditionFault[] => {
  const groups = Map.groupBy(
    faults.filter(({ fault }) => situational.includes(fault)),
    ({ fault, rules, at }) => [fault, ...rules, fault === 'less_urgent' ? at.split(' -> ')[1] : ''].join(' '),
  );
  return [
    ...faults.filter(({ fault }) => !situational.includes(fault)).map((fault) => inOneRow(table, fault)),
    ...[...groups.values()].flatMap((group) =>
      group[0] === undefined ? [] : inSituations(book, table, group[0].fault, group),
    ),
  ];
};

type WholeFault = Exclude<BookFault, TableFault>;

const ofBook = ({ fault, at }: WholeFault): EditionFault => {
  const [one = '', other = ''] = at.split(fault === 'concern_without_table' ? ' -> ' : ': ');
  const place = { part: 'book', at: one } as const;
  switch (fault) {
    case 'table_missing':
      return stop(
        fault,
        { part: 'tables', at },
        `De tabel "${at}" ontbreekt. Zet de standaardtabel terug.`,
        `The table "${at}" is missing. Put the standard table back.`,
      );
    case 'concern_without_table':
      return stop(
        fault,
        { part: 'tables', at: other },
        `De tabel "${other}" weet niet wat te doen met "${concernName(one).nl}". Zet de standaardtabel terug.`,
        `The table "${other}" does not know what to do with "${concernName(one).en}". Put the standard table back.`,
      );
    case 'sentence_missing':
      return stop(
        fault,
        { part: 'advices', at: one },
        `Het advies "${one}" noemt de zin "${other}", maar die is er niet.`,
        `The advice "${one}" names the sentence "${other}", which is not there.`,
      );
    case 'no_text':
      return stop(
        fault,
        { part: 'observations', at },
        `Het feit "${at}" heeft geen tekst. Vul Nederlands en Engels in.`,
        `The fact "${at}" has no text. Fill in Dutch and English.`,
      );
    case 'same_code':
      return stop(
        fault,
        place,
        `De code "${at}" komt twee keer voor. Verwijder er één.`,
        `The code "${at}" is there twice. Remove one.`,
      );
    case 'kind_without_desk': {
      const kind = (deskKindNames as Readonly<Record<string, { nl: string; en: string }>>)[at];
      return stop(
        fault,
        { part: 'desks', at },
        `Er is geen loket meer voor "${kind?.nl ?? at}", en een advies verwijst daarheen. Geef een ander loket die taak erbij.`,
        `There is no desk for "${kind?.en ?? at}" any more, and an advice points there. Give that task to another desk.`,
      );
    }
    case 'unknown_concern':
      return stop(
        fault,
        { part: 'observations', at: one },
        `Het feit "${one}" hoort nergens bij.`,
        `The fact "${one}" belongs nowhere.`,
      );
  }
};

const isWhole = (fault: BookFault): fault is WholeFault => fault.table === 'book';

/** @param faults of `checkBook` about this very book */
export const bookFaultsInWords = (
  book: CompassBook,
  faults: readonly BookFault[],
): readonly EditionFault[] => [
  ...book.tables.flatMap((table) =>
    ofTable(
      book,
      table,
      faults.filter((fault): fault is TableFault => !isWhole(fault) && fault.table === table.code),
    ),
  ),
  ...faults.filter(isWhole).map(ofBook),
];
