/** The forms a Dutch word takes by the rules of spelling: plural, small form, ending; what breaks the rules is written out in the lexicon. */

const vowels = '[aeiou]';
/** "idioot" → "idiot", "raar" → "rar": a long vowel before an ending is written once. */
const longVowel = /([aeou])\1([bdfgklmnprstz])$/;
/** "gek", "lap", "trut": a short vowel keeps its sound by a double consonant. */
const shortVowel = new RegExp(`(?:^|[^aeiou])(${vowels})([bdfgklmnprst])$`);
/** Endings without stress, which double nothing. */
const weakEnding = /.{2,}(?:ik|el|er|em|en|es|us|im|ig|erd)$/;

const voiced = (stem: string): string =>
  /(?:ie|oe|eu|ui|ij|[aeou]|[lr])f$/.test(stem)
    ? `${stem.slice(0, -1)}v`
    : /(?:ie|oe|eu|ui|ij)s$/.test(stem)
      ? `${stem.slice(0, -1)}z`
      : stem;

/** What stands before -e and -en. */
const stemOf = (word: string): string => {
  if (longVowel.test(word)) return word.replace(longVowel, '$1$2').replace(/f$/, 'v').replace(/s$/, 'z');
  if (shortVowel.test(word) && !weakEnding.test(word)) return word + word.slice(-1);
  return voiced(word);
};

const pluralsOf = (noun: string): readonly string[] => {
  if (/[aiouy]$/.test(noun) && !noun.endsWith('ie')) return [`${noun}'s`, `${noun}s`];
  if (/(?:[^e]er|[^aeiou](?:el|em|en|erd|im)|aard|ie|e|ster)$/.test(noun))
    return [`${noun}s`, ...(noun.endsWith('e') ? [`${noun}n`] : [])];
  if (noun.endsWith('ees')) return [noun.replace(/ees$/, 'ezen')];
  return [`${stemOf(noun)}en`];
};

/** More than there are: a form nobody writes does no harm. */
const smallOf = (noun: string): readonly string[] =>
  [`${noun}je`, `${noun}tje`, `${noun}pje`, `${stemOf(noun)}etje`].flatMap((small) => [small, `${small}s`]);

/** A word, or a word and its own plural: "dief:dieven". */
export const nounForms = (written: string): readonly string[] => {
  const [noun = '', plural] = written.split(':');
  return [noun, ...(plural === undefined ? pluralsOf(noun) : [plural]), ...smallOf(noun)];
};

/** "verward", "verwarde", and "verwarden" for people who are. */
export const adjectiveForms = (adjective: string): readonly string[] => {
  if (adjective.endsWith('e')) return [adjective, `${adjective}n`];
  const inflected = adjective.endsWith('ees')
    ? adjective.replace(/ees$/, 'ese')
    : /[^aeiou]en$/.test(adjective)
      ? adjective
      : `${stemOf(adjective)}e`;
  return [adjective, inflected, `${inflected}n`];
};

/** "iets verdachts", "wat raars". */
export const partitiveOf = (adjective: string): string => `${adjective}s`;

export const isPlural = (word: string): boolean => /(?:en|s)$/.test(word);
