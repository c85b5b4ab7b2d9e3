/** What each side reads of kept and late: the partner its own list, the team numbers and dates, and of what is about people only whole months that point at nobody, in steps of five. */
import { type About, aboutOf, smallestCount } from '../kernel/index.ts';
import type { CalendarDay } from '../people/index.ts';
import { askKinds, type Judged, type Verdict } from './promise.ts';

export type Count = { readonly kept: number; readonly late: number; readonly open: number };
export type Kept = { readonly signals: number; readonly take: Count; readonly answer: Count };

/**
 * What was judged, and of whom it is: who sent the signal, or for a request which case it is about.
 * Null is a sender who is forgotten, and may be any one of the others.
 */
export type Counted = { readonly judged: Judged; readonly of: string | null };

const countOf = (verdicts: readonly Verdict[]): Count => ({
  kept: verdicts.filter((one) => one === 'kept').length,
  late: verdicts.filter((one) => one === 'late').length,
  open: verdicts.filter((one) => one === 'open').length,
});

export const keptOf = (judged: readonly Judged[]): Kept => ({
  signals: judged.length,
  take: countOf(judged.map((one) => one.take)),
  answer: countOf(judged.map((one) => one.answer)),
});

export type QuietMonth = {
  readonly month: string;
  readonly about: number;
  /** Not late: in time, or nothing was owed any more. Null is too few to tell, and says nothing about why. */
  readonly takenInTime: About;
  readonly answeredInTime: About;
};

/** A row for the team has no kind that says more than the number: what is quiet never gets a row at all. */
type KeptRow = Judged;

export type KeptForTeam = {
  readonly kept: Kept;
  readonly rows: readonly KeptRow[];
  readonly quietMonths: readonly QuietMonth[];
};

/** Every request out of a case may be about a neighbour, so none of them has a row for the team. */
const quietKinds: readonly string[] = ['niet_pluis', ...askKinds];
const isQuiet = (one: Judged): boolean => quietKinds.includes(one.kind);
const monthOf = ({ judged }: Counted): string => judged.arrivedOn.slice(0, 7);
const isSettled = ({ judged }: Counted): boolean => judged.take !== 'open' && judged.answer !== 'open';

/**
 * As everywhere, and one step more: nobody did more than half of the least it can be. Otherwise somebody who knows
 * the own share could tell a six from a seven, and so how many were left for the others.
 */
const about = (ones: readonly Counted[]): About => {
  const all = aboutOf(ones.map(({ of }) => ({ person: of, count: 1 })));
  if (all === null) return null;
  const forgotten = ones.filter(({ of }) => of === null).length;
  const shares = [...Map.groupBy(ones, ({ of }) => of)].map(([of, own]) => (of === null ? 0 : own.length));
  const least = all === smallestCount ? smallestCount : all - 2;
  return (Math.max(...shares) + forgotten) * 2 <= least ? all : null;
};

/**
 * The only figures of what is quiet that leave: months that are over, in which nothing can change any more, of five or more and of three people or
 * more of whom nobody did more than half, so that who sent some of them cannot work out that there is one of somebody else. In steps of five.
 * Never a total beside them, for a total minus a month is a month.
 */
const quietMonthsOf = (counted: readonly Counted[], today: CalendarDay): readonly QuietMonth[] =>
  [
    ...Map.groupBy(
      counted.filter((one) => isQuiet(one.judged)),
      monthOf,
    ),
  ]
    .flatMap(([month, ones]) => {
      const all = month < today.slice(0, 7) && ones.every(isSettled) ? about(ones) : null;
      if (all === null) return [];
      return [
        {
          month,
          about: all,
          takenInTime: about(ones.filter(({ judged }) => judged.take !== 'late')),
          answeredInTime: about(ones.filter(({ judged }) => judged.answer !== 'late')),
        },
      ];
    })
    .sort((left, right) => (left.month < right.month ? 1 : -1));

