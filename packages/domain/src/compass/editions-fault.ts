/** What is wrong with an edition, in a sentence that says where and what to do; and texts that are not fit to be read. */
import type { EditionPart } from './editions-diff.ts';
import type { Text } from './observation.ts';

export type EditionFault = {
  readonly code: string;
  readonly part: EditionPart | 'book';
  /** Code of the desk, fact, table, sentence or advice. */
  readonly at: string;
  /** Where in it: a field of a desk ("phone", "hours.0"), a rule of a table, a language of a text. */
  readonly field: string | null;
  /** Cells of a combination that has no row yet, to begin one with. */
  readonly cells: readonly string[] | null;
  /** False: it can be published, once somebody has seen this. */
  readonly stops: boolean;
  readonly text: Text;
};

type Place = Pick<EditionFault, 'part' | 'at'> & Partial<Pick<EditionFault, 'field' | 'cells'>>;

export const stop = (code: string, place: Place, nl: string, en: string): EditionFault => ({
  field: null,
  cells: null,
  ...place,
  code,
  stops: true,
  text: { nl, en },
});

export const attend = (code: string, place: Place, nl: string, en: string): EditionFault => ({
  ...stop(code, place, nl, en),
  stops: false,
});

/** Control characters, and marks that turn the reading direction: with those 211 can look like 112. */
const isStrange = (letter: string): boolean => {
  const point = letter.codePointAt(0) ?? 0;
  return (
    point < 0x20 ||
    point === 0x7f ||
    (point >= 0xd800 && point <= 0xdfff) ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2066 && point <= 0x2069) ||
    point === 0x200e ||
    point === 0x200f
  );
};

export type TextLimits = { readonly most: number; readonly mayBeEmpty: boolean };

const languages = [
  ['nl', 'Nederlands', 'Dutch'],
  ['en', 'Engels', 'English'],
] as const;

/** @param what the text is, for the sentence: "De naam", "The name" */
export const checkText = (
  text: Text,
  limits: TextLimits,
  place: Place & { readonly field: string },
  what: Text,
): readonly EditionFault[] =>
  languages.flatMap(([language, nl, en]) => {
    const written = text[language];
    const there = { ...place, field: `${place.field}.${language}` };
    if (written.trim() === '')
      return limits.mayBeEmpty
        ? []
        : [
            stop(
              'no_text',
              there,
              `${what.nl} is nog leeg in het ${nl}. Vul die in.`,
              `${what.en} is still empty in ${en}. Fill it in.`,
            ),
          ];
    if ([...written].length > limits.most)
      return [
        stop(
          'too_long',
          there,
          `${what.nl} is te lang: ${[...written].length} tekens, en er passen er ${limits.most}. Maak de tekst korter.`,
          `${what.en} is too long: ${[...written].length} characters, and ${limits.most} fit. Make it shorter.`,
        ),
      ];
    return [...written].some(isStrange)
      ? [
          stop(
            'strange_characters',
            there,
            `In ${what.nl.toLowerCase()} staat een teken dat niet te zien is. Typ de tekst opnieuw in plaats van plakken.`,
            `${what.en} holds a character that cannot be seen. Type the text instead of pasting it.`,
          ),
        ]
      : [];
  });
