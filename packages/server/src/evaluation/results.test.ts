/** Figures of many answers: pairs, seasons, what stays hidden, and what an attacker learns. */
import { randomUUID } from 'node:crypto';
import { evaluationItems, reactionQuestions } from '@buurtplus/domain/evaluation';
import { describe, expect, it } from 'vitest';
import { behaviourOf, learningOf, reactionOf, resultOf } from './results.ts';

/** The first so many wrong. */
const wrongAt = (many: number) =>
  Object.fromEntries(
    evaluationItems.map((item, at) => [
      item.id,
      at < many ? (item.right === 'leave' ? 'pass_on' : 'leave') : item.right,
    ]),
  );
const happy = Object.fromEntries(reactionQuestions.map(({ id }) => [id, 4]));
/** One answer of the evaluation: who gave it, and how many it had wrong. */
const row = (moment: 'before' | 'after', link: number, wrong: number) => ({
  tenant_id: 't',
  id: randomUUID(),
  evaluation_id: 'e',
  moment,
  form: 'a',
  link_hash: Buffer.from([link]),
  choices: wrongAt(wrong),
  right_count: 8 - wrong,
  reaction: null,
  words: null,
});

describe('figures of many answers', () => {
  const on = '2027-03-01';
  const out = '2027-05-01';

  it('pair who answered twice, and only then say something', () => {
    const nine = Array.from({ length: 9 }, (_, at) => [row('before', at, 3), row('after', at, 1)]).flat();
    expect(learningOf(nine, on, out)).toEqual({ hidden: 'too_few', on: null });
    // Ten who answered once more make no pair.
    const alone = Array.from({ length: 10 }, (_, at) => row('after', 100 + at, 0));
    expect(learningOf([...nine, ...alone], on, out)).toEqual({ hidden: 'too_few', on: null });
    const found = learningOf([...nine, row('before', 9, 4), row('after', 9, 0)], on, out);
    if ('hidden' in found) throw new Error('it is shown');
    // Nearly all alike: every share has a limit, and the mean is the middle of what they leave open.
    expect(found.pairs).toMatchObject({ n: 10, estimate: 1.6 });
    expect(found.pairs.low).toBeLessThan(2.2 - 1.6);
    expect(found.pairs.high).toBeGreaterThan(2.2 + 0.3);
    // All ten wrong, and one of ten right, look alike: else each of them would be known.
    expect(found.items[0]).toMatchObject({
      id: 'blows',
      before: { n: 10, estimate: 0.2, low: 0, bound: 'at_most' },
      after: { n: 10, estimate: 0.2, low: 0, bound: 'at_most' },
    });
    expect(found.items[0]?.before).toEqual(found.items[0]?.after);
  });
  it('keep words back until ten people wrote some', () => {
    const given = (many: number) =>
      Array.from({ length: 12 }, (_, at) => ({
        ...row('before', at, 0),
        moment: 'reaction',
        reaction: happy,
        words: at < many ? `Zin ${at}` : null,
      }));
    expect(reactionOf(given(9), on, out)).toMatchObject({ n: 12, words: [] });
    expect((reactionOf(given(10), on, out) as { words: string[] }).words).toHaveLength(10);
  });

  it('keep words back when five people wrote twice: that is five people', () => {
    const twice = (many: number) =>
      Array.from({ length: 12 }, (_, at) =>
        (['before', 'after'] as const).map((moment) => ({
          ...row(moment, at, 1),
          words: at < many ? `Zin ${moment} ${at}` : null,
        })),
      ).flat();
    expect(learningOf(twice(9), on, out)).toMatchObject({ words: [] });
    expect((learningOf(twice(10), on, out) as { words: string[] }).words).toHaveLength(20);
  });

  const months = (from: string, many: number, change: object = {}) =>
    Array.from({ length: many }, (_, at) => ({
      teamId: 'a',
      month: new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 + at, 15))
        .toISOString()
        .slice(0, 7),
      signals: 10,
      reporters: 4,
      mostOfOne: 4,
      rightDesk: 6,
      returned: 2,
      withWords: 5,
      withMarks: 2,
      wordsReporters: 3,
      wordsMostOfOne: 2,
      feelingWithWords: 4,
      feelingApart: 1,
      feelingReporters: 3,
      feelingMostOfOne: 2,
      answered: 5,
      takenSoon: 4,
      rounds: 8,
      ...change,
    }));
  it('compare behaviour with the same season of the team itself, with an interval', () => {
    const found = behaviourOf(
      [...months('2026-06', 4), ...months('2027-06', 4, { rightDesk: 9, returned: 0 })],
      on,
    );
    if ('hidden' in found) throw new Error('it is shown');
    expect(found.sameSeason).toBe(true);
    expect(found.rightDesk).toMatchObject({
      earlier: { n: 40, estimate: 0.6 },
      later: { n: 40, estimate: 0.9 },
      difference: { n: 80, estimate: 0.3 },
    });
    expect(found.rightDesk.difference?.low).toBeGreaterThan(0.1);
  });
  it('tell how often feeling stood apart, and not when months of before hold too few of it', () => {
    const later = months('2027-06', 4, { feelingApart: 3 });
    const found = behaviourOf([...months('2026-06', 4), ...later], on);
    if ('hidden' in found) throw new Error('it is shown');
    expect(found.feelingApart).toMatchObject({
      earlier: { n: 16, estimate: 0.25 },
      later: { n: 16, estimate: 0.75 },
      difference: { n: 32, estimate: 0.5 },
    });
    const uncounted = months('2026-06', 4, { feelingWithWords: 0, feelingApart: 0 });
    expect(behaviourOf([...uncounted, ...later], on)).toMatchObject({ feelingApart: null });
  });
  it('say nothing of words that are mostly of one person, however many others send signals', () => {
    const both = (change: object) => [...months('2026-06', 4, change), ...months('2027-06', 4, change)];
    const wordsOfOne = behaviourOf(both({ wordsReporters: 1, wordsMostOfOne: 5 }), on);
    if ('hidden' in wordsOfOne) throw new Error('it is shown');
    expect(wordsOfOne).toMatchObject({ factual: null, feelingApart: { later: { n: 16 } } });
    for (const few of [{ feelingReporters: 2 }, { feelingMostOfOne: 3 }])
      expect(behaviourOf(both(few), on)).toMatchObject({ factual: { later: { n: 20 } }, feelingApart: null });
    // A small writer beside a large team adds nothing: else the two evaluations would differ by that one.
    const beside = both({ teamId: 'b', withWords: 1, withMarks: 1, wordsReporters: 1, wordsMostOfOne: 1 });
    expect(behaviourOf([...both({}), ...beside], on)).toMatchObject({
      factual: (behaviourOf(both({}), on) as { factual: unknown }).factual,
    });
  });
  it('compare with nothing when the months before are not there', () => {
    expect(behaviourOf(months('2027-06', 4), on)).toEqual({ hidden: 'no_before', on: null });
    expect(resultOf(months('2027-06', 4), ['a'], on)).toMatchObject({ answered: null, takenSoon: null });
    const partly = [...months('2026-11', 3), ...months('2027-06', 4)];
    expect(behaviourOf(partly, on)).toEqual({ hidden: 'no_before', on: null });
    expect(behaviourOf([...months('2026-11', 4), ...months('2027-06', 4)], on)).toMatchObject({
      sameSeason: false,
    });
  });
  it('say nothing while months are missing, with few signals, or mostly of one', () => {
    expect(behaviourOf(months('2027-06', 3), on)).toMatchObject({ hidden: 'not_yet' });
    for (const few of [{ signals: 2, rightDesk: 1, returned: 0 }, { reporters: 2 }, { mostOfOne: 6 }])
      expect(behaviourOf([...months('2026-06', 4), ...months('2027-06', 4, few)], on)).toEqual({
        hidden: 'no_signals',
        on: null,
      });
  });
  it('count teams that still walk a year later, when that year is over', () => {
    const year = [...months('2026-06', 4), ...months('2027-06', 8)];
    expect(resultOf(year, ['a', 'b'], on)).toMatchObject({ teams: 2, stillWalking: null });
    expect(resultOf([...year, ...months('2028-02', 3)], ['a', 'b'], on)).toMatchObject({
      teams: 2,
      stillWalking: 1,
    });
  });
});

