/** Deciding: more danger is never less urgent, nothing that was seen is lost, and the order of answers makes no difference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CompassAnswers,
  type CompassMoment,
  concernCodes,
  concerns,
  dangerAnswers,
  decide,
  followUpAnswers,
  gutFeelings,
  itemToStore,
  observations,
  outcomeRank,
  questionFor,
  riskAnswers,
  standardBook,
} from './index.ts';

const newer = ['public.hologram_broken', 'home.robot_lost', 'person.flies'];
const anyCode = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...observations.map(({ code }) => code)) },
  { weight: 1, arbitrary: fc.constantFrom(...newer) },
);
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyFollowUps = fc
  .record({
    now: maybe(followUpAnswers.now),
    since: maybe(followUpAnswers.since),
    often: maybe(followUpAnswers.often),
    away: maybe(followUpAnswers.away),
  })
  .map(({ now, since, often, away }) => ({
    ...(now === undefined ? {} : { now }),
    ...(since === undefined ? {} : { since }),
    ...(often === undefined ? {} : { often }),
    ...(away === undefined ? {} : { away }),
  }));
const anyAnswers: fc.Arbitrary<CompassAnswers> = fc.record({
  danger: fc.constantFrom(...dangerAnswers),
  observations: fc.array(anyCode, { maxLength: 6 }),
  followUps: anyFollowUps,
  riskToSelf: fc.constantFrom(...riskAnswers),
  riskToOthers: fc.constantFrom(...riskAnswers),
  gutFeeling: fc.option(fc.constantFrom(...gutFeelings)),
  earlierOwnSignals: fc.integer({ min: 0, max: 4 }),
});
/** Danger as such hides what the tables say, so most cases have none. */
const calmAnswers = fc
  .tuple(
    anyAnswers,
    fc.array(fc.constantFrom(...observations.filter((one) => one.concern !== 'acute')), { maxLength: 5 }),
  )
  .map(([answers, facts]) => ({
    ...answers,
    danger: 'no' as const,
    riskToSelf: answers.riskToSelf === 'now' ? ('later' as const) : answers.riskToSelf,
    riskToOthers: answers.riskToOthers === 'now' ? ('later' as const) : answers.riskToOthers,
    observations: facts.map(({ code }) => code),
  }));
const eitherAnswers = fc.oneof(anyAnswers, calmAnswers, calmAnswers);
const anyMoment: fc.Arbitrary<CompassMoment> = fc
  .record({ day: fc.integer({ min: 1, max: 28 }), minute: fc.integer({ min: 0, max: 1_439 }) })
  .map(({ day, minute }) => ({
    at: { day: `2026-12-${String(day).padStart(2, '0')}`, minute },
    holidays: new Set(['2026-12-25']),
    areaCodes: [],
  }));
const many = { numRuns: 2_000 };
const rank = (answers: CompassAnswers, moment: CompassMoment): number =>
  outcomeRank(decide(standardBook, answers, moment));

/** Each way in which a situation can get worse, one step at a time; null where it cannot get worse. */
const next = <T>(values: readonly T[], value: T): T | null => values[values.indexOf(value) + 1] ?? null;
const worse: Readonly<Record<string, (answers: CompassAnswers) => CompassAnswers | null>> = {
  'danger now': (answers) => {
    const danger = next(['no', 'unsure', 'yes'] as const, answers.danger);
    return danger && { ...answers, danger };
  },
  'risk to oneself': (answers) => {
    const riskToSelf = next(['unknown', 'none', 'later', 'now'] as const, answers.riskToSelf);
    return riskToSelf && { ...answers, riskToSelf };
  },
  'risk to others': (answers) => {
    const riskToOthers = next(['unknown', 'none', 'later', 'now'] as const, answers.riskToOthers);
    return riskToOthers && { ...answers, riskToOthers };
  },
  'it is now': (answers) => {
    const now = next(['no', 'unknown', 'yes'] as const, answers.followUps.now ?? 'unknown');
    return now && { ...answers, followUps: { ...answers.followUps, now } };
  },
  'it lasts longer': (answers) => {
    const since = next(['today', 'unknown', 'days', 'weeks'] as const, answers.followUps.since ?? 'unknown');
    return since && { ...answers, followUps: { ...answers.followUps, since } };
  },
  'it comes back': (answers) => {
    const often = next(['once', 'unknown', 'again'] as const, answers.followUps.often ?? 'unknown');
    return often && { ...answers, followUps: { ...answers.followUps, often } };
  },
  'nobody is away': (answers) => {
    const away = next(['yes', 'unknown', 'never'] as const, answers.followUps.away ?? 'unknown');
    return away && { ...answers, followUps: { ...answers.followUps, away } };
  },
  'an earlier own signal': (answers) => ({ ...answers, earlierOwnSignals: answers.earlierOwnSignals + 1 }),
  'a feeling that it is not right': (answers) => ({ ...answers, gutFeeling: 'niet_pluis' }),
};

