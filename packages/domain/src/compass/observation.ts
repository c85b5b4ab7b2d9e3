/** One coded fact: what a person can see, hear or smell from the public road, and what it belongs to. */
import type { ConcernCode } from './concerns.ts';

/** Where the fact is; the tiles on the phone are grouped by it. "team" is about the walkers themselves. */
export const observationPlaces = [
  'home',
  'person',
  'street',
  'vehicle',
  'business',
  'public_space',
  'animal',
  'team',
] as const;
export type ObservationPlace = (typeof observationPlaces)[number];

export const senses = ['see', 'hear', 'smell'] as const;
export type Sense = (typeof senses)[number];

/** A text in both languages of the product; Dutch is B1. */
export type Text = { readonly nl: string; readonly en: string };

export type Observation = {
  /** Stable for ever: stored with signals, never reused. */
  readonly code: string;
  readonly place: ObservationPlace;
  readonly senses: readonly Sense[];
  readonly concern: ConcernCode;
  readonly nl: string;
  readonly en: string;
  /** What else it can mean, so that nobody jumps to a conclusion; null for facts that leave no doubt. */
  readonly otherMeaning: Text | null;
  /** Words a person may type to find it, in small letters: Dutch, then English ones that the tile does not hold. They judge nobody: whoever types a word is led to what was seen. */
  readonly words: string;
};

/** `[code, senses, concern, Dutch, English, search words, other meaning in Dutch, and in English]`: a line of the catalogue. */
export type CatalogueLine = readonly [
  what: string,
  senses: string,
  concern: ConcernCode,
  nl: string,
  en: string,
  words: string,
  otherNl?: string,
  otherEn?: string,
];

const senseOf: Readonly<Record<string, Sense>> = { s: 'see', h: 'hear', r: 'smell' };

/** @param prefix of the codes of this place; @param lines senses are letters: s sees, h hears, r smells ("ruikt") */
export const readLines = (
  place: ObservationPlace,
  prefix: string,
  lines: readonly CatalogueLine[],
): readonly Observation[] =>
  lines.map(([what, letters, concern, nl, en, words, otherNl, otherEn]) => ({
    code: `${prefix}.${what}`,
    place,
    senses: [...letters].map((letter) => senseOf[letter]).filter((sense) => sense !== undefined),
    concern,
    nl,
    en,
    otherMeaning: otherNl === undefined || otherEn === undefined ? null : { nl: otherNl, en: otherEn },
    words,
  }));