const newestFirst = (rows: readonly Judged[]): readonly Judged[] =>
  [...rows].sort((left, right) =>
    left.arrivedOn < right.arrivedOn ? 1 : left.arrivedOn > right.arrivedOn ? -1 : 0,
  );

/**
 * Which agreement of a team with a role or an organisation shows the figures of what is quiet: the first that held, for good. Two that overlap
 * would give away by their difference what neither shows.
 */
export const showsQuiet = (
  id: string,
  ofPair: readonly { readonly id: string; readonly madeAt: Date; readonly heldForQuiet: boolean }[],
): boolean =>
  [...ofPair]
    .filter((one) => one.heldForQuiet)
    .sort((one, other) => one.madeAt.getTime() - other.madeAt.getTime() || (one.id < other.id ? -1 : 1))[0]
    ?.id === id;

export const keptForTeam = (counted: readonly Counted[], today: CalendarDay): KeptForTeam => {
  const loud = counted.map((one) => one.judged).filter((one) => !isQuiet(one));
  return { kept: keptOf(loud), rows: newestFirst(loud), quietMonths: quietMonthsOf(counted, today) };
};

/** One month of one agreement for the team: the very shapes of its page, of what came in that month. */
export type AgreementForTeam = {
  /** Null of an organisation: a sum of requests would be a sum of cases. */
  readonly kept: Kept | null;
  readonly rows: readonly KeptRow[];
  readonly quiet: QuietMonth | null;
  /** It is about people too, which the team reads in whole months of five or more only. */
  readonly quietHidden: boolean;
};

export const monthForTeam = (
  counted: readonly Counted[],
  about: { readonly ofOrganisation: boolean; readonly hasQuiet: boolean; readonly showsQuiet: boolean },
  today: CalendarDay,
): AgreementForTeam => {
  const { kept, rows, quietMonths } = keptForTeam(counted, today);
  return {
    kept: about.ofOrganisation ? null : kept,
    rows,
    quiet: about.showsQuiet ? (quietMonths[0] ?? null) : null,
    quietHidden: about.hasQuiet,
  };
};

/** Whether the promises of a month were kept; null when nothing was due or when it may not be told. */
export const isKeptMonth = ({ kept, quiet }: Pick<AgreementForTeam, 'kept' | 'quiet'>): boolean | null => {
  const [late, due] = kept === null ? [0, 0] : lateAndDue(kept);
  if (due === 0 && quiet === null) return null;
  return late === 0 && (quiet === null || !isQuietLate(quiet));
};

export type KeptForPartner = { readonly kept: Kept; readonly rows: readonly KeptRow[] };

export const keptForPartner = (judged: readonly Judged[]): KeptForPartner => ({
  kept: keptOf(judged),
  rows: newestFirst(judged),
});

export const nextThings = ['talk', 'change', 'other_contact'] as const;
export type NextThing = (typeof nextThings)[number];

const lateAndDue = ({ take, answer }: Kept): readonly [number, number] => {
  const late = take.late + answer.late;
  return [late, late + take.kept + answer.kept];
};

/** What helps after a broken promise: talk first; when a third or more is late, the promise itself may be too tight. */
export const whatHelps = (kept: Kept): readonly NextThing[] => {
  const [late, settled] = lateAndDue(kept);
  if (late === 0) return [];
  return late * 3 >= settled ? ['talk', 'change', 'other_contact'] : ['talk', 'other_contact'];
};

/** From what is shown only: a count of what is quiet that says more than its steps of five would be a way in. */
export const isQuietLate = ({ about: all, takenInTime, answeredInTime }: QuietMonth): boolean =>
  takenInTime !== all || answeredInTime !== all;

/** The newest month that is shown says whether there is something to talk about. */
export const whatHelpsQuiet = (months: readonly QuietMonth[]): readonly NextThing[] =>
  months[0] !== undefined && isQuietLate(months[0]) ? nextThings : [];
