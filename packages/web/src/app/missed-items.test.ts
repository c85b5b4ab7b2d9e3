/** What often goes wrong is told of evaluations that may be shown, added up, beside questions and steps, the largest share first. */
import { evaluationItems } from '@buurtplus/domain/evaluation';
import { describe, expect, it } from 'vitest';
import { missedItems } from './missed-items.ts';

const share = (n: number, wrong: number) => ({
  n,
  estimate: (n - wrong) / n,
  low: 0,
  high: 1,
  bound: null as 'at_most' | 'at_least' | null,
});
const [first, second, third, fourth] = evaluationItems.map(({ id }) => id);

/** One evaluation of so many people, and how many of them had each item wrong; before the training all had everything wrong. */
const shown = (n: number, wrong: Readonly<Record<string, number>>) => ({
  learning: {
    before: n,
    after: n,
    pairs: share(n, 0),
    items: evaluationItems.map(({ id }) => ({ id, before: share(n, n), after: share(n, wrong[id] ?? 0) })),
    words: [],
  },
});
/** As much as these tests look at. */
const missed = (...given: Parameters<typeof missedItems>) =>
  missedItems(...given).map(({ id, wrong, of }) => ({ id, wrong, of }));
const ids = { first: String(first), second: String(second), third: String(third), fourth: String(fourth) };

describe('what often goes wrong', () => {
  it('is nothing without evaluations, when all is hidden, and when nobody had anything wrong', () => {
    const hidden = { learning: { hidden: 'too_few', on: null } } as const;
    for (const results of [[], [hidden], [shown(12, {}), hidden]]) expect(missed(results, [])).toEqual([]);
  });
  it('adds evaluations up, and counts only what was answered after the training', () => {
    expect(missed([shown(10, { [ids.first]: 3 }), shown(30, { [ids.first]: 7 })], [])).toEqual([
      { id: ids.first, wrong: 10, of: 40 },
    ]);
  });
  it('puts the largest share first, also when another was wrong more times', () => {
    const often = shown(100, { [ids.first]: 20 });
    const rare = { learning: { ...shown(10, {}).learning, items: [] } };
    const apart = shown(10, { [ids.second]: 9 }).learning.items.filter(({ id }) => id === ids.second);
    const found = missed(
      [
        { learning: { ...often.learning, items: often.learning.items.filter(({ id }) => id === ids.first) } },
        { learning: { ...rare.learning, items: apart } },
      ],
      [],
    );
    expect(found).toEqual([
      { id: ids.second, wrong: 9, of: 10 },
      { id: ids.first, wrong: 20, of: 100 },
    ]);
  });
  it('is nothing when at least so many were right: they may all have been', () => {
    const found = shown(10, { [ids.first]: 2, [ids.second]: 8 });
    const items = found.learning.items.map((item) => ({
      ...item,
      after: { ...item.after, bound: item.id === ids.first ? ('at_least' as const) : ('at_most' as const) },
    }));
    expect(
      missed(
        [{ learning: { ...found.learning, items: items.filter(({ id }) => id !== ids.third) } }],
        [],
      ).filter(({ id }) => id === ids.first || id === ids.second),
    ).toEqual([{ id: ids.second, wrong: 8, of: 10 }]);
  });
  it('says at least when one share is a limit: together it is no count', () => {
    const bounded = (wrong: number, bound: 'at_most' | 'at_least') => {
      const { learning } = shown(10, { [ids.first]: wrong });
      return {
        learning: {
          ...learning,
          items: learning.items.map((item) =>
            item.id === ids.first ? { ...item, after: { ...item.after, bound } } : item,
          ),
        },
      };
    };
    const told = (...results: Parameters<typeof missedItems>[0]) =>
      missedItems(results, []).map(({ wrong, of, side }) => ({ wrong, of, side }));
    const exact = shown(20, { [ids.first]: 5 });
    expect(told(exact)).toEqual([{ wrong: 5, of: 20, side: 'some' }]);
    // At most two of ten right is eight, nine or ten wrong.
    expect(told(bounded(8, 'at_most'))).toEqual([{ wrong: 8, of: 10, side: 'at_least' }]);
    expect(told(exact, bounded(8, 'at_most'))).toEqual([{ wrong: 13, of: 30, side: 'at_least' }]);
    // At least eight right may be two wrong as well.
    expect(told(exact, bounded(2, 'at_least'))).toEqual([{ wrong: 5, of: 30, side: 'at_least' }]);
  });
  it('is all of them, with questions and steps in between by their share', () => {
    const wrong = { [ids.first]: 1, [ids.second]: 4, [ids.third]: 2, [ids.fourth]: 3 };
    const text = { nl: 'Vraag', en: 'Question' };
    const learned = { kind: 'question', title: text, text, of: 20 } as const;
    expect(
      missed(
        [shown(10, wrong)],
        [
          { ...learned, id: 'few_right', wrong: null, side: 'few_right' },
          { ...learned, id: 'some', wrong: 5, side: 'some' },
          { ...learned, id: 'few_wrong', wrong: null, side: 'few_wrong' },
        ],
      ).map(({ id }) => id),
    ).toEqual(['few_right', ids.second, ids.fourth, 'some', ids.third, ids.first, 'few_wrong']);
  });
  it('is exact although shares come rounded', () => {
    const rounded = shown(37, { [ids.first]: 13 });
    const items = rounded.learning.items.map((item) => ({
      ...item,
      after: { ...item.after, estimate: Math.round(item.after.estimate * 1_000) / 1_000 },
    }));
    expect(missed([{ learning: { ...rounded.learning, items } }], [])).toEqual([
      { id: ids.first, wrong: 13, of: 37 },
    ]);
  });
});
