/** Everything that must hold before an edition may be published, and what somebody should have seen first. */
import type { AdviceKind } from './advice.ts';
import { type CompassBook, checkBook } from './book.ts';
import { applyChanges, type BookChanges } from './editions.ts';
import { checkDeskLine } from './editions-desk-lines.ts';
import { checkText, type EditionFault, stop } from './editions-fault.ts';
import { checkColumns, checkProtections } from './editions-protect.ts';
import { bookFaultsInWords } from './editions-table-faults.ts';

export const textLimits = { observation: 120, sentence: 400, reason: 400, title: 400 } as const;

const unknownCode = (part: 'observations' | 'sentences' | 'desks', at: string): EditionFault => {
  const what = {
    observations: ['Het feit', 'The fact'],
    sentences: ['De zin', 'The sentence'],
    desks: ['Het verwijderde loket', 'The removed desk'],
  }[part];
  return stop(
    'unknown_code',
    { part, at },
    `${what[0]} "${at}" hoort niet bij deze standaard. Haal de regel uit het concept.`,
    `${what[1]} "${at}" does not belong to this standard. Take the line out of the draft.`,
  );
};

const twice = (codes: readonly string[]): readonly string[] => [
  ...new Set(codes.filter((code, at) => codes.indexOf(code) !== at)),
];

const checkCodes = (standard: CompassBook, changes: BookChanges): readonly EditionFault[] => {
  const facts = new Set(standard.observations.map(({ code }) => code));
  const desks = new Set(standard.desks.map(({ code }) => code));
  const used = new Set(Object.values(changes.advices).flatMap(({ dos, donts }) => [...dos, ...donts]));
  const same = (['desks', 'observations', 'tables'] as const).flatMap((part) =>
    twice(changes[part].map(({ code }) => code)).map((at) =>
      stop(
        'same_code',
        { part, at },
        `"${at}" staat twee keer in het concept. Haal er één weg.`,
        `"${at}" is in the draft twice. Take one out.`,
      ),
    ),
  );
  return [
    ...same,
    ...changes.observations
      .filter(({ code }) => !facts.has(code))
      .map(({ code }) => unknownCode('observations', code)),
    ...changes.removedDesks.filter((code) => !desks.has(code)).map((code) => unknownCode('desks', code)),
    ...Object.keys(changes.sentences)
      .filter((code) => !Object.hasOwn(standard.sentences, code) && !used.has(code))
      .map((code) => unknownCode('sentences', code)),
  ];
};

const checkTexts = (changes: BookChanges): readonly EditionFault[] => [
  ...changes.observations.flatMap(({ code, nl, en }) =>
    checkText(
      { nl, en },
      { most: textLimits.observation, mayBeEmpty: true },
      { part: 'observations', at: code, field: 'text' },
      { nl: 'De tekst van dit feit', en: 'The text of this fact' },
    ),
  ),
  ...Object.entries(changes.sentences).flatMap(([code, text]) =>
    checkText(
      text,
      { most: textLimits.sentence, mayBeEmpty: true },
      { part: 'sentences', at: code, field: 'text' },
      { nl: 'De zin', en: 'The sentence' },
    ),
  ),
  ...changes.tables.flatMap(({ code, title, rows }) => [
    ...checkText(
      title,
      { most: textLimits.title, mayBeEmpty: false },
      { part: 'tables', at: code, field: 'title' },
      { nl: 'De titel van de tabel', en: 'The title of the table' },
    ),
    ...rows.flatMap(({ rule, because }) => [
      // An empty reason is said by the check of the table itself.
      ...checkText(
        because,
        { most: textLimits.reason, mayBeEmpty: true },
        { part: 'tables', at: code, field: rule },
        { nl: `De reden van rij ${rule}`, en: `The reason of row ${rule}` },
      ),
      ...(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/.test(rule)
        ? []
        : [
            stop(
              'wrong_rule',
              { part: 'tables', at: code, field: rule },
              `"${rule.slice(0, 30)}" kan geen naam van een rij zijn. Gebruik een letter en een nummer.`,
              `"${rule.slice(0, 30)}" cannot be the name of a row. Use a letter and a number.`,
            ),
          ]),
    ]),
  ]),
];

/** Two tiles with the same words could not be told apart, and one of them may be for 112. */
const checkSameWords = (book: CompassBook, changes: BookChanges): readonly EditionFault[] => {
  const plain = (words: string): string => words.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  return changes.observations.flatMap(({ code, hidden }) => {
    const own = book.observations.find((one) => one.code === code);
    if (own === undefined || hidden) return [];
    const other = book.observations.find(
      (one) => one.code !== code && (plain(one.nl) === plain(own.nl) || plain(one.en) === plain(own.en)),
    );
    return other === undefined
      ? []
      : [
          stop(
            'same_words',
            { part: 'observations', at: code, field: 'text.nl' },
            `Zo heet een ander feit al: "${other.nl}". Kies andere woorden.`,
            `Another fact is called so: "${other.en}". Choose other words.`,
          ),
        ];
  });
};

/** Whether an advice can be carried out: somebody receives what is stored, and nobody what is not. */
const fits = ({ outcome, urgency, desk, stores, dos, donts }: AdviceKind): boolean =>
  dos.length <= 8 &&
  donts.length <= 8 &&
  (stores === 'no' || urgency !== null) &&
  (outcome === 'desk' || outcome === 'look_again'
    ? desk !== null && urgency !== null
    : outcome === 'talk' || outcome === 'nothing'
      ? stores === 'no'
      : true);

const checkAdvices = (changes: BookChanges): readonly EditionFault[] =>
  Object.entries(changes.advices)
    .filter(([code, advice]) => !fits(advice) || !/^[a-z0-9][a-z0-9_.-]{0,39}$/.test(code))
    .map(([code]) =>
      stop(
        'wrong_advice',
        { part: 'advices', at: code },
        `Het advies "${code.slice(0, 40)}" klopt niet: wat bewaard wordt, heeft een loket en een ontvanger nodig.`,
        `The advice "${code.slice(0, 40)}" is not right: what is stored needs a desk and a receiver.`,
      ),
    );

/** A table whose columns are wrong is not looked into: the standard's stands in for it while the rest is checked. */
const withSoundTables = (
  standard: CompassBook,
  book: CompassBook,
  broken: readonly EditionFault[],
): CompassBook => ({
  ...book,
  tables: book.tables.flatMap((table) =>
    broken.some(({ at }) => at === table.code)
      ? standard.tables.filter(({ code }) => code === table.code)
      : [table],
  ),
});

/** @param today "YYYY-MM-DD"; @returns nothing when the edition may be published as it is */
export const checkEdition = (
  standard: CompassBook,
  changes: BookChanges,
  today: string,
): readonly EditionFault[] => {
  const whole = applyChanges(standard, changes, standard.version);
  const columns = checkColumns(standard, whole);
  const book = withSoundTables(standard, whole, columns);
  return [
    ...checkCodes(standard, changes),
    ...columns,
    ...checkTexts(changes),
    ...checkAdvices(changes),
    ...checkSameWords(book, changes),
    ...changes.desks.flatMap((desk) => checkDeskLine(desk, book, today)),
    ...bookFaultsInWords(book, checkBook(book)),
    ...checkProtections(standard, book),
  ];
};

export const mayPublish = (faults: readonly EditionFault[]): boolean => !faults.some(({ stops }) => stops);
