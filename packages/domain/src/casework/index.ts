/** The door of casework: a case file, its map and plan, its walls, and how it is handed over. */

export { daysLater, monthsLater } from '../people/index.ts';
export type { CaseFile } from './case-file.ts';
export {
  type CaseAction,
  type CaseStatus,
  caseActions,
  caseStatuses,
  nextCaseStatus,
  possibleCaseActions,
} from './case-status.ts';
export { coarsePlace } from './coarse-place.ts';
export { type CaseCompartment, caseCompartments, compartmentsOf, mayGoAlong } from './compartment.ts';
export { type ConsentStanding, consentIn, consentStandings } from './consent.ts';
export {
  answerShownDays,
  askFor,
  type DecisionFacts,
  type DecisionStatus,
  decisionStatuses,
  decisionSteps,
  decisionWorkingDays,
  mayDecide,
  nextDecisionStatus,
} from './decision.ts';
export {
  chosenInOrder,
  type DisclosableCase,
  type DisclosableEntry,
  type Disclosed,
  disclosureFor,
  type ShareableField,
  shareableFields,
  withoutLines,
  withoutPlace,
} from './disclosure.ts';
export {
  type ActionState,
  actionStates,
  type CaseEntry,
  type CaseEntryKind,
  caseEntryKinds,
  caseNameLimit,
  caseTextLimit,
  checkEntry,
  consentAsked,
  factSources,
  informalKinds,
  type LifeDomain,
  lifeDomains,
  type SupportKind,
  type SupportMix,
  supportKinds,
  supportMix,
} from './entry.ts';
export { caseFields } from './fields.ts';
export { type CaseFromOutside, caseFromOutside } from './from-outside.ts';
export {
  checkReceiver,
  type HandOverKind,
  type HandOverStatus,
  type HandOverStep,
  handOverKinds,
  handOverStatuses,
  handOverSteps,
  movesOwnership,
  nextHandOverStatus,
  possibleHandOverSteps,
  type Receiver,
  type ReceiverRefusal,
} from './hand-over.ts';
export {
  canHoldBack,
  fieldsAlong,
  type HeldBackField,
  heldAtYes,
  heldBackFields,
  heldBackOf,
  isToGive,
} from './held-back.ts';
export {
  checkLadder,
  effectOfScale,
  moveRung,
  type Rung,
  rungAccesses,
  rungsInUse,
  type ScaleStep,
  scaleTo,
  standardLadder,
} from './ladder.ts';
export { type NextOwner, nextOwner, type OwnerCandidate } from './next-owner.ts';
export { checkInDays, isActionLate, isCheckInDue } from './plan-days.ts';
export { fitsInPlaceOf, mayTakeAway, narrowerWalls, stepBack } from './put-right.ts';
export {
  type CaseGround,
  type CaseOutcome,
  caseEndings,
  caseGrounds,
  caseOutcomes,
  type Solved,
  solvedAnswers,
} from './reasons.ts';
export {
  canBeSensitive,
  extendedSealedUntil,
  type ShownEntry,
  sealedUntilAtClose,
} from './sensitive.ts';
export {
  type Behind,
  behindOf,
  type ClosingStep,
  type SignalAtClose,
  signalStepsAtClose,
} from './signal-behind.ts';
export {
  caseStandsUntil,
  closedReadUntil,
  endsSoon,
  extendedKeepUntil,
  isOverTerm,
  isReviewLate,
  keepUntilAtClose,
  latestReviewDays,
  longestSharingDays,
  offerWorkingDays,
  reviewDays,
  reviewLateDays,
  termWarningDays,
  trayWorkingDays,
  workingDayFrom,
} from './terms.ts';
export {
  allowedCaseActions,
  type CaseFacts,
  type CasePolicyAction,
  caseRules,
  mayCase,
  standInActions,
} from './who-may.ts';
