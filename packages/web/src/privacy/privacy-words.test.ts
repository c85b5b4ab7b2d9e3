/** Whatever the desk can do with a signal has words in the reading log, in both languages. */
import { signalActions } from '@buurtplus/domain/signals';
import { describe, expect, it } from 'vitest';
import { privacyWords } from './privacy-words.ts';

describe('the reading log', () => {
  it.each(['nl', 'en'] as const)('has words for every act on a signal (%s)', (language) => {
    const { actions } = privacyWords(language);
    expect(signalActions.filter((action) => actions[`signal.${action}`] === undefined)).toEqual([]);
  });
});
