/** The help with words: finds what deserves a second look, stays quiet otherwise, and never loses its way in strange text. */
import fc from 'fast-check';
import metadata from 'libphonenumber-js/metadata.min.json' with { type: 'json' };
import { afterAll, describe, expect, it } from 'vitest';
import { clean, marked } from './corpus.ts';
import { passesElevenTest } from './identifiers.ts';
import { applyProposal, checkWording, type MarkKind, markKinds } from './index.ts';
import { dutchPhoneMetadata } from './phone-metadata.ts';

type Expected = { readonly start: number; readonly end: number; readonly kind: MarkKind };

const parse = (line: string): { text: string; expected: readonly Expected[] } => {
  const expected: Expected[] = [];
  let text = '';
  let at = 0;
  for (const match of line.matchAll(/\{([a-z_]+):([^}]*)\}/g)) {
    text += line.slice(at, match.index);
    const kind = markKinds.find((one) => one === match[1]);
    if (kind === undefined) throw new Error(`${match[1]} is not a kind: ${line}`);
    expected.push({ kind, start: text.length, end: text.length + (match[2] ?? '').length });
    text += match[2];
    at = match.index + match[0].length;
  }
  return { text: text + line.slice(at), expected };
};

const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

type Count = { hit: number; missed: number; false: number };
const countAll = (lines: readonly string[]): ReadonlyMap<MarkKind, Count> => {
  const counts = new Map<MarkKind, Count>(markKinds.map((kind) => [kind, { hit: 0, missed: 0, false: 0 }]));
  for (const line of lines) {
    const { text, expected } = parse(line);
    const marks = checkWording(text);
    for (const one of expected) {
      const found = marks.some((mark) => mark.kind === one.kind && meets(mark, one));
      const count = counts.get(one.kind);
      if (count !== undefined) count[found ? 'hit' : 'missed'] += 1;
    }
    for (const mark of marks) {
      const count = counts.get(mark.kind);
      if (count !== undefined && !expected.some((one) => one.kind === mark.kind && meets(mark, one)))
        count.false += 1;
    }
  }
  return counts;
};

const strict: ReadonlySet<MarkKind> = new Set(['plate', 'phone', 'iban', 'bsn', 'email']);
const counts = countAll([...clean, ...marked]);
const precision = ({ hit, false: wrong }: Count): number => (hit + wrong === 0 ? 1 : hit / (hit + wrong));
const recall = ({ hit, missed }: Count): number => (hit + missed === 0 ? 1 : hit / (hit + missed));

describe('the written sentences', () => {
  afterAll(() => {
    const lines = [...counts].map(
      ([kind, count]) =>
        `  ${kind.padEnd(13)} precision ${precision(count).toFixed(2)}  recall ${recall(count).toFixed(2)}  (${count.hit + count.missed} marked, ${count.false} too many)`,
    );
    process.stdout.write(
      `Text help on ${clean.length + marked.length} sentences, ${clean.length} of them clean:\n${lines.join('\n')}\n`,
    );
  });

  it('are at least three hundred, a hundred of them clean, and every kind is among them', () => {
    expect(clean.length).toBeGreaterThanOrEqual(100);
    expect(clean.length + marked.length).toBeGreaterThanOrEqual(300);
    for (const [kind, { hit, missed }] of counts) expect(hit + missed, kind).toBeGreaterThanOrEqual(4);
  });
  it.each(clean)('stays quiet: %s', (text) => expect(checkWording(text)).toEqual([]));
  it.each([...counts])('%s is found often enough and seldom in vain', (kind, count) => {
    expect(precision(count)).toBeGreaterThanOrEqual(strict.has(kind) ? 0.99 : 0.95);
    expect(recall(count)).toBeGreaterThanOrEqual(strict.has(kind) ? 0.99 : 0.9);
  });
  it('the measure itself notices what is missed and what is too much', () => {
    const planted = countAll(['Hier staat {name:niets} bijzonders.', 'Die sukkel liep weg.']);
    expect(planted.get('name')).toMatchObject({ missed: 1 });
    expect(planted.get('insult')).toMatchObject({ false: 1 });
  });
});

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

describe('numbers of people', () => {
  it.each(shapes)('a plate of series %s is found with dashes and without, in capitals', (shape) => {
    const plate = fc.tuple(...shape.split('-').map(group));
    fc.assert(
      fc.property(plate, inFrame, fc.constantFrom('-', ' ', ''), (parts, frame, between) => {
        const text = frame.replace('{}', parts.join(between));
        expect(checkWording(text).map((mark) => mark.kind)).toEqual(['plate']);
      }),
      { numRuns: 60 },
    );
  });
  it('every number that passes the eleven test is found, and no other of nine digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 699_999_999 }), inFrame, (number, frame) => {
        const kinds = checkWording(frame.replace('{}', String(number))).map((mark) => mark.kind);
        expect(kinds.includes('bsn')).toBe(passesElevenTest(String(number)));
      }),
    );
  });
  it('every mobile number is found in every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000_000, max: 89_999_999 }),
        fc.constantFrom('06', '06-', '06 ', '+316', '+31 6 ', '00316'),
        inFrame,
        (number, prefix, frame) => {
          const text = frame.replace('{}', `${prefix}${number}`);
          expect(checkWording(text).map((mark) => mark.kind)).toEqual(['phone']);
        },
      ),
    );
  });
  it('public numbers may stand there', () => {
    for (const text of ['112', '0900-8844', '14 010', '0800-7000', '0800-1205', '113', '144'])
      expect(checkWording(`Bel ${text} als het nodig is.`)).toEqual([]);
  });
  it('knows the same Dutch numbers as the library it comes from', () =>
    expect(dutchPhoneMetadata.countries.NL).toEqual(metadata.countries.NL));
});

describe('any text at all', () => {
  it('gets marks inside itself, in order, not over each other, each with a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...marked)),
        (text) => {
          let last = 0;
          for (const mark of checkWording(text)) {
            expect(mark.start).toBeGreaterThanOrEqual(last);
            expect(mark.end).toBeGreaterThan(mark.start);
            expect(mark.end).toBeLessThanOrEqual(text.length);
            expect(mark.reason.length).toBeGreaterThan(10);
            last = mark.end;
          }
        },
      ),
    );
  });
  it('of a hundred thousand letters, emoji or turned-round text is answered too', () => {
    for (const text of [
      'a'.repeat(100_000),
      '🏚️'.repeat(30_000),
      '\u202Eneppolk\u202C verdacht',
      '0'.repeat(100_000),
      'A-1'.repeat(30_000),
      ' '.repeat(100_000),
      'ik zag '.repeat(14_000),
    ])
      expect(Array.isArray(checkWording(text))).toBe(true);
  });
  it('keeps the proposal once it is taken', () => {
    const text = 'Een Marokkaanse jongen stond bij de deur.';
    const [mark] = checkWording(text);
    if (mark === undefined) throw new Error('nothing was marked');
    expect(applyProposal(text, mark)).toBe('Een jongen stond bij de deur.');
    expect(checkWording(applyProposal(text, mark))).toEqual([]);
  });
  it('speaks English when asked', () =>
    expect(checkWording('Die junk liep weg.', 'en')[0]).toMatchObject({
      reason: 'This judges somebody. Write what you saw or heard.',
      proposal: 'somebody who … (what did they do?)',
    }));
});
