/** How Dutch phone numbers are built: the Dutch part of the data that comes with libphonenumber-js; a test holds the two together. */
import type { MetadataJson } from 'libphonenumber-js/core';

export const dutchPhoneMetadata: MetadataJson = {
  version: 4,
  country_calling_codes: {
    '31': ['NL'],
  },
  countries: {
    NL: [
      '31',
      '00',
      '(?:[124-7]\\d\\d|3(?:[02-9]\\d|1[0-8]))\\d{6}|8\\d{6,9}|9\\d{6,10}|1\\d{4,5}',
      [5, 6, 7, 8, 9, 10, 11],
      [
        ['(\\d{3})(\\d{4,7})', '$1 $2', ['[89]0'], '0$1'],
        ['(\\d{2})(\\d{7})', '$1 $2', ['66'], '0$1'],
        ['(\\d)(\\d{8})', '$1 $2', ['6'], '0$1'],
        ['(\\d{3})(\\d{3})(\\d{3})', '$1 $2 $3', ['1[16-8]|2[259]|3[124]|4[17-9]|5[124679]'], '0$1'],
        ['(\\d{2})(\\d{3})(\\d{4})', '$1 $2 $3', ['[1-578]|91'], '0$1'],
        ['(\\d{3})(\\d{3})(\\d{5})', '$1 $2 $3', ['9'], '0$1'],
      ],
      '0',
    ],
  },
  nonGeographic: {},
};
