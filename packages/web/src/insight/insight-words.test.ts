/** Every sentence about what rounds brought is there in Dutch and in English, and none compares teams or says why. */
import { reportWords } from '@buurtplus/domain/insight';
import { describe, expect, it } from 'vitest';
import { bothInsightWords } from './insight-words.ts';

const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [
      [
        path,
        String((value as (one: unknown, other: unknown, third: unknown) => unknown)('2026-10', '2', '3')),
      ],
    ];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

describe('the words of what rounds brought', () => {
  it.each([
    ['screens', bothInsightWords.nl, bothInsightWords.en],
    ['report', reportWords('nl'), reportWords('en')],
  ])('(%s) are the same set in both languages', (_name, nl, en) => {
    const [dutch, english] = [textsIn(nl), textsIn(en)];
    expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path));
    expect(dutch.length).toBeGreaterThan(30);
  });
  it('name no cause, no best and no other team', () => {
    const all = [bothInsightWords.nl, bothInsightWords.en, reportWords('nl'), reportWords('en')].flatMap(
      (one) => textsIn(one),
    );
    for (const [path, text] of all)
      expect(text, path).not.toMatch(
        /doordat|dankzij|daardoor|\bbeste\b|ranglijst|ander team|because of|\bbest\b|ranking|other team/i,
      );
  });
});
