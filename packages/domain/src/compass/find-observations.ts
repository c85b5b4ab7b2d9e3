/** Finding a fact: by its code, or by words a person types. */
import { observations } from './catalogue/index.ts';
import type { Observation } from './observation.ts';

const byCode = new Map(observations.map((observation) => [observation.code, observation]));

/** In the catalogue that comes along with this version of the product. */
export const findObservation = (code: string): Observation | undefined => byCode.get(code);

/** A code is shaped "place.what"; a shape that fits but is unknown may come from a newer catalogue and is kept. */
export const isObservationCode = (text: string): boolean => /^[a-z_]{2,20}\.[a-z_0-9]{2,40}$/.test(text);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '');

const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Little words carry no fact; a sentence can be typed as it is thought. */
const littleWords = new Set(
  'iemand wordt worden zit staat loopt man vrouw mensen persoon heel erg nu steeds weer mijn onze somebody someone people person very now always de het een en of is er op in bij van met al die dat deze dit ik we wij hij zij ze aan te voor om naar uit niet the a an of is there on in at with and or that this it to for from not'.split(
    ' ',
  ),
);

/** The stem that Dutch forms share, roughly: enough to let "schreeuwt" find "geschreeuw". */
const stem = (word: string): string =>
  word
    .replace(/^ge(?=.{4})/, '')
    .replace(/(en|t|e|s|d)$/, (end, _letters, at: number) => (at >= 4 ? '' : end));

const matches = (typed: string, candidate: string): boolean =>
  candidate.startsWith(typed) ||
  (typed.length >= 4 && candidate.includes(typed)) ||
  (typed.length >= 5 && stem(candidate).startsWith(stem(typed)));

/**
 * Facts in which the typed words occur, in the tile's text or among its search words; accents, capitals and little words do not
 * matter. Facts that hold every word come first, then those that hold most; danger goes first among equals.
 */
export const searchObservations = (
  all: readonly Observation[],
  typed: string,
  language: 'nl' | 'en',
): readonly Observation[] => {
  const every = wordsOf(typed.slice(0, 200));
  const words = every.some((word) => !littleWords.has(word))
    ? every.filter((word) => !littleWords.has(word))
    : every;
  if (words.length === 0) return all;
  const scored = all.flatMap((observation, at) => {
    const text = wordsOf(language === 'nl' ? `${observation.nl} ${observation.words}` : observation.en);
    const hits = words.filter((word) => text.some((candidate) => matches(word, candidate))).length;
    return hits === 0 ? [] : [{ observation, hits, at }];
  });
  const most = Math.max(0, ...scored.map(({ hits }) => hits));
  return scored
    .filter(({ hits }) => hits === most || (most > 2 && hits >= most - 1))
    .sort(
      (left, right) =>
        right.hits - left.hits ||
        Number(right.observation.concern === 'acute') - Number(left.observation.concern === 'acute') ||
        left.at - right.at,
    )
    .map(({ observation }) => observation);
};
