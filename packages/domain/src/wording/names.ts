/** Names of people: after a title, a known first name, or a surname with its small words; streets and months are none. */

import type { Found } from './mark.ts';
import { firstNames, surnames, wordsToo } from './name-lists.ts';

const capital = "[A-ZÀ-Ý][\\p{L}'’-]+";
const small =
  "(?:van de|van den|van der|van 't|van|de|den|der|ten|ter|te|el|al|ben|bin|in 't|op de|op den|von|la|le|da|dos|di)";
const titles =
  'meneer|mevrouw|mijnheer|dhr\\.?|mevr\\.?|mw\\.?|buurman|buurvrouw|familie|fam\\.?|oom|tante|dokter|dr\\.?|opa|oma|mr\\.?|mrs\\.?|ms\\.?|uncle|aunt|vriend|vriendin|collega|agent|wijkagent|heer';

/** What makes a name the name of a street, a school or a shop. */
const place =
  /^(?:straat|laan|weg|plein|hof|kade|singel|dijk|pad|park|brug|school|kerk|college|haven|flat|huis|markt|heijn|hema|action|lidl|jumbo|blokker|kruidvat)/i;
const endsAsPlace =
  /(?:straat|laan|weg|plein|hof|kade|singel|dijk|pad|park|brug|school|kerk|college|haven|flat|dreef|gracht|steeg|markt|burg|dam|wijk|land|oord|veld|huis|bos)$/i;
const daysAndMonths = new Set(
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december monday tuesday wednesday thursday friday saturday sunday january february march may june july october december'.split(
    ' ',
  ),
);
/** Capitals that begin a sentence or stand for something else after a title. */
const noName = new Set(
  'Die Dat De Het Een Deze Hij Zij Ze Ik We Wij Er Was Is Had Heeft Liep Stond Zat Riep Zei Ging Kwam Woont Met Op In Bij Om Rond Vanaf The A He She They It There And En Maar Toen'.split(
    ' ',
  ),
);

const person = { nl: 'iemand', en: 'somebody' } as const;

const isPlace = (text: string, end: number, last: string): boolean => {
  const next = /^\s+(\p{L}+)/u.exec(text.slice(end, end + 40))?.[1] ?? '';
  return endsAsPlace.test(last) || place.test(next) || endsAsPlace.test(next);
};

const titled = (text: string): Found[] => {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${titles})\\s+(?:[A-Z]\\.\\s?)*(?:${small}\\s+)?(${capital})(?:\\s+(?:${small}\\s+)?${capital})?`,
    'gu',
  );
  const anyCase = new RegExp(
    pattern.source.replace(
      `(?:${titles})`,
      `(?:${titles}|${titles.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())})`,
    ),
    'gu',
  );
  const found: Found[] = [];
  for (const match of text.matchAll(anyCase)) {
    const name = match[1] ?? '';
    const words = match[0].split(/\s+/);
    const last = words[words.length - 1] ?? '';
    if (noName.has(name) || daysAndMonths.has(name.toLowerCase())) continue;
    if (isPlace(text, match.index + match[0].length, last) && !/^(?:familie|fam)/i.test(match[0])) continue;
    const kept = noName.has(last) ? match[0].slice(0, match[0].lastIndexOf(last)).trimEnd() : match[0];
    found.push({ start: match.index, end: match.index + kept.length, kind: 'name', proposal: person });
  }
  return found;
};

const token = /\p{L}[\p{L}'’-]*/gu;

/** A known first name, with what follows it; a name that is a word too needs a surname behind it. */
const known = (text: string): Found[] => {
  const found: Found[] = [];
  const follow = new RegExp(`^\\s+(?:${small}\\s+)?(${capital})`, 'u');
  for (const match of text.matchAll(token)) {
    const word = match[0];
    const bare = word.replace(/['’]s$|s$/u, '');
    const name = firstNames.has(word) ? word : firstNames.has(bare) && /['’]s$/u.test(word) ? bare : null;
    if (name === null) continue;
    const start = match.index;
    const end = start + word.length;
    const after = follow.exec(text.slice(end, end + 60));
    const surname = after?.[1];
    const isSurname =
      surname !== undefined &&
      !noName.has(surname) &&
      !daysAndMonths.has(surname.toLowerCase()) &&
      after !== null;
    const wholeEnd = isSurname ? end + after[0].length : end;
    const last = isSurname ? (surname ?? word) : word;
    if (isPlace(text, wholeEnd, last) || isPlace(text, end, word)) continue;
    // "Burgemeester Jan van Galen…" and initials before it belong to the name of a place or a person all the same.
    if (
      wordsToo.has(name) &&
      !(
        isSurname &&
        (surnames.has(surname ?? '') || new RegExp(`^\\s+${small}\\s`, 'u').test(after?.[0] ?? ''))
      )
    )
      continue;
    found.push({ start, end: wholeEnd, kind: 'name', proposal: person });
  }
  return found;
};

/** "J. de Vries", "A.B. Jansen": initials and a surname. */
const initials = (text: string): Found[] =>
  [
    ...text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}.])(?:[A-Z]\\.\\s?){1,4}(?:${small}\\s+)?(${capital})`, 'gu'),
    ),
  ]
    .filter((match) => !isPlace(text, match.index + match[0].length, match[1] ?? ''))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'name' as const,
      proposal: person,
    }));

/** A surname with its small words that stands alone: "de Vries", "Van den Berg". */
const withSmallWords = (text: string): Found[] =>
  [
    ...text.matchAll(
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:[Vv]an de[nr]?|[Vv]an|[Dd]e|[Tt]er|[Tt]en|[Ee]l|[Dd]en) (${capital})`,
        'gu',
      ),
    ),
  ]
    .filter((match) => surnames.has(match[0].replace(/^./, (letter) => letter.toLowerCase())))
    .filter((match) => !isPlace(text, match.index + match[0].length, match[1] ?? ''))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'name' as const,
      proposal: person,
    }));

export const findNames = (text: string): readonly Found[] => [
  ...titled(text),
  ...known(text),
  ...initials(text),
  ...withSmallWords(text),
];
