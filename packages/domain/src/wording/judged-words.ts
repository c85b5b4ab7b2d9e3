/** Finds words that say who somebody is or what the writer thinks, by what stands around them. */
import { findEntries } from './find-entry.ts';
import { partitives } from './lexicon.ts';
import type { Entry } from './lexicon-line.ts';
import type { Found } from './mark.ts';
import {
  adverbs,
  behaving,
  copulas,
  counts,
  determiners,
  isBetween,
  isConjunction,
  isDeed,
  isFunctionWord,
  isPerson,
  isTrait,
  prepositions,
  pronouns,
} from './people-words.ts';
import type { Word } from './text.ts';
import {
  besideNoun,
  insteadOfSomeone,
  insteadOfSomething,
  leftOut,
  predicateFrom,
  saidOf,
} from './word-proposals.ts';

type Words = readonly Word[];
type Piece = Omit<Found, 'kind'> | null;

/** Colours and the like are said of a person only when nothing but how somebody looks stands between. */
const besideColour =
  /^(?:jonge?|oude?|oudere|lange?|kleine?|grote?|dikke|magere|andere|young|old|tall|little|big)$/;

/** @returns the place of the person that a word of how somebody is belongs to */
const personBehind = (words: Words, at: number, { kind }: Entry): number | null => {
  for (let noun = at + 1; noun <= at + 3; noun += 1) {
    const word = words[noun];
    if (word?.joined !== true) return null;
    if (isPerson(word.lower) || isTrait(word.lower)) return noun;
    if (
      kind === 'skin'
        ? !besideColour.test(word.lower) && findEntries(word.lower).length === 0
        : !isBetween(word.lower)
    )
      return null;
  }
  return null;
};

/** Is what stands before this verb somebody? "de container van de buurman" is not. */
const isSomebodyBefore = (words: Words, verb: number): boolean => {
  for (let at = verb - 1; at >= 0 && at > verb - 9; ) {
    const word = words[at];
    if (word === undefined || isConjunction(word.lower)) return false;
    if (pronouns.has(word.lower)) return true;
    let before = at - 1;
    while (
      before >= 0 &&
      (determiners.has(words[before]?.lower ?? '') || isBetween(words[before]?.lower ?? ''))
    )
      before -= 1;
    const preposition = prepositions.has(words[before]?.lower ?? '');
    if (!preposition)
      return isPerson(word.lower) || findEntries(word.lower).some(({ sort }) => sort === 'someone');
    if (words[before]?.opens === true) return false;
    at = before - 1;
  }
  return false;
};

/** "die man is heel vies", "toen deed hij raar". */
const isSaidOfSomebody = (words: Words, at: number): boolean => {
  let from = at;
  while (from > 0 && words[from]?.opens === false && adverbs.has(words[from - 1]?.lower ?? '')) from -= 1;
  const before = words[from - 1];
  if (before === undefined || words[from]?.opens !== false) return false;
  if (copulas.has(before.lower) || behaving.has(before.lower)) return isSomebodyBefore(words, from - 1);
  if (!pronouns.has(before.lower) && !isPerson(before.lower)) return false;
  let verb = from - 2;
  while (verb >= 0 && determiners.has(words[verb]?.lower ?? '')) verb -= 1;
  const inverted = words[verb]?.lower ?? '';
  return copulas.has(inverted) || behaving.has(inverted);
};

/** "hij was donker" says it of somebody; "ze waren zwart" may be about bags. */
const isColourOfSomebody = (words: Words, at: number): boolean => {
  const [verb, subject] = [words[at - 1], words[at - 2]];
  return (
    verb !== undefined &&
    subject !== undefined &&
    /^(?:is|was|zijn|waren|were|are)$/.test(verb.lower) &&
    (/^(?:hij|zij|he|she)$/.test(subject.lower) || isPerson(subject.lower)) &&
    !isPerson(words[at + 1]?.lower ?? '')
  );
};

/** "donker getinte", "linkse activist", "gestoorde gek": the word behind says the same, and takes this one along. */
const takesAlong = (before: Entry, behind: Entry): boolean =>
  before.sort === 'how' &&
  before.kind === behind.kind &&
  (behind.sort === 'someone' || (before.use === 'person' && behind.use === 'always'));

const isTakenAlong = (words: Words, at: number, entries: readonly Entry[]): boolean => {
  const next = words[at + 1];
  return (
    next?.joined === true &&
    findEntries(next.lower).some((behind) => entries.some((before) => takesAlong(before, behind)))
  );
};

const how = (words: Words, at: number, entry: Entry): Piece => {
  const noun = personBehind(words, at, entry);
  if (noun !== null) {
    const crowded = words.slice(at + 1, noun + 1).some(({ lower }) => findEntries(lower).length > 0);
    return crowded ? leftOutAlone(words, at) : besideNoun(words, at, noun, entry.kind);
  }
  const isSaid =
    entry.kind === 'skin' && entry.use === 'person'
      ? isColourOfSomebody(words, at)
      : isSaidOfSomebody(words, at);
  if (isSaid) return saidOf(words, at);
  return null;
};

