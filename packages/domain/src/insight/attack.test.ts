/** An attack on all figures of 140 teams over three years: every world that fits what is told, counted out one by one. */
import { describe, expect, it } from 'vitest';
import { signalKinds } from '../compass/index.ts';
import type { About } from '../kernel/index.ts';
import { broadKinds, type SignalFigures } from './figures-of-signals.ts';
import { type CountedSignal, signalFigures } from './signal-figures.ts';

type Bounds = readonly [low: number, high: number];
const names = ['passedOn', 'pickedUp', 'answered', 'done', ...broadKinds] as const;
type Told = Readonly<Record<(typeof names)[number], Bounds>>;

/** The same numbers each run, and others for each team and month. */
const chance = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
};

/** Our own assumption of a month: few signals, some teams with many, a few people who do most. */
const monthOfSignals = (seed: number): readonly CountedSignal[] => {
  const next = chance(seed);
  for (let warm = 0; warm < 5; warm += 1) next();
  const count = Math.floor(next() ** 2 * 34);
  const people = 2 + Math.floor(next() * 9);
  const sensitive = next();
  return Array.from({ length: count }, () => {
    const pickedUp = next() < 0.85;
    return {
      reporter: next() < 0.05 ? null : `person ${Math.floor(next() ** 1.3 * people)}`,
      kind: next() < sensitive ? 'niet_pluis' : (signalKinds[1 + Math.floor(next() * 3)] ?? 'public_space'),
      pickedUp,
      answered: pickedUp && next() < 0.8,
      done: pickedUp && next() < 0.7,
    };
  });
};

const boundsOf = (about: About, most: number): Bounds =>
  about === null ? [0, most] : about === 5 ? [5, 7] : [about - 2, about + 2];

const toldBy = (figures: SignalFigures, hiddenMost: number): Told => {
  const flat = { ...figures, ...figures.kinds };
  return Object.fromEntries(names.map((name) => [name, boundsOf(flat[name], hiddenMost)])) as Told;
};

/** @returns for every number and difference the set of values that some possible world has; empty sets when no world fits */
const countOut = (told: Told): ReadonlyMap<string, Set<number>> => {
  const seen = new Map<string, Set<number>>();
  const note = (name: string, value: number): void => {
    const set = seen.get(name) ?? new Set();
    seen.set(name, set.add(value));
  };
  const [t0, t1] = told.passedOn;
  const upTo = (of: Bounds, most: number): number => Math.min(of[1], most);
  for (let total = t0; total <= t1; total += 1) {
    const [worry, safety, street] = [told.niet_pluis, told.safety, told.public_space];
    const splits: [number, number, number][] = [];
    for (let a = worry[0]; a <= upTo(worry, total); a += 1)
      for (let b = safety[0]; b <= upTo(safety, total - a); b += 1) {
        const c = total - a - b;
        if (c >= street[0] && c <= street[1]) splits.push([a, b, c]);
      }
    if (splits.length === 0) continue;
    let fits = false;
    for (let taken = told.pickedUp[0]; taken <= upTo(told.pickedUp, total); taken += 1) {
      if (told.answered[0] > taken || told.done[0] > taken) continue;
      fits = true;
      note('pickedUp', taken);
      note('not picked up', total - taken);
      for (const below of ['answered', 'done'] as const)
        for (let value = told[below][0]; value <= upTo(told[below], taken); value += 1) {
          note(below, value);
          note(`not ${below}`, taken - value);
        }
    }
    if (!fits) continue;
    note('passedOn', total);
    for (const split of splits) for (const [at, kind] of broadKinds.entries()) note(kind, split[at] ?? 0);
  }
  return seen;
};

const known = (told: Told): readonly string[] =>
  [...countOut(told)].filter(([, values]) => values.size < 3).map(([name]) => name);

/** Somebody who believes that hidden is below five; when that fits no world, somebody who believes nothing. */
const attack = (figures: SignalFigures): readonly string[] => {
  const bold = toldBy(figures, 4);
  return [...(countOut(bold).size === 0 ? [] : known(bold)), ...known(toldBy(figures, 45))];
};

