/** Phone numbers in every way of writing; whether digits can be a Dutch number, the library knows. */
import { isValidPhoneNumber } from 'libphonenumber-js/core';
import { findAll, thingInstead } from './find-all.ts';
import type { Found } from './mark.ts';
import { dutchPhoneMetadata } from './phone-metadata.ts';

/** Numbers of services may be written: 14 010, 0800 and 0900, 088 of organisations. */
const publicNumber = /^0(800|900|906|909|88|14\d)/;
const propose = thingInstead('een telefoonnummer', 'a phone number');

const isDutchNumber = (written: string): boolean => {
  const national = written.replaceAll(/\D/g, '').replace(/^(?:00)?310?(?=\d{9}$)/, '0');
  return isValidPhoneNumber(national, 'NL', dutchPhoneMetadata) && !publicNumber.test(national);
};

/** "06-1234 5678", "(010) 417 22 33", "+31 (0)6 …", "010 - 417 22 33". */
const dutch =
  /(?<![\w+.])(?:\(?(?:(?:\+|00)31|31(?=6))\)?[ .-]?(?:\(0\))?[ .-]?|\(?0)\d(?:[ .()/–-]{0,3}\d){8}(?!\w|[.,-]\d)/g;
/** Written with a plus or two zeros, and long enough to be one. */
const foreign = /(?<![\w+.])(?<![a-z]{2}\d{2} ?)(?:\+|00)(?!31)[1-9][\d ().-]{7,18}\d(?!\w)/gi;

export const findPhones = (text: string): readonly Found[] => {
  // Most texts hold no nine digits at all.
  if (!/\d(?:\D{0,3}\d){8}/.test(text)) return [];
  return [
    ...findAll(text, dutch, 'phone', propose, ([match]) => isDutchNumber(match)),
    ...findAll(text, foreign, 'phone', propose, ([match]) => {
      const digits = match.replaceAll(/\D/g, '').length;
      return digits >= 9 && digits <= 15;
    }),
  ];
};
