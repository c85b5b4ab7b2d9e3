/** Names of people: after a title or "heet", a known first name, a surname with its small words; streets, shops and months are none. */

import type { Found } from './mark.ts';
import { firstNames, loneSurnames, smallOnlyWords, surnames, wordsToo } from './name-lists.ts';
import { isBesidePlace, isPlaceRun, isPlaceWord, notNames } from './name-places.ts';
import { nameProposal } from './name-proposals.ts';
import { copulas, determiners, isBetween, isDeed, isPerson, pronouns } from './people-words.ts';
import { setOf, type Word } from './text.ts';

type Words = readonly Word[];

/** They take any name behind them, known or not. */
const titles =
  setOf(`meneer mevrouw mijnheer mevr mw dhr mej juffrouw buurman buurvrouw buurjongen buurmeisje overbuurman overbuurvrouw familie fam gezin
  oom tante opa oma heer vriend vriendin collega zoon dochter broer zus neef nicht vader moeder agent wijkagent juf bewoner bewoonster
  mr mrs ms miss sir uncle aunt grandma grandpa neighbour neighbor officer`);
/** Streets are called after these too. */
const placeTitles = setOf(
  'dokter dr doctor prof professor burgemeester wethouder pastoor meester ds dominee',
);
const small = setOf("van de den der ten ter te el al ben bin von la le da dos di du 't het op in");
const naming = setOf('heet heette heten genaamd bijgenaamd named noemt noemde noemden noemen');

