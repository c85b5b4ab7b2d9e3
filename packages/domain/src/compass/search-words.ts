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

/** Letters that sound alike in Dutch are one letter; a doubled letter counts once. */
const soundOf = (word: string): string =>
  word
    .replaceAll('ch', 'g')
    .replaceAll('ph', 'f')
    .replaceAll(/ij|y/g, 'ei')
    .replaceAll('au', 'ou')
    .replaceAll('qu', 'kw')
    .replaceAll('c', 'k')
    .replaceAll(/(.)\1+/gu, '$1');

const endings = /(?<=.{3})(?:eren|ingen|ing|tjes|tje|jes|je|en|er|es|e|s)$|(?<=.{4})(?:den|ten|de|te|d|t)$/u;

/** What the forms of a word share, roughly: "gordijnen" and "gordijn", "verwaarloosd" and "verwaarlozing". */
export const stemOf = (word: string): string => {
  const cut = (text: string): string => text.replace(endings, '').replace(/z$/u, 's').replace(/v$/u, 'f');
  return cut(cut(soundOf(word).replace(/^ge(?=.{4})/u, '')));
};

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

/** Little words carry no fact, nor does who it is about: a sentence can be typed as it is thought. */
export const littleWords: ReadonlySet<string> = new Set(
  `iemand niemand wordt worden werd zit zitten staat staan loopt gaat gaan komt doet is zijn was waren heeft hebben kan kunnen
  man mannen vrouw vrouwen mensen persoon personen meneer mevrouw heer dame buurman buurvrouw oude oudere bewoner
  heel erg nu net steeds weer vaak altijd al ook nog maar mijn onze ons hun haar hem de het een en of er op in bij van met die dat
  gisteren vandaag vannacht vanavond vanmorgen vanmiddag laatst yesterday today tonight
  deze dit ik we wij hij zij ze je aan te voor om naar uit niet wel geen af als dan zo toen daar hier door over tegen wat wie waar
  somebody someone people person woman very now always often again the a an of is are was were being been there on in at with and
  or that this it to for from not my our his her their he she they i we has have`
    .trim()
    .split(/\s+/),
);
