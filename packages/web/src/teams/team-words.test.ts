/** Every sentence of team life is there in Dutch and in English, and names every stage and step. */
import { contactSchema } from '@buurtplus/contract/team-life';
import {
  contactKinds,
  equipmentKinds,
  memberStages,
  memberSteps,
  rulesProblem,
} from '@buurtplus/domain/teams';
import { describe, expect, it } from 'vitest';
import { wrongOf } from './life.api.ts';
import { bothLifeWords, standardRules } from './life-words.ts';
import { bothTeamWords, wishesInWords } from './team-words.ts';

const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (one: number, other: number) => string)(2, 5))]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

describe('the words of team life', () => {
  it.each([
    ['team', bothTeamWords],
    ['life', bothLifeWords],
  ])('(%s) are the same set in both languages, say "je", and frighten nobody', (_name, both) => {
    const [dutch, english] = [textsIn(both.nl), textsIn(both.en)];
    expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path));
    const byPath = new Map(english);
    for (const [path, text] of dutch) {
      expect(text.trim(), path).not.toBe('');
      if (text.split(' ').length > 2) expect(byPath.get(path), path).not.toBe(text);
      expect(text, path).not.toMatch(/\b(u|uw|fout|error|verplicht|ongeldig|patrouille)\b/i);
    }
  });
  it('say in one line what somebody likes, and nothing when nothing was said', () => {
    const nothing = { roundsPerMonth: null, weekdays: [], modes: [], buddyIds: [] };
    expect(wishesInWords(nothing, bothTeamWords.nl)).toBe('');
    expect(
      wishesInWords({ ...nothing, roundsPerMonth: 2, modes: ['walking', 'cycling'] }, bothTeamWords.nl),
    ).toBe('2 keer per maand · lopen, fietsen');
    expect(wishesInWords({ ...nothing, roundsPerMonth: 1 }, bothTeamWords.en)).toBe('once a month');
  });
  it('name every stage and step', () => {
    for (const words of [bothTeamWords.nl, bothTeamWords.en]) {
      for (const stage of memberStages) expect(words.stages[stage], stage).toBeTruthy();
      for (const step of memberSteps) expect(words.steps[step], step).toBeTruthy();
    }
  });
  it('name every kind of contact and thing, and begin with house rules that can be published', () => {
    for (const words of [bothLifeWords.nl, bothLifeWords.en]) {
      for (const kind of contactKinds) expect(words.contactKinds[kind], kind).toBeTruthy();
      for (const kind of equipmentKinds) expect(words.kinds[kind], kind).toBeTruthy();
    }
    for (const language of ['nl', 'en'] as const) {
      expect(rulesProblem(standardRules(language))).toBeNull();
      expect(standardRules(language).join(' ')).toMatch(/112/);
    }
    expect(standardRules('nl').length).toBe(standardRules('en').length);
  });
  it('say which field of a contact is wrong, as the server names it, and else what the server says', () => {
    const wrong = (code: string) =>
      wrongOf(
        {
          ok: false,
          kind: 'problem',
          problem: {
            type: 'urn:buurtplus:problem:invalid_input',
            title: 'invalid_input',
            status: 400,
            detail: 'Iets klopt niet.',
            code: 'invalid_input',
            fields: [{ path: 'phone', code }],
          },
          retryAfterSeconds: null,
        },
        bothLifeWords.nl,
      );
    const noWay = contactSchema.safeParse({
      kind: 'other',
      name: 'Wil',
      phone: null,
      email: null,
      note: null,
    });
    expect(wrong(noWay.error?.issues[0]?.message ?? '')).toBe('Vul een telefoonnummer of mailadres in.');
    expect(wrong('invalid_format')).toBe('Iets klopt niet.');
  });
});
