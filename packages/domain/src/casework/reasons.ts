/** The lists a person chooses from: on which ground a case is opened or shared, and how it ended. */
export const caseGrounds = [
  'consent',
  'wmo',
  'youth_act',
  'police_act',
  'public_order',
  'wvggz',
  'vital_interest',
] as const;
export type CaseGround = (typeof caseGrounds)[number];

export const caseOutcomes = [
  'help_in_place',
  'own_strength',
  'moved_on',
  'handed_over_outside',
  'no_contact',
  'nothing_found',
] as const;
/** Also how a case ends by itself: nobody had moved it for half a year. */
export const caseEndings = [...caseOutcomes, 'fell_still'] as const;
export type CaseOutcome = (typeof caseEndings)[number];

export const solvedAnswers = ['yes', 'partly', 'no'] as const;
export type Solved = (typeof solvedAnswers)[number];
