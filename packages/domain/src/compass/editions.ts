/** An edition of a municipality: its own lines on top of a standard book, applied as a whole. */
import type { AdviceCatalogue, Sentences } from './advice.ts';
import type { CompassBook } from './book.ts';
import type { DecisionTable } from './decision-table.ts';
import type { CompassDesk } from './desk-kinds.ts';
import type { Observation } from './observation.ts';

/** Own words on a tile; an empty text means the words of the standard. A concern is never changed, so a fact stays what it is. */
export type ObservationChange = {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  readonly hidden: boolean;
};

export type BookChanges = {
  /** Whole lines: one with the code of a standard desk replaces it, any other is added at the end. */
  readonly desks: readonly CompassDesk[];
  readonly removedDesks: readonly string[];
  readonly observations: readonly ObservationChange[];
  /** Whole tables: the one with this code is replaced. */
  readonly tables: readonly DecisionTable[];
  /** An empty text means the words of the standard. */
  readonly sentences: Sentences;
  readonly advices: AdviceCatalogue;
};

export const noChanges: BookChanges = {
  desks: [],
  removedDesks: [],
  observations: [],
  tables: [],
  sentences: {},
  advices: {},
};

/** "standard-1+3": the third edition of a municipality, on the first standard. */
export const editionVersion = (standardVersion: string, number: number): string =>
  `${standardVersion}+${number}`;

/** Whether a standard came after another; names of another shape are never newer. */
export const isNewerStandard = (version: string, than: string): boolean => {
  const numberOf = (text: string): number => Number(/^standard-(\d+)$/.exec(text)?.[1] ?? Number.NaN);
  return numberOf(version) > numberOf(than);
};

const orStandard = (own: string | undefined, standard: string): string =>
  own === undefined || own.trim() === '' ? standard : own;

const replaceByCode = <One extends { readonly code: string }>(
  standard: readonly One[],
  own: readonly One[],
): readonly One[] => {
  const ownByCode = new Map(own.map((one) => [one.code, one]));
  const known = new Set(standard.map(({ code }) => code));
  return [
    ...standard.map((one) => ownByCode.get(one.code) ?? one),
    ...own.filter(({ code }) => !known.has(code)),
  ];
};

const changeObservations = (
  standard: readonly Observation[],
  changes: readonly ObservationChange[],
): readonly Observation[] => {
  const byCode = new Map(changes.map((change) => [change.code, change]));
  return standard
    .filter(({ code }) => byCode.get(code)?.hidden !== true)
    .map((one) => {
      const change = byCode.get(one.code);
      return change === undefined
        ? one
        : { ...one, nl: orStandard(change.nl, one.nl), en: orStandard(change.en, one.en) };
    });
};

const changeSentences = (standard: Sentences, own: Sentences): Sentences => ({
  ...standard,
  ...Object.fromEntries(
    Object.entries(own).map(([code, text]) => [
      code,
      {
        nl: orStandard(text.nl, standard[code]?.nl ?? ''),
        en: orStandard(text.en, standard[code]?.en ?? ''),
      },
    ]),
  ),
});

/** Never refuses: what is wrong with the outcome is said by `checkEdition`. */
export const applyChanges = (standard: CompassBook, changes: BookChanges, version: string): CompassBook => {
  const removed = new Set(changes.removedDesks);
  return {
    version,
    catalogueVersion: standard.catalogueVersion,
    observations: changeObservations(standard.observations, changes.observations),
    tables: replaceByCode(standard.tables, changes.tables),
    advices: { ...standard.advices, ...changes.advices },
    sentences: changeSentences(standard.sentences, changes.sentences),
    desks: replaceByCode(standard.desks, changes.desks).filter(({ code }) => !removed.has(code)),
  };
};
