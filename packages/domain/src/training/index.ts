/** The door of training: lessons, scenarios, what is wrong with one, and where somebody is; the lessons themselves each have a door of their own. */
export {
  type CertificateState,
  certificateCode,
  certificateCodeLength,
  certificateState,
  certificateStates,
  codeOnPaper,
  lastDayOfCertificate,
  lessonsMissing,
  lessonsToRefresh,
  mayRenewFrom,
  monthsFrom,
  readCertificateCode,
} from './certificate.ts';
export { certificateKeepMonths } from './certificate-fields.ts';
export {
  checkModule,
  isExpired,
  lessonsOverdue,
  type ModuleFault,
  minutesOf,
  moduleMinutes,
} from './check-module.ts';
export {
  checkScenario,
  fitsCompass,
  type ScenarioFault,
  type ScenarioFaultCode,
  scenarioLimits,
} from './check-scenario.ts';
export { eveningTables, eveningTerms } from './evening-fields.ts';
export {
  type Coming,
  countReplies,
  dutiesInvited,
  type EveningHolder,
  guestsOf,
  reachOf,
  rolesThere,
} from './evening-guests.ts';
export {
  codeSeconds,
  codeStep,
  type EveningTimes,
  eveningLimits,
  eveningTimes,
  isOn,
  maySayHandled,
  movedFrom,
  pollAt,
  stageAfter,
  stepsThatCount,
} from './evening-rules.ts';
export { mayEvening } from './evening-who-may.ts';
export { faultInWords } from './fault-words.ts';
export { learningTables, learningTerms } from './fields.ts';
export { type HalfWay, stillHalfWay } from './half-way.ts';
export {
  type Heard,
  isRoomRun,
  mayEndRun,
  questionsOnly,
  roomOffer,
} from './in-room.ts';
export { keptSince } from './in-whole-weeks.ts';
export { isSameLeadership, type Leadership, leadershipOf, leadsSeries } from './leadership.ts';
export { type LineEntry, learningLine } from './line.ts';
export { type LearningModule, type LearningQuestion, type ModuleStep, questionsOf } from './module.ts';
export {
  doneStep,
  isDone,
  isInRoom,
  type LearningEvent,
  type LearningKind,
  learningKinds,
  mergeEvents,
  nextRun,
  openRun,
  type Place,
  partsOf,
  placeIn,
  type Run,
  roomStep,
} from './progress.ts';
export {
  changesToRefresh,
  changeToAsk,
  desksLearned,
  desksUsed,
  type RefresherChange,
  storiesBegun,
} from './refresher.ts';
export {
  compassOn,
  type EndKind,
  endKinds,
  type LearningScenario,
  type Picked,
  type ScenarioChoice,
  type ScenarioNode,
  type Situation,
  saysSame,
  storyMomentNames,
  storyMoments,
} from './scenario.ts';
export { type Drawing, type DrawingPart, drawingParts, readParts } from './text.ts';
export { type Bar, type ShownVotes, shownVotes, votersOf, votersToldOf } from './votes-shown.ts';
export { compassChoice, pathsOf, standsAt, waysOn } from './walk.ts';
export {
  type FirstAnswers,
  type Missed,
  missedKinds,
  missedSides,
  whatGoesWrong,
} from './what-goes-wrong.ts';
export { mayLearn } from './who-may.ts';
