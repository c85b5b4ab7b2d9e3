/** What differs between two sets of changes, and how two people's work becomes one; each line is compared as a whole. */
import { canonicalJson, type Json } from '../kernel/index.ts';
import type { CompassBook } from './book.ts';
import { type BookChanges, noChanges } from './editions.ts';

export const editionParts = ['desks', 'observations', 'tables', 'sentences', 'advices'] as const;
export type EditionPart = (typeof editionParts)[number];

/** One line of a book: a desk, a fact, a table, a sentence or an advice. */
export type EditionLine = { readonly part: EditionPart; readonly code: string };

type Item =
  | { readonly list: 'desks'; readonly value: BookChanges['desks'][number] }
  | { readonly list: 'removedDesks'; readonly value: string }
  | { readonly list: 'observations'; readonly value: BookChanges['observations'][number] }
  | { readonly list: 'tables'; readonly value: BookChanges['tables'][number] }
  | { readonly list: 'sentences'; readonly value: BookChanges['sentences'][string] }
  | { readonly list: 'advices'; readonly value: BookChanges['advices'][string] };

type Entry = EditionLine & { readonly item: Item };

/** A desk that is both replaced and removed is one line: removed. */
const entriesOf = (changes: BookChanges): ReadonlyMap<string, Entry> => {
  const entries: Entry[] = [
    ...changes.desks.map(
      (value): Entry => ({ part: 'desks', code: value.code, item: { list: 'desks', value } }),
    ),
    ...changes.removedDesks.map(
      (value): Entry => ({ part: 'desks', code: value, item: { list: 'removedDesks', value } }),
    ),
    ...changes.observations.map(
      (value): Entry => ({ part: 'observations', code: value.code, item: { list: 'observations', value } }),
    ),
    ...changes.tables.map(
      (value): Entry => ({ part: 'tables', code: value.code, item: { list: 'tables', value } }),
    ),
    ...Object.entries(changes.sentences).map(
      ([code, value]): Entry => ({ part: 'sentences', code, item: { list: 'sentences', value } }),
    ),
    ...Object.entries(changes.advices).map(
      ([code, value]): Entry => ({ part: 'advices', code, item: { list: 'advices', value } }),
    ),
  ];
  return new Map(entries.map((entry) => [`${entry.part}/${entry.code}`, entry]));
};

const changesOf = (entries: Iterable<Entry>): BookChanges => {
  const made = {
    desks: [...noChanges.desks],
    removedDesks: [...noChanges.removedDesks],
    observations: [...noChanges.observations],
    tables: [...noChanges.tables],
    sentences: { ...noChanges.sentences },
    advices: { ...noChanges.advices },
  };
  for (const { code, item } of entries) {
    if (item.list === 'desks') made.desks.push(item.value);
    else if (item.list === 'removedDesks') made.removedDesks.push(item.value);
    else if (item.list === 'observations') made.observations.push(item.value);
    else if (item.list === 'tables') made.tables.push(item.value);
    else if (item.list === 'sentences') made.sentences[code] = item.value;
    else made.advices[code] = item.value;
  }
  return made;
};

const asText = (entry: Entry | undefined): string =>
  entry === undefined ? '' : `${entry.item.list} ${canonicalJson(entry.item.value as Json)}`;

const differing = (
  from: ReadonlyMap<string, Entry>,
  to: ReadonlyMap<string, Entry>,
): readonly (readonly [key: string, line: EditionLine])[] =>
  [...new Map([...from, ...to])]
    .filter(([key]) => asText(from.get(key)) !== asText(to.get(key)))
    .map(([key, { part, code }]) => [key, { part, code }]);

/** The lines that are not the same in both, in the order of the parts. */
export const diffChanges = (from: BookChanges, to: BookChanges): readonly EditionLine[] =>
  differing(entriesOf(from), entriesOf(to))
    .map(([, line]) => line)
    .sort(
      (left, right) =>
        editionParts.indexOf(left.part) - editionParts.indexOf(right.part) ||
        (left.code < right.code ? -1 : 1),
    );

export const hasChanges = (changes: BookChanges): boolean => entriesOf(changes).size > 0;

export type Merged = {
  readonly changes: BookChanges;
  /** Lines that both changed in their own way; mine was kept. */
  readonly both: readonly EditionLine[];
};

/** Two people changed the same draft: all of theirs, with everything I changed since we both began. */
export const mergeChanges = (began: BookChanges, mine: BookChanges, theirs: BookChanges): Merged => {
  const [start, own, other] = [entriesOf(began), entriesOf(mine), entriesOf(theirs)];
  const ofMine = differing(start, own);
  const ofTheirs = new Set(differing(start, other).map(([key]) => key));
  const merged = new Map(other);
  for (const [key] of ofMine) {
    const entry = own.get(key);
    if (entry === undefined) merged.delete(key);
    else merged.set(key, entry);
  }
  return {
    changes: changesOf(merged.values()),
    both: ofMine
      .filter(([key]) => ofTheirs.has(key) && asText(own.get(key)) !== asText(other.get(key)))
      .map(([, line]) => line),
  };
};

const linesOfBook = (book: CompassBook): ReadonlyMap<string, string> =>
  new Map([
    ...book.desks.map((one) => [`desks/${one.code}`, canonicalJson(one)] as const),
    ...book.observations.map((one) => [`observations/${one.code}`, canonicalJson(one)] as const),
    ...book.tables.map((one) => [`tables/${one.code}`, canonicalJson(one as Json)] as const),
    ...Object.entries(book.sentences).map(
      ([code, one]) => [`sentences/${code}`, canonicalJson(one)] as const,
    ),
    ...Object.entries(book.advices).map(([code, one]) => [`advices/${code}`, canonicalJson(one)] as const),
  ]);

/** Own lines whose original changed in a newer standard: the own line hides what is new there, so somebody has to look. */
export const hiddenNews = (
  older: CompassBook,
  newer: CompassBook,
  changes: BookChanges,
): readonly EditionLine[] => {
  const [before, after] = [linesOfBook(older), linesOfBook(newer)];
  return [...entriesOf(changes)]
    .filter(([key]) => before.get(key) !== after.get(key))
    .map(([, { part, code }]) => ({ part, code }));
};
