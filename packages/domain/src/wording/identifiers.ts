/** What points straight to somebody: mail, citizen number and bank account here; phones, plates, house numbers and dates of birth beside it. */
import { countrySpecs, ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import { findBirthDates } from './birth-dates.ts';
import { findAll, thingInstead } from './find-all.ts';
import { findHouseNumbers } from './house-numbers.ts';
import type { Found } from './mark.ts';
import { findPhones } from './phones.ts';
import { findPlates } from './plates.ts';
import type { Word } from './text.ts';

const proposeMail = thingInstead('een e-mailadres', 'an e-mail address');
const proposeCitizen = thingInstead('een burgerservicenummer', 'a citizen service number');
const proposeAccount = thingInstead('een rekeningnummer', 'a bank account');

const address = /(?<![\w.+-])[\w.+%-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?![\w-])/gi;
const findMails = (text: string): readonly Found[] =>
  text.includes('@') ? findAll(text, address, 'email', proposeMail) : [];

/** The check of citizen numbers: 9 to 2 times the first eight digits, less the ninth, divides by eleven. */
export const passesElevenTest = (digits: string): boolean => {
  const nine = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(nine) || /^0{3}/.test(nine) || /^(\d)\1{8}$/.test(nine)) return false;
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
};

const eightOrNine = /(?<![\w+.,-])\d(?:[ .-]?\d){7,8}(?![\w-]|[.,]\d)/g;
const saidToBeCitizen = /bsn|burgerservice|sofi|citizen/i;
const findCitizenNumbers = (text: string): readonly Found[] =>
  findAll(text, eightOrNine, 'bsn', proposeCitizen, ({ 0: match, index }) => {
    const digits = match.replaceAll(/\D/g, '');
    if (!passesElevenTest(digits)) return false;
    // Eight digits, or a number in odd groups, pass by chance too often: a date, a case number.
    return digits.length === 9 || saidToBeCitizen.test(text.slice(Math.max(0, index - 40), index));
  });

const saidToBeAccount = /iban|rekening|bank|account/i;
/** The check of one country's banks may fail, and so may the check of a number that was called an account: it is one that was written down wrong. */
const isAccount = (written: string, before: string): boolean =>
  validateIBAN(written.replaceAll(/[ .-]/g, '').toUpperCase()).errorCodes.every(
    (code) =>
      code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum ||
      (code === ValidationErrorsIBAN.WrongIBANChecksum && saidToBeAccount.test(before)),
  );

/** From a country and two digits on, as many letters and digits as that country's accounts have. */
const findAccounts = (text: string): readonly Found[] => {
  const found: Found[] = [];
  for (const match of text.matchAll(/(?<!\w)[a-z]{2} ?\d{2}(?=[ .-]?[a-z0-9])/gi)) {
    const chars = countrySpecs[match[0].slice(0, 2).toUpperCase()]?.chars ?? null;
    if (chars === null) continue;
    const whole = new RegExp(`^(?:[a-z0-9][ .-]?){${chars - 1}}[a-z0-9](?!\\w)`, 'i').exec(
      text.slice(match.index, match.index + 70),
    )?.[0];
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    if (whole === undefined || !isAccount(whole, before)) continue;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      kind: 'iban',
      proposal: proposeAccount(before),
    });
  }
  return found;
};

export const findIdentifiers = (text: string, words: readonly Word[]): readonly Found[] => [
  ...findMails(text),
  ...findAccounts(text),
  ...findPhones(text),
  ...findPlates(text),
  ...findCitizenNumbers(text),
  ...findBirthDates(text),
  ...findHouseNumbers(text, words),
];
