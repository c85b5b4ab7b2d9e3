/** Work in a draft: letters are one step back, what is typed while sending stays, a colleague is noticed, and a reload loses nothing. */
import { type BookChanges, noChanges, standardBook } from '@buurtplus/domain/compass';
import { describe, expect, it } from 'vitest';
import {
  type Base,
  beginWork,
  edited,
  gaveWay,
  isUnsaved,
  joined,
  kept,
  met,
  tookUp,
  undone,
} from './draft-work.ts';

const say = (...texts: readonly (readonly [string, string])[]): BookChanges => ({
  ...noChanges,
  sentences: Object.fromEntries(texts.map(([code, nl]) => [code, { nl, en: 'x' }])),
});
const base = (seen: number, changes: BookChanges = noChanges): Base => ({
  seen,
  version: 'standard-1+1',
  standard: standardBook,
  changes,
});

describe('work in a draft', () => {
  it('takes letters in one field back at once, and fields one by one', () => {
    let work = beginWork(base(1));
    for (const text of ['H', 'Ho', 'Hoi']) work = edited(work, say(['greet', text]), 'sentences/greet');
    work = edited(work, say(['greet', 'Hoi'], ['calm', 'Rustig']), 'sentences/calm');
    expect(work.undo).toHaveLength(2);
    work = undone(work);
    expect(work.mine).toEqual(say(['greet', 'Hoi']));
    work = undone(work);
    expect(work.mine).toEqual(noChanges);
    expect(undone(work)).toBe(work);
  });

  it('is unsaved until the server has it, also what was typed while it was sent', () => {
    let work = edited(beginWork(base(1)), say(['greet', 'Ho']), 'f');
    expect(isUnsaved(work)).toBe(true);
    work = edited(work, say(['greet', 'Hoi']), 'f');
    work = kept(work, base(2, say(['greet', 'Ho'])));
    expect(isUnsaved(work)).toBe(true);
    work = kept(work, base(3, say(['greet', 'Hoi'])));
    expect(isUnsaved(work)).toBe(false);
    expect(edited(work, say(['greet', 'Hoi']), 'f')).toBe(work);
  });

  it('meets a colleague: joined it holds both, and my line can be taken back', () => {
    const work = edited(beginWork(base(1)), say(['greet', 'Hoi'], ['calm', 'Rustig']), 'f');
    const theirs = base(2, say(['greet', 'Dag'], ['distance', 'Ver']));
    const clashed = met(work, theirs, 'Bram');
    expect(clashed.clash).toMatchObject({ by: 'Bram', both: [{ part: 'sentences', code: 'greet' }] });
    expect(clashed.mine).toEqual(work.mine);
    const both = joined(clashed);
    expect(both.base.seen).toBe(2);
    expect(Object.keys(both.mine.sentences).sort()).toEqual(['calm', 'distance', 'greet']);
    expect(both.mine.sentences['greet']?.nl).toBe('Hoi');
    expect(undone(both).mine).toEqual(theirs.changes);
    const theirOwn = gaveWay(clashed);
    expect(theirOwn.mine).toEqual(theirs.changes);
    expect(undone(theirOwn).mine).toEqual(work.mine);
  });

  it('does not quarrel with itself when an answer got lost', () => {
    const work = edited(beginWork(base(1)), say(['greet', 'Hoi']), 'f');
    const again = met(work, base(2, say(['greet', 'Hoi'])), 'Femke');
    expect(again.clash).toBeNull();
    expect(isUnsaved(again)).toBe(false);
    const begun = met(edited(beginWork(base(0)), say(['greet', 'Hoi']), 'f'), base(1), 'Femke');
    expect(begun.clash).toBeNull();
    expect(begun.base.seen).toBe(1);
    expect(isUnsaved(begun)).toBe(true);
  });

  it('goes on after a reload with what was not sent, of this person only', () => {
    const unsent = { personId: 'femke', seen: 3, began: noChanges, mine: say(['greet', 'Hoi']) };
    expect(isUnsaved(tookUp(base(3), null, unsent, 'femke'))).toBe(true);
    expect(isUnsaved(tookUp(base(3), null, unsent, 'bram'))).toBe(false);
    expect(isUnsaved(tookUp(base(3), null, null, 'femke'))).toBe(false);
    expect(undone(tookUp(base(3), null, unsent, 'femke')).mine).toEqual(noChanges);
    const late = tookUp(base(4, say(['greet', 'Dag'])), 'Bram', unsent, 'femke');
    expect(late.clash?.by).toBe('Bram');
    expect(late.mine).toEqual(unsent.mine);
    const arrived = tookUp(base(4, unsent.mine), 'Femke', unsent, 'femke');
    expect(arrived.clash).toBeNull();
  });
});
