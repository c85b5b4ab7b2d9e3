/** The door of rounds: what can happen on a walk, what its events add up to, who may see it and how long it is kept. */
export {
  type AttentionNo,
  type AttentionPoint,
  attentionLimits,
  checkAttentionPoint,
} from './attention-point.ts';
export { checkDebrief, type Debrief, type DebriefFeeling, debriefFeelings, debriefLimit } from './debrief.ts';
export { debriefDays, pointDaysAfterEnd, roundMonths, roundTables } from './fields.ts';
export { mayHappen, type RoundNo, roundNos } from './may-happen.ts';
export { keptFrom, type Overview, overviewOf, quarterOf, type Walked } from './overview.ts';
export { makeRoundCode, readRoundCode, roundIdFrom, roundIdSource, showRoundCode } from './round-code.ts';
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
export { type Doubt, type Round, type RoundStatus, roundOf, signsOfLife, type Walker } from './round-of.ts';
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
export { mayRound, type RoundAction, type RoundFacts } from './who-may.ts';
