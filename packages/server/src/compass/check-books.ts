/** What a book of the compass is worth before people rely on it: whole tables, stories that come out right, numbers somebody checked. */
import { type BookFault, type CompassBook, checkBook, isStale } from '@buurtplus/domain/compass';
import { type BookMeasure, measureBook, scenarios } from '@buurtplus/domain/compass-scenarios';

/** A book with the name a person knows it by: the standard, or a municipality's edition. */
export type NamedBook = { readonly name: string; readonly book: CompassBook };

export type CheckedBook = {
  readonly name: string;
  readonly version: string;
  readonly size: { readonly facts: number; readonly tables: number; readonly rules: number };
  readonly faults: readonly BookFault[];
  readonly measure: BookMeasure;
  readonly staleDesks: readonly {
    readonly code: string;
    readonly name: string;
    readonly checkedOn: string | null;
  }[];
};

/** @param today "YYYY-MM-DD" */
export const checkNamedBook = ({ name, book }: NamedBook, today: string): CheckedBook => ({
  name,
  version: book.version,
  size: {
    facts: book.observations.length,
    tables: book.tables.length,
    rules: book.tables.reduce((sum, { rows }) => sum + rows.length, 0),
  },
  faults: checkBook(book),
  measure: measureBook(book, scenarios),
  staleDesks: book.desks
    .filter((desk) => isStale(desk, today))
    .map(({ code, name: text, checkedOn }) => ({ code, name: text.nl, checkedOn })),
});

/** Tables with a fault, a story of danger that is not 112, or a harmless one that is stored: then it may not be relied on. */
export const isSound = ({ faults, measure: { call112, harmless } }: CheckedBook): boolean =>
  faults.length === 0 && call112.right === call112.of && harmless.right === harmless.of;

export const isSpotless = (checked: CheckedBook): boolean =>
  isSound(checked) && checked.staleDesks.length === 0 && checked.measure.rulesWithoutStory.length === 0;