const nameOf = (word: string): string => word.replace(/'?s$/, '');
/** Endings that hardly any word but a surname has. */
const surnameEnding =
  /^[a-z]{3,}(?:stra|inga|ema|sma|tjes|ssen|rsen|lsen|nsen|mans|ink|horst|kamp|oglu|owski|ewski|icz|idis|eira|ouali|aoui)$/;
const noSurname = setOf('tussen wensen mensen rondje beetje asjes mijzelf zink link drink stink flink');

const isSurnameLike = (word: string): boolean =>
  surnames.has(word) || (surnameEnding.test(word) && !noSurname.has(word));

/** Initials, small words and the name itself. @returns the place of the last word of the name, or null */
const nameFrom = (words: Words, from: number, mayBeSmall: boolean): number | null => {
  let at = from;
  const isNear = (place: number): boolean => {
    const word = words[place];
    return word !== undefined && (word.joined || !word.opens || place === from);
  };
  while (isNear(at) && /^\p{Lu}$/u.test(words[at]?.text ?? '')) at += 1;
  let smalls = 0;
  while (isNear(at) && small.has(words[at]?.lower ?? '') && smalls < 3) {
    at += 1;
    smalls += 1;
  }
  const word = words[at];
  if (word === undefined || !isNear(at) || notNames.has(word.lower)) return null;
  if (word.isCapital) return at;
  if (!mayBeSmall) return null;
  const isFirst = firstNames.has(word.lower) && !wordsToo.has(word.lower);
  return isFirst || isSurnameLike(word.lower) || (smalls > 1 && surnames.has(word.lower)) ? at : null;
};

/** The surname behind a first name, with its small words. */
const withSurname = (words: Words, at: number): number => {
  let next = at + 1;
  while (
    words[next]?.joined === true &&
    (small.has(words[next]?.lower ?? '') || /^\p{Lu}$/u.test(words[next]?.text ?? ''))
  )
    next += 1;
  const surname = words[next];
  if (surname === undefined || !surname.joined || notNames.has(surname.lower)) return at;
  if (next === at + 1 && isPlaceWord(surname.lower) && !surnames.has(surname.lower)) return at;
  return surname.isCapital || (next - at > 1 && surnames.has(surname.lower)) ? next : at;
};

const isArticle = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:de|het|een|'t|the|a|an)$/.test(word.lower);

const found = (words: Words, from: number, to: number): Found | null => {
  const [first, last] = [words[from], words[to]];
  if (first === undefined || last === undefined) return null;
  const article = words[from - 1];
  // "de heer Kok" becomes "een meneer": the article goes along.
  const begin = from < to && first.joined && isArticle(article) && article !== undefined ? article : first;
  return { start: begin.start, end: last.end, kind: 'name', proposal: nameProposal(words, from, to, begin) };
};

const afterTitle = (words: Words, at: number): Found | null => {
  const title = words[at];
  if (title === undefined) return null;
  const mayBePlace = placeTitles.has(title.lower);
  if (!mayBePlace && !titles.has(title.lower)) return null;
  // "familie en vrienden", "mevrouw, Rotterdam": the name stands right behind.
  const next = words[at + 1];
  if (next === undefined || (!next.joined && next.opens)) return null;
  const name = nameFrom(words, at + 1, true);
  if (name === null) return null;
  const last = withSurname(words, name);
  if (mayBePlace && isPlaceRun(words, at, last)) return null;
  if (/(?:straat|laan|weg)$/.test(words[last]?.lower ?? '')) return null;
  return found(words, at, last);
};

/** "hij heet Danny", "ze noemden hem Appie", "zijn naam is Kevin". */
const afterNaming = (words: Words, at: number): Found | null => {
  const verb = words[at];
  if (verb === undefined) return null;
  let from = at + 1;
  if (naming.has(verb.lower)) {
    const subject = words[at - 1]?.lower ?? '';
    const isSomebody =
      pronouns.has(subject) || isPerson(subject) || /^(?:die|dat|zich|en|ook)$/.test(subject);
    if (verb.lower.startsWith('heet') && !isSomebody) return null;
    while (/^(?:hem|haar|zich|hij|zij|ze|zichzelf|ook|volgens|mij|him|her)$/.test(words[from]?.lower ?? ''))
      from += 1;
  } else if (/^(?:naam|name)$/.test(verb.lower) && /^(?:is|was)$/.test(words[at + 1]?.lower ?? ''))
    from = at + 2;
  else if (/^called$/.test(verb.lower) && !words[at + 1]?.opens) from = at + 1;
  else return null;
  const name = words[from];
  if (name === undefined || notNames.has(name.lower)) return null;
  const isName = name.isCapital || (firstNames.has(name.lower) && !smallOnlyWords.has(name.lower));
  if (!isName || isPlaceRun(words, from, from)) return null;
  return found(words, from, withSurname(words, from));
};

/** Who says or does what only people do: "Roos riep", not "roos ligt". */
const human =
  /^(?:riep|zei|vroeg|vertelde|schreeuwde|huilde|woont|belde|liep|zat|ging|kwam|reed|drinkt|dronk|said|asked|shouted|cried|lives|walked)$/;

/** "jan is gevallen", "kees stond": in small letters a name does what people do, and nothing stands before it that belongs to a thing. */
const isActing = (words: Words, at: number): boolean => {
  const [before, next] = [words[at - 1], words[at + 1]];
  const isFree =
    before === undefined ||
    (!determiners.has(before.lower) && !isBetween(before.lower) && !/\d/.test(before.lower));
  return (
    isFree &&
    next?.joined === true &&
    (isDeed(next, false) || copulas.has(next.lower) || human.test(next.lower))
  );
};

/** A known first name; one that is a word too has to show that it is a name. */
const firstName = (words: Words, at: number): Found | null => {
  const word = words[at];
  if (word === undefined) return null;
  const isOwn = firstNames.has(word.lower);
  const bare = isOwn ? word.lower : nameOf(word.lower);
  if (!isOwn && (!firstNames.has(bare) || !word.lower.endsWith('s'))) return null;
  if (!isOwn && !word.isCapital) return null;
  const last = withSurname(words, at);
  const hasSurname = last > at;
  const before = words[at - 1];
  if (!word.isCapital) {
    const isOther = smallOnlyWords.has(bare) && (wordsToo.has(bare) || !isActing(words, at));
    if (isOther && !(hasSurname && isSurnameLike(words[last]?.lower ?? ''))) return null;
  } else if (wordsToo.has(bare)) {
    const isPlain = (word.opens || !isOwn || isArticle(before)) && !human.test(words[at + 1]?.lower ?? '');
    if (isPlain && !(hasSurname && (isSurnameLike(words[last]?.lower ?? '') || last > at + 1))) return null;
  }
  // "de Dirk" is a shop; in "was het Kees" the article is none.
  const isRealArticle =
    isArticle(before) && !(before?.lower === 'het' && copulas.has(words[at - 2]?.lower ?? ''));
  if (word.joined && isRealArticle && !hasSurname) return null;
  if (isPlaceRun(words, at, last) || isBesidePlace(words, at, last)) return null;
  return found(words, at, last);
};

/** "J. de Wit", "A.B. Jansen". */
const initials = (words: Words, at: number, text: string): Found | null => {
  const word = words[at];
  if (word === undefined || !/^\p{Lu}$/u.test(word.text) || text[word.end] !== '.') return null;
  const name = nameFrom(words, at, false);
  if (name === null || name === at || isPlaceRun(words, at, name)) return null;
  return found(words, at, name);
};

/** A surname on its own, when hardly anything else is called so; with small words when the whole is known. */
const surname = (words: Words, at: number): Found | null => {
  const word = words[at];
  if (word === undefined || !word.isCapital) return null;
  let from = at;
  while (from > 0 && words[from]?.joined === true && small.has(words[from - 1]?.lower ?? '') && from > at - 2)
    from -= 1;
  // "bij de Jong": what stands before may be of the sentence, not of the name.
  if (from === at - 2 && !loneSurnames.has(`${words[from]?.lower} ${words[at - 1]?.lower} ${word.lower}`))
    from += 1;
  const whole = words
    .slice(from, at + 1)
    .map(({ lower }) => lower)
    .join(' ');
  const isWhole = from < at && loneSurnames.has(whole);
  const start = isWhole ? from : at;
  if (!isWhole && !loneSurnames.has(word.lower)) return null;
  if (isPlaceRun(words, start, at) || isBesidePlace(words, start, at)) return null;
  return found(words, start, at);
};

const said = setOf('zei riep vroeg vertelde schreeuwde huilde said asked shouted cried');
const together = setOf('samen sprak spraken gesproken ruzie praatte praatten liep liepen');
/** Offices and landlords speak too. */
const institution =
  /^(?:woon|haven|veilig|politie|gemeente|stads|maas|hef|vestia|stedin|eneco|ret|ggd|dock|facet|jumbo|albert|het|de|een|ik|iemand|niemand)/;

/** A capital in the middle of a sentence that speaks, or is spoken with, is somebody, known or not. */
const unknown = (words: Words, at: number): Found | null => {
  const [word, before, next] = [words[at], words[at - 1], words[at + 1]];
  if (word === undefined || !word.isCapital || word.opens || !word.joined || !/^\p{L}{3,}$/u.test(word.text))
    return null;
  if (notNames.has(word.lower) || institution.test(word.lower) || word.text === word.text.toUpperCase())
    return null;
  const speaks = said.has(next?.lower ?? '') || said.has(before?.lower ?? '');
  const isSpokenWith = before?.lower === 'met' && together.has(words[at - 2]?.lower ?? '');
  if (!speaks && !isSpokenWith) return null;
  const last = withSurname(words, at);
  return isPlaceRun(words, at, last) || isBesidePlace(words, at, last) ? null : found(words, at, last);
};

export const findNames = (text: string, words: Words): readonly Found[] => {
  const all: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const one =
      afterTitle(words, at) ??
      afterNaming(words, at) ??
      firstName(words, at) ??
      initials(words, at, text) ??
      surname(words, at) ??
      unknown(words, at);
    if (one !== null) all.push(one);
  }
  return all;
};
