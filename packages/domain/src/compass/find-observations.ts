/** Finding a fact: by its code, or by words a person types. */
import { observations } from './catalogue/index.ts';
import type { Observation } from './observation.ts';
import { isNear, littleWords, stemOf, wordsOf } from './search-words.ts';

const byCode = new Map(observations.map((observation) => [observation.code, observation]));

/** In the catalogue that comes along with this version of the product. */
export const findObservation = (code: string): Observation | undefined => byCode.get(code);

/** A code is shaped "place.what"; a shape that fits but is unknown may come from a newer catalogue and is kept. */
export const isObservationCode = (text: string): boolean => /^[a-z_]{2,20}\.[a-z_0-9]{2,40}$/.test(text);

type Language = 'nl' | 'en';
/** A word of the catalogue with the facts it belongs to. */
type Entry = { readonly word: string; readonly stem: string; readonly facts: Set<number> };
type Index = { readonly entries: readonly Entry[]; readonly size: number };

const buildIndex = (all: readonly Observation[], language: Language): Index => {
  const entries = new Map<string, Entry>();
  all.forEach((observation, at) => {
    for (const word of wordsOf(`${observation[language]} ${observation.words}`)) {
      const entry = entries.get(word) ?? { word, stem: stemOf(word), facts: new Set() };
      entry.facts.add(at);
      entries.set(word, entry);
    }
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

/** How well a word of the catalogue fits what was typed, from 0 to 1. */
const fit = (typed: string, stem: string, entry: Entry): number => {
  if (entry.word === typed || entry.stem === stem) return 1;
  if (entry.word.startsWith(typed)) return 0.85;
  if (stem.length >= 4 && (entry.stem.startsWith(stem) || entry.stem.endsWith(stem))) return 0.7;
  if (entry.stem.length >= 4 && (stem.startsWith(entry.stem) || stem.endsWith(entry.stem))) return 0.6;
  return stem.length >= 5 && entry.stem.includes(stem) ? 0.5 : 0;
};

const misspelt = (typed: string, stem: string, { word, stem: other }: Entry): boolean => {
  const most = typed.length >= 9 ? 2 : 1;
  return other.length >= 3 && (isNear(stem, other, most) || isNear(typed, word, most));
};

/** @returns how well each fact fits this one word; spelling is only doubted when nothing fits as it stands */
const fitsOf = (index: Index, typed: string): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  const add = (entry: Entry, value: number): void => {
    for (const at of entry.facts) if ((found.get(at) ?? 0) < value) found.set(at, value);
  };
  const stem = stemOf(typed);
  for (const entry of index.entries) {
    const value = fit(typed, stem, entry);
    if (value > 0) add(entry, value);
  }
  if (found.size === 0 && typed.length >= 5)
    for (const entry of index.entries) if (misspelt(typed, stem, entry)) add(entry, 0.6);
  return found;
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

const mostWords = 12;

/**
 * Facts in which the typed words occur, in the tile's text or among its search words; accents, capitals, little words, inflection and
 * a slip of the finger do not matter. Facts that fit most come first; danger goes first among equals.
 */
export const searchObservations = (
  all: readonly Observation[],
  typed: string,
  language: Language,
): readonly Observation[] => {
  const every = [...new Set(wordsOf(typed.slice(0, 200)))];
  const telling = every.filter((word) => !littleWords.has(word));
  const words = (telling.length === 0 ? every : telling).slice(0, mostWords);
  if (words.length === 0) return all;
  const index = indexOf(all, language);
  const scores = new Map<number, number>();
  for (const word of words) {
    const fits = fitsOf(index, word);
    const weight = weightOf(index, fits);
    for (const [at, value] of fits) scores.set(at, (scores.get(at) ?? 0) + value * weight);
  }
  const best = Math.max(0, ...scores.values());
  return [...scores]
    .flatMap(([at, score]) => {
      const observation = all[at];
      const share = Math.round((10 * score) / best);
      return observation === undefined || share < 5 ? [] : [{ observation, at, score, share }];
    })
    .sort(
      (left, right) =>
        right.share - left.share ||
        Number(right.observation.concern === 'acute') - Number(left.observation.concern === 'acute') ||
        right.score - left.score ||
        left.at - right.at,
    )
    .map(({ observation }) => observation);
};
