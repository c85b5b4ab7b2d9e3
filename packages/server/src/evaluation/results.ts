/** From answers and frozen months to figures that may be shown, with n and interval; what may not be shown says why. */
import type { AnswerShare, Comparison, EvaluationResults, Hidden } from '@buurtplus/contract/evaluation';
import {
  comparedMonths,
  evaluationItems,
  isOut,
  lastDayOf,
  leastAnswers,
  mayShow,
  mayShowFeeling,
  mayShowWords,
  reactionQuestions,
  sumMonths,
  type TeamMonth,
  yearLater,
} from '@buurtplus/domain/evaluation';
import type { AnswerRow } from './evaluation.store.ts';
import { answersOf, compare, type Part } from './guarded-shares.ts';
import { meanAsTold } from './mean-as-told.ts';

type MonthOfTeam = TeamMonth & { readonly teamId: string };

const notYet = (on: string): Hidden => ({ hidden: 'not_yet', on });
const tooFew: Hidden = { hidden: 'too_few', on: null };

/** Words stand in an order that says nothing, and only among enough others. */
const wordsOf = (rows: readonly AnswerRow[]): string[] => {
  const words = rows.map((row) => row.words?.trim() ?? '').filter((text) => text !== '');
  return words.length >= leastAnswers ? words.sort((a, b) => a.localeCompare(b, 'nl')) : [];
};

export const reactionOf = (
  rows: readonly AnswerRow[],
  trainingOn: string,
  today: string,
): EvaluationResults['reaction'] => {
  if (!isOut('reaction', trainingOn, today)) return notYet(lastDayOf('reaction', trainingOn));
  const given = rows.filter((row) => row.moment === 'reaction');
  if (given.length < leastAnswers) return tooFew;
  return {
    n: given.length,
    questions: reactionQuestions.map(({ id }) => ({
      id,
      agree: answersOf(given.filter((row) => (row.reaction?.[id] ?? 0) >= 4).length, given.length),
    })),
    words: wordsOf(given),
  };
};

export const learningOf = (
  rows: readonly AnswerRow[],
  trainingOn: string,
  today: string,
): EvaluationResults['learning'] => {
  if (!isOut('after', trainingOn, today)) return notYet(lastDayOf('after', trainingOn));
  const before = rows.filter((row) => row.moment === 'before');
  const after = rows.filter((row) => row.moment === 'after');
  const first = new Map(before.map((row) => [row.link_hash?.toString('hex'), row]));
  // Only who answered twice: with all others the shares, less the mean of pairs, would be the answers of who came once.
  const pairs = after.flatMap((later) => {
    const earlier = first.get(later.link_hash?.toString('hex'));
    return earlier === undefined ? [] : [{ earlier, later }];
  });
  if (pairs.length < leastAnswers) return tooFew;
  const differences = pairs.map(
    ({ earlier, later }) => (later.right_count ?? 0) - (earlier.right_count ?? 0),
  );
  const rightOn = (moment: 'earlier' | 'later', id: string, right: string): AnswerShare =>
    answersOf(pairs.filter((pair) => pair[moment].choices?.[id] === right).length, pairs.length);
  const items = evaluationItems.map(({ id, right }) => ({
    id,
    before: rightOn('earlier', id, right),
    after: rightOn('later', id, right),
  }));
  return {
    before: pairs.length,
    after: pairs.length,
    pairs: meanAsTold(items, differences),
    items,
    // Of everybody, for words are held to their own ten. Each moment by itself: whoever wrote twice is one person.
    words: [...wordsOf(before), ...wordsOf(after)].sort((a, b) => a.localeCompare(b, 'nl')),
  };
};

const sumOf = (months: readonly MonthOfTeam[], wanted: readonly string[]) =>
  sumMonths(months.filter((one) => wanted.includes(one.month)));

/** Only teams that could be shown by themselves: a small one beside a large one would be the difference between two evaluations. */
const shownAlone = (
  months: readonly MonthOfTeam[],
  later: readonly string[],
  earlier: readonly string[],
  may = mayShow,
): readonly MonthOfTeam[] => {
  const byTeam = Map.groupBy(months, (one) => one.teamId);
  return [...byTeam.values()].filter((own) => may(sumOf(own, later)) && may(sumOf(own, earlier))).flat();
};

/** Behind a figure about words stand the people who wrote them, so each of those parts is held to the rule by itself. */
const comparePart = (
  months: readonly MonthOfTeam[],
  { later, earlier }: { readonly later: readonly string[]; readonly earlier: readonly string[] },
  may: typeof mayShow,
  partOf: (sum: ReturnType<typeof sumMonths>) => Part,
): Comparison | null => {
  const shown = shownAlone(months, later, earlier, may);
  const [now, then] = [sumOf(shown, later), sumOf(shown, earlier)];
  return may(now) && may(then) ? compare(partOf(now), partOf(then)) : null;
};

/** The teams of an evaluation together, never one beside another. */
export const behaviourOf = (
  months: readonly MonthOfTeam[],
  trainingOn: string,
): EvaluationResults['behaviour'] => {
  const known = new Set(months.map((one) => one.month));
  const { later, earlier, sameSeason } = comparedMonths(trainingOn, known);
  const missing = later.find((month) => !known.has(month));
  if (missing !== undefined) return notYet(later.at(-1) ?? missing);
  const shown = shownAlone(months, later, earlier);
  const [now, then] = [sumOf(shown, later), sumOf(shown, earlier)];
  if (earlier.some((month) => !known.has(month))) return { hidden: 'no_before', on: null };
  if (!mayShow(now) || !mayShow(then)) return { hidden: 'no_signals', on: null };
  const windows = { later, earlier };
  return {
    sameSeason,
    laterMonths: [...later],
    earlierMonths: [...earlier],
    rightDesk: compare(
      { part: now.rightDesk, whole: now.signals },
      { part: then.rightDesk, whole: then.signals },
    ),
    notReturned: compare(
      { part: now.signals - now.returned, whole: now.signals },
      { part: then.signals - then.returned, whole: then.signals },
    ),
    factual: comparePart(shown, windows, mayShowWords, (sum) => ({
      part: sum.withWords - sum.withMarks,
      whole: sum.withWords,
    })),
    feelingApart: comparePart(shown, windows, mayShowFeeling, (sum) => ({
      part: sum.feelingApart,
      whole: sum.feelingWithWords,
    })),
  };
};

export const resultOf = (
  months: readonly MonthOfTeam[],
  teamIds: readonly string[],
  trainingOn: string,
): EvaluationResults['result'] => {
  const known = new Set(months.map((one) => one.month));
  const { later, earlier } = comparedMonths(trainingOn, known);
  if (later.some((month) => !known.has(month))) return notYet(later.at(-1) ?? '');
  const shown = shownAlone(months, later, earlier);
  const [now, then] = [sumOf(shown, later), sumOf(shown, earlier)];
  const mayCompare = earlier.every((month) => known.has(month)) && mayShow(now) && mayShow(then);
  const year = yearLater(trainingOn);
  const walking = new Set(
    months.filter((one) => year.includes(one.month) && one.rounds > 0).map((one) => one.teamId),
  );
  return {
    answered: mayCompare
      ? compare({ part: now.answered, whole: now.signals }, { part: then.answered, whole: then.signals })
      : null,
    takenSoon: mayCompare
      ? compare({ part: now.takenSoon, whole: now.signals }, { part: then.takenSoon, whole: then.signals })
      : null,
    teams: teamIds.length,
    stillWalking: year.every((month) => known.has(month)) ? walking.size : null,
  };
};
