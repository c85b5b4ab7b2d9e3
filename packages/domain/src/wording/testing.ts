/** The written sentences without their marks, for whoever measures the text help from outside. */
import { clean, marked } from './corpus.ts';
import { englishClean, englishMarked } from './corpus-english.ts';
import { heldOutMarked } from './corpus-held-out.ts';
import { heldOutClean } from './corpus-held-out-clean.ts';
import { parseMarked } from './corpus-measure.ts';
import { secondClean, secondMarked } from './corpus-second.ts';

const all: readonly (readonly string[])[] = [
  clean,
  marked,
  heldOutClean,
  heldOutMarked,
  secondClean,
  secondMarked,
  englishClean,
  englishMarked,
];

export const writtenSentences: readonly string[] = all.flat().map((line) => parseMarked(line).text);
