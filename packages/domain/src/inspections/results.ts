/** What a schouw says about an area: how many points are at B or better, never a mean of letters, and how sure that is. */
import type { WalkedPoint } from './inspection-of.ts';
import {
  type Aspect,
  aspects,
  type Judgement,
  type Level,
  levels,
  reachesNorm,
  type SafetyAnswer,
  type SafetyQuestion,
  safetyQuestions,
  stepsApart,
} from './scale.ts';

/** Below this a share says more than it knows: then only "3 of 4" is told. */
export const enoughPoints = 10;

export type AspectResult = {
  readonly aspect: Aspect;
  /** Points with a level; where it was "not here" or not looked at is not counted. */
  readonly points: number;
  /** Everybody who looked said B or better. */
  readonly atNorm: number;
  /** Everybody who looked said C or D. */
  readonly below: number;
  /** One said B or better and the other did not: told, and not counted as reached. */
  readonly divided: number;
  /** Points two or more people looked at, and at how many of those they said the same. */
  readonly lookedAtByTwo: number;
  readonly same: number;
  /** The largest difference at one point, in steps. */
  readonly mostApart: number;
  /** How often each level was given, by everybody who looked. */
  readonly given: Readonly<Record<Level, number>>;
  /** Whole percent at B or better, or null when there are too few points to say so. */
  readonly share: number | null;
};

export type SafetyResult = {
  readonly question: SafetyQuestion;
  readonly points: number;
  readonly good: number;
  readonly notGood: number;
  readonly divided: number;
  /** Points two or more people answered for, and at how many of those they said the same. */
  readonly lookedAtByTwo: number;
  readonly same: number;
};

export type InspectionResult = {
  readonly points: number;
  readonly lookedAt: number;
  readonly unreachable: number;
  /** Points that became a signal about public space. */
  readonly signalled: number;
  readonly aspects: readonly AspectResult[];
  readonly safety: readonly SafetyResult[];
};

const isLevel = (judgement: Judgement): judgement is Level => judgement !== 'not_here';
const levelsAt = (point: WalkedPoint, aspect: Aspect): readonly Level[] =>
  (point.judgements.get(aspect) ?? []).filter(isLevel);

const widestApart = (given: readonly Level[]): number =>
  Math.max(0, ...given.flatMap((one) => given.map((other) => stepsApart(one, other))));

const wholePercent = (part: number, whole: number): number | null =>
  whole < enoughPoints ? null : Math.floor((part * 100) / whole);

const aspectResult = (aspect: Aspect, points: readonly WalkedPoint[]): AspectResult => {
  const judged = points
    .filter((point) => point.reachable)
    .map((point) => levelsAt(point, aspect))
    .filter((given) => given.length > 0);
  const atNorm = judged.filter((given) => given.every(reachesNorm)).length;
  const below = judged.filter((given) => !given.some(reachesNorm)).length;
  const byTwo = judged.filter((given) => given.length > 1);
  const all = judged.flat();
  return {
    aspect,
    points: judged.length,
    atNorm,
    below,
    divided: judged.length - atNorm - below,
    lookedAtByTwo: byTwo.length,
    same: byTwo.filter((given) => widestApart(given) === 0).length,
    mostApart: Math.max(0, ...byTwo.map(widestApart)),
    given: {
      a_plus: all.filter((level) => level === 'a_plus').length,
      a: all.filter((level) => level === 'a').length,
      b: all.filter((level) => level === 'b').length,
      c: all.filter((level) => level === 'c').length,
      d: all.filter((level) => level === 'd').length,
    },
    share: wholePercent(atNorm, judged.length),
  };
};

const safetyResult = (question: SafetyQuestion, points: readonly WalkedPoint[]): SafetyResult => {
  const said = points
    .filter((point) => point.reachable)
    .map((point) => (point.answers.get(question) ?? []).filter((one) => one !== 'not_here'))
    .filter((answers) => answers.length > 0);
  const all = (answer: SafetyAnswer): number =>
    said.filter((answers) => answers.every((one) => one === answer)).length;
  const [good, notGood] = [all('good'), all('not_good')];
  const byTwo = said.filter((answers) => answers.length > 1);
  return {
    question,
    points: said.length,
    good,
    notGood,
    divided: said.length - good - notGood,
    lookedAtByTwo: byTwo.length,
    same: byTwo.filter((answers) => new Set(answers).size === 1).length,
  };
};

const wasLookedAt = (point: WalkedPoint): boolean => point.judgements.size > 0 || point.answers.size > 0;

export const resultOf = (points: readonly WalkedPoint[]): InspectionResult => ({
  points: points.length,
  lookedAt: points.filter((point) => point.reachable && wasLookedAt(point)).length,
  unreachable: points.filter((point) => !point.reachable).length,
  signalled: points.filter((point) => point.signalIds.length > 0).length,
  aspects: aspects.map((aspect) => aspectResult(aspect, points)).filter((one) => one.points > 0),
  safety: safetyQuestions.map((question) => safetyResult(question, points)).filter((one) => one.points > 0),
});

export type AreaResult = { readonly neighbourhoodCode: string | null; readonly result: InspectionResult };

/** Per neighbourhood, in the order of their codes; points nobody could place stand last. */
export const resultsByArea = (points: readonly WalkedPoint[]): readonly AreaResult[] =>
  [...Map.groupBy(points, (point) => point.neighbourhoodCode)]
    .sort(([left], [right]) => (left ?? '~').localeCompare(right ?? '~'))
    .map(([neighbourhoodCode, own]) => ({ neighbourhoodCode, result: resultOf(own) }));

/** Kept after the term: adding up figures of two walks never needs the points again. */
export const addedUp = (results: readonly InspectionResult[]): InspectionResult => {
  const sum = (of: (one: InspectionResult) => number): number =>
    results.reduce((total, one) => total + of(one), 0);
  const about = <One>(pick: (one: InspectionResult) => readonly One[]): readonly One[] =>
    results.flatMap(pick);
  return {
    points: sum((one) => one.points),
    lookedAt: sum((one) => one.lookedAt),
    unreachable: sum((one) => one.unreachable),
    signalled: sum((one) => one.signalled),
    aspects: aspects.flatMap((aspect) => {
      const own = about((one) => one.aspects).filter((one) => one.aspect === aspect);
      if (own.length === 0) return [];
      const total = (of: (one: AspectResult) => number): number =>
        own.reduce((sumOf, one) => sumOf + of(one), 0);
      const points = total((one) => one.points);
      const atNorm = total((one) => one.atNorm);
      return [
        {
          aspect,
          points,
          atNorm,
          below: total((one) => one.below),
          divided: total((one) => one.divided),
          lookedAtByTwo: total((one) => one.lookedAtByTwo),
          same: total((one) => one.same),
          mostApart: Math.max(...own.map((one) => one.mostApart)),
          given: Object.fromEntries(
            levels.map((level) => [level, total((one) => one.given[level])]),
          ) as Record<Level, number>,
          share: wholePercent(atNorm, points),
        },
      ];
    }),
    safety: safetyQuestions.flatMap((question) => {
      const own = about((one) => one.safety).filter((one) => one.question === question);
      if (own.length === 0) return [];
      const total = (of: (one: SafetyResult) => number): number =>
        own.reduce((sumOf, one) => sumOf + of(one), 0);
      return [
        {
          question,
          points: total((one) => one.points),
          good: total((one) => one.good),
          notGood: total((one) => one.notGood),
          divided: total((one) => one.divided),
          lookedAtByTwo: total((one) => one.lookedAtByTwo),
          same: total((one) => one.same),
        },
      ];
    }),
  };
};
