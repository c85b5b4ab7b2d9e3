/** Every question a desk can ask, and every answer there is to it, has its words in both languages. */
import { questionCodes, questionOptions } from '@buurtplus/domain/signals';
import { describe, expect, it } from 'vitest';
import { mySignalsWords } from './my-signals-words.ts';

describe('the words of a question', () => {
  it.each(['nl', 'en'] as const)('are all there on the phone (%s)', (language) => {
    const phone = mySignalsWords(language);
    for (const code of questionCodes) {
      expect(phone.questions[code], code).toBeTruthy();
      for (const option of questionOptions[code]) {
        expect(phone.options[option], option).toBeTruthy();
      }
    }
  });
});
