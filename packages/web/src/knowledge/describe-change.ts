/** What is other in one line of the book, in a few words: the old value and the new, or the names of what changed. */
import type { CompassBook, CompassDesk, EditionLine, Text } from '@buurtplus/domain/compass';
import type { Language } from '../words/words.tsx';
import type { DeskLineWords } from './desk-line-words.ts';
import { hoursInWords } from './hours.ts';
import type { KnowledgeWords } from './knowledge-words.ts';

type Words = { readonly desk: DeskLineWords; readonly change: KnowledgeWords['change'] };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const fromTo = (words: Words['change'], before: string | null, after: string | null): string =>
  words.fromTo(before ?? words.nothing, after ?? words.nothing);

const ofDesk = (before: CompassDesk, after: CompassDesk, words: Words, language: Language): string => {
  const { desk, change } = words;
  const hours = (one: CompassDesk): string => hoursInWords(one.hours, language);
  const parts: readonly (readonly [changed: boolean, text: string])[] = [
    [before.phone !== after.phone, `${desk.phone} ${fromTo(change, before.phone, after.phone)}`],
    [
      !same(before.hours, after.hours),
      `${desk.hours} ${hours(before) === hours(after) ? desk.holidays : fromTo(change, hours(before), hours(after))}`,
    ],
    [!same(before.name, after.name), desk.name],
    [!same(before.when, after.when), desk.when],
    [!same(before.whenNot, after.whenNot), desk.whenNot],
    [!same(before.kinds, after.kinds), desk.kinds],
    [before.channel !== after.channel || before.formUrl !== after.formUrl, desk.channel],
    [before.answerWorkingDays !== after.answerWorkingDays, desk.answer],
    [!same(before.areas, after.areas), desk.areas],
    [before.owner !== after.owner, desk.owner],
    [before.checkedOn !== after.checkedOn, desk.checkedOn],
    [before.fallback !== after.fallback, desk.fallback],
  ];
  return parts
    .filter(([changed]) => changed)
    .map(([, text]) => text)
    .join('; ');
};

type Rows = ReadonlyMap<string, string>;
const rowsOf = (book: CompassBook, code: string): Rows =>
  new Map(
    book.tables
      .find((table) => table.code === code)
      ?.rows.map(({ rule, when, advice, because }) => [
        rule,
        JSON.stringify([when, advice, because.nl, because.en]),
      ]) ?? [],
  );

const ofTable = (before: Rows, after: Rows, words: Words['change']): string => {
  const changed = [...after].filter(([rule, row]) => before.has(rule) && before.get(rule) !== row);
  const made = [...after].filter(([rule]) => !before.has(rule));
  const gone = [...before].filter(([rule]) => !after.has(rule));
  const say = (say_: (rules: string) => string, rows: typeof changed): readonly string[] =>
    rows.length === 0 ? [] : [say_(rows.map(([rule]) => rule).join(', '))];
  return [
    ...say(words.rowsChanged, changed),
    ...say(words.rowsMade, made),
    ...say(words.rowsGone, gone),
  ].join('; ');
};

const ofText = (
  before: Text | undefined,
  after: Text | undefined,
  words: Words['change'],
  language: Language,
): string => {
  if (after === undefined) return words.hidden;
  if (before === undefined) return words.shown;
  const [was, is] = [before[language], after[language]];
  return was === is ? words.otherLanguage : words.was(was);
};

export const describeChange = (
  before: CompassBook,
  after: CompassBook,
  { part, code }: EditionLine,
  words: Words,
  language: Language,
): string => {
  if (part === 'desks') {
    const [was, is] = [before, after].map(({ desks }) => desks.find((desk) => desk.code === code));
    if (is === undefined) return words.change.gone;
    return was === undefined ? words.change.made : ofDesk(was, is, words, language);
  }
  if (part === 'tables') return ofTable(rowsOf(before, code), rowsOf(after, code), words.change);
  if (part === 'observations') {
    const [was, is] = [before, after].map(({ observations }) =>
      observations.find((fact) => fact.code === code),
    );
    return ofText(was, is, words.change, language);
  }
  if (part === 'sentences')
    return ofText(before.sentences[code], after.sentences[code], words.change, language);
  return '';
};
