/** The figures of one team in one month as they are kept, and what walkers and the coordinator may see of them. */
import { type About, aboutTogether } from '../kernel/index.ts';
import type { CalendarDay } from '../people/index.ts';
import type { Countable } from '../rounds/index.ts';
import type { SignalFigures } from './figures-of-signals.ts';
import type { Month } from './months.ts';
import type { Counts, Normal } from './normal.ts';
import type { WishFigures } from './wishes.ts';

export type Effort = {
  readonly rounds: number;
  readonly quiet: number;
  readonly walkingMinutes: number;
  /** Different people who walked along. */
  readonly people: number;
  readonly counts: Counts;
};

/** One agreement in which something was due: the other side is a kind of desk or an organisation, never a person. */
export type AgreementLine = { readonly title: string; readonly partner: string; readonly isKept: boolean };

export type AgreementsKept = {
  readonly kept: number;
  readonly due: number;
  /** The list behind it; empty for months of before there was one. */
  readonly lines: readonly AgreementLine[];
};

export type MonthFigures = {
  readonly month: Month;
  readonly madeOn: CalendarDay;
  readonly effort: Effort;
  readonly normal: Normal | null;
  /** What is usual of what is counted; null for too few months, and for months of before it was kept. */
  readonly countsNormal: Counts | null;
  readonly signals: SignalFigures;
  readonly wishes: WishFigures | null;
  /** Null while nobody keeps agreements. */
  readonly agreements: AgreementsKept | null;
};

/** A question of a resident is not among them: that is somebody's own. */
export const countedForWalkers = [
  'open_window',
  'card',
  'talk',
  'lamp',
] as const satisfies readonly Countable[];
type CountedForWalkers = {
  readonly what: (typeof countedForWalkers)[number];
  readonly about: number;
  readonly normal: About;
};

/** Everybody who walks: what the team did and what became of its signals. No kinds, no people, no wishes. */
export type MonthForWalkers = {
  readonly month: Month;
  readonly madeOn: CalendarDay;
  readonly rounds: number;
  readonly quiet: number;
  readonly walkingMinutes: number;
  readonly normal: Normal | null;
  /** About how often, and about how often is usual for this team; what is too little to tell is not in it. */
  readonly counted: readonly CountedForWalkers[];
  readonly signals: Omit<SignalFigures, 'kinds'>;
};

export const monthForWalkers = ({
  month,
  madeOn,
  effort,
  normal,
  countsNormal,
  signals,
}: MonthFigures): MonthForWalkers => ({
  month,
  madeOn,
  rounds: effort.rounds,
  quiet: effort.quiet,
  walkingMinutes: effort.walkingMinutes,
  normal,
  counted: countedForWalkers.flatMap((what) => {
    const about = aboutTogether(effort.counts[what], effort.people);
    const usual = countsNormal === null ? null : aboutTogether(countsNormal[what], effort.people);
    return about === null ? [] : [{ what, about, normal: usual }];
  }),
  signals: {
    passedOn: signals.passedOn,
    pickedUp: signals.pickedUp,
    answered: signals.answered,
    done: signals.done,
  },
});
