/** Finding a fact: by its code, or by words a person types. */
import { observations } from './catalogue/index.ts';
import type { Observation } from './observation.ts';
import { isNear, looseStemOf, readTyped, sharedStart, stemOf, wordsOf } from './search-words.ts';

const byCode = new Map(observations.map((observation) => [observation.code, observation]));

/** In the catalogue that comes along with this version of the product. */
export const findObservation = (code: string): Observation | undefined => byCode.get(code);

/** A code is shaped "place.what"; a shape that fits but is unknown may come from a newer catalogue and is kept. */
export const isObservationCode = (text: string): boolean => /^[a-z_]{2,20}\.[a-z_0-9]{2,40}$/.test(text);

type Language = 'nl' | 'en';
/** A word of the catalogue with the facts it belongs to: fully where it stands on the tile, a little less among the search words. */
type Entry = {
  readonly word: string;
  readonly stem: string;
  readonly loose: string;
  readonly facts: Map<number, number>;
};
type Index = { readonly entries: readonly Entry[]; readonly size: number };

const buildIndex = (all: readonly Observation[], language: Language): Index => {
  const entries = new Map<string, Entry>();
  const add = (text: string, at: number, weight: number): void => {
    for (const word of wordsOf(text)) {
      const entry = entries.get(word) ?? {
        word,
        stem: stemOf(word),
        loose: looseStemOf(word),
        facts: new Map<number, number>(),
      };
      entry.facts.set(at, Math.max(weight, entry.facts.get(at) ?? 0));
      entries.set(word, entry);
    }
  };
  all.forEach((observation, at) => {
    add(observation[language], at, 1);
    add(observation.words, at, 0.9);
    // Who reads English here may still think of the Dutch word.
    if (language === 'en') add(observation.nl, at, 0.9);
  });
  return { entries: [...entries.values()], size: all.length };
};

/** A book is searched letter by letter, so its words are split once. */
const indexes = new WeakMap<readonly Observation[], Map<Language, Index>>();
const indexOf = (all: readonly Observation[], language: Language): Index => {
  const known = indexes.get(all) ?? new Map<Language, Index>();
  indexes.set(all, known);
  const index = known.get(language) ?? buildIndex(all, language);
  known.set(language, index);
  return index;
};

type Asked = { readonly word: string; readonly stem: string; readonly loose: string };
type Fit = { readonly how: 'whole' | 'begin' | 'end'; readonly value: number };

/** Half of a compound, with something that can be the other half: "mes" in "vlindermes", but not "rook" in "gebroken". */
const isHalf = (half: string, whole: string): boolean =>
  half.length >= 3 && whole.length - half.length >= (half.length === 3 ? 4 : 3);
const begins = (half: string, whole: string): boolean =>
  half.length >= 4 && isHalf(half, whole) && whole.startsWith(half);
const ends = (half: string, whole: string): boolean => isHalf(half, whole) && whole.endsWith(half);

/** How well a word of the catalogue fits what was typed: as it is, as part of a longer one, or as one half of a compound. */
const fitOf = ({ word, stem, loose }: Asked, entry: Entry): Fit | null => {
  if (entry.word === word) return { how: 'whole', value: 1 };
  if (entry.stem === stem) return { how: 'whole', value: 0.95 };
  if (entry.word.startsWith(word)) return { how: 'whole', value: 0.85 };
  if (entry.loose === loose) return { how: 'whole', value: 0.8 };
  if (begins(stem, entry.stem) || ends(stem, entry.stem)) return { how: 'whole', value: 0.7 };
  if (begins(entry.stem, stem) || begins(entry.loose, loose)) return { how: 'begin', value: 0.6 };
  if (ends(entry.stem, stem) || ends(entry.loose, loose)) return { how: 'end', value: 0.6 };
  return null;
};

