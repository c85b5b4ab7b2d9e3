/** The door of roster: what is planned, who comes, who waits, and where people are missing. */
export { type ChangeRefusal, changeProblem, type ItemChange } from './change-item.ts';
export { type Coverage, type Covered, coverageOf, gapsFrom, gapWeeks, mostHelpedFirst } from './coverage.ts';
export { addDays, dutchWall, isDay, momentOf, mondayOf, weekdayOf } from './dutch-time.ts';
export { rosterFields } from './fields.ts';
export { type Proposal, proposeRoster } from './proposal.ts';
export type { ProposalChoice, ProposalMember, ProposalReason, ProposalRound } from './proposal-fit.ts';
export { type WhyNobody, whyNobodyCodes } from './proposal-why.ts';
export {
  checkNewItem,
  type ItemKind,
  type ItemRefusal,
  type ItemTimes,
  itemKinds,
  type NewItem,
  overlaps,
  peopleProblem,
  type RosterItem,
  rosterLimits,
  type WalkMode,
  walkModes,
} from './roster-item.ts';
export {
  allowedRosterActions,
  cannotWalk,
  decideSignUp,
  holdsPlace,
  mayGiveBack,
  placeFor,
  possibleRosterActions,
  type RosterAction,
  type RosterRefusal,
  rosterActions,
  type SignUpAsk,
  type SignUpState,
  signUpStates,
  type Walker,
} from './sign-up.ts';
export { kindWordDays, mayAskWhetherWell, taskLogProblem, writeDownDays } from './task-log.ts';
export {
  isDark,
  patternDays,
  planAheadDays,
  type RosterPattern,
  type Season,
  seasons,
  timesOn,
} from './template.ts';
export {
  confirmUntil,
  nextOffers,
  reminderDue,
  reserveGoesFirst,
  reservesNeeded,
  type Waiting,
} from './waiting-list.ts';
export { mayRoster, type RosterDeed, type RosterPlace } from './who-may.ts';