/** What is usually built: one to four is hidden, everything else and the totals are exact. */
const naive = (signals: readonly CountedSignal[]): Told => {
  const bounds = (count: number): Bounds => (count >= 1 && count <= 4 ? [1, 4] : [count, count]);
  const kind = (of: readonly string[]): Bounds =>
    bounds(signals.filter((one) => of.includes(one.kind)).length);
  const count = (hold: (one: CountedSignal) => boolean): Bounds => bounds(signals.filter(hold).length);
  return {
    passedOn: [signals.length, signals.length],
    pickedUp: count((one) => one.pickedUp),
    answered: count((one) => one.answered),
    done: count((one) => one.done),
    niet_pluis: kind(['niet_pluis']),
    safety: kind(['suspicious', 'nuisance']),
    public_space: kind(['public_space']),
  };
};

const months = Array.from({ length: 140 * 36 }, (_, at) => monthOfSignals(at * 7_919 + 13));

describe('an attack on three years of figures of 140 teams', () => {
  it('finds no number and no difference with fewer than three possible values', () => {
    const told = new Map(months.map(signalFigures).map((figures) => [JSON.stringify(figures), figures]));
    const found = [...told.values()].flatMap((figures) => attack(figures).map((name) => ({ name, figures })));
    expect(found).toEqual([]);
    expect(told.size).toBeGreaterThan(100);
  });

  it('finds the naive build, that hides one to four and tells exact totals', () => {
    const hiddenAndFound = months.filter((signals) => {
      const told = naive(signals);
      const hidden = new Set(broadKinds.filter((kind) => told[kind][0] !== told[kind][1]));
      return known(told).some((name) => hidden.has(name as (typeof broadKinds)[number]));
    });
    expect(hiddenAndFound.length).toBeGreaterThan(months.length / 10);
  });

  it('finds steps of five whose hidden kinds are not looked at together', () => {
    // 7 + 7 + 4 = 18, told as 5, 5, hidden and a total of 20: the hidden one can only be four.
    const careless: SignalFigures = {
      passedOn: 20,
      pickedUp: null,
      answered: null,
      done: null,
      kinds: { niet_pluis: null, safety: 5, public_space: 5 },
    };
    expect(attack(careless)).toContain('niet_pluis');
  });

  it('tells nothing of fewer than three people, of one person for more than half, or of nearly one sensitive kind', () => {
    let told = 0;
    for (const signals of months) {
      const figures = signalFigures(signals);
      const cells: readonly (readonly [About, readonly CountedSignal[]])[] = [
        [figures.passedOn, signals],
        [figures.pickedUp, signals.filter((one) => one.pickedUp)],
        [figures.answered, signals.filter((one) => one.answered)],
        [figures.done, signals.filter((one) => one.done)],
        [figures.kinds.niet_pluis, signals.filter((one) => one.kind === 'niet_pluis')],
        [figures.kinds.safety, signals.filter((one) => ['suspicious', 'nuisance'].includes(one.kind))],
        [figures.kinds.public_space, signals.filter((one) => one.kind === 'public_space')],
      ];
      for (const [about, of] of cells) {
        if (about === null) continue;
        told += 1;
        const people = Map.groupBy(of, (one) => one.reporter);
        const forgotten = people.get(null)?.length ?? 0;
        people.delete(null);
        expect(people.size).toBeGreaterThanOrEqual(3);
        const most = Math.max(...[...people.values()].map((one) => one.length));
        expect((most + forgotten) * 2).toBeLessThanOrEqual(of.length);
        expect(Math.abs(about - of.length)).toBeLessThanOrEqual(2);
        expect(about % 5).toBe(0);
      }
      const worry = signals.filter((one) => one.kind === 'niet_pluis').length;
      if (worry * 10 >= signals.length * 9) expect(Object.values(figures.kinds)).toEqual([null, null, null]);
    }
    // Something is left to tell, else hiding is no art.
    expect(told).toBeGreaterThan(2_000);
  });
});
