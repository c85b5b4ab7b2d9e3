/** A line keeps its key when newer ones come before it, also when two say the same. */
import { describe, expect, it } from 'vitest';
import { keyed } from './keyed.ts';

const keys = (lines: readonly string[]) => keyed(lines, (line) => line).map(({ key }) => key);

describe('lines without an id', () => {
  it('have keys of their own, also when they say the same', () => {
    expect(keys(['a', 'b', 'a'])).toEqual(['a 2', 'b', 'a']);
    expect(new Set(keys(['x', 'x', 'x'])).size).toBe(3);
    expect(keys([])).toEqual([]);
  });
  it('keep them when newer lines come', () => {
    expect(keys(['a', 'c', 'a', 'b']).slice(1)).toEqual(keys(['c', 'a', 'b']));
  });
});
