/** Every sentence of team life is there in Dutch and in English, and names every stage and step. */
import { memberStages, memberSteps } from '@buurtplus/domain/teams';
import { describe, expect, it } from 'vitest';
import { bothTeamWords } from './team-words.ts';

const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (one: number, other: number) => string)(2, 5))]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

describe('the words of team life', () => {
  it('are the same set in both languages, say "je", and frighten nobody', () => {
    const [dutch, english] = [textsIn(bothTeamWords.nl), textsIn(bothTeamWords.en)];
    expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path));
    const byPath = new Map(english);
    for (const [path, text] of dutch) {
      expect(text.trim(), path).not.toBe('');
      if (text.split(' ').length > 2) expect(byPath.get(path), path).not.toBe(text);
      expect(text, path).not.toMatch(/\b(u|uw|fout|error|verplicht|ongeldig|patrouille)\b/i);
    }
  });
  it('name every stage and step', () => {
    for (const words of [bothTeamWords.nl, bothTeamWords.en]) {
      for (const stage of memberStages) expect(words.stages[stage], stage).toBeTruthy();
      for (const step of memberSteps) expect(words.steps[step], step).toBeTruthy();
    }
  });
});