describe('more danger', () => {
  it.each(Object.entries(worse))('%s: never less urgent', (_name, makeWorse) => {
    fc.assert(
      fc.property(eitherAnswers, anyMoment, (answers, moment) => {
        const after = makeWorse(answers);
        fc.pre(after !== null);
        expect(rank(after, moment)).toBeLessThanOrEqual(rank(answers, moment));
      }),
      many,
    );
  });
  it('one more fact, whichever: never less urgent', () => {
    fc.assert(
      fc.property(eitherAnswers, anyMoment, anyCode, (answers, moment, code) => {
        // A feeling without any fact is talked over; with a fact, it is the fact that counts.
        fc.pre(answers.observations.length > 0 || answers.gutFeeling !== 'niet_pluis');
        const after = { ...answers, observations: [...answers.observations, code] };
        expect(rank(after, moment)).toBeLessThanOrEqual(rank(answers, moment));
      }),
      many,
    );
  });
  it('a harmless fact beside it takes nothing away: the items with facts stay as they were', () => {
    const harmless = observations.filter(({ concern }) => concern === 'harmless').map(({ code }) => code);
    fc.assert(
      fc.property(eitherAnswers, anyMoment, fc.constantFrom(...harmless), (answers, moment, code) => {
        fc.pre(answers.observations.every((one) => !harmless.includes(one)));
        const before = decide(standardBook, answers, moment).items.filter((item) => item.stores !== 'no');
        const after = decide(
          standardBook,
          { ...answers, observations: [code, ...answers.observations] },
          moment,
        );
        expect(after.items.filter((item) => item.stores !== 'no')).toEqual(before);
      }),
      many,
    );
  });
  it('an acute fact is 112 whatever else was answered', () => {
    const acute = observations.filter(({ concern }) => concern === 'acute').map(({ code }) => code);
    fc.assert(
      fc.property(anyAnswers, anyMoment, fc.constantFrom(...acute), (answers, moment, code) => {
        const advice = decide(
          standardBook,
          { ...answers, observations: [...answers.observations, code] },
          moment,
        );
        expect(advice.outcome).toBe('call_112');
        expect(advice.doubts).toEqual(answers.danger === 'no' ? ['danger_denied'] : []);
      }),
    );
  });
});

describe('any answers', () => {
  it('in any order and twice, give the same advice', () => {
    const shuffled = eitherAnswers.chain((answers) =>
      fc
        .shuffledSubarray([...answers.observations, ...answers.observations], {
          minLength: answers.observations.length * 2,
        })
        .map((codes) => ({ answers, codes })),
    );
    fc.assert(
      fc.property(shuffled, anyMoment, ({ answers, codes }, moment) => {
        const again = decide(standardBook, { ...answers, observations: codes }, moment);
        expect(again).toEqual(decide(standardBook, answers, moment));
      }),
      many,
    );
  });
  it('end in one advice with a reason, a rule of the book, sentences that exist, and every fact in an item', () => {
    const rules = new Set(
      standardBook.tables.flatMap(({ code, rows }) => rows.map(({ rule }) => `${code}.${rule}`)),
    );
    fc.assert(
      fc.property(eitherAnswers, anyMoment, (answers, moment) => {
        const advice = decide(standardBook, answers, moment);
        expect(advice).toMatchObject({ ...advice.items[0] });
        for (const item of advice.items) {
          expect(rules.has(`${item.table}.${item.rule}`)).toBe(true);
          expect(item.because.nl.length).toBeGreaterThan(10);
          for (const sentence of [...item.dos, ...item.donts])
            expect(standardBook.sentences[sentence]).toBeDefined();
          expect(item.at === null).toBe(item.desk === null);
        }
        const told = advice.items.flatMap((item) => item.observations);
        expect([...told].sort()).toEqual([...new Set(answers.observations)].sort());
        const order = advice.items.map(outcomeRank);
        expect(order).toEqual(order.toSorted((left, right) => left - right));
      }),
      many,
    );
  });
  it('of a newer catalogue are kept, shown, and go to a person', () => {
    fc.assert(
      fc.property(eitherAnswers, anyMoment, fc.constantFrom(...newer), (answers, moment, code) => {
        const advice = decide(
          standardBook,
          { ...answers, observations: [...answers.observations, code] },
          moment,
        );
        expect(advice.unknown).toContain(code);
        const item = advice.items.find((one) => one.observations.includes(code));
        expect(item).toMatchObject({ outcome: 'desk', stores: 'yes' });
        expect(itemToStore(advice, [code], null)).toBe(item);
      }),
    );
  });
});

