/** Dutch licence plates of all series, with dashes, spaces or nothing between, in capitals or small. */
import { thingInstead } from './find-all.ts';
import type { Found } from './mark.ts';

/** RDW series 1 to 14 by the lengths and kinds of their three groups: L letters, D digits. */
const shapes = new Set([
  'LL-DD-DD',
  'DD-DD-LL',
  'DD-LL-DD',
  'LL-DD-LL',
  'LL-LL-DD',
  'DD-LL-LL',
  'DD-LLL-D',
  'D-LLL-DD',
  'LL-DDD-L',
  'L-DDD-LL',
  'LLL-DD-L',
  'L-DD-LLL',
  'D-LL-DDD',
  'DDD-LL-D',
]);
/** The same shapes without dashes: what stands joined together could be one of several. */
const joinedShapes = new Set([...shapes].map((shape) => shape.replaceAll('-', '')));
const kindsOf = (text: string): string => text.replaceAll(/[a-z]/gi, 'L').replaceAll(/\d/g, 'D');

/** Small words that make such a group of letters something else: 20-en-30, 10 km 30. */
const plainWords =
  /^(?:en|of|tm|cm|km|mm|kg|gr|ml|cl|de|la|om|op|te|tot|uur|pm|am|nr|no|a|x|bij|per|plus|min|van|ton|cc|en|ja|nee|al|st|ca|m|l|u|jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar|may|oct|wit|het|een|to|at|in|ft|lb|dr|and)$/;
/** Vowels left the plates in 1978; where nothing else tells, their absence does. */
const hasNoVowels = (letters: string): boolean => !/[aeiou]/i.test(letters);
const isUpper = (written: string): boolean => written === written.toUpperCase();

const tellsOfPlates =
  /kenteken|nummerplaat|nummerplate|nummerbord|(?:^|\W)(?:plaat|plaatje|plate|number plate|licen[cs]e|registration)(?:\W|$)/i;
const tellsOfCars =
  /auto|bus(?:je)?(?:\W|$)|scooter|bestel|wagen|brommer|snorfiets|motor|aanhanger|caravan|camper|golf|polo|bmw|audi|opel|ford|kia|fiat|volvo|volkswagen|vw|mercedes|peugeot|renault|citro|toyota|seat|skoda|suzuki|nissan|mazda|hyundai|tesla|vespa|car(?:\W|$)|van(?:\W|$)|reed|rijdt|rijden|geparkeerd|parkeert|driv|drove/i;
/** Other things carry codes too. */
const otherThing =
  /(?:lantaarnpaal|lantaarn|lichtmast|mast|paal|paalnummer|container|kast|elektrakast|lokaal|kamer|box|garagebox|perceel|model|type|typenummer|zaaknummer|zaak|meldnummer|meldingsnummer|meldnr|melding|meldingsnr|order|bestelling|kavel|brug|route|room|pole|lamp|post|case|report|bin|reference)(?:nummer|nr)?[ :.#-]{1,3}$/i;

const propose = thingInstead('een kenteken', 'a licence plate');
type Near = { readonly plate: boolean; readonly car: boolean };

const isApart = (groups: readonly string[], between: string, near: Near): boolean => {
  if (!shapes.has(groups.map(kindsOf).join('-'))) return false;
  const letters = groups.join('').replaceAll(/\d/g, '');
  if (near.plate) return true;
  if (groups.some((group) => plainWords.test(group))) return false;
  if (between !== ' ') return true;
  return isUpper(letters) ? hasNoVowels(letters) || near.car : hasNoVowels(letters) && near.car;
};

const isJoined = (written: string, near: Near): boolean => {
  if (!joinedShapes.has(kindsOf(written))) return false;
  const letters = written.replaceAll(/\d/g, '');
  if (near.plate) return true;
  return isUpper(letters)
    ? hasNoVowels(letters) || near.car || letters.length > 2
    : near.car && hasNoVowels(letters);
};

// Looked ahead from every place: "had BB 00" would otherwise swallow the beginning of "BB 00 00".
const apart =
  /(?<![\w-])(?=(([a-z]{1,3}|\d{1,3})([-–· .])([a-z]{1,3}|\d{1,3})\3([a-z]{1,3}|\d{1,3}))(?![\w-]))/gi;
const joined = /(?<![\w-])[a-z0-9]{6}(?![\w-])/gi;

export const findPlates = (text: string): readonly Found[] => {
  if (!/\d/.test(text)) return [];
  const near = { plate: tellsOfPlates.test(text), car: tellsOfCars.test(text) };
  const found: Found[] = [];
  const add = (start: number, written: string): void => {
    const before = text.slice(Math.max(0, start - 30), start);
    if (otherThing.test(before)) return;
    found.push({ start, end: start + written.length, kind: 'plate', proposal: propose(before) });
  };
  for (const { index, 1: whole = '', 2: a = '', 3: between = '', 4: b = '', 5: c = '' } of text.matchAll(
    apart,
  ))
    if (isApart([a, b, c], between, near)) add(index, whole);
  for (const { index, 0: written } of text.matchAll(joined)) if (isJoined(written, near)) add(index, written);
  return found;
};