const leftOutAlone = (words: Words, at: number): Piece => {
  const word = words[at];
  return word === undefined ? null : { start: word.start, end: word.end, proposal: { nl: '', en: '' } };
};

/** "verdachte auto": of a word of two sorts the one that fits a thing behind it. */
const isBeforeThing = (words: Words, at: number): boolean => {
  const next = words[at + 1];
  return (
    next?.joined === true &&
    !next.isCapital &&
    !isFunctionWord(next.lower) &&
    !isDeed(next, true) &&
    !adverbs.has(next.lower)
  );
};

/** A word that counts anywhere, with nobody beside it. */
const howAlone = (words: Words, at: number): Piece => {
  if (predicateFrom(words, at) < at) return saidOf(words, at);
  const next = words[at + 1];
  const before = words[at - 1];
  if (next?.joined === true && !isFunctionWord(next.lower)) return leftOut(words, at);
  return before !== undefined && behaving.has(before.lower) ? leftOutAlone(words, at) : saidOf(words, at);
};

/** "twee Polen", "die gek": not the country, not the word of how. */
const isCounted = (words: Words, at: number): boolean => {
  // "verslaafde Pool": who is judged is somebody.
  if (
    words[at]?.joined === true &&
    findEntries(words[at - 1]?.lower ?? '').some(({ sort }) => sort === 'how')
  )
    return true;
  let from = at - 1;
  while (
    from >= 0 &&
    words[from + 1]?.joined === true &&
    isBetween(words[from]?.lower ?? '') &&
    !counts.has(words[from]?.lower ?? '')
  )
    from -= 1;
  const counting = words[from];
  if (counting === undefined || words[from + 1]?.joined !== true) return false;
  // "bij de Chinees", "naast de Griek": where one eats.
  if (counting.lower === 'de' && prepositions.has(words[from - 1]?.lower ?? '')) return false;
  return counts.has(counting.lower) || /^\d+$/.test(counting.lower);
};

const somebody = (words: Words, at: number, entry: Entry): Piece =>
  entry.use === 'counted' && !isCounted(words, at) ? null : insteadOfSomeone(words, at, entry.kind);

const withTakenAlong = (
  words: Words,
  at: number,
  entries: readonly Entry[],
  piece: Omit<Found, 'kind'>,
): Omit<Found, 'kind'> => {
  const before = words[at - 1];
  if (before === undefined || words[at]?.joined !== true || piece.start <= before.start) return piece;
  const isAlong = findEntries(before.lower).some((one) => entries.some((own) => takesAlong(one, own)));
  return isAlong ? { ...piece, start: before.start } : piece;
};

const judge = (words: Words, at: number, entries: readonly Entry[]): Found | null => {
  const word = words[at];
  if (word === undefined || isTakenAlong(words, at, entries)) return null;
  // "blanke planken": of a word of two sorts only the one that fits the thing behind it.
  const isOfThing = entries.some(({ sort }) => sort === 'how') && isBeforeThing(words, at);
  // Longest view first: beside a noun, then as somebody, then on its own.
  const attempts: readonly ((entry: Entry) => Piece)[] = [
    (entry) => (entry.sort === 'how' ? how(words, at, entry) : null),
    (entry) =>
      entry.sort === 'how' && entry.use === 'always' && isBeforeThing(words, at) ? howAlone(words, at) : null,
    (entry) => (entry.sort === 'someone' && !isOfThing ? somebody(words, at, entry) : null),
    (entry) => (entry.sort === 'something' ? insteadOfSomething(words, at, entry.kind) : null),
    (entry) => (entry.sort === 'how' && entry.use === 'always' ? howAlone(words, at) : null),
  ];
  for (const attempt of attempts) {
    for (const entry of entries) {
      const piece = attempt(entry);
      if (piece !== null) return { ...withTakenAlong(words, at, entries, piece), kind: entry.kind };
    }
  }
  return null;
};

const vague = /^(?:iets|niets|niks|wat|veel|something|nothing)$/;

const entriesAt = (words: Words, at: number): readonly Entry[] => {
  const word = words[at];
  if (word === undefined) return [];
  const partitive = partitives.get(word.lower);
  if (partitive !== undefined && vague.test(words[at - 1]?.lower ?? '')) return [partitive];
  return findEntries(word.lower);
};

export const findJudgedWords = (
  words: Words,
  isQuiet: (word: Word, at: number) => boolean,
): readonly Found[] =>
  words.flatMap((word, at) => {
    const entries = entriesAt(words, at);
    const found = entries.length === 0 || isQuiet(word, at) ? null : judge(words, at, entries);
    return found === null ? [] : [found];
  });