describe('what is stored', () => {
  const moment: CompassMoment = {
    at: { day: '2026-03-10', minute: 1_230 },
    holidays: new Set(),
    areaCodes: [],
  };
  const answersFor = (...codes: readonly string[]): CompassAnswers => ({
    danger: 'no',
    observations: codes,
    followUps: {},
    riskToSelf: 'none',
    riskToOthers: 'none',
    gutFeeling: null,
    earlierOwnSignals: 0,
  });
  const adviceFor = (...codes: readonly string[]) => decide(standardBook, answersFor(...codes), moment);

  it('is the item with its own facts', () => {
    const advice = adviceFor('public.light_broken', 'home.shouting_often');
    expect(itemToStore(advice, ['public.light_broken'], null)).toMatchObject({ desk: 'public_space' });
    expect(itemToStore(advice, ['home.shouting_often'], null)).toMatchObject({ desk: 'veilig_thuis' });
  });
  it('is nothing of what is harmless, of a talk, of a doubt or of no fact at all', () => {
    expect(itemToStore(adviceFor('person.clothing'), ['person.clothing'], null)).toBeNull();
    expect(itemToStore(adviceFor('team.rude'), ['team.rude'], null)).toBeNull();
    expect(itemToStore(adviceFor(), [], null)).toBeNull();
    const doubt = decide(
      standardBook,
      { ...answersFor(), danger: 'unsure', gutFeeling: 'niet_pluis' },
      moment,
    );
    expect(doubt.outcome).toBe('talk');
    expect(itemToStore(doubt, [], null)).toBeNull();
  });
  it('is the call where danger was told without a fact, and nothing without a call', () => {
    const advice = decide(standardBook, { ...answersFor(), danger: 'yes' }, moment);
    expect(itemToStore(advice, [], '112')).toMatchObject({ outcome: 'call_112' });
    expect(itemToStore(advice, [], '0900-8844')).toBeNull();
    expect(itemToStore(advice, [], null)).toBeNull();
  });
  it('of any answers is never of harmless facts alone', () => {
    const harmless = observations.filter(({ concern }) => concern === 'harmless').map(({ code }) => code);
    fc.assert(
      fc.property(calmAnswers, fc.subarray(harmless, { minLength: 1 }), anyMoment, (answers, codes, when) => {
        for (const danger of ['no', 'unsure'] as const) {
          const advice = decide(standardBook, { ...answers, danger, observations: codes }, when);
          expect(advice.items.every(({ stores }) => stores === 'no')).toBe(true);
          expect(['talk', 'nothing']).toContain(advice.outcome);
        }
      }),
    );
  });
});

describe('questions after the facts', () => {
  it('are in the words of the first concern that has its own, else in the usual ones', () => {
    expect(questionFor('now', ['defect', 'despair']).text.nl).toContain('aandoen');
    expect(questionFor('now', ['nuisance']).text.nl).toBe('Is het nu aan de gang?');
    expect(Object.keys(questionFor('away', ['helpless']).answers)).toEqual([...followUpAnswers.away]);
  });
  it('are asked for every concern in words and answers that exist', () => {
    for (const code of concernCodes)
      for (const followUp of concerns[code].asks) {
        const { text, answers } = questionFor(followUp, [code]);
        expect(text.nl.endsWith('?') && text.en.endsWith('?')).toBe(true);
        expect(Object.keys(answers).sort()).toEqual([...followUpAnswers[followUp]].sort());
      }
  });
});