describe('an attack on small groups', () => {
  it('learns nothing of a small team by putting it beside a large one', () => {
    const windows = ['2026-06', '2026-07', '2026-08', '2026-09', '2027-06', '2027-07', '2027-08', '2027-09'];
    const team = (teamId: string, signals: number, right: number) =>
      windows.map((month) => ({
        teamId,
        month,
        signals,
        reporters: signals > 5 ? 6 : 1,
        mostOfOne: signals > 5 ? 4 : signals,
        rightDesk: right,
        returned: 0,
        withWords: signals,
        withMarks: 0,
        wordsReporters: signals > 5 ? 6 : 1,
        wordsMostOfOne: signals > 5 ? 4 : signals,
        feelingWithWords: 0,
        feelingApart: 0,
        feelingReporters: 0,
        feelingMostOfOne: 0,
        answered: right,
        takenSoon: right,
        rounds: 4,
      }));
    const large = team('a', 20, 15);
    const small = team('b', 1, 0);
    const on = '2027-03-01';
    expect(behaviourOf([...large, ...small], on)).toEqual(behaviourOf(large, on));
    expect(behaviourOf(small, on)).toMatchObject({ hidden: 'no_signals' });
    expect(resultOf([...large, ...small], ['a', 'b'], on)).toMatchObject({
      answered: (resultOf(large, ['a'], on) as { answered: unknown }).answered,
    });
  });

  it('learns nothing of who came once: one answer without a pair changes nothing', () => {
    const pairs = Array.from({ length: 10 }, (_, at) => [
      row('before', at, at % 6),
      row('after', at, at % 4),
    ]).flat();
    const alone = learningOf(pairs, '2027-03-01', '2027-05-01');
    expect(alone).toMatchObject({ before: 10, after: 10, pairs: { n: 10 } });
    for (const wrong of [0, 4, 8])
      for (const moment of ['before', 'after'] as const)
        expect(learningOf([...pairs, row(moment, 99, wrong)], '2027-03-01', '2027-05-01')).toEqual(alone);
  });

  it('learns from the mean nothing of what a limit keeps back, and the mean is exact where there is no limit', () => {
    const row = (moment: 'before' | 'after', link: number, right: readonly boolean[]) => ({
      tenant_id: 't',
      id: randomUUID(),
      evaluation_id: 'e',
      moment,
      form: 'a',
      link_hash: Buffer.from([link]),
      choices: Object.fromEntries(
        evaluationItems.map((item, at) => [
          item.id,
          right[at] === true ? item.right : item.right === 'leave' ? 'pass_on' : 'leave',
        ]),
      ),
      right_count: right.filter(Boolean).length,
      reaction: null,
      words: null,
    });
    /** Half of them have each situation right, but the first only so many. */
    const found = (rightOnFirst: number) => {
      const rows = Array.from({ length: 10 }, (_, link) => {
        const right = evaluationItems.map((_, at) => (link + at) % 2 === 0);
        return [
          row('before', link, [link < rightOnFirst, ...right.slice(1)]),
          row(
            'after',
            link,
            [...right.slice(0, 4), true, ...right.slice(5)].map((one, at) => (at === 4 ? link < 7 : one)),
          ),
        ];
      }).flat();
      const learning = learningOf(rows, '2027-03-01', '2027-05-01');
      if ('hidden' in learning) throw new Error('it is shown');
      return learning;
    };
    const [none, one, two] = [found(0), found(1), found(2)];
    expect(none.items[0]?.before.bound).toBe('at_most');
    expect(new Set([none, one, two].map(({ pairs }) => pairs.estimate)).size).toBe(1);
    for (const { pairs } of [none, one, two])
      expect((pairs.high - pairs.estimate - 0.1) % 0.25).toBeCloseTo(0);
    // Five of ten, then seven: no limit anywhere, and nothing is held back.
    expect(found(5).pairs).toMatchObject({ n: 10, estimate: 0.2 });
  });

  it('learns nothing of three people by a share of their signals that is nearly all or nearly none', () => {
    const windows = (year: number, right: number) =>
      ['06', '07', '08', '09'].map((month, at) => ({
        teamId: 'a',
        month: `${year}-${month}`,
        signals: 3,
        reporters: 3,
        mostOfOne: 1,
        // Spread over the months, the first ones first.
        rightDesk: Math.max(0, Math.min(3, right - at * 3)),
        returned: 0,
        withWords: 0,
        withMarks: 0,
        wordsReporters: 0,
        wordsMostOfOne: 0,
        feelingWithWords: 0,
        feelingApart: 0,
        feelingReporters: 0,
        feelingMostOfOne: 0,
        answered: Math.max(0, Math.min(3, right - at * 3)),
        takenSoon: 0,
        rounds: 4,
      }));
    const told = (earlier: number, later: number) => {
      const months = [...windows(2026, earlier), ...windows(2027, later)];
      const found = behaviourOf(months, '2027-03-01');
      if ('hidden' in found) throw new Error('it is shown');
      return { rightDesk: found.rightDesk, result: resultOf(months, ['a'], '2027-03-01') };
    };
    const alike = (tries: readonly (readonly [number, number])[]) =>
      new Set(tries.map(([earlier, later]) => JSON.stringify(told(earlier, later)))).size;
    // The difference is no way around it.
    expect(
      alike([
        [6, 10],
        [6, 11],
        [6, 12],
      ]),
    ).toBe(1);
    expect(
      alike([
        [0, 6],
        [1, 6],
        [2, 6],
      ]),
    ).toBe(1);
    expect(
      alike([0, 1, 2].flatMap((earlier) => [10, 11, 12].map((later) => [earlier, later] as const))),
    ).toBe(1);
    expect(
      alike([10, 11, 12].flatMap((earlier) => [10, 11, 12].map((later) => [earlier, later] as const))),
    ).toBe(1);
    expect(told(6, 12).rightDesk).toMatchObject({
      later: { n: 12, estimate: 0.833, high: 1, bound: 'at_least' },
      earlier: { n: 12, estimate: 0.5, bound: null },
      difference: { n: 24, estimate: 0.333, bound: 'at_least' },
    });
    expect(told(6, 0).rightDesk.difference).toMatchObject({ estimate: -0.333, bound: 'at_most' });
    expect(told(0, 6).rightDesk.difference).toMatchObject({ estimate: 0.333, bound: 'at_least' });
    expect(told(12, 12).rightDesk.difference).toBe(null);
    expect(told(4, 6).rightDesk.difference).toMatchObject({ estimate: 0.167, bound: null });
  });

  it('learns nothing of one person by looking before and after, or by making groups that differ by one', () => {
    const answers = (many: number) =>
      Array.from({ length: many }, (_, at) => ({
        tenant_id: 't',
        id: randomUUID(),
        evaluation_id: 'e',
        moment: 'reaction',
        form: null,
        link_hash: null,
        choices: null,
        right_count: null,
        reaction: { ...happy, dare: at === many - 1 ? 1 : 5 },
        words: null,
      }));
    const trainingOn = '2027-03-01';
    // While answers can still come, looking again never shows a second figure to subtract.
    const seen = new Set<string>();
    for (let many = 0; many <= 30; many += 1)
      for (const day of ['2027-03-01', '2027-03-08'])
        seen.add(JSON.stringify(reactionOf(answers(many), trainingOn, day)));
    expect(seen.size).toBe(1);
    // Nobody who knows the answers of all others learns the last one from a share that is nearly all or nearly none.
    const shares = (wrong: number) => {
      const given = answers(12).map((one, at) => ({
        ...one,
        reaction: { ...happy, dare: at < wrong ? 1 : 5 },
      }));
      const found = reactionOf(given, trainingOn, '2027-03-09');
      return 'hidden' in found ? null : found.questions.find(({ id }) => id === 'dare')?.agree;
    };
    expect(new Set([0, 1, 2].map((wrong) => JSON.stringify(shares(wrong)))).size).toBe(1);
    expect(new Set([10, 11, 12].map((wrong) => JSON.stringify(shares(wrong)))).size).toBe(1);
    expect(shares(3)).toMatchObject({ estimate: 0.75, bound: null });
    expect(shares(2)).toMatchObject({ bound: 'at_least' });
    // After the last day nothing is added any more; below ten all groups look alike.
    const small = new Set(
      Array.from({ length: 10 }, (_, many) =>
        JSON.stringify(reactionOf(answers(many), trainingOn, '2027-03-09')),
      ),
    );
    expect(small.size).toBe(1);
  });
});
