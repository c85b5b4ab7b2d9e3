/** Checking a book: every kind of fault is planted once and must be found; the book that comes along has none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdviceKind,
  adviceRank,
  type BookFault,
  type CompassAnswers,
  type CompassBook,
  checkBook,
  concerns,
  type DecisionTable,
  deskKinds,
  drawnRules,
  followUpAnswers,
  kindOf,
  observations,
  outcomes,
  standardBook,
} from './index.ts';

const change = (code: string, make: (table: DecisionTable) => DecisionTable): CompassBook => ({
  ...standardBook,
  tables: standardBook.tables.map((table) => (table.code === code ? make(table) : table)),
});
const changeRow = (
  code: string,
  rule: string,
  make: (row: DecisionTable['rows'][number]) => DecisionTable['rows'][number],
) =>
  change(code, (table) => ({
    ...table,
    rows: table.rows.map((row) => (row.rule === rule ? make(row) : row)),
  }));
const [anyDesk] = standardBook.desks;
const [anyFact] = standardBook.observations;
if (anyDesk === undefined || anyFact === undefined) throw new Error('the standard book is empty');
const withFact = (fact: object): CompassBook => ({
  ...standardBook,
  observations: [...standardBook.observations, { ...anyFact, code: 'home.planted', ...fact }],
});
const advice = (code: string): AdviceKind => {
  const found = standardBook.advices[code];
  if (found === undefined) throw new Error(`${code} is no advice`);
  return found;
};

const planted: readonly [
  what: string,
  book: CompassBook,
  fault: BookFault['fault'],
  at: RegExp,
  rule?: string,
][] = [
  [
    'a row taken away',
    change('team', (table) => ({ ...table, rows: table.rows.filter(({ rule }) => rule !== 'T2') })),
    'no_row',
    /concern=shaken, feeling=other/,
  ],
  [
    'a row that says what another says',
    changeRow('team', 'T2', (row) => ({ ...row, when: ['shaken|own_team', '-'] })),
    'two_rows',
    /concern=own_team/,
    'T1',
  ],
  [
    'a crime that is less urgent when it is now',
    changeRow('crime', 'C4', (row) => ({ ...row, advice: 'desk_wijkagent' })),
    'less_urgent',
    /now=unknown.*-> now=yes/,
    'C4',
  ],
  [
    'a cell that cannot happen',
    changeRow('team', 'T2', (row) => ({ ...row, when: ['shaken|shakne', '-'] })),
    'unknown_value',
    /concern: shakne/,
    'T2',
  ],
  [
    'a row with a cell too few',
    changeRow('team', 'T2', (row) => ({ ...row, when: ['shaken'] })),
    'wrong_cells',
    /1 cells/,
    'T2',
  ],
  [
    'a rule that is there twice',
    changeRow('team', 'T2', (row) => ({ ...row, rule: 'T1' })),
    'same_rule',
    /T1/,
    'T1',
  ],
  [
    'an advice that does not exist',
    changeRow('team', 'T2', (row) => ({ ...row, advice: 'talk_shakne' })),
    'unknown_advice',
    /talk_shakne/,
    'T2',
  ],
  [
    'a rule without a reason',
    changeRow('team', 'T2', (row) => ({ ...row, because: { nl: ' ', en: 'Because.' } })),
    'no_reason',
    /T2/,
    'T2',
  ],
  [
    'a table that is gone',
    { ...standardBook, tables: standardBook.tables.filter(({ code }) => code !== 'care') },
    'table_missing',
    /care/,
  ],
  [
    'a table that forgets a concern',
    change('team', (table) => ({
      ...table,
      inputs: table.inputs.map((input) =>
        input.name === 'concern'
          ? { ...input, values: input.values.filter((value) => value !== 'shaken') }
          : input,
      ),
    })),
    'concern_without_table',
    /shaken -> team/,
  ],
  [
    'a sentence that does not exist',
    {
      ...standardBook,
      advices: { ...standardBook.advices, talk_shaken: { ...advice('talk_shaken'), dos: ['talk_mat'] } },
    },
    'sentence_missing',
    /talk_shaken: talk_mat/,
  ],
  [
    'a kind of desk that nobody is',
    { ...standardBook, desks: standardBook.desks.filter(({ code }) => code !== 'red-een-dier') },
    'kind_without_desk',
    /animal/,
  ],
  ['a fact without Dutch', withFact({ nl: '' }), 'no_text', /home\.planted/],
  ['a fact without English', withFact({ en: ' ' }), 'no_text', /home\.planted/],
  [
    'a fact of a concern nobody knows',
    withFact({ concern: 'weather' }),
    'unknown_concern',
    /home\.planted: weather/,
  ],
  ['a fact that is there twice', withFact({ code: anyFact.code }), 'same_code', new RegExp(anyFact.code)],
  [
    'a desk that is there twice',
    { ...standardBook, desks: [...standardBook.desks, anyDesk] },
    'same_code',
    new RegExp(anyDesk.code),
  ],
];

describe('checking a book', () => {
  it('finds nothing in the one that comes along', () => expect(checkBook(standardBook)).toEqual([]));
  it.each(planted)('finds %s', (_what, book, fault, at, rule) => {
    const found = checkBook(book).filter((one) => one.fault === fault);
    expect(
      found.some((one) => at.test(one.at)),
      JSON.stringify(checkBook(book).slice(0, 3)),
    ).toBe(true);
    if (rule !== undefined) expect(found.some(({ rules }) => rules.includes(rule))).toBe(true);
  });
  it('has a plant for every kind of fault', () =>
    expect(new Set(planted.map(([, , fault]) => fault)).size).toBe(15));
  it('finds a hole wherever a row is taken away', () => {
    for (const table of standardBook.tables)
      for (const row of table.rows) {
        const less = change(table.code, (one) => ({
          ...one,
          rows: one.rows.filter(({ rule }) => rule !== row.rule),
        }));
        expect(
          checkBook(less).some(({ fault, table: where }) => fault === 'no_row' && where === table.code),
          row.rule,
        ).toBe(true);
      }
  });
});

describe('the rules', () => {
  it('are each reached by some answers', () => {
    const drawn = new Set<string>();
    const each = <T>(values: readonly T[], visit: (value: T) => void): void => values.forEach(visit);
    const draw = (answers: CompassAnswers): void =>
      each([780, 1_230, 1_400], (minute) => {
        for (const { table, rule } of drawnRules(standardBook, answers, { day: '2026-03-10', minute }))
          drawn.add(`${table}.${rule}`);
      });
    const plain: CompassAnswers = {
      danger: 'no',
      observations: [],
      followUps: {},
      riskToSelf: 'none',
      riskToOthers: 'none',
      gutFeeling: null,
      earlierOwnSignals: 0,
    };
    const one = new Map(observations.map(({ concern, code }) => [concern, code]));
    const sets = [...one.values()].flatMap((code) => [[code], [code, 'home.curtains_closed']]);
    each([...sets, ['home.robot_lost'], []], (facts) =>
      each(followUpAnswers.now, (now) =>
        each(followUpAnswers.since, (since) =>
          each(followUpAnswers.often, (often) =>
            each(followUpAnswers.away, (away) =>
              each(['none', 'later'] as const, (riskToOthers) =>
                draw({ ...plain, observations: facts, followUps: { now, since, often, away }, riskToOthers }),
              ),
            ),
          ),
        ),
      ),
    );
    each(['no', 'unsure', 'yes'] as const, (danger) =>
      each(['none', 'now'] as const, (riskToSelf) =>
        each(['none', 'now'] as const, (riskToOthers) =>
          each([null, 'niet_pluis'] as const, (gutFeeling) =>
            each(
              [[], ['public.litter'], ['person.confused'], ['person.hurt'], ['person.clothing']],
              (facts) =>
                draw({ ...plain, danger, riskToSelf, riskToOthers, gutFeeling, observations: facts }),
            ),
          ),
        ),
      ),
    );
    const all = standardBook.tables.flatMap(({ code, rows }) => rows.map(({ rule }) => `${code}.${rule}`));
    expect(all.filter((rule) => !drawn.has(rule))).toEqual([]);
  });
  it('have codes that no two tables share, so that a stored rule says enough', () => {
    const rules = standardBook.tables.flatMap(({ rows }) => rows.map(({ rule }) => rule));
    expect(new Set(rules).size).toBe(rules.length);
  });
  it('end in every advice of the book, but for the one that comes when nothing was chosen', () => {
    const used = new Set(standardBook.tables.flatMap(({ rows }) => rows.map((row) => row.advice)));
    expect(Object.keys(standardBook.advices).filter((code) => !used.has(code))).toEqual([]);
  });
});

describe('the weight of an advice', () => {
  it('goes by outcome first, whatever the desk', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...outcomes),
        fc.constantFrom(...outcomes),
        fc.constantFrom(...deskKinds),
        fc.constantFrom(...deskKinds),
        (left, right, one, other) => {
          fc.pre(outcomes.indexOf(left) < outcomes.indexOf(right));
          const base = advice('desk_care');
          expect(adviceRank({ ...base, outcome: left, desk: one })).toBeLessThan(
            adviceRank({ ...base, outcome: right, desk: other }),
          );
        },
      ),
    );
  });
  it('puts danger in the street before a desk, a child before a pattern, a pattern before a thing', () => {
    const order = [
      'desk_gas_power',
      'desk_public_space_now',
      'desk_veilig_thuis',
      'desk_hidden_crime',
      'desk_public_space',
    ].map((code) => adviceRank(advice(code)));
    const pressing = order.slice(0, 2);
    const rest = order.slice(2);
    expect(Math.max(...pressing)).toBeLessThan(Math.min(...rest));
    expect(rest).toEqual(rest.toSorted((left, right) => left - right));
  });
});

describe('the broad kind of a signal', () => {
  it.each([
    [['public.litter'], 'public_space'],
    [['street.noise'], 'nuisance'],
    [['vehicle.damaged'], 'suspicious'],
    [['public.litter', 'home.neglected'], 'niet_pluis'],
    [['home.fire_or_gas'], 'niet_pluis'],
    [['vehicle.broken_into_now'], 'suspicious'],
    [['street.noise', 'vehicle.damaged'], 'suspicious'],
    [['home.robot_lost'], 'niet_pluis'],
    [[], 'niet_pluis'],
  ] as const)('of %j is %s', (codes, kind) => expect(kindOf(standardBook, codes)).toBe(kind));
  it('of anything about people or care is niet-pluis, whatever stands beside it', () => {
    const care = observations.filter(({ concern }) => concerns[concern].compartment === 'care');
    fc.assert(
      fc.property(
        fc.constantFrom(...care),
        fc.subarray(
          observations.map(({ code }) => code),
          { maxLength: 4 },
        ),
        ({ code }, others) => {
          expect(kindOf(standardBook, [...others, code])).toBe('niet_pluis');
        },
      ),
    );
  });
});
