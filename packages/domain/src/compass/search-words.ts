/** Words as people type them: forgiving in spelling and inflection, so that "lantarenpaal" and "schreuwen" are found. */

const plainOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '');

export const wordsOf = (text: string): readonly string[] =>
  plainOf(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * Letters that sound alike in Dutch are one letter, and a vowel is as long as it sounds: the "a" of "ramen" is that of "raam" and not
 * that of "rammen". The "e" is left alone: in "kinderen" it is hardly there.
 */
const soundOf = (word: string): string =>
  word
    .replaceAll('ch', 'g')
    .replaceAll('ph', 'f')
    .replaceAll(/ij|y/g, 'ei')
    .replaceAll('au', 'ou')
    .replaceAll('qu', 'kw')
    .replaceAll('c', 'k')
    .replaceAll(/(?<![aeiou])([aou])(?=[bdfghjklmnprstvwz][aeiou])/g, '$1$1')
    .replaceAll(/([^aou])\1+/gu, '$1')
    .replaceAll(/([aou])\1{2,}/g, '$1$1');

const endings = /(?<=.{3})(?:eren|ingen|ing|tjes|tje|jes|je|en|er|es|e|s)$|(?<=.{4})(?:den|ten|de|te|d|t)$/u;

/** What the forms of a word share, roughly: "gordijnen" and "gordijn", "verwaarloosd" and "verwaarlozing". */
export const stemOf = (word: string): string => {
  const cut = (text: string): string => text.replace(endings, '').replace(/z$/u, 's').replace(/v$/u, 'f');
  return cut(cut(soundOf(word).replace(/^ge(?=.{4})/u, '')));
};

/** The same without the length of vowels, for words that grew another syllable: "alcohol" and "alcoholist". */
export const looseStemOf = (word: string): string => stemOf(word).replaceAll(/([aou])\1/g, '$1');

/** @returns whether one word becomes the other with at most `most` letters added, left out, changed or swapped */
export const isNear = (left: string, right: string, most: number): boolean => {
  if (Math.abs(left.length - right.length) > most) return false;
  let [before, last]: number[][] = [[], Array.from({ length: right.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= left.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last?.[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last?.[column - 1] ?? 0) + same,
      );
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        cost = Math.min(cost, (before?.[column - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    [before, last] = [last ?? [], next];
  }
  return (last?.[right.length] ?? most + 1) <= most;
};

/** @returns how many letters two words begin with together */
export const sharedStart = (left: string, right: string): number => {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return at;
};

/** Little words carry no fact, nor does when it was: a sentence can be typed as it is thought. */
const littleWords: ReadonlySet<string> = new Set(
  `wordt worden werd zit zitten staat staan loopt gaat gaan komt doet is zijn was waren heeft hebben kan kunnen laat laten ligt
  heel erg nu net steeds weer vaak altijd al ook nog maar mijn onze ons hun haar hem het de een en of er op in bij van met die dat
  deze dit ik we wij hij zij ze je me aan te voor om naar uit niet wel geen af als dan zo toen daar hier door over tegen wat wie waar
  langs onder achter tussen tijdens vandaan los veel
  very now always often again the a an of is are was were being been there on in at with and
  or that this it to for from not my our his her their he she they i we has have`
    .trim()
    .split(/\s+/),
);

/** Who it is about says nothing of what was seen, but that it is about somebody. */
const people: ReadonlySet<string> = new Set(
  `iemand niemand man mannen vrouw vrouwen mensen persoon personen meneer mevrouw heer dame buurman buurvrouw oude oudere bewoner
  somebody someone people person woman man`
    .trim()
    .split(/\s+/),
);

/** Who is young is somebody too; what they are called may tell what it is about. */
const young: ReadonlySet<string> = new Set(
  'jongen jongens meisje meisjes meiden tiener tieners puber pubers boy boys girl girls teenager teenagers'.split(
    ' ',
  ),
);

/** Words that say that it is over; then what happens now does not go first. */
const over: ReadonlySet<string> = new Set(
  'gisteren vannacht vanmorgen vanmiddag eergisteren laatst vorige geweest yesterday last'.split(' '),
);
const moments: ReadonlySet<string> = new Set('vandaag vanavond today tonight'.split(' '));

export type Typed = {
  /** The words that tell what was seen, at most a dozen. */
  readonly words: readonly string[];
  readonly isAboutSomebody: boolean;
  readonly isOver: boolean;
};

const mostWords = 12;

/** @returns no words at all for a text without letters or digits */
export const readTyped = (text: string): Typed => {
  const every = [...new Set(wordsOf(text.slice(0, 200)))];
  const isTelling = (word: string): boolean =>
    !littleWords.has(word) && !people.has(word) && !over.has(word) && !moments.has(word);
  const telling = every.filter(isTelling);
  return {
    words: (telling.length === 0 ? every : telling).slice(0, mostWords),
    isAboutSomebody: every.some((word) => people.has(word) || young.has(word)),
    isOver: every.some((word) => over.has(word)),
  };
};
