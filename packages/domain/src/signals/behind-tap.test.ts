/** Which fields of which signals are read only after a tap. */

import { describe, expect, it } from 'vitest';
import { signalKinds } from '../compass/index.ts';
import { behindTap } from './index.ts';

describe('what is behind a tap', () => {
  it('is what is there of a signal about people; a broken lamp has nothing to hide', () => {
    const hidden = signalKinds.map((kind) => [kind, behindTap({ kind, ownWords: 'a', houseNumber: '7' })]);
    expect(Object.fromEntries(hidden)).toEqual({
      niet_pluis: ['own_words', 'house_number'],
      suspicious: ['own_words', 'house_number'],
      nuisance: [],
      public_space: [],
    });
  });
  it('is not what is not there', () =>
    expect(behindTap({ kind: 'niet_pluis', ownWords: null, houseNumber: null })).toEqual([]));
});
