/** Marks on a text: the parts are the text again, marks move along with typing, and what is left as it is stays left. */
import { applyProposal, checkWording } from '@buurtplus/domain/wording';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver, keyOf, partsOf, toFillIn } from './marked-text.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });
/** Marks in order, none over another, as the text help gives them. */
const marksIn = (length: number) =>
  fc.uniqueArray(fc.nat({ max: length }), { maxLength: 8 }).map((cuts) => {
    const sorted = [...cuts].sort((left, right) => left - right);
    const marks: { start: number; end: number }[] = [];
    for (let at = 0; at + 1 < sorted.length; at += 2)
      marks.push({ start: sorted[at] ?? 0, end: sorted[at + 1] ?? 0 });
    return marks;
  });
const marked = text.chain((one) => fc.tuple(fc.constant(one), marksIn(one.length)));

describe('the mirrored text', () => {
  it('is the text again, whatever is marked', () => {
    fc.assert(
      fc.property(marked, ([one, marks]) => {
        const parts = partsOf(one, marks);
        expect(parts.map((part) => part.text).join('')).toBe(one);
        expect(parts.filter((part) => part.marked)).toHaveLength(marks.length);
        expect(new Set(parts.map((part) => part.at)).size).toBe(parts.length);
      }),
    );
  });
  it('leaves marks out that no longer fit', () =>
    expect(partsOf('kort', [{ start: 2, end: 9 }]).some((part) => part.marked)).toBe(false));
});

describe('marks while somebody types on', () => {
  it('keep lying on the very words they lay on', () => {
    fc.assert(
      fc.property(marked, fc.nat(), fc.nat({ max: 5 }), text, ([before, marks], place, taken, typed) => {
        const at = before.length === 0 ? 0 : place % (before.length + 1);
        const after = before.slice(0, at) + typed + before.slice(at + taken);
        const words = new Set(marks.map(({ start, end }) => before.slice(start, end)));
        for (const { start, end } of carryOver(marks, before, after))
          expect(words).toContain(after.slice(start, end));
      }),
    );
  });
  it('stay when nothing changed, and one that is typed in goes', () => {
    const before = 'Ik zag een gekke man lopen.';
    const [mark] = checkWording(before);
    if (mark === undefined) throw new Error('"gekke" was not marked');
    const written = before.slice(mark.start, mark.end);
    const inside = before.replace('gekke', 'gekkke');
    expect(carryOver([mark], before, before)).toEqual([mark]);
    expect(carryOver([mark], before, inside)).toEqual([]);
    const [moved] = carryOver([mark], before, `Kijk: ${before}`);
    expect(`Kijk: ${before}`.slice(moved?.start, moved?.end)).toBe(written);
  });
});

describe('a proposal', () => {
  it('takes the place of the marked words and selects what is to be filled in', () => {
    const written = 'Ik zag dat hij dronken was.';
    const [mark] = checkWording(written);
    if (mark === undefined) throw new Error('"dronken" was not marked');
    const changed = applyProposal(written, mark);
    const [start, end] = toFillIn(changed, mark);
    expect(changed.slice(start, end).startsWith('…')).toBe(true);
    expect(written.endsWith(changed.slice(end))).toBe(true);
  });
  it('that leaves words out puts the caret where they were', () =>
    expect(toFillIn('Bel .', { start: 4, proposal: '' })).toEqual([4, 4]));
  it('that was declined is known again by its words, wherever they stand', () => {
    const mark = { start: 0, end: 4, kind: 'insult' } as const;
    expect(keyOf('Junk', mark)).toBe(keyOf('die junk', { ...mark, start: 4, end: 8 }));
  });
});
