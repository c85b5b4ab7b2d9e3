/** What a decision looks at: the answers of a volunteer, and the moment and place. */
import type { DutchMoment } from './opening-hours.ts';
import type { FollowUpAnswers } from './questions.ts';

export const dangerAnswers = ['yes', 'no', 'unsure'] as const;
export type Danger = (typeof dangerAnswers)[number];
export const riskAnswers = ['none', 'later', 'now', 'unknown'] as const;
export type Risk = (typeof riskAnswers)[number];
export const gutFeelings = ['pluis', 'niet_pluis', 'unsure'] as const;
export type GutFeeling = (typeof gutFeelings)[number];

/** All a decision looks at; own words are not among them. */
export type CompassAnswers = {
  readonly danger: Danger;
  /** Codes of facts; a code this book does not know is kept and goes to a person. */
  readonly observations: readonly string[];
  readonly followUps: FollowUpAnswers;
  readonly riskToSelf: Risk;
  readonly riskToOthers: Risk;
  readonly gutFeeling: GutFeeling | null;
  /** How many earlier signals of this volunteer are about this place. */
  readonly earlierOwnSignals: number;
};

export type CompassMoment = {
  readonly at: DutchMoment;
  readonly holidays: ReadonlySet<string>;
  /** CBS codes of the neighbourhood and district of the place, where known. */
  readonly areaCodes: readonly string[];
};
