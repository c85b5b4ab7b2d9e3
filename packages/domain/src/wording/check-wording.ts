/** Looks at somebody's own words: what points to a person, judges or repeats others. Never blocks, never counts, never leaves the phone. */
import { findIdentifiers } from './identifiers.ts';
import { findJudgedWords } from './judged-words.ts';
import { type Found, type Language, type Mark, type MarkKind, reasons } from './mark.ts';
import { findNames } from './names.ts';
import { findPhrases } from './phrases.ts';
import { createQuiet } from './quiet.ts';
import { wordsOf } from './text.ts';

/** A long text is looked at through a window that moves on, so that no rule can take more than its share of time. */
const windowLength = 2_000;
/** What a rule may need to see before and behind what it marks. */
const surroundings = 200;

const findAll = (text: string): readonly Found[] => {
  const words = wordsOf(text);
  return [
    ...findIdentifiers(text, words),
    ...findNames(text, words),
    ...findJudgedWords(words, createQuiet(text, words)),
    ...findPhrases(text),
  ];
};

/** Each window answers for what begins in it; a border never cuts a letter of two units in half. */
const findInWindows = (text: string): readonly Found[] => {
  if (text.length <= windowLength + surroundings) return findAll(text);
  const found: Found[] = [];
  for (let from = 0; from < text.length; from += windowLength) {
    const begin = Math.max(0, from - surroundings);
    const seen = text.slice(begin, from + windowLength + surroundings);
    for (const one of findAll(seen)) {
      const start = one.start + begin;
      if (start >= from && start < from + windowLength) found.push({ ...one, start, end: one.end + begin });
    }
  }
  return found;
};

/** Of marks that lie over each other the one that points straightest to a person stays, then the longest. */
const straightest: readonly MarkKind[] = [
  'iban',
  'email',
  'phone',
  'bsn',
  'plate',
  'birth_date',
  'name',
  'house_number',
];
const rank = ({ kind, start, end }: Found): number => {
  const straight = straightest.indexOf(kind);
  return (straight === -1 ? 100 : straight) * 10_000 - (end - start);
};

/** In the order of the text; only neighbours can lie over each other, so one walk is enough. */
const withoutOverlap = (all: readonly Found[]): readonly Found[] => {
  const kept: Found[] = [];
  for (const found of [...all].sort((left, right) => left.start - right.start || rank(left) - rank(right))) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= found.start) kept.push(found);
    else if (rank(found) < rank(last)) {
      kept.pop();
      // What lay under the one that goes can come back no more; one that lies over two keeps only itself.
      while ((kept.at(-1)?.end ?? 0) > found.start) kept.pop();
      kept.push(found);
    }
  }
  return kept;
};

/** @returns marks in the order of the text; offsets in UTF-16 units; an empty list for words that need no second look */
export const checkWording = (text: string, language: Language = 'nl'): readonly Mark[] =>
  withoutOverlap(findInWindows(text)).map(({ start, end, kind, proposal }) => ({
    start,
    end,
    kind,
    reason: reasons[kind][language],
    proposal: proposal[language],
  }));

/** Puts the proposal in the place of what was marked; a word that is left out takes its space along. */
export const applyProposal = (text: string, mark: Pick<Mark, 'start' | 'end' | 'proposal'>): string => {
  const [before, after] = [text.slice(0, mark.start), text.slice(mark.end)];
  if (mark.proposal !== '') return `${before}${mark.proposal}${after}`;
  if (before === '' || /\s$/u.test(before)) {
    const rest = after.replace(/^\s+/u, '');
    return /^[.,;:!?)]|^$/u.test(rest) ? `${before.trimEnd()}${rest}` : `${before}${rest}`;
  }
  return `${before}${after}`;
};
