/** Figures beside figures say no cause: no sentence about an evaluation claims one, in Dutch and in English, whatever the numbers. */
import { describe, expect, it } from 'vitest';
import { type EvaluationWords, evaluationWords } from './evaluation-words.ts';

const numbers = [
  [0.5, 0.25, 0.75, 12],
  [0, -0.4, -0.6, 0],
  [-2, 3, 1, 40],
] as const;

const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return numbers.map((some) => [path, String((value as (...some: readonly number[]) => unknown)(...some))]);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

const causes = {
  nl: /door\b|doordat|daardoor|dankzij|\bomdat\b|zorg(t|de|en) voor|effect van|gevolg|veroorza|\bleid(t|de|en)? tot/i,
  en: /because|thanks to|caus(e|ed|es|ing)\b|\bl(ead|eads|ed) to\b|effect of|due to|result of|as a result/i,
};
/** Said on purpose: that a difference tells no cause, and "doorgeven" in two words. */
const allowed: readonly (readonly [keyof EvaluationWords, string])[] = [
  ['effectIntro', 'Een verschil zegt niet waardoor het komt.'],
  ['effectIntro', 'A difference does not say what caused it.'],
  ['choices', 'Geef het door in de app'],
];

describe('the words of evaluations', () => {
  it.each(['nl', 'en'] as const)('(%s) name no cause', (language) => {
    const texts = textsIn(evaluationWords(language));
    expect(texts.length).toBeGreaterThan(80);
    for (const [path, text] of texts) {
      const rest = allowed
        .filter(([key]) => path === `.${key}` || path.startsWith(`.${key}.`))
        .reduce((left, [, sentence]) => left.replace(sentence, ''), text);
      expect(rest, path).not.toMatch(causes[language]);
    }
  });
  it('say with the figures that a difference tells no cause', () => {
    expect(evaluationWords('nl').effectIntro).toContain('Een verschil zegt niet waardoor het komt.');
    expect(evaluationWords('en').effectIntro).toContain('A difference does not say what caused it.');
  });
  it.each([
    ['nl', 'Door de training ging het beter.'],
    ['nl', 'Dankzij de avond belt men vaker.'],
    ['nl', 'Dit is het effect van de training.'],
    ['nl', 'De avond zorgt voor betere meldingen.'],
    ['en', 'It went up because of the training.'],
    ['en', 'Thanks to the evening people call sooner.'],
    ['en', 'The evening caused better signals.'],
    ['en', 'Training leads to better signals.'],
  ] as const)('(%s) would be caught: %s', (language, text) => expect(text).toMatch(causes[language]));
  it('are the same set in both languages', () => {
    const pathsOf = (language: 'nl' | 'en') => textsIn(evaluationWords(language)).map(([path]) => path);
    expect(pathsOf('en')).toEqual(pathsOf('nl'));
  });
});
