/** House numbers, where they point to who lives there; beside a broken lamp or a full container the number is where it is. */

import type { Found } from './mark.ts';
import { endsAsStreet } from './name-places.ts';
import { isDeed, isPerson } from './people-words.ts';
import type { Word } from './text.ts';

const number =
  '\\d{1,4}(?:[a-h](?![\\p{L}\\d])| ?bis(?![\\p{L}])| ?hs(?![\\p{L}])| [a-h](?![\\p{L}\\d])|[-/]\\d{1,4}|-?[a-h]\\d?(?![\\p{L}\\d])|-(?:i{1,3}|iv)(?![\\p{L}]))?';
const written = '(?:huisnummers?|huisnr|nummers?|nrs?|no|house number|number)\\.?';
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(op|van|bij|naast|voor|achter|tegenover|in|at|of|near|opposite) )?${written} ?${number}(?![\\p{N}\\p{L}-]|[.:,]\\d)`,
  'giu',
);
const behindStreet = new RegExp(`^\\s+(?:${written} ?)?(${number})(?![\\p{N}\\p{L}]|[.:,]\\d)`, 'iu');

/** What stands in the street and is found by the number beside it. */
const streetThing =
  /lantaarn|straatlamp|lamp(?:en)?(?![\p{L}])(?=.{0,40}(?:kapot|stuk|defect|uit(?![\p{L}])|knipper|doet het niet))|lichtmast|verlichting|mast|tegel|stoep|trottoir|(?:^|[^\p{L}])put(?:ten)?(?![\p{L}])|riool|container|afval|vuilnis|grofvuil|zwerfvuil|kliko|(?:^|[^\p{L}])(?:boom|bomen|tak|takken|gat|kuil|bord|paal|paaltje|bankje|glas|hek)(?![\p{L}])|fietswrak|prullenbak|wegdek|asfalt|graffiti|hondenpoep|onkruid|hydrant|lekkage|kabel|verzakking|street ?light|lamp post|(?:^|\W)(?:bin|bins|pavement|pothole|tree|rubbish|manhole|drain)(?:\W|$)/iu;
const atHome = /woon|gordijn|schreeuw|ruzie|wiet|drugs|brievenbus|bezoek|live|shout|curtain/i;

/** "bus nummer 33", "kamer nummer 2", "meldingsnummer 12", "nummer 112": numbers of other things. */
const otherNumber =
  /(?:lijn|bus|tram|metro|container|kamer|lokaal|box|paal|mast|lamp|put|perron|parkeerplaats|plek|plaats|perceel|team|ronde|zaak|melding|bel|bellen|wagen|lantaarnpaal|lantaarn|lift|hal|poort|kavel|tuin|spoor|halte|route|artikel|punt|foto|telefoon|tel|het|een|rug|pagina|stap|groep|line|platform|room|phone|the|a|call|bus stop|gate)[ .:]*$/i;
const publicNumber = /\b(?:112|113|144)$/;
/** A number before one of these counts something. */
const counted =
  /^(?:keer|x|uur|u|meter|m|cm|km|min|minuten|auto|man|jaar|euro|kilo|liter|en|tot|a|à|of|times|hours?|minutes?|people|cars|metres|dag|week|weken|dagen|graden|procent)$/;

const sentenceOf = (text: string, start: number, end: number): string => {
  const from = Math.max(
    0,
    text.slice(Math.max(0, start - 160), start).search(/[^.!?\n]*$/) + Math.max(0, start - 160),
  );
  const to = text.slice(end, end + 160).search(/[.!?\n](?:\s|$)/);
  return text.slice(from, to === -1 ? end + 160 : end + to);
};

/** A volunteer who writes of a lamp needs the number; who writes of a neighbour has a field for the place. */
const isNeeded = (text: string, start: number, end: number): boolean => {
  const sentence = sentenceOf(text, start, end);
  return (
    streetThing.test(sentence) &&
    !atHome.test(sentence) &&
    !sentence.split(/[^\p{L}-]+/u).some((word) => isPerson(word.toLowerCase()))
  );
};

const homes: Readonly<Record<string, readonly [string, string]>> = {
  op: ['in een huis', 'in a home'],
  in: ['in een huis', 'in a home'],
  van: ['van een huis', 'of a home'],
  naast: ['naast een huis', 'next to a home'],
  voor: ['voor een huis', 'in front of a home'],
  achter: ['achter een huis', 'behind a home'],
  tegenover: ['tegenover een huis', 'opposite a home'],
  bij: ['bij een huis', 'near a home'],
  at: ['in een huis', 'in a home'],
  of: ['van een huis', 'of a home'],
  near: ['bij een huis', 'near a home'],
  opposite: ['tegenover een huis', 'opposite a home'],
};

const upper = (value: string): string => value.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const namedNumbers = (text: string): Found[] => {
  const found: Found[] = [];
  for (const match of text.matchAll(named)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const isOther = match[1] === undefined && otherNumber.test(text.slice(Math.max(0, start - 25), start));
    if (isOther || publicNumber.test(match[0]) || isNeeded(text, start, end)) continue;
    const behind = /^\s+([\p{L}]+)/u.exec(text.slice(end, end + 20))?.[1]?.toLowerCase() ?? '';
    if (counted.test(behind) && !/huis|house/i.test(match[0]) && behind !== 'en') continue;
    const [nl, en] = homes[match[1]?.toLowerCase() ?? ''] ?? ['een huis', 'a home'];
    const isCapital = /^\p{Lu}/u.test(match[0]);
    found.push({
      start,
      end,
      kind: 'house_number',
      proposal: { nl: isCapital ? upper(nl) : nl, en: isCapital ? upper(en) : en },
    });
  }
  return found;
};

const streetNumbers = (text: string, words: readonly Word[]): Found[] => {
  const found: Found[] = [];
  words.forEach((word, at) => {
    if (!endsAsStreet(word.lower)) return;
    const match = behindStreet.exec(text.slice(word.end, word.end + 30));
    const digits = match?.[1];
    if (match === null || digits === undefined || /^(?:19|20)\d{2}$/.test(digits)) return;
    const end = word.end + match[0].length;
    const start = end - digits.length;
    const next = words.slice(at + 1, at + 5).find((other) => other.start >= end);
    if (next?.joined === true) {
      // "Marktplein 3 kramen" counts; "Dorpsstraat 12 hangen gordijnen" does not.
      if (counted.test(next.lower) && !/^(?:en|a|of)$/.test(next.lower)) return;
      if (
        /(?:en|s)$/.test(next.lower) &&
        !isDeed(next, true) &&
        !/^(?:is|was|zijn|waren|en|tussen|naast|has|worden|werden|hebben)$/.test(next.lower)
      )
        return;
      if (isPerson(next.lower)) return;
    }
    if (!isNeeded(text, start, end))
      found.push({ start, end, kind: 'house_number', proposal: { nl: '', en: '' } });
  });
  return found;
};

export const findHouseNumbers = (text: string, words: readonly Word[]): readonly Found[] =>
  /\d/.test(text) ? [...streetNumbers(text, words), ...namedNumbers(text)] : [];
