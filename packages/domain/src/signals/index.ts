/** The door of signals: a signal from recording to report-back. */

export { answerWordsOf, behindTap, type TapField, tapFields, valueBehind } from './behind-tap.ts';
export {
  type CalledNumber,
  type CompassTrace,
  calledNumbers,
  decideSignal,
  type SignalDecision,
  type Sureness,
  surenesses,
} from './decide-signal.ts';
export {
  daysAfterClose,
  type FieldRule,
  identityDaysAfterClose,
  type RetentionTerm,
  refusedDays,
  signalFields,
  withdrawnDays,
  workFields,
} from './fields.ts';
export { type GoesOnRefusal, mayGoOn } from './goes-on.ts';
export { isOutOfSight } from './out-of-sight.ts';
export { checkPlace, type PlaceRefusal, type SignalPlace, worstAccuracyM } from './place.ts';
export {
  isAnswerTo,
  type QuestionCode,
  questionCodes,
  questionOptions,
  questionWordsLimit,
} from './questions.ts';
export {
  type HandleOutcome,
  handleOutcomes,
  type ReferTarget,
  type ReturnReason,
  referTargets,
  returnReasons,
} from './reasons.ts';
export { dutyRoleForUrgency } from './receiver.ts';
export {
  limits,
  needsHouseNumber,
  type RecordRefusal,
  recordSignal,
  type SignalDraft,
  type SignalRecorded,
} from './record-signal.ts';
export {
  type AnswerCode,
  type AnswerGiven,
  type AnswerKind,
  answerCodes,
  answersByKind,
  answersGiven,
  mayClose,
  paysTheDebt,
  type ReportBack,
  type ReportBackRefusal,
  reportBack,
  reportBackLimits,
} from './report-back.ts';
export {
  compareHomes,
  distanceBetween,
  isSamePlace,
  samePlaceM,
  type Whereabouts,
} from './same-place.ts';
export { type OwnSignal, repeatFrom, repeatWindowDays, senderRepeat } from './sender-repeat.ts';
export type { Signal } from './signal.ts';
export {
  type SignalForDesk,
  type SignalForSender,
  type SignalInWorkList,
  signalForDesk,
  signalForSender,
  signalFromOutside,
  signalInWorkList,
} from './signal-for-audience.ts';
export { normalizeSignalNumber, signalNumber } from './signal-number.ts';
export {
  nextStatus,
  openStatuses,
  possibleActions,
  type SenderPhase,
  type SignalAction,
  type SignalStatus,
  senderPhase,
  signalActions,
  signalStatuses,
  type WrongStatus,
} from './signal-status.ts';
export {
  type ExtendMonths,
  type ExtendReason,
  extendedUntil,
  extendMonths,
  extendReasons,
  type Standing,
  type StandStill,
  standingOf,
  standStillNoticeDays,
} from './stand-still.ts';
export {
  allowedDeskActions,
  maySignal,
  type SignalFacts,
  type SignalPolicyAction,
  signalRules,
} from './who-may.ts';
export {
  clockStatuses,
  isAsleep,
  isNamedToCoordinator,
  kindsNamedToCoordinator,
  longestSleepDays,
  maySleepUntil,
  mostCounted,
  type SleepReason,
  seenAtOnce,
  sleepReasons,
  type WorkView,
  workViews,
} from './work-views.ts';
