/** Small groups stay hidden, and a comparison is with the team itself in the same season (measures.md sections 6 and 7). */

/** The least number of answers before anything is shown. */
export const leastAnswers = 10;
/** The least number of signals and of people behind a figure of a team, and the most of it that may come from one. */
export const leastSignals = 10;
export const leastReporters = 3;
/** Taken up within so many days counts as soon. */
export const soonDays = 3;

/** One month of one team, as it was when it was frozen. */
export type TeamMonth = {
  /** "YYYY-MM" */
  readonly month: string;
  readonly signals: number;
  readonly reporters: number;
  /** Signals of whoever sent the most. */
  readonly mostOfOne: number;
  readonly rightDesk: number;
  readonly returned: number;
  /** Signals with own words, and those in which the text help would mark something. */
  readonly withWords: number;
  readonly withMarks: number;
  /** The people behind the signals with own words, and the signals of whoever wrote the most of them; 0 when that was never counted. */
  readonly wordsReporters: number;
  readonly wordsMostOfOne: number;
  /** Niet-pluis signals with own words, and those of them whose words hold no judgement or guess: the feeling stands in its own place. */
  readonly feelingWithWords: number;
  readonly feelingApart: number;
  readonly feelingReporters: number;
  readonly feelingMostOfOne: number;
  readonly answered: number;
  /** Somebody took it up within three days: help that comes earlier. */
  readonly takenSoon: number;
  readonly rounds: number;
};

export const sumMonths = (months: readonly TeamMonth[]): Omit<TeamMonth, 'month'> =>
  months.reduce(
    (sum, one) => ({
      signals: sum.signals + one.signals,
      reporters: Math.max(sum.reporters, one.reporters),
      mostOfOne: sum.mostOfOne + one.mostOfOne,
      rightDesk: sum.rightDesk + one.rightDesk,
      returned: sum.returned + one.returned,
      withWords: sum.withWords + one.withWords,
      withMarks: sum.withMarks + one.withMarks,
      wordsReporters: Math.max(sum.wordsReporters, one.wordsReporters),
      wordsMostOfOne: sum.wordsMostOfOne + one.wordsMostOfOne,
      feelingWithWords: sum.feelingWithWords + one.feelingWithWords,
      feelingApart: sum.feelingApart + one.feelingApart,
      feelingReporters: Math.max(sum.feelingReporters, one.feelingReporters),
      feelingMostOfOne: sum.feelingMostOfOne + one.feelingMostOfOne,
      answered: sum.answered + one.answered,
      takenSoon: sum.takenSoon + one.takenSoon,
      rounds: sum.rounds + one.rounds,
    }),
    {
      signals: 0,
      reporters: 0,
      mostOfOne: 0,
      rightDesk: 0,
      returned: 0,
      withWords: 0,
      withMarks: 0,
      wordsReporters: 0,
      wordsMostOfOne: 0,
      feelingWithWords: 0,
      feelingApart: 0,
      feelingReporters: 0,
      feelingMostOfOne: 0,
      answered: 0,
      takenSoon: 0,
      rounds: 0,
    },
  );

const isOfEnough = (signals: number, reporters: number, mostOfOne: number): boolean =>
  signals >= leastSignals && reporters >= leastReporters && mostOfOne * 2 <= signals;

/** Enough signals, of enough people, and not mostly of one. Over several months the most of one is an upper bound, so this hides sooner. */
export const mayShow = (sum: Omit<TeamMonth, 'month'>): boolean =>
  isOfEnough(sum.signals, sum.reporters, sum.mostOfOne);
/** The same for the part of them with own words: one busy writer among many senders is still one person. */
export const mayShowWords = (sum: Omit<TeamMonth, 'month'>): boolean =>
  isOfEnough(sum.withWords, sum.wordsReporters, sum.wordsMostOfOne);
export const mayShowFeeling = (sum: Omit<TeamMonth, 'month'>): boolean =>
  isOfEnough(sum.feelingWithWords, sum.feelingReporters, sum.feelingMostOfOne);

/** So few on one side of a share of answers tell what nearly everybody chose; such a share is only given a limit. */
export const leastOnASide = 3;

/** So far apart lie the days of two evaluations of one team: else two windows would differ by a single month of few people. */
export const daysBetweenEvaluations = 120;

/** An evaluation is made before its training, or in the week after it. @param today and trainingOn "YYYY-MM-DD" */
export const mayEvaluate = (trainingOn: string, today: string): boolean =>
  Date.parse(`${today}T12:00:00Z`) - Date.parse(`${trainingOn}T12:00:00Z`) <= 7 * 86_400_000;

const shift = (month: string, by: number): string => {
  const [year, number] = month.split('-').map(Number);
  const at = (year ?? 0) * 12 + (number ?? 1) - 1 + by;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
};

/**
 * Months three to six after the training, and what they are compared with: the same months a year earlier when the team has those,
 * else the four months up to the training, which are another season.
 */
export const comparedMonths = (
  trainingOn: string,
  known: ReadonlySet<string>,
): {
  readonly later: readonly string[];
  readonly earlier: readonly string[];
  readonly sameSeason: boolean;
} => {
  const month = trainingOn.slice(0, 7);
  const later = [3, 4, 5, 6].map((by) => shift(month, by));
  const yearBefore = later.map((one) => shift(one, -12));
  // A year before must lie before the training: else the comparison would be of a team with itself after it.
  const sameSeason = yearBefore.every((one) => known.has(one) && one < month);
  return {
    later,
    earlier: sameSeason ? yearBefore : [-4, -3, -2, -1].map((by) => shift(month, by)),
    sameSeason,
  };
};

/** The month in which a team would have walked for a year after the training, with the one before and after it. */
export const yearLater = (trainingOn: string): readonly string[] =>
  [11, 12, 13].map((by) => shift(trainingOn.slice(0, 7), by));
