/** Dates of birth: said to be one, or so old that nothing was seen on that day. An age about is no date. */
import { findAll } from './find-all.ts';
import type { Found } from './mark.ts';

const month =
  '(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '\\d{1,2}(?:e|de|ste|st|nd|rd|th)?';
const year = "(?:(?:19|20)\\d{2}|'?\\d{2})";
const fullYear = '(?:19\\d{2}|200\\d|201[0-8])';
const anyDate = `(?:${day}[-/. ]{1,2}(?:van )?(?:\\d{1,2}|${month})(?:[-/., ]{1,2}${year})?|${month} ${day}(?:,? ${year})?|(?:19|20)\\d{2}[-/]\\d{1,2}[-/]\\d{1,2}|(?:${month} )?(?:19|20)\\d{2}|'\\d{2})`;

const saidToBeBirth =
  '(?:geboren|geb\\.?|geboortedatum|geboortedag|geboortejaar|gebdatum|geb\\.? ?datum|born|date of birth|d\\.?o\\.?b\\.?|birth ?date)(?:\\s*(?:is|was|op|in|on|te \\p{L}+ op|:|=|,))*\\s+';
const birthday = '(?<=(?:verjaardag|jarig|birthday)(?: is| was| op| on|:)* )';
const ofPerson =
  '(?<=(?:hij|zij|ze|he|she|mevrouw|meneer|man|vrouw|jongen|meisje|buurman|buurvrouw|kind|bewoner|bewoonster|oma|opa|dame|heer),? (?:is |was |komt )?)(?:van|uit|bouwjaar|from)';

const propose = (): Found['proposal'] => ({ nl: '… (ongeveer hoe oud?)', en: '… (about how old?)' });
const edge = '(?![\\p{L}\\p{N}])';
const pattern = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${source}${edge}`, 'giu');

const said = pattern(`${saidToBeBirth}${anyDate}`);
const onBirthday = pattern(`${birthday}${anyDate}`);
const yearOfPerson = pattern(`${ofPerson} (?:19\\d{2}|200\\d|201\\d)`);
const oldWritten = pattern(
  `(?<!(?:sinds|since|bouwjaar|uit|van|opgericht|gebouwd|monument|vanaf) )${day} ${month} ${fullYear}`,
);
const oldNumeric = /(?<![\d-])(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})(?![\d-])/g;
const oldIso = /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/g;

/** A date of the last years is when something was seen; an older one is somebody's. */
const isOld = (dayText = '', monthText = '', yearText = ''): boolean =>
  Number(dayText) <= 31 && Number(monthText) <= 12 && Number(yearText) >= 1900 && Number(yearText) <= 2018;

export const findBirthDates = (text: string): readonly Found[] =>
  /\d{2}/.test(text)
    ? [
        ...findAll(text, said, 'birth_date', propose),
        ...findAll(text, onBirthday, 'birth_date', propose),
        ...findAll(text, yearOfPerson, 'birth_date', propose),
        ...findAll(text, oldWritten, 'birth_date', propose),
        ...findAll(text, oldNumeric, 'birth_date', propose, ([, d, m, y]) => isOld(d, m, y)),
        ...findAll(text, oldIso, 'birth_date', propose, ([, y, m, d]) => isOld(d, m, y)),
      ]
    : [];
