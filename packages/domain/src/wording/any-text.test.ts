/** Whatever is typed or pasted: an answer, quickly, with every place inside the text and nothing lost at a border. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked } from './corpus.ts';
import { checkWording } from './index.ts';

const filled = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);

/** Made to run long in rules that try again from every place. */
const adversarial: readonly string[] = [
  [
    'a',
    '0',
    '1 ',
    '06 ',
    '+31 ',
    ' ',
    '\n',
    '.',
    'é',
    'A-1',
    'A. ',
    'a@',
    'a@b.',
    'ab12',
    "''",
    '"a',
    '1-1-',
  ],
  [
    'Jan ',
    'jan van de ',
    'van de ',
    'de ',
    'een ',
    'heel ',
    'is heel erg ',
    'verwarde ',
    'junk ',
    'straat 1 ',
  ],
  [
    'de buurman zei ',
    'volgens de de de ',
    'hij zou aaaa ',
    'op nummer ',
    'geboren op ',
    'misschien ',
    'straatstraat',
  ],
  ['NL91 ABNA 0417 1643 00 ', "jehova's ", 'zo mogelijk ', 'ik zag ', 'kut', '🏚️', '\u202E', '\u200F'],
].flat();

describe('any text at all', () => {
  it('gets marks inside itself, in order, not over each other, each with a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.array(fc.constantFrom(...marked), { maxLength: 4 }).map((lines) => lines.join(' ')),
        ),
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
  }, 60_000);
  it.each(adversarial)(
    'of a hundred thousand letters is answered in good time: %j',
    (piece) => {
      const began = performance.now();
      expect(Array.isArray(checkWording(filled(piece)))).toBe(true);
      // Measured at most eight tenths of a second on a quiet machine; a rule that is quadratic takes minutes.
      expect(performance.now() - began).toBeLessThan(20_000);
    },
    60_000,
  );
  it('is looked at to its end, and a mark over the border of a window is found whole', () => {
    const mark = 'junk 06-12345678';
    for (let length = 1_980; length <= 2_020; length += 1) {
      const text = `${'o '.repeat(1_100).slice(0, length)} ${mark} ${'rustig '.repeat(400)}${mark}`;
      expect(checkWording(text).map(({ start, end }) => text.slice(start, end))).toEqual([
        'junk',
        '06-12345678',
        'junk',
        '06-12345678',
      ]);
    }
  });
  it('of a hundred thousand letters is looked at to its last word', () => {
    const text = `${'rustig '.repeat(14_300)}junk`;
    expect(checkWording(text)).toMatchObject([
      { start: text.length - 4, end: text.length, kind: 'diagnosis' },
    ]);
  });
  it('with emoji and turned-round letters keeps its places', () => {
    const text = '🏚️ \u202Eneppolk\u202C \u200FDie junk\u200F 🚓';
    expect(checkWording(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Die junk']);
  });
  it('written all in capitals is read as well', () =>
    expect(
      checkWording('DIE JUNK VAN HIERNAAST SCHREEUWDE WEER, BEL 0612345678').map(({ kind }) => kind),
    ).toEqual(['diagnosis', 'phone']));
});
