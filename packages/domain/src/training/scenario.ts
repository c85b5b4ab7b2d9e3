/** A street scene with choices: what it is made of, and the short way to write one down. */
import {
  type Advice,
  type CompassAnswers,
  type CompassBook,
  type CompassMoment,
  type Danger,
  type DeskKind,
  type DutchMoment,
  decide,
  type FollowUpAnswers,
  type GutFeeling,
  type Outcome,
  type Risk,
  type Text,
} from '../compass/index.ts';
import type { Drawing } from './text.ts';

/** Moments of a round, on a Dutch clock: the compass looks at day, evening and night. */
export const storyMoments = {
  day: { day: '2026-03-10', minute: 14 * 60 },
  evening: { day: '2026-03-10', minute: 20 * 60 + 30 },
  night: { day: '2026-03-10', minute: 23 * 60 + 40 },
  summer: { day: '2026-07-23', minute: 15 * 60 },
} as const satisfies Readonly<Record<string, DutchMoment>>;
export const storyMomentNames = [
  'day',
  'evening',
  'night',
  'summer',
] as const satisfies readonly (keyof typeof storyMoments)[];
type StoryMoment = (typeof storyMomentNames)[number];

/** What there is to see in a story, and what the compass says about it; the second is checked against the first. */
export type Situation = {
  readonly at: StoryMoment;
  readonly danger: Danger;
  readonly observations: readonly string[];
  readonly followUps: FollowUpAnswers;
  readonly riskToSelf: Risk;
  readonly riskToOthers: Risk;
  readonly gutFeeling: GutFeeling | null;
  readonly says: Says;
};
export type Says = { readonly outcome: Outcome; readonly desk: DeskKind | null };

export type ScenarioChoice = { readonly id: string; readonly text: Text; readonly to: string };

/** How an end is: the best there was, also good, or a lesson. Nobody fails. */
export const endKinds = ['best', 'good', 'lesson'] as const;
export type EndKind = (typeof endKinds)[number];

export type ScenarioNode =
  | {
      readonly kind: 'scene';
      readonly text: Text;
      readonly choices: readonly ScenarioChoice[];
      /** Only where time presses in the street too: so many seconds, and where it goes when they are over. */
      readonly hurry: { readonly seconds: number; readonly to: string } | null;
    }
  /** Here the real compass is used. */
  | {
      readonly kind: 'compass';
      readonly text: Text;
      readonly situation: string;
      /** Facts to choose from: those of the story, and some that were not there. */
      readonly offered: readonly string[];
      readonly same: string;
      readonly other: string;
    }
  | {
      readonly kind: 'end';
      readonly end: EndKind;
      readonly situation: string;
      readonly text: Text;
      readonly why: Text;
      /** What the professional would have wanted. */
      readonly wanted: Text;
    };

export type LearningScenario = {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly drawing: Drawing;
  readonly start: string;
  readonly situations: Readonly<Record<string, Situation>>;
  readonly nodes: Readonly<Record<string, ScenarioNode>>;
};

type Given = Partial<Omit<Situation, 'observations' | 'followUps' | 'says'>> & FollowUpAnswers;

/** @param codes of facts, with spaces between them; @param says "desk isolation", "call_112", "nothing" */
export const situation = (
  codes: string,
  outcome: Outcome,
  desk: DeskKind | null,
  given: Given = {},
): Situation => {
  const { now, since, often, away, ...rest } = given;
  return {
    at: 'evening',
    danger: 'no',
    riskToSelf: 'none',
    riskToOthers: 'none',
    gutFeeling: null,
    ...rest,
    observations: codes.split(' ').filter((code) => code !== ''),
    followUps: {
      ...(now === undefined ? {} : { now }),
      ...(since === undefined ? {} : { since }),
      ...(often === undefined ? {} : { often }),
      ...(away === undefined ? {} : { away }),
    },
    says: { outcome, desk },
  };
};

/** `[id, to, Dutch, English]` */
type ChoiceLine = readonly [id: string, to: string, nl: string, en: string];

export const scene = (
  text: Text,
  choices: readonly ChoiceLine[],
  hurry: { readonly seconds: number; readonly to: string } | null = null,
): ScenarioNode => ({
  kind: 'scene',
  text,
  choices: choices.map(([id, to, nl, en]) => ({ id, to, text: { nl, en } })),
  hurry,
});

export const compass = (
  text: Text,
  of: string,
  offered: string,
  same: string,
  other: string,
): ScenarioNode => ({
  kind: 'compass',
  text,
  situation: of,
  offered: offered.split(' '),
  same,
  other,
});

export const end = (kind: EndKind, text: Text, why: Text, wanted: Text, of = 'a'): ScenarioNode => ({
  kind: 'end',
  end: kind,
  situation: of,
  text,
  why,
  wanted,
});

/** What the volunteer told the compass inside a scenario; what is not asked there is as the story has it. */
export type Picked = Pick<CompassAnswers, 'danger' | 'observations' | 'followUps'>;

const nobodyFree: CompassMoment['holidays'] = new Set();

/** The real compass about a story. */
export const compassOn = (book: CompassBook, story: Situation, picked: Picked = story): Advice =>
  decide(
    book,
    {
      danger: picked.danger,
      observations: picked.observations,
      followUps: picked.followUps,
      riskToSelf: story.riskToSelf,
      riskToOthers: story.riskToOthers,
      gutFeeling: story.gutFeeling,
      earlierOwnSignals: 0,
    },
    { at: storyMoments[story.at], holidays: nobodyFree, areaCodes: [] },
  );

export const saysSame = (left: Says, right: Says): boolean =>
  left.outcome === right.outcome && left.desk === right.desk;
