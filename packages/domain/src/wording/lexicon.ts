/** The words that may stand out, each in all its forms: what kind, what sort of word, and when it counts. */
import { adjectiveForms, nounForms, partitiveOf } from './forms.ts';
import { judgingLines } from './lexicon-judging.ts';
import type { Entry, Line, Sort, Written } from './lexicon-line.ts';
import { whoLines } from './lexicon-who.ts';
import { setOf } from './text.ts';

const englishForms = (word: string): readonly string[] => {
  const [noun = '', plural = `${noun}s`] = word.split(':');
  return [noun, plural];
};

const forms: Readonly<Record<Written, (word: string) => readonly string[]>> = {
  someone: nounForms,
  something: nounForms,
  how: adjectiveForms,
  'english someone': englishForms,
  'english something': (word) => [word],
  'english how': (word) => [word],
};
const sorts: Readonly<Record<Written, Sort>> = {
  someone: 'someone',
  something: 'something',
  how: 'how',
  'english someone': 'someone',
  'english something': 'something',
  'english how': 'how',
};

const build = (lines: readonly Line[]): ReadonlyMap<string, readonly Entry[]> => {
  const entries = new Map<string, Entry[]>();
  for (const [kind, written, use, words] of lines) {
    const entry = { kind, sort: sorts[written], use };
    for (const word of setOf(words)) {
      for (const form of forms[written](word)) {
        const known = entries.get(form);
        if (known === undefined) entries.set(form, [entry]);
        else known.push(entry);
      }
    }
  }
  return entries;
};

/** A word may be of two sorts: "een verslaafde" and "verslaafde mannen". */
export const lexicon = build([...whoLines, ...judgingLines]);

/** "iets verdachts", "wat raars": the word before decides. */
export const partitives: ReadonlyMap<string, Entry> = new Map(
  judgingLines
    .filter(([kind, written]) => written === 'how' && kind !== 'insult')
    .flatMap(([kind, , , words]) =>
      [...setOf(words)].map(
        (word) => [partitiveOf(word), { kind, sort: 'something', use: 'always' }] as const,
      ),
    ),
);
