/** The door of rounds: what can happen on a walk, what its events add up to, who may see it and how long it is kept. */
export {
  type AttentionNo,
  type AttentionPoint,
  attentionLimits,
  checkAttentionPoint,
  howTold,
  type PointFigures,
  tellableAnswers,
} from './attention-point.ts';
export { checkDebrief, type Debrief, type DebriefFeeling, debriefFeelings, debriefLimit } from './debrief.ts';
export { debriefDays, pointDaysAfterEnd, roundMonths, roundTables, trackDays } from './fields.ts';
export { mayHappen, type RoundNo, roundNos, walksOnAfter } from './may-happen.ts';
export { keptFrom, type Overview, overviewOf, quarterOf, type Walked } from './overview.ts';
export { ownNumberLimit, readOwnNumber } from './own-number.ts';
export {
  mayStartPlanned,
  notBegunAfterMs,
  notBegunDays,
  type PlanFacts,
  type PlanNo,
  type PlannedRound,
  planMarginMs,
  planNos,
  plannedEarlyMs,
  plannedRoundIdSource,
} from './planned-round.ts';
export {
  checkPointAnswer,
  type PointAnswer,
  type PointSight,
  pointAnswerLimit,
  pointSights,
} from './point-answer.ts';
export { makeRoundCode, readRoundCode, roundIdFrom, roundIdSource, showRoundCode } from './round-code.ts';
export {
  askHomeAfterMs,
  type EndedBy,
  endedBys,
  noEndings,
  type RoundEndings,
  signsOfLife,
  unendedAfterMs,
} from './round-end.ts';
export {
  type Countable,
  countables,
  type Mate,
  type Presence,
  presences,
  type RoundEvent,
  type RoundFact,
  roundFactKinds,
} from './round-event.ts';
export { type Round, type RoundStatus, roundOf } from './round-of.ts';
export {
  type AlarmReason,
  alarmReasons,
  checkInDueAt,
  type LadderStep,
  ladder,
  missedSince,
  stepsTaken,
} from './safety.ts';
export {
  checkInChoices,
  type RoundSettings,
  type SignOn,
  signOns,
  standardSettings,
  wrongSetting,
} from './settings.ts';
export {
  addFix,
  cutTrack,
  type Fix,
  middleOfCell,
  type TrackCell,
  type TrackPoint,
  trackCols,
  trackLimits,
  trackRows,
} from './track.ts';
export type { Doubt, Walker } from './walker.ts';
export { mayRound, type RoundAction, type RoundFacts } from './who-may.ts';
