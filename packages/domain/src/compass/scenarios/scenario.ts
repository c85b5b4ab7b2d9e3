/** What a scenario is: a story of a volunteer, the answers that fit it, and what the compass should say by practice.md. */
import type { Outcome } from '../advice.ts';
import type { CompassAnswers, CompassMoment } from '../answers.ts';
import type { DeskKind } from '../desk-kinds.ts';
import type { FollowUpAnswers } from '../questions.ts';

/** Moments in the life of a team, on a Dutch clock. */
const moments = {
  day: { day: '2026-03-10', minute: 14 * 60 },
  morning: { day: '2026-03-12', minute: 8 * 60 + 15 },
  evening: { day: '2026-03-10', minute: 20 * 60 + 30 },
  night: { day: '2026-03-11', minute: 2 * 60 },
  saturday: { day: '2026-03-14', minute: 13 * 60 },
  weekend_night: { day: '2026-03-15', minute: 90 },
  sunday: { day: '2026-03-15', minute: 16 * 60 },
  summer: { day: '2026-07-23', minute: 11 * 60 },
  summer_evening: { day: '2026-07-23', minute: 21 * 60 },
  winter_night: { day: '2026-01-15', minute: 23 * 60 + 30 },
  christmas: { day: '2026-12-25', minute: 15 * 60 },
  new_year: { day: '2027-01-01', minute: 20 },
} as const;
type MomentName = keyof typeof moments;

export type Given = Partial<Omit<CompassAnswers, 'observations' | 'followUps'>> &
  FollowUpAnswers & { readonly at?: MomentName };

export type Scenario = {
  readonly story: string;
  readonly answers: CompassAnswers;
  readonly moment: CompassMoment;
  /** Any of these is right; more than one only where practice.md leaves a choice. */
  readonly outcomes: readonly Outcome[];
  /** When the outcome is a desk: the kinds that are right. */
  readonly desks: readonly DeskKind[];
  /** Desks that must also be among the items, for a story about several things. */
  readonly also: readonly DeskKind[];
  /** Nobody does anything wrong and nobody is in need: nothing may leave the phone. */
  readonly harmless: boolean;
};

const holidays: ReadonlySet<string> = new Set(['2026-12-25', '2026-12-26', '2027-01-01']);

/** @param codes of facts, with spaces between them */
export const scenario = (
  story: string,
  codes: string,
  given: Given,
  expected: Pick<Scenario, 'outcomes'> & Partial<Pick<Scenario, 'desks' | 'also' | 'harmless'>>,
): Scenario => {
  const { now, since, often, away, at, ...rest } = given;
  return {
    story,
    answers: {
      danger: 'no',
      riskToSelf: 'none',
      riskToOthers: 'none',
      gutFeeling: null,
      earlierOwnSignals: 0,
      ...rest,
      observations: codes.split(' ').filter((code) => code !== ''),
      followUps: {
        ...(now === undefined ? {} : { now }),
        ...(since === undefined ? {} : { since }),
        ...(often === undefined ? {} : { often }),
        ...(away === undefined ? {} : { away }),
      },
    },
    moment: { at: moments[at ?? 'evening'], holidays, areaCodes: [] },
    desks: [],
    also: [],
    harmless: false,
    ...expected,
  };
};

export type Line = readonly [story: string, codes: string, given?: Given];
export type DeskLine = readonly [story: string, codes: string, given: Given, ...desks: DeskKind[]];

export const to = (outcomes: readonly Outcome[], lines: readonly Line[]): readonly Scenario[] =>
  lines.map(([story, codes, given]) => scenario(story, codes, given ?? {}, { outcomes }));
export const toDesk = (lines: readonly DeskLine[]): readonly Scenario[] =>
  lines.map(([story, codes, given, ...desks]) => scenario(story, codes, given, { outcomes: ['desk'], desks }));
