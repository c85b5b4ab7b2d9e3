/** A dry run finds every difference and no other, and its examples reach every row. */
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  type BookChanges,
  decide,
  dryRun,
  exampleCases,
  momentOf,
  noChanges,
  standardBook,
} from './index.ts';

const tableOf = (code: string) => {
  const found = standardBook.tables.find((table) => table.code === code);
  if (found === undefined) throw new Error(`no table ${code}`);
  return found;
};
const edition = (changes: Partial<BookChanges>) =>
  applyChanges(standardBook, { ...noChanges, ...changes }, 'standard-1+1');
const run = (changes: Partial<BookChanges>) =>
  dryRun(standardBook, edition(changes), exampleCases(standardBook));
const withAdvice = (code: string, rule: string, advice: string): Partial<BookChanges> => ({
  tables: [
    {
      ...tableOf(code),
      rows: tableOf(code).rows.map((row) => (row.rule === rule ? { ...row, advice } : row)),
    },
  ],
});

describe('the examples', () => {
  it('reach every row of every table of facts, for every fact', () => {
    const reached = new Set<string>();
    for (const { answers, at } of exampleCases(standardBook))
      for (const item of decide(standardBook, answers, { at, holidays: new Set(), areaCodes: [] }).items)
        reached.add(item.rule);
    const rules = standardBook.tables
      .flatMap(({ rows }) => rows.map(({ rule }) => rule))
      // Rows that go on to the facts never end anything; the last is for codes of a newer catalogue.
      .filter((rule) => !['U6', 'U7', 'T5'].includes(rule));
    expect(rules.filter((rule) => !reached.has(rule))).toEqual([]);
    for (const { code } of standardBook.observations)
      expect(
        exampleCases(standardBook).some(({ answers }) => answers.observations.includes(code)),
        code,
      ).toBe(true);
  });
});

describe('a dry run', () => {
  it('finds nothing between two books that decide the same', () => {
    const result = run({});
    expect(result.cases).toBeGreaterThan(1_000);
    expect(result.changed).toBe(0);
    expect(result.lines).toEqual([]);
  });

  it('finds the facts of a row that became less urgent, with the rule before and after, and nothing else', () => {
    const { lines, changed } = run(withAdvice('violence', 'V2', 'look_again'));
    expect(changed).toBeGreaterThan(0);
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['less_urgent']));
    expect(new Set(lines.map(({ before }) => before?.rule))).toEqual(new Set(['V2']));
    expect(lines[0]?.after).toMatchObject({ outcome: 'look_again', desk: 'wijkwerker', rule: 'V2' });
    const violent = standardBook.observations.filter(({ concern }) => concern === 'home_violence');
    expect(lines.map(({ facts }) => facts.join())).toEqual(violent.map(({ code }) => code).sort());
  });

  it('tells more urgent, another desk, what is stored, how it is reached, and words apart', () => {
    const [first] = standardBook.desks.filter(({ code }) => code === 'wijkwerker');
    if (first === undefined) throw new Error('no desk');
    const kindsOf = (changes: Partial<BookChanges>) => [
      ...new Set(run(changes).lines.map(({ kind }) => kind)),
    ];
    expect(kindsOf(withAdvice('care', 'Z9', 'call_112'))).toEqual(['more_urgent']);
    expect(kindsOf(withAdvice('violence', 'V2', 'desk_care'))).toEqual(['other_desk']);
    const advice = standardBook.advices['desk_environment'];
    if (advice === undefined) throw new Error('no advice');
    expect(kindsOf({ advices: { desk_environment: { ...advice, stores: 'yes' } } })).toEqual(['storing']);
    expect(kindsOf({ desks: [{ ...first, phone: '14 010' }] })).toEqual(['reach']);
    expect(kindsOf({ desks: [{ ...first, name: { nl: 'Anders', en: 'Other' } }] })).toEqual(['words']);
    expect(kindsOf({ sentences: { no_ring: { nl: 'Bel nergens aan.', en: 'Ring nowhere.' } } })).toEqual([
      'words',
    ]);
    const renamed = {
      ...tableOf('team'),
      rows: tableOf('team').rows.map((row) => (row.rule === 'T1' ? { ...row, rule: 'T9' } : row)),
    };
    expect(kindsOf({ tables: [renamed] })).toEqual(['rule']);
  }, 30_000);

  it('says which facts can no longer be chosen, and does not count them as gone elsewhere', () => {
    const { lines } = run({ observations: [{ code: 'home.smell', nl: '', en: '', hidden: true }] });
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['gone']));
    expect(lines.every(({ facts, after }) => facts.join() === 'home.smell' && after === null)).toBe(true);
  });

  it('counts cases, keeps no more of them than one example, and gathers facts that change together', () => {
    const [example] = exampleCases(standardBook);
    if (example === undefined) throw new Error('no example');
    const answers = {
      ...example.answers,
      observations: ['home.smell', 'home.neglected'],
      followUps: { since: 'weeks', often: 'again' },
    } as const;
    const change = edition(withAdvice('care', 'Z4', 'desk_isolation'));
    const cases = Array.from({ length: 7 }, () => ({ answers, at: momentOf('night') }));
    const { lines, changed } = dryRun(standardBook, change, cases);
    expect(changed).toBe(7);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ facts: ['home.neglected', 'home.smell'], count: 7 });
  });

  it('sees danger that was answered without a fact', () => {
    const answers = {
      danger: 'unsure',
      observations: ['person.confused'],
      followUps: {},
      riskToSelf: 'none',
      riskToOthers: 'none',
      gutFeeling: null,
      earlierOwnSignals: 0,
    } as const;
    const { lines } = dryRun(standardBook, edition(withAdvice('urgent', 'U5', 'call_112')), [
      { answers, at: momentOf('day') },
    ]);
    expect(lines.map(({ kind, facts, before, after }) => [kind, facts, before?.rule, after?.advice])).toEqual(
      [['more_urgent', [], 'U5', 'call_112']],
    );
  });
});
