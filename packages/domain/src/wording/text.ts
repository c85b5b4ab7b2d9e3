/** A text as words with what lies between them: small letters without accents to look up, places to point at. */
export type Word = {
  readonly text: string;
  /** Small letters, no accents, straight apostrophes. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** What lies before it ends a sentence or opens a quotation; a capital then says nothing. */
  readonly opens: boolean;
  /** Only space lies between it and the word before. */
  readonly joined: boolean;
};

const token = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const trailing = /['’-]+$/;

/** "Syriër" and "syrier", "Yılmaz" and "yilmaz" are looked up alike. */
const folded = (text: string): string => {
  const small = text.toLowerCase();
  // Most words are plain: those need no second look.
  if (/^[a-z0-9-]*$/.test(small)) return small;
  return small.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('’', "'");
};

/** As long as the text itself, so that places stay the same: a letter that would grow is left as it is. */
export const inSmallLetters = (text: string): string => {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
};

/** Somebody who writes all in capitals says nothing by a capital. */
const isShouted = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 12 && (text.match(/\p{Lu}/gu)?.length ?? 0) > letters * 0.7;
};

/** A full stop after one of these ends no sentence. */
const shortened = /(?:^|[^\p{L}])(?:dhr|mevr|mw|mr|mrs|ms|dr|fam|nr|no|geb|tel|ca|st|\p{L})$/iu;

const opensAfter = (text: string, from: number, to: number): boolean => {
  const gap = text.slice(from, to);
  if (/[!?:;\n"“„‘([•*…]|(?:^|\s)['’–-]/u.test(gap)) return true;
  return gap.includes('.') && !shortened.test(text.slice(Math.max(0, from - 5), from));
};

export const wordsOf = (text: string): readonly Word[] => {
  const shouted = isShouted(text);
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(token)) {
    const own = match[0].replace(trailing, '');
    const { index } = match;
    words.push({
      text: own,
      lower: folded(own),
      start: index,
      end: index + own.length,
      isCapital: !shouted && /^\p{Lu}/u.test(own),
      opens: words.length === 0 || opensAfter(text, last, index),
      joined: words.length > 0 && /^\s+$/u.test(text.slice(last, index)),
    });
    last = index + own.length;
  }
  return words;
};

export const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));
