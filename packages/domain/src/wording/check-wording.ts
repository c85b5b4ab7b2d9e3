/** Looks at somebody's own words: what points to a person, judges or repeats others. Never blocks, never counts, never leaves the phone. */
import { findIdentifiers } from './identifiers.ts';
import { capitalOnly, type Entry, lexicon, personWords, subjectWords } from './lexicon.ts';
import { type Found, type Language, type Mark, type MarkKind, reasons } from './mark.ts';
import { findNames } from './names.ts';
import { phrases } from './phrases.ts';

/** Longer texts are looked at up to here; a signal holds far less. */
export const longestText = 20_000;

const pointsAway: ReadonlySet<MarkKind> = new Set(['origin', 'faith', 'skin', 'sexuality', 'politics']);
const token = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

type Word = { readonly text: string; readonly lower: string; readonly start: number; readonly end: number };

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(token)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));

const isPlural = (word: string): boolean => /(en|s)$/.test(word);

/** What somebody is called becomes what somebody did; who somebody is goes. */
const insteadOfName = (kind: MarkKind, word: string): Readonly<Record<Language, string>> =>
  pointsAway.has(kind)
    ? isPlural(word)
      ? { nl: 'mensen', en: 'people' }
      : { nl: 'iemand', en: 'somebody' }
    : isPlural(word)
      ? { nl: 'mensen die … (wat deden ze?)', en: 'people who … (what did they do?)' }
      : { nl: 'iemand die … (wat deed die?)', en: 'somebody who … (what did they do?)' };

const insteadOfHow = (kind: MarkKind, noun: string | null): Readonly<Record<Language, string>> => {
  if (pointsAway.has(kind)) return { nl: noun ?? '', en: noun ?? '' };
  const who = noun === null ? '' : `${noun} `;
  return { nl: `${who}… (wat deed of zei die persoon?)`, en: `${who}… (what did the person do or say?)` };
};

const isAbout = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 5), at).some((word) => subjectWords.has(word.lower));

const verbs =
  /^(is|was|zijn|waren|lijkt|leek|lijken|leken|oogt|oogde|doet|deed|ziet|zag|klinkt|klonk|heel|erg|zo|nogal|beetje|best|echt|gewoon|helemaal|looks?|looked|seems?|seemed|are|were|very|really|a|bit)$/;

const judge = (text: string, words: readonly Word[], at: number, entry: Entry): Found | null => {
  const word = words[at];
  if (word === undefined) return null;
  if (capitalOnly.has(word.lower) && !/^\p{Lu}/u.test(word.text)) return null;
  const { kind, form, use } = entry;
  if (form === 'what')
    return { start: word.start, end: word.end, kind, proposal: insteadOfName(kind, word.lower) };
  const next = words[at + 1];
  const beside =
    next !== undefined && /^\s+$/u.test(text.slice(word.end, next.start)) && personWords.has(next.lower);
  if (beside) return { start: word.start, end: next.end, kind, proposal: insteadOfHow(kind, next.text) };
  const before = words[at - 1];
  const saidOf = before !== undefined && verbs.test(before.lower) && isAbout(words, at);
  const colour = kind === 'skin' && use === 'person';
  if (use === 'always' || (saidOf && !colour))
    return { start: word.start, end: word.end, kind, proposal: insteadOfHow(kind, null) };
  return null;
};

const findWords = (text: string): readonly Found[] => {
  const words = wordsOf(text);
  return words.flatMap((word, at) => {
    const entry = lexicon.get(word.lower);
    const found = entry === undefined ? null : judge(text, words, at, entry);
    return found === null ? [] : [found];
  });
};

const findPhrases = (text: string): readonly Found[] =>
  phrases.flatMap(({ pattern, kind, proposal }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
      proposal,
    })),
  );

/** Of marks that lie over each other the one that points straightest to a person stays, then the longest. */
const straightness = (kind: MarkKind): number =>
  ['iban', 'email', 'phone', 'bsn', 'plate', 'birth_date', 'name', 'house_number'].indexOf(kind);
const rank = ({ kind, start, end }: Found): number => {
  const straight = straightness(kind);
  return (straight === -1 ? 100 : straight) * 10_000 - (end - start);
};

const withoutOverlap = (all: readonly Found[]): readonly Found[] => {
  const kept: Found[] = [];
  for (const found of [...all].sort((left, right) => rank(left) - rank(right))) {
    if (!kept.some((other) => found.start < other.end && other.start < found.end)) kept.push(found);
  }
  return kept.sort((left, right) => left.start - right.start);
};

/** @returns marks in the order of the text; offsets in UTF-16 units; an empty list for words that need no second look */
export const checkWording = (text: string, language: Language = 'nl'): readonly Mark[] => {
  const seen = text.slice(0, longestText);
  const all = [...findIdentifiers(seen), ...findNames(seen), ...findWords(seen), ...findPhrases(seen)];
  return withoutOverlap(all).map(({ start, end, kind, proposal }) => ({
    start,
    end,
    kind,
    reason: reasons[kind][language],
    proposal: proposal[language],
  }));
};

/** Puts the proposal in the place of what was marked; a word that is left out takes its space along. */
export const applyProposal = (text: string, mark: Pick<Mark, 'start' | 'end' | 'proposal'>): string => {
  const [before, after] = [text.slice(0, mark.start), text.slice(mark.end)];
  if (mark.proposal !== '') return `${before}${mark.proposal}${after}`;
  return /\s$/u.test(before) || before === ''
    ? `${before}${after.replace(/^\s+/u, '')}`
    : `${before}${after}`;
};
