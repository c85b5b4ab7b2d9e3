/** The door of signals: a signal from recording to report-back. */
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
} from './fields.ts';
export { checkPlace, type PlaceRefusal, type SignalPlace, worstAccuracyM } from './place.ts';
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
  answerCodes,
  mayClose,
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
  allowedDeskActions,
  maySignal,
  type SignalFacts,
  type SignalPolicyAction,
  signalRules,
} from './who-may.ts';
