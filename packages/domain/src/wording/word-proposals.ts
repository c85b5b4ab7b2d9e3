/** What could stand instead of a word about somebody, built from the words around it. Says nobody's gender and keeps the deed that was written. */

import { isPlural } from './forms.ts';
import type { Found, MarkKind } from './mark.ts';
import {
  adverbs,
  collectives,
  copulas,
  droppedBefore,
  isBetween,
  isDeed,
  isFunctionWord,
} from './people-words.ts';
import type { Word } from './text.ts';

type Piece = Omit<Found, 'kind'>;

const pointsAway: ReadonlySet<MarkKind> = new Set(['origin', 'faith', 'skin', 'sexuality', 'politics']);
const ask = { nl: '… (wat deed of zei die persoon?)', en: '… (what did the person do or say?)' };

const upper = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
/** A proposal at the place of a capital begins with one. */
const asWritten = (first: Word, { start, end, proposal }: Piece): Piece => ({
  start,
  end,
  proposal: first.isCapital && first.opens ? { nl: upper(proposal.nl), en: upper(proposal.en) } : proposal,
});

/** Is there, up to the end of the sentence, a deed that says what happened? */
const hasDeed = (words: readonly Word[], from: number): boolean => {
  for (let at = from; at < words.length && at < from + 12; at += 1) {
    const word = words[at];
    if (word === undefined || (word.opens && at > from)) return false;
    if (isDeed(word, at === from && word.joined)) return true;
  }
  return false;
};

/** "er lagen twee junks": the deed may stand before. */
const hasDeedBefore = (words: readonly Word[], at: number): boolean =>
  [1, 2, 3].some((back) => {
    const word = words[at - back];
    return word !== undefined && words[at]?.opens === false && isDeed(word, false);
  });

/** How far back "is heel" and its like go before a word of how somebody is. @returns the place of the first of them */
export const predicateFrom = (words: readonly Word[], at: number): number => {
  let from = at;
  while (from > 0 && words[from]?.joined === true && adverbs.has(words[from - 1]?.lower ?? '')) from -= 1;
  const isLinked = words[from]?.joined === true && copulas.has(words[from - 1]?.lower ?? '');
  return isLinked ? from - 1 : at;
};

/** "een verwarde man liep" → "een man liep"; "een verwarde man" → "een man … (wat deed of zei die persoon?)". */
export const besideNoun = (
  words: readonly Word[],
  at: number,
  noun: number,
  kind: MarkKind,
): Piece | null => {
  const [first, next, last] = [words[at], words[at + 1], words[noun]];
  if (first === undefined || next === undefined || last === undefined) return null;
  const kept = words
    .slice(at + 1, noun + 1)
    .map(({ text }) => text)
    .join(' ');
  const isSaid = pointsAway.has(kind) || hasDeed(words, noun + 1);
  return asWritten(first, {
    start: first.start,
    end: last.end,
    proposal: isSaid ? { nl: kept, en: kept } : { nl: `${kept} ${ask.nl}`, en: `${kept} ${ask.en}` },
  });
};

/** A word that goes without its noun being named: "verdachte auto" → "auto", "keek verdacht om" → "keek om". */
export const leftOut = (words: readonly Word[], at: number): Piece | null => {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined) return null;
  if (next?.joined === true && !isFunctionWord(next.lower))
    return asWritten(word, { start: word.start, end: next.end, proposal: { nl: next.text, en: next.text } });
  return { start: word.start, end: word.end, proposal: { nl: '', en: '' } };
};

/** "dat hij gek is": at the end of a clause the verb stands behind. */
const withCopulaBehind = (words: readonly Word[], from: number, at: number): number => {
  const next = words[at + 1];
  const isLast =
    next?.joined === true && (words[at + 2]?.joined !== true || isFunctionWord(words[at + 2]?.lower ?? ''));
  return from === at && isLast && copulas.has(next.lower) ? at + 1 : at;
};

