/** The written sentences: what deserves a mark gets one, what does not stays quiet; prints how often, for Dutch and for English. */
import { afterAll, describe, expect, it } from 'vitest';
import { clean, marked } from './corpus.ts';
import { englishClean, englishMarked } from './corpus-english.ts';
import { heldOutMarked } from './corpus-held-out.ts';
import { heldOutClean } from './corpus-held-out-clean.ts';
import { measure, precision, recall, report } from './corpus-measure.ts';
import { secondClean, secondMarked } from './corpus-second.ts';
import { checkWording, type MarkKind, markKinds } from './index.ts';

const quiet = [...clean, ...heldOutClean, ...secondClean];
const dutch = [...quiet, ...marked, ...heldOutMarked, ...secondMarked];
const english = [...englishClean, ...englishMarked];

const strict: ReadonlySet<MarkKind> = new Set(['plate', 'phone', 'iban', 'bsn', 'email']);
const all = { Dutch: measure(dutch), English: measure(english, 'en') };

afterAll(() => {
  process.stdout.write(
    report(`Text help on ${dutch.length} Dutch sentences, ${quiet.length} of them clean:`, all.Dutch) +
      report(
        `Text help on ${english.length} English sentences, ${englishClean.length} of them clean:`,
        all.English,
      ),
  );
});

describe('the written sentences', () => {
  it('are at least three hundred, a hundred of them clean, and every kind is among them', () => {
    expect(quiet.length).toBeGreaterThanOrEqual(100);
    expect(dutch.length).toBeGreaterThanOrEqual(300);
    expect(english.length).toBeGreaterThanOrEqual(60);
    for (const kind of markKinds) {
      const count = all.Dutch.get(kind);
      expect((count?.hit ?? 0) + (count?.missed ?? 0), kind).toBeGreaterThanOrEqual(10);
    }
  });
  it('stand there once', () =>
    expect(new Set([...dutch, ...english]).size).toBe(dutch.length + english.length));
  it.each([...quiet, ...englishClean])('stays quiet: %s', (text) => expect(checkWording(text)).toEqual([]));
  it.each(
    Object.entries(all).flatMap(([language, counts]) =>
      [...counts].map(([kind, count]) => ({ language, kind, count })),
    ),
  )('$language: $kind is found often enough and seldom in vain', ({ kind, count }) => {
    expect(precision(count)).toBeGreaterThanOrEqual(strict.has(kind) ? 0.99 : 0.95);
    expect(recall(count)).toBeGreaterThanOrEqual(strict.has(kind) ? 0.99 : 0.9);
  });
  it('the measure itself notices what is missed and what is too much', () => {
    const planted = measure([
      'Hier staat {name:niets} bijzonders.',
      'Die sukkel liep weg.',
      '{opinion|insult:Aso}',
    ]);
    expect(planted.get('name')).toMatchObject({ missed: 1 });
    expect(planted.get('insult')).toMatchObject({ inVain: 1, hit: 1 });
  });
});
