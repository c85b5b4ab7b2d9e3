/** What two sides have to decide when they meet: every reason by itself, several at once, and nothing of what is over. */
import { describe, expect, it } from 'vitest';
import { toDecide } from './decide.ts';

const calm = {
  state: 'in_force',
  open: null,
  yourTurn: false,
  otherSideWrites: false,
  helps: [],
  speakers: { team: 1, partner: 2 },
} as const;

describe('to decide', () => {
  it('is nothing while an agreement holds, is kept, and somebody speaks for both sides', () => {
    expect(toDecide(calm)).toEqual([]);
    expect(toDecide({ ...calm, state: 'coming' })).toEqual([]);
    expect(toDecide({ ...calm, helps: ['talk', 'other_contact'] })).toEqual([]);
  });
  it.each([
    [{ open: 'proposed', yourTurn: true }, 'sign'],
    // A new version beside one that holds: the side that signed reads that it waits for the other.
    [{ open: 'proposed', yourTurn: false }, 'they_sign'],
    [{ open: 'draft', yourTurn: true }, 'finish'],
    [{ otherSideWrites: true }, 'they_write'],
    [{ state: 'ends_soon' }, 'extend'],
    [{ state: 'over' }, 'extend_over'],
    [{ helps: ['talk', 'change', 'other_contact'] }, 'change'],
    [{ speakers: { team: 1, partner: 0 } }, 'who_speaks'],
    [{ speakers: { team: 0, partner: 1 } }, 'who_speaks'],
  ] as const)('%j is %s', (change, decision) => {
    expect(toDecide({ ...calm, ...change })).toEqual([decision]);
    expect(toDecide({ ...calm, ...change, state: 'ended' })).toEqual([]);
  });
  it('can be several things at once', () => {
    expect(toDecide({ ...calm, state: 'ends_soon', helps: ['talk', 'change', 'other_contact'] })).toEqual([
      'extend',
      'change',
    ]);
  });
});
