/** Editions as the functional admin sees them: who, when, why, and what differs. */
import type {
  CompassDraft,
  CompassEditions,
  CompassEditionView,
  EditionSummary,
} from '@buurtplus/contract/editions';
import {
  type BookChanges,
  type CompassBook,
  diffChanges,
  hiddenNews,
  isNewerStandard,
  noChanges,
} from '@buurtplus/domain/compass';
import { dutchDay } from '../platform/clock.ts';
import type { DraftRow, EditionRow } from './editions.store.ts';
import { inForceOf } from './stored-editions.ts';

export type Names = ReadonlyMap<string, string>;
const nameIn = (names: Names, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? null);

/** @param rows newest first */
const stateOf = (rows: readonly EditionRow[], row: EditionRow, today: string): EditionSummary['state'] => {
  if (row === inForceOf(rows, today)) return 'in_force';
  const overtaken = rows.slice(0, rows.indexOf(row)).some(({ publishOn }) => publishOn <= row.publishOn);
  if (row.publishOn > today) return overtaken ? 'replaced' : 'planned';
  const byLater = rows
    .slice(0, rows.indexOf(row))
    .some((later) => later.publishOn <= row.publishOn && dutchDay(later.publishedAt) < row.publishOn);
  return byLater ? 'replaced' : 'past';
};

const summaryOf = (
  rows: readonly EditionRow[],
  row: EditionRow,
  names: Names,
  today: string,
): EditionSummary => ({
  version: row.version,
  number: row.number,
  standardVersion: row.standardVersion,
  state: stateOf(rows, row, today),
  publishOn: row.publishOn,
  publishedAt: row.publishedAt.toISOString(),
  publishedBy: nameIn(names, row.publishedBy),
  note: row.note,
  checksum: row.checksum,
});

/** The wire's lists can be written to, the rules' cannot; the shapes are the same. */
const onTheWire = (changes: BookChanges): CompassDraft['changes'] =>
  structuredClone(changes) as CompassDraft['changes'];
const bookOnTheWire = (book: CompassBook): CompassDraft['standard'] =>
  structuredClone(book) as CompassDraft['standard'];

export type Overview = {
  readonly rows: readonly EditionRow[];
  readonly draft: DraftRow | null;
  /** Of the edition in force. */
  readonly standard: CompassBook;
  readonly newest: CompassBook;
  readonly names: Names;
  readonly today: string;
};

export const presentEditions = ({
  rows,
  draft,
  standard,
  newest,
  names,
  today,
}: Overview): CompassEditions => {
  const inForce = inForceOf(rows, today);
  return {
    editions: rows.map((row) => summaryOf(rows, row, names, today)),
    newestStandard: {
      version: newest.version,
      isNewer: inForce !== undefined && isNewerStandard(newest.version, inForce.standardVersion),
    },
    inForce: { changes: onTheWire(inForce?.changes ?? noChanges), standard: bookOnTheWire(standard) },
    draft:
      draft === null
        ? null
        : {
            version: draft.version,
            standardVersion: draft.standard.version,
            revision: draft.revision,
            changedAt: draft.changedAt.toISOString(),
            changedBy: nameIn(names, draft.changedBy),
          },
  };
};

export const presentEdition = (
  rows: readonly EditionRow[],
  row: EditionRow,
  book: CompassBook,
  names: Names,
  today: string,
): CompassEditionView => ({
  ...summaryOf(rows, row, names, today),
  book: bookOnTheWire(book),
  changes: onTheWire(row.changes),
  differs: [...diffChanges(rows[rows.indexOf(row) + 1]?.changes ?? noChanges, row.changes)],
});

/** @param inForce the standard that the edition in force is put on */
export const presentDraft = (draft: DraftRow, inForce: CompassBook, names: Names): CompassDraft => ({
  version: draft.version,
  revision: draft.revision,
  changedAt: draft.changedAt.toISOString(),
  changedBy: nameIn(names, draft.changedBy),
  changes: onTheWire(draft.changes),
  standard: bookOnTheWire(draft.standard),
  hiddenNews: [...hiddenNews(inForce, draft.standard, draft.changes)],
});