const isMisspelt = ({ word, loose }: Asked, entry: Entry, most: number): boolean =>
  isNear(word, entry.word, most) || (loose.length >= 5 && isNear(loose, entry.loose, most));

type Found = Readonly<Record<Fit['how'], Map<number, number>>>;
const keep = (found: Found, entry: Entry, { how, value }: Fit): void => {
  for (const [at, weight] of entry.facts)
    found[how].set(at, Math.max(found[how].get(at) ?? 0, value * weight));
};

/** Both halves of a compound in one fact are nearly the word itself. */
const joinHalves = ({ whole, begin, end }: Found): void => {
  for (const [half, other] of [
    [begin, end],
    [end, begin],
  ] as const)
    for (const [at, value] of half)
      whole.set(at, Math.max(whole.get(at) ?? 0, Math.min(0.95, value + (other.get(at) ?? 0))));
};

/** @returns how well each fact fits this one word; spelling is doubted where nothing fits well as it stands */
const fitsOf = (index: Index, word: string): ReadonlyMap<number, number> => {
  const found: Found = { whole: new Map(), begin: new Map(), end: new Map() };
  const asked = { word, stem: stemOf(word), loose: looseStemOf(word) };
  for (const entry of index.entries) {
    const fit = fitOf(asked, entry);
    if (fit !== null) keep(found, entry, fit);
  }
  joinHalves(found);
  const best = Math.max(0, ...found.whole.values());
  const most = best === 0 && word.length >= 9 ? 2 : 1;
  if ((best === 0 && word.length >= 5) || (best < 0.75 && word.length >= 7))
    for (const entry of index.entries)
      if (isMisspelt(asked, entry, most)) keep(found, entry, { how: 'whole', value: 0.8 });
  // "epilepsie" and "epileptisch": the same root with another ending.
  if (found.whole.size === 0)
    for (const entry of index.entries)
      if (sharedStart(asked.loose, entry.loose) >= 5) keep(found, entry, { how: 'whole', value: 0.5 });
  return found.whole;
};

/** Words that occur everywhere say little; half a fit counts for less than half. */
const weightOf = (index: Index, fits: ReadonlyMap<number, number>): number =>
  Math.log(
    1 +
      index.size /
        Math.max(
          1,
          [...fits.values()].reduce((sum, value) => sum + value ** 3, 0),
        ),
  );

/**
 * Facts in which the typed words occur, in the tile's text or among its search words; accents, capitals, little words, inflection and
 * a slip of the finger do not matter. Facts that fit most come first; danger goes first among equals, unless it is over.
 */
export const searchObservations = (
  all: readonly Observation[],
  typed: string,
  language: Language,
): readonly Observation[] => {
  const { words, isAboutSomebody, isOver } = readTyped(typed);
  if (words.length === 0) return all;
  const index = indexOf(all, language);
  const scores = new Map<number, number>();
  for (const word of words) {
    const fits = fitsOf(index, word);
    const weight = weightOf(index, fits);
    for (const [at, value] of fits) scores.set(at, (scores.get(at) ?? 0) + value * weight);
  }
  for (const [at, score] of scores) {
    const { place, concern } = all[at] ?? {};
    const somebody = isAboutSomebody && place === 'person' ? 1.15 : 1;
    scores.set(at, score * somebody * (isOver && concern === 'acute' ? 0.8 : 1));
  }
  const best = Math.max(0, ...scores.values());
  const isFirst = ({ concern }: Observation): number => (concern === 'acute' && !isOver ? 1 : 0);
  return [...scores]
    .flatMap(([at, score]) => {
      const observation = all[at];
      const share = Math.round((20 * score) / best);
      return observation === undefined || share < 8 ? [] : [{ observation, at, score, share }];
    })
    .sort(
      (left, right) =>
        right.share - left.share ||
        isFirst(right.observation) - isFirst(left.observation) ||
        right.score - left.score ||
        left.at - right.at,
    )
    .map(({ observation }) => observation);
};
