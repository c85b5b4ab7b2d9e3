/** The door of roster: what is planned, who comes, who waits, and where people are missing. */
export { type Coverage, type Covered, coverageOf, gapsFrom, gapWeeks, mostHelpedFirst } from './coverage.ts';
export { addDays, dutchWall, isDay, momentOf, mondayOf, weekdayOf } from './dutch-time.ts';
export { rosterFields } from './fields.ts';
export {
  type Proposal,
  type ProposalChoice,
  type ProposalMember,
  type ProposalReason,
  type ProposalRound,
  proposeRoster,
} from './proposal.ts';
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
export {
  isDark,
  patternDays,
  planAheadDays,
  type RosterPattern,
  type Season,
  seasons,
  timesOn,
} from './template.ts';
export { confirmUntil, nextOffers, reminderDue, reservesNeeded, type Waiting } from './waiting-list.ts';
export { mayRoster, type RosterDeed, type RosterPlace } from './who-may.ts';
