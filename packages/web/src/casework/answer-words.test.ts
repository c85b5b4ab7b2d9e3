/** A case offers the same sentences to the volunteer as the desk, whole and in both languages. */
import { answerCodes, answersByKind, paysTheDebt } from '@buurtplus/domain/signals';
import { describe, expect, it } from 'vitest';
import { answerOptions, answerWords } from './answer-words.ts';

describe.each(['nl', 'en'] as const)('the answer out of a case (%s)', (language) => {
  const words = answerWords(language);

  it('offers every standard sentence, by kind and in the order of the kinds', () => {
    const options = answerOptions(words, false);
    expect(options.map((one) => one.value)).toEqual(Object.values(answersByKind).flat());
    for (const [kind, codes] of Object.entries(answersByKind))
      for (const code of codes)
        expect(options.find((one) => one.value === code)?.label).toBe(
          `${words.kinds[kind as keyof typeof answersByKind]}: ${words.names[code]}`,
        );
    expect(new Set(options.map((one) => one.label)).size).toBe(answerCodes.length);
  });

  it('offers at closing only what pays the debt, for anything else is refused', () => {
    expect(answerOptions(words, true).map((one) => one.value)).toEqual(answerCodes.filter(paysTheDebt));
  });

  it('shows the whole sentence of each', () => {
    for (const code of answerCodes) expect(words.told[code], code).toMatch(/^\p{Lu}.+\.$/u);
  });
});
