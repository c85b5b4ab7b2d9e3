/** Numbers of people: every series and every way of writing, and no other numbers. */
import fc from 'fast-check';
import metadata from 'libphonenumber-js/metadata.min.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { passesElevenTest } from './identifiers.ts';
import { checkWording } from './index.ts';
import { dutchPhoneMetadata } from './phone-metadata.ts';

const kindsIn = (text: string): readonly string[] => checkWording(text).map((mark) => mark.kind);

const letters = 'BDFGHJKLMNPRSTVXZ';
const group = (shape: string): fc.Arbitrary<string> =>
  fc
    .tuple(...[...shape].map((one) => fc.constantFrom(...(one === 'L' ? letters : '0123456789'))))
    .map((parts) => parts.join(''));
const shapes =
  `LL-DD-DD DD-DD-LL DD-LL-DD LL-DD-LL LL-LL-DD DD-LL-LL DD-LLL-D D-LLL-DD LL-DDD-L L-DDD-LL LLL-DD-L L-DD-LLL D-LL-DDD
  DDD-LL-D`.split(/\s+/);
const frames = ['De auto had {} als kenteken.', 'We zagen {} twee keer.', '({}) stond er weer', '{}'];
const inFrame = fc.constantFrom(...frames);

describe('licence plates', () => {
  it.each(shapes)('of series %s are found with dashes and without, in capitals', (shape) => {
    const plate = fc.tuple(...shape.split('-').map(group));
    fc.assert(
      fc.property(plate, inFrame, fc.constantFrom('-', ' ', ''), (parts, frame, between) => {
        expect(kindsIn(frame.replace('{}', parts.join(between)))).toEqual(['plate']);
      }),
      { numRuns: 60 },
    );
  });
  it.each(shapes)('of series %s are found in small letters beside the word', (shape) => {
    fc.assert(
      fc.property(
        fc.tuple(...shape.split('-').map(group)),
        fc.constantFrom('kenteken {}', 'nummerbord {} stond verkeerd', 'met nummerplaat {}'),
        fc.constantFrom('-', ' ', ''),
        (parts, frame, between) => {
          expect(kindsIn(frame.replace('{}', parts.join(between).toLowerCase()))).toEqual(['plate']);
        },
      ),
      { numRuns: 60 },
    );
  });
  it('are no numbers of lamps, containers, rooms and roads', () => {
    for (const text of [
      'Lantaarnpaal 12-AB-34 is uit.',
      'Container GZ-123-X zit vol.',
      'Kamer 12-AB-3 staat open.',
    ])
      expect(kindsIn(text)).toEqual([]);
  });
});

describe('other numbers', () => {
  it('every number that passes the eleven test is found, and no other of nine digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 699_999_999 }), inFrame, (number, frame) => {
        expect(kindsIn(frame.replace('{}', String(number))).includes('bsn')).toBe(
          passesElevenTest(String(number)),
        );
      }),
    );
  });
  it('every mobile number is found in every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000_000, max: 89_999_999 }),
        fc.constantFrom('06', '06-', '06 ', '06 - ', '+316', '+31 6 ', '+31 (0)6 ', '00316', '(06) '),
        fc.constantFrom('$1$2$3$4', '$1 $2 $3 $4', '$1.$2.$3.$4', '$1-$2-$3-$4', '$1$2 $3$4'),
        inFrame,
        (number, prefix, grouping, frame) => {
          const digits = String(number).replace(/(..)(..)(..)(..)/, grouping);
          expect(kindsIn(frame.replace('{}', `${prefix}${digits}`))).toEqual(['phone']);
        },
      ),
    );
  });
  it('public numbers may stand there', () => {
    for (const text of ['112', '0900-8844', '14 010', '0800-7000', '0800-1205', '113', '144'])
      expect(kindsIn(`Bel ${text} als het nodig is.`)).toEqual([]);
  });
  it('knows the same Dutch numbers as the library it comes from', () =>
    expect(dutchPhoneMetadata.countries.NL).toEqual(metadata.countries.NL));
});

describe('house numbers', () => {
  it('stand out where somebody lives and not where something is broken', () => {
    expect(kindsIn('De bewoner van nummer 14 schreeuwt.')).toEqual(['house_number']);
    expect(kindsIn('De lantaarnpaal bij nummer 14 is kapot.')).toEqual([]);
    expect(kindsIn('Op het Marktplein 3 fietswrakken.')).toEqual([]);
  });
});
