/** What the rules let through fits the shape that phones take in, and a draft may be half written but not shapeless. */
import {
  applyChanges,
  type BookChanges,
  type CompassDesk,
  checkEdition,
  mayPublish,
  noChanges,
  standardBook,
} from '@buurtplus/domain/compass';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compassBookSchema } from './compass.ts';
import { bookChangesSchema, bookVersionSchema } from './editions.ts';

const desk = standardBook.desks.find(({ code }) => code === 'wijkwerker') as CompassDesk;
const word = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('Loket', ' ', '', 'x'.repeat(81), 'x'.repeat(401), 'a\u202eb', 'é', '😀'),
);
const text = fc.record({ nl: word, en: word });
const phone = fc.oneof(
  fc.constantFrom(null, '14 010', '+31 10 123', '112', '0800', '1', '1  2', '-12', '12-', '0'.repeat(21)),
  fc.string({ maxLength: 25 }),
);
const url = fc.oneof(
  fc.constantFrom(
    null,
    'https://gemeente.nl/melden?a=b#c',
    'https://x',
    'https://a b.nl',
    'http://a.nl',
    'https://a.nl:99999/x',
    'https://ünï.nl/',
  ),
  fc.webUrl({ validSchemes: ['https'] }),
);
const minute = fc.oneof(fc.integer({ min: 0, max: 1_440 }), fc.constantFrom(0, 540, 1_020, 1_440));
const hours = fc.oneof(
  fc.constant({ always: true } as const),
  fc.record({
    always: fc.constant(false as const),
    week: fc.array(fc.array(fc.tuple(minute, minute), { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
    closedOnHolidays: fc.boolean(),
  }),
);
/** One field of a good desk at a time, so that many are let through and each field is tried to its edge. */
const field: fc.Arbitrary<Partial<CompassDesk>> = fc.oneof(
  fc.record({ name: text }),
  fc.record({ when: text }),
  fc.record({ whenNot: text }),
  fc.record({ phone }),
  fc.record({ formUrl: url }),
  fc.record({ hours }),
  fc.record({ code: fc.oneof(fc.constantFrom('eigen', 'Eigen', 'a b', '', 'x'.repeat(61)), word) }),
  fc.record({ areas: fc.constantFrom(null, [], ['WK059910'], ['x'], ['BU05991081', 'GM0599']) }),
  fc.record({ answerWorkingDays: fc.constantFrom(null, 0, 60, 61, -1, 1.5) }),
  fc.record({ checkedOn: fc.constantFrom(null, '2026-01-01', '2026-13-01', 'x', '2027-01-01') }),
  fc.record({ owner: word }),
);
const changes: fc.Arbitrary<BookChanges> = fc.record({ field, words: text }).map(({ field: own, words }) => ({
  ...noChanges,
  desks: [{ ...desk, ...own }],
  observations: [{ code: 'home.neglected', ...words, hidden: false }],
}));

describe('an edition on the wire', () => {
  it('that the rules let through is a book that phones take in', () => {
    let published = 0;
    fc.assert(
      fc.property(changes, (own) => {
        if (!mayPublish(checkEdition(standardBook, own, '2026-12-01'))) return;
        published += 1;
        const read = compassBookSchema.safeParse(applyChanges(standardBook, own, 'standard-1+1'));
        expect(read.success ? [] : read.error.issues).toEqual([]);
      }),
      { numRuns: 250 },
    );
    // A property that lets nothing through proves nothing.
    expect(published).toBeGreaterThan(40);
  }, 60_000);

  it('may be half written as a draft, but holds nothing that has no place', () => {
    const half = {
      ...noChanges,
      desks: [{ ...desk, name: { nl: '', en: '' }, phone: 'bel m', checkedOn: '2026-1' }],
    };
    expect(bookChangesSchema.safeParse(half).success).toBe(true);
    expect(bookChangesSchema.safeParse({ ...half, notes: 'x' }).success).toBe(false);
    expect(bookChangesSchema.safeParse({ ...half, desks: [{ ...desk, script: 'x' }] }).success).toBe(false);
    expect(
      bookChangesSchema.safeParse({ ...half, desks: [{ ...desk, name: { nl: 'x'.repeat(2_001), en: '' } }] })
        .success,
    ).toBe(false);
  });

  it('has a version of one shape', () => {
    for (const version of ['standard-1', 'standard-12+345'])
      expect(bookVersionSchema.safeParse(version).success).toBe(true);
    for (const version of [
      '',
      'standard',
      'standard-1+',
      'standard-1+a',
      '../standard-1',
      'standard-1 or 1=1',
    ])
      expect(bookVersionSchema.safeParse(version).success, version).toBe(false);
  });
});
