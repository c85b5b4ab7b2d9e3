/** What points straight to somebody: phone, mail, plate, citizen number, bank account, house number, date of birth. */
import { countrySpecs, isValidIBAN } from 'ibantools';
import { findPhoneNumbersInText, isValidPhoneNumber, type MetadataJson } from 'libphonenumber-js/core';
import type { Found, Language, MarkKind } from './mark.ts';
import { dutchPhoneMetadata } from './phone-metadata.ts';

const both = (nl: string, en: string): Readonly<Record<Language, string>> => ({ nl, en });

const findAll = (
  text: string,
  pattern: RegExp,
  kind: MarkKind,
  proposal: Found['proposal'],
  fits: (match: RegExpExecArray) => boolean = () => true,
): Found[] => {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    if (fits(match)) found.push({ start: match.index, end: match.index + match[0].length, kind, proposal });
  }
  return found;
};

/** Numbers of services may be written: 112, 14 010, 0800 and 0900, 088 of organisations. */
const publicNumber = /^(\+31|0)?(800|900|906|909|88|14\d)/;

const phones = (text: string): Found[] =>
  findPhoneNumbersInText(text, { defaultCountry: 'NL', extended: false }, dutchPhoneMetadata as MetadataJson)
    // Nine digits without a zero or a plus before them could be anything.
    .filter(({ startsAt, number }) => /^(?:[0+]|\(0)/.test(text.slice(startsAt)) && number.isValid())
    .filter(({ number }) => !publicNumber.test(number.nationalNumber))
    .map(({ startsAt, endsAt }) => ({
      start: startsAt,
      end: endsAt,
      kind: 'phone' as const,
      proposal: both('', ''),
    }));

/** Ways of writing that the library passes over, "06 12345678" among them; it still says whether the number can be one. */
const writtenPhones = (text: string): Found[] =>
  findAll(
    text,
    /(?<![\w+.])(?:(?:\+|00)31[ .-]?(?:\(0\))?[ .-]?|\(?0)\d(?:[ .()-]{0,2}\d){8}(?![\w]|[.,-]\d)/g,
    'phone',
    both('', ''),
    ([match]) => {
      const bare = match.replaceAll(/[^\d+]/g, '').replace(/^(\+31|0031)0?/, '0');
      return (
        isValidPhoneNumber(bare, 'NL', dutchPhoneMetadata as MetadataJson) &&
        !publicNumber.test(bare.slice(1))
      );
    },
  );

/** Foreign numbers, written with a plus and long enough to be one. */
const foreignPhones = (text: string): Found[] =>
  findAll(text, /(?<![\w+])\+(?!31)\d[\d ().-]{7,18}\d(?!\w)/g, 'phone', both('', ''), ([match]) => {
    const digits = match.replaceAll(/\D/g, '').length;
    return digits >= 9 && digits <= 15;
  });

const emails = (text: string): Found[] =>
  findAll(
    text,
    /(?<![\w.+-])[\w.+%-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?![\w-])/gi,
    'email',
    both('', ''),
  );

/** RDW series 1 to 14 by the lengths and kinds of their three groups: L letters, D digits. */
const plateShapes = new Set([
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
const joinedShapes = new Set([...plateShapes].map((shape) => shape.replaceAll('-', '')));
const kindsOf = (text: string): string => text.replaceAll(/[a-z]/gi, 'L').replaceAll(/\d/g, 'D');
/** Small words that make such a group of letters something else: 20-en-30, 10 km 30. */
const plainWords =
  /^(en|of|tm|cm|km|mm|kg|ml|de|la|om|op|te|tot|uur|pm|am|nr|a|x|bij|per|plus|min|van|ton|cc)$/;
/** Vowels left the plates in 1978; where nothing else tells, their absence does. */
const withoutVowels = /^[B-DF-HJ-NP-TV-Z\d]+$/;
const nearby = /kenteken|nummerplaat|plate|auto|bus|scooter|bestel|wagen|brommer|motor/i;

const plates = (text: string): Found[] => {
  const isNear = nearby.test(text);
  const proposal = both('een auto', 'a car');
  // Looked ahead from every place: "had BB 00" would otherwise swallow the beginning of "BB 00 00".
  const apart: Found[] = [];
  for (const match of text.matchAll(
    /(?<![\w-])(?=(([a-z]{1,3}|\d{1,3})([-–· ])([a-z]{1,3}|\d{1,3})\3([a-z]{1,3}|\d{1,3}))(?![\w-]))/gi,
  )) {
    const [, whole = '', a = '', between, b = '', c = ''] = match;
    const fits =
      plateShapes.has([a, b, c].map(kindsOf).join('-')) &&
      ![a, b, c].some((group) => plainWords.test(group)) &&
      (between !== ' ' ||
        withoutVowels.test(whole.replaceAll(' ', '')) ||
        (isNear && whole === whole.toUpperCase()));
    if (fits) apart.push({ start: match.index, end: match.index + whole.length, kind: 'plate', proposal });
  }
  const joined = findAll(
    text,
    /(?<![\w-])[a-z0-9]{6}(?![\w-])/gi,
    'plate',
    proposal,
    ([match]) => joinedShapes.has(kindsOf(match)) && (withoutVowels.test(match) || isNear),
  );
  return [...apart, ...joined];
};

/** The check of citizen numbers: 9 to 2 times the first eight digits, less the ninth, divides by eleven. */
export const passesElevenTest = (digits: string): boolean => {
  const nine = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(nine) || /^0{3}/.test(nine) || /^(\d)\1{8}$/.test(nine)) return false;
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
};

const citizenNumbers = (text: string): Found[] =>
  findAll(text, /(?<![\w+.,-])\d(?:[ .-]?\d){7,8}(?![\w-]|[.,]\d)/g, 'bsn', both('', ''), ([match]) =>
    passesElevenTest(match.replaceAll(/\D/g, '')),
  );

/** From a country and two digits on, as many letters and digits as that country's accounts have. */
const accounts = (text: string): Found[] => {
  const found: Found[] = [];
  for (const match of text.matchAll(/(?<!\w)[a-z]{2}\d{2}(?=[ -]?[a-z0-9])/gi)) {
    const chars = countrySpecs[match[0].slice(0, 2).toUpperCase()]?.chars ?? null;
    if (chars === null) continue;
    const whole = new RegExp(`^(?:[a-z0-9][ -]?){${chars - 1}}[a-z0-9](?!\\w)`, 'i').exec(
      text.slice(match.index, match.index + 70),
    )?.[0];
    if (whole === undefined || !isValidIBAN(whole.replaceAll(/[ -]/g, '').toUpperCase())) continue;
    found.push({ start: match.index, end: match.index + whole.length, kind: 'iban', proposal: both('', '') });
  }
  return found;
};

const streetWord =
  "[a-zà-ÿ.'-]*(?:straat|laan|weg|plein|hof|kade|singel|dijk|pad|dreef|gracht|steeg|markt|haven|park|hoek|baan|bocht|oord|akker|veld|berg|ring|boulevard|erf|donk)";
const houseNumbers = (text: string): Found[] => [
  ...findAll(
    text,
    new RegExp(
      `(?<=\\b${streetWord} )(?!(?:19|20)\\d{2}\\b)\\d{1,4}(?: ?[a-h](?![\\wà-ÿ]))?(?:[-/]\\d{1,3})?(?! ?(?:keer|x\\b|uur|u\\b|meter|min|auto|man\\b|mensen|jongen|personen|kinderen|fiets|scooter|dagen|weken|rondes|[:.]\\d))(?![\\w:.]\\w)`,
      'gi',
    ),
    'house_number',
    both('', ''),
  ),
  ...findAll(
    text,
    /(?<![\wà-ÿ])(?:huisnummer|huisnr\.?|house number|op nummer|op nr\.?|van nummer|bij nummer|naast nummer|at number) ?\d{1,4} ?(?:[a-h](?![\wà-ÿ]))?/gi,
    'house_number',
    both('bij een huis', 'at a home'),
  ),
];

const thisCentury = (year: number): number => (year < 100 ? year + (year > 25 ? 1900 : 2000) : year);
const birthDates = (text: string): Found[] => [
  ...findAll(
    text,
    /(?<![\wà-ÿ])(?:geboren(?: op| in)?|geb\.?|geboortedatum:?|geboortejaar:?|born(?: on| in)?|date of birth:?)\s+(?:\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ])?(?:19|20)?\d{2}(?!\w)/gi,
    'birth_date',
    both('', ''),
  ),
  ...findAll(
    text,
    /(?<![\d-])(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)?\d{2})(?![\d-])/g,
    'birth_date',
    both('', ''),
    ([, day, month, year]) => {
      const full = thisCentury(Number(year));
      // A date of the last years is when something was seen; an older one is somebody's.
      return Number(day) <= 31 && Number(month) <= 12 && full >= 1900 && full <= 2018 && year?.length === 4;
    },
  ),
];

export const findIdentifiers = (text: string): readonly Found[] => [
  ...emails(text),
  ...accounts(text),
  ...phones(text),
  ...writtenPhones(text),
  ...foreignPhones(text),
  ...plates(text),
  ...citizenNumbers(text),
  ...birthDates(text),
  ...houseNumbers(text),
];
