/** The door of agreements: what is agreed, how it comes into force, whether it is kept, and who may read that. */
export { type Asked, judgeAsk } from './ask.ts';
export { type Decision, decisions, toDecide } from './decide.ts';
export { agreementMonthsAfterEnd, agreementTables, idleDraftDays, noteMonths } from './fields.ts';
export {
  type AgreementForTeam,
  type Count,
  type Counted,
  isKeptMonth,
  isQuietLate,
  type Kept,
  type KeptForTeam,
  keptForPartner,
  keptForTeam,
  monthForTeam,
  type NextThing,
  nextThings,
  type QuietMonth,
  showsQuiet,
  whatHelps,
  whatHelpsQuiet,
} from './kept.ts';
export {
  type AgreementSide,
  type AgreementState,
  type AgreementStep,
  agreementSides,
  agreementSteps,
  endWarningDays,
  inForceFrom,
  meetingDueOn,
  possibleSteps,
  replacedOn,
  signedByBoth,
  stateOf,
  type VersionFacts,
  type VersionStatus,
  versionStatuses,
} from './life.ts';
export {
  type AskKind,
  askKinds,
  dueBy,
  type Happened,
  type Judged,
  judge,
  offDays,
  type Pause,
  pauseLimits,
  verdictOf,
} from './promise.ts';
export {
  type AgreementTerms,
  changedTerms,
  checkTerms,
  meetingRhythms,
  mostFirstDrafts,
  type Span,
  spanUnits,
  type TermsNo,
  termLimits,
} from './terms.ts';
export {
  type AgreementFacts,
  agreementRoles,
  mayAgreement,
  type PartnerSide,
  sideOf,
} from './who-may.ts';
