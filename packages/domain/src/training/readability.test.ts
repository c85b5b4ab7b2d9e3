/** Lessons and stories are plain Dutch: Flesch-Douma per lesson and per text, short sentences, and no language of letters from an office. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Text } from '../compass/index.ts';
import type { LearningModule } from './index.ts';

const lessons: readonly LearningModule[] = await Promise.all(
  readdirSync(new URL('./modules/', import.meta.url)).map(
    async (file) =>
      (
        (await import(/* @vite-ignore */ new URL(`./modules/${file}`, import.meta.url).href)) as {
          lesson: LearningModule;
        }
      ).lesson,
  ),
);

/** What a learner reads in a row: a screen, a question with its answers, a scene, an end. */
const screensOf = ({ steps, scenarios }: LearningModule): readonly (readonly Text[])[] => [
  ...steps.map((step) =>
    step.kind === 'read'
      ? step.lines
      : [step.question.ask, ...step.question.options.flatMap(({ text, why }) => [text, why])],
  ),
  ...scenarios.flatMap(({ nodes }) =>
    Object.values(nodes).map((node) =>
      node.kind === 'scene'
        ? [node.text, ...node.choices.map(({ text }) => text)]
        : node.kind === 'end'
          ? [node.text, node.why, node.wanted]
          : [node.text],
    ),
  ),
];

const sentencesOf = (texts: readonly Text[]): readonly string[] =>
  texts
    .flatMap(({ nl }) => nl.split(/(?<=[.!?][”’)]?)\s+/))
    .map((one) => one.trim())
    .filter((one) => /\p{L}/u.test(one));
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];

/** Dutch syllables by sound: a row of vowels that are said as one, and "ë" that begins another. */
const sounds = /aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyàáâäèéêëìíîïòóôöùúûü]/g;
const syllablesOf = (word: string): number => Math.max(1, word.toLowerCase().match(sounds)?.length ?? 0);

/** Douma's measure for Dutch (1960): above 80 is easy, 60 to 80 is plain, below 50 is hard. */
const fleschDouma = (sentences: readonly string[]): number => {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.84 - 0.93 * (words.length / sentences.length) - 77 * (syllables / words.length);
};
const percentile = (numbers: readonly number[], part: number): number =>
  [...numbers].sort((left, right) => left - right)[Math.ceil(numbers.length * part) - 1] ?? 0;

const lengthsOf = (sentences: readonly string[]): readonly number[] =>
  sentences.map((one) => wordsOf(one).length);
const office =
  /\b(alsmede|betreffende|conform|derhalve|desbetreffende|dient te|dienen te|echter|inzake|middels|omtrent|ten aanzien van|teneinde|terzake|tevens|uiterlijk dient|wederom|zulks|hetgeen|indien|aangaande|met betrekking tot|in het kader van)\b/i;

/** Measured when this was written: lessons 87.8 to 100.6, screens of twenty words or more 73.4 and up, 95 of 100 sentences up to 12 to 18 words, the longest 25. */
const least = { lesson: 80, screen: 65 } as const;
const most = { usual: 20, ever: 25 } as const;

describe('plain words', () => {
  it('are measured by a measure that knows an easy text from a hard one', () => {
    expect(
      ['leeuw', 'geïnd', 'reünie', 'blauw', 'kooien', 'coördinator', 'buurtpreventie', 'zeeën'].map(
        syllablesOf,
      ),
    ).toEqual([1, 2, 3, 1, 2, 5, 4, 2]);
    const text = (nl: string): readonly string[] => sentencesOf([{ nl, en: '' }]);
    const letter = text(
      'Indien de verantwoordelijke coördinator van de desbetreffende buurtpreventieorganisatie constateert dat de gesignaleerde omstandigheden aanleiding geven tot onmiddellijke interventie, dient de gemeentelijke toezichthouder hieromtrent geïnformeerd te worden.',
    );
    expect(fleschDouma(letter)).toBeLessThan(20);
    expect(lengthsOf(letter)[0]).toBeGreaterThan(most.ever);
    expect(letter[0]).toMatch(office);
    expect(fleschDouma(text('Zie je rook? Loop weg. Bel dan 112.'))).toBeGreaterThan(100);
  });

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))('are what %s is made of', (_id, lesson) => {
    const sentences = sentencesOf(screensOf(lesson).flat());
    expect(fleschDouma(sentences)).toBeGreaterThanOrEqual(least.lesson);
    expect(percentile(lengthsOf(sentences), 0.95)).toBeLessThanOrEqual(most.usual);
    expect(sentences.filter((one) => wordsOf(one).length > most.ever || office.test(one))).toEqual([]);
    // A few words tell nothing about how hard they are.
    const hard = screensOf(lesson)
      .map(sentencesOf)
      .filter((one) => one.flatMap(wordsOf).length >= 20 && fleschDouma(one) < least.screen);
    expect(hard).toEqual([]);
  });
});
