/** How a room voted is shown from five voters on, and never so that it tells what one of them chose. */
import { describe, expect, it } from 'vitest';
import { shownVotes } from './votes-shown.ts';

const ids = ['bel', 'meld', 'laat'] as const;
const choices = ids.map((id) => ({ id }));
const shown = (...votes: readonly number[]) =>
  shownVotes(choices, new Map(ids.map((id, at) => [id, votes[at] ?? 0])));

describe('the votes of a room', () => {
  it('are not shown below five voters, whoever chose what', () => {
    for (const votes of [
      [0, 0, 0],
      [4, 0, 0],
      [2, 2, 0],
      [2, 1, 1],
    ])
      expect(shown(...votes)).toEqual({ bars: null, most: null, hidden: 'few' });
  });
  it('are bars with numbers when at least two chose something else', () => {
    expect(shown(3, 2)).toEqual({
      bars: [
        { id: 'bel', votes: 3 },
        { id: 'meld', votes: 2 },
        { id: 'laat', votes: 0 },
      ],
      most: null,
      hidden: null,
    });
    expect(shown(3, 1, 1).bars).not.toBe(null);
  });
  it('are alike when all or all but one chose the same: no number, and not which other one', () => {
    const alike = [
      [5, 0, 0],
      [4, 1, 0],
      [4, 0, 1],
      // Asked again with a sixth: nothing to subtract.
      [6, 0, 0],
      [5, 1, 0],
      [5, 0, 1],
    ].map((votes) => shown(...votes));
    for (const found of alike) expect(found).toEqual({ bars: null, most: 'bel', hidden: null });
    expect(shown(0, 0, 60)).toEqual({ bars: null, most: 'laat', hidden: null });
    expect(shown(58, 1, 1).bars).toContainEqual({ id: 'bel', votes: 58 });
  });
});

describe('the same question asked once more', () => {
  const counts = (...votes: readonly number[]) => new Map(ids.map((id, at) => [id, votes[at] ?? 0]));
  const again = (earlier: readonly (readonly number[])[], ...votes: readonly number[]) =>
    shownVotes(
      choices,
      counts(...votes),
      earlier.map((one) => counts(...one)),
    );
  it('is told of as many voters, whoever changed', () => {
    expect(again([[4, 2, 0]], 2, 4, 0).bars).not.toBeNull();
    expect(again([[6, 0, 0]], 3, 3, 0).bars).not.toBeNull();
  });
  it('is not told of one more or one fewer: the difference would be that vote', () => {
    for (const votes of [
      [4, 3, 0],
      [3, 2, 0],
      [14, 2, 0],
      // Also what most chose would tell, beside what most chose before.
      [7, 0, 0],
    ])
      expect(again([[4, 2, 0]], ...votes), votes.join()).toEqual({
        bars: null,
        most: null,
        hidden: 'other_room',
      });
    expect(again([[5, 1, 0]], 5, 2, 0).hidden).toBe('other_room');
  });
  it('looks at what was told before, and at nothing that was not', () => {
    expect(again([[2, 2, 0]], 3, 2, 0).bars, 'four were too few to tell of').not.toBeNull();
    // Six, then seven that were not told: seven again is not told, six again is.
    expect(
      again(
        [
          [4, 2, 0],
          [4, 3, 0],
        ],
        4,
        3,
      ).hidden,
    ).toBe('other_room');
    expect(
      again(
        [
          [4, 2, 0],
          [4, 3, 0],
        ],
        3,
        3,
      ).hidden,
    ).toBeNull();
  });
  it('gives an onlooker who knows that nobody changed no vote of who came later', () => {
    // All rooms of five to eight and who comes in after the first vote: two different votes of his are told alike.
    for (let bel = 0; bel <= 8; bel += 1)
      for (let meld = 0; bel + meld <= 8; meld += 1) {
        if (bel + meld < 5) continue;
        const [asBel, asMeld] = [
          again([[bel, meld, 0]], bel + 1, meld, 0),
          again([[bel, meld, 0]], bel, meld + 1, 0),
        ];
        expect(asBel, `${bel} ${meld}`).toEqual(asMeld);
      }
  });
});
