/** Changing one line of a draft: an own line that says what the standard says is no own line. */
import {
  type BookChanges,
  type CompassBook,
  type CompassDesk,
  type DecisionTable,
  diffChanges,
  type EditionLine,
  noChanges,
  type ObservationChange,
  type Text,
} from '@buurtplus/domain/compass';
import type { Language } from '../words/words.tsx';

const without = <One extends { readonly code: string }>(list: readonly One[], code: string): readonly One[] =>
  list.filter((one) => one.code !== code);

/** Keeps the order of the own lines, so that typing in one does not move it. */
const put = <One extends { readonly code: string }>(list: readonly One[], one: One): readonly One[] =>
  list.some(({ code }) => code === one.code)
    ? list.map((other) => (other.code === one.code ? one : other))
    : [...list, one];

const equal = (one: Partial<BookChanges>, other: Partial<BookChanges>): boolean =>
  diffChanges({ ...noChanges, ...one }, { ...noChanges, ...other }).length === 0;

export const putDesk = (standard: CompassBook, changes: BookChanges, desk: CompassDesk): BookChanges => {
  const original = standard.desks.find(({ code }) => code === desk.code);
  const isOriginal = original !== undefined && equal({ desks: [original] }, { desks: [desk] });
  return {
    ...changes,
    desks: isOriginal ? without(changes.desks, desk.code) : put(changes.desks, desk),
    removedDesks: changes.removedDesks.filter((code) => code !== desk.code),
  };
};

/** A desk of the standard is marked as removed; an own one is simply gone. */
export const removeDesk = (standard: CompassBook, changes: BookChanges, code: string): BookChanges => ({
  ...changes,
  desks: without(changes.desks, code),
  removedDesks: standard.desks.some((desk) => desk.code === code)
    ? [...new Set([...changes.removedDesks, code])]
    : changes.removedDesks,
});

export const putObservation = (
  standard: CompassBook,
  changes: BookChanges,
  own: ObservationChange,
): BookChanges => {
  const original = standard.observations.find(({ code }) => code === own.code);
  const nl = own.nl === original?.nl ? '' : own.nl;
  const en = own.en === original?.en ? '' : own.en;
  const isOriginal = nl === '' && en === '' && !own.hidden;
  return {
    ...changes,
    observations: isOriginal
      ? without(changes.observations, own.code)
      : put(changes.observations, { ...own, nl, en }),
  };
};

export const putSentence = (
  standard: CompassBook,
  changes: BookChanges,
  code: string,
  text: Text,
): BookChanges => {
  const original = standard.sentences[code];
  const own = {
    nl: text.nl === original?.nl ? '' : text.nl,
    en: text.en === original?.en ? '' : text.en,
  };
  const { [code]: _gone, ...others } = changes.sentences;
  return { ...changes, sentences: own.nl === '' && own.en === '' ? others : { ...others, [code]: own } };
};

export const putTable = (standard: CompassBook, changes: BookChanges, table: DecisionTable): BookChanges => {
  const original = standard.tables.find(({ code }) => code === table.code);
  const isOriginal = original !== undefined && equal({ tables: [original] }, { tables: [table] });
  return {
    ...changes,
    tables: isOriginal ? without(changes.tables, table.code) : put(changes.tables, table),
  };
};

/** Back to the standard; an own desk that the standard never had goes. */
export const restoreLine = (changes: BookChanges, { part, code }: EditionLine): BookChanges => {
  const { [code]: _sentence, ...sentences } = changes.sentences;
  const { [code]: _advice, ...advices } = changes.advices;
  switch (part) {
    case 'desks':
      return {
        ...changes,
        desks: without(changes.desks, code),
        removedDesks: changes.removedDesks.filter((one) => one !== code),
      };
    case 'observations':
      return { ...changes, observations: without(changes.observations, code) };
    case 'tables':
      return { ...changes, tables: without(changes.tables, code) };
    case 'sentences':
      return { ...changes, sentences };
    case 'advices':
      return { ...changes, advices };
  }
};

/** What a line is called on the screen. */
export const lineName = (
  books: readonly CompassBook[],
  { part, code }: EditionLine,
  language: Language,
): string => {
  for (const book of books) {
    const found =
      part === 'desks'
        ? book.desks.find((desk) => desk.code === code)?.name[language]
        : part === 'observations'
          ? book.observations.find((fact) => fact.code === code)?.[language]
          : part === 'tables'
            ? book.tables.find((table) => table.code === code)?.title[language]
            : part === 'sentences'
              ? book.sentences[code]?.[language]
              : undefined;
    if (found !== undefined && found.trim() !== '') return found;
  }
  return code;
};

/** A short name for a new desk, made of its name. */
export const deskCode = (name: string, taken: readonly string[]): string => {
  const plain =
    name
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/\p{Diacritic}/gu, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40) || 'loket';
  if (!taken.includes(plain)) return plain;
  for (let number = 2; ; number += 1) if (!taken.includes(`${plain}-${number}`)) return `${plain}-${number}`;
};