/** "is gek" → "… (wat deed of zei die persoon?)". */
export const saidOf = (words: readonly Word[], at: number): Piece | null => {
  const from = predicateFrom(words, at);
  const [first, last] = [words[from], words[withCopulaBehind(words, from, at)]];
  return first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end, proposal: ask };
};

const whoInstead = (word: string, kind: MarkKind, isSaid: boolean): Found['proposal'] => {
  const isQuiet = isSaid || pointsAway.has(kind);
  if (collectives.has(word)) return { nl: 'een groep', en: 'a group' };
  if (isPlural(word))
    return isQuiet
      ? { nl: 'mensen', en: 'people' }
      : { nl: 'mensen die … (wat deden ze?)', en: 'people who … (what did they do?)' };
  return isQuiet
    ? { nl: 'iemand', en: 'somebody' }
    : { nl: 'iemand die … (wat deed die?)', en: 'somebody who … (what did they do?)' };
};

const emptySubjects: ReadonlySet<string> = new Set([
  'het',
  'dat',
  'dit',
  'er',
  'daar',
  'it',
  'that',
  'this',
  'there',
  'wie',
  'who',
]);

/** "die junk riep" → "iemand riep"; "de buurman is een junk" → "de buurman … (wat deed of zei die persoon?)". */
export const insteadOfSomeone = (words: readonly Word[], at: number, kind: MarkKind): Piece | null => {
  const word = words[at];
  if (word === undefined) return null;
  const isSaid = hasDeed(words, at + 1) || hasDeedBefore(words, at);
  let from = at;
  const before = (): Word | undefined => (words[from]?.joined === true ? words[from - 1] : undefined);
  const adjective = before();
  if (adjective !== undefined && isBetween(adjective.lower) && !droppedBefore.has(adjective.lower)) {
    const person = isPlural(word.lower) ? { nl: 'personen', en: 'people' } : { nl: 'persoon', en: 'person' };
    return { start: word.start, end: word.end, proposal: person };
  }
  for (let dropped = before(); dropped !== undefined && droppedBefore.has(dropped.lower); dropped = before())
    from -= 1;
  if (before()?.lower === 'wat' || before()?.lower === 'what') from -= 1;
  const copula = before();
  const subject = words[from - 2];
  if (copula !== undefined && copulas.has(copula.lower) && subject !== undefined && !copula.opens) {
    if (!emptySubjects.has(subject.lower)) return { start: copula.start, end: word.end, proposal: ask };
  }
  const first = words[from] ?? word;
  const last = words[withCopulaBehind(words, at, at)];
  // "dat Kees een dief is": of the one who was named.
  if (last !== undefined && last !== word && from < at && before()?.opens === false)
    return { start: first.start, end: last.end, proposal: ask };
  return asWritten(first, {
    start: first.start,
    end: word.end,
    proposal: whoInstead(word.lower, kind, isSaid),
  });
};

const carriers: ReadonlySet<string> = new Set([
  'met',
  'in',
  'heeft',
  'had',
  'hebben',
  'hadden',
  'with',
  'has',
  'have',
  'draagt',
  'droeg',
  'wearing',
]);

/** "met een hoofddoek" goes; "heeft dementie" asks what was done. */
export const insteadOfSomething = (words: readonly Word[], at: number, kind: MarkKind): Piece | null => {
  const word = words[at];
  if (word === undefined) return null;
  let from = at;
  while (
    from > 0 &&
    words[from]?.joined === true &&
    (isBetween(words[from - 1]?.lower ?? '') || droppedBefore.has(words[from - 1]?.lower ?? ''))
  )
    from -= 1;
  const carrier = words[from]?.joined === true ? words[from - 1] : undefined;
  const carried = carrier !== undefined && carriers.has(carrier.lower) && !carrier.opens;
  const isPrepositional = carried && /^(?:met|in|with)$/.test(carrier.lower);
  const proposal = isPrepositional && pointsAway.has(kind) ? { nl: '', en: '' } : ask;
  return { start: (carried ? carrier : word).start, end: word.end, proposal };
};
