/** The door of compass: from a gut feeling to facts, a risk check and the right desk. */
export {
  type AdviceCatalogue,
  type AdviceKind,
  adviceRank,
  type Outcome,
  outcomeRank,
  outcomes,
  type Sentences,
} from './advice.ts';
export {
  type CompassAnswers,
  type CompassMoment,
  type Danger,
  dangerAnswers,
  type GutFeeling,
  gutFeelings,
  type Risk,
  riskAnswers,
} from './answers.ts';
export { type BookFault, type CompassBook, checkBook, standardBook, standardVersion } from './book.ts';
export { catalogueVersion, observations } from './catalogue/index.ts';
export { chooseCompassDesk, type DeskNow, openFallback } from './choose-compass-desk.ts';
export {
  type Concern,
  type ConcernCode,
  concernCodes,
  concerns,
  type FollowUp,
  followUps,
  isConcernCode,
} from './concerns.ts';
export { type Advice, type AdviceItem, decide, itemToStore } from './decide.ts';
export type { DecisionTable, TableFault, TableInput, TableRow } from './decision-table.ts';
export {
  type CompassDesk,
  type DeskChannel,
  type DeskKind,
  deskChannels,
  deskKinds,
  isStale,
  type OpeningHours,
  staleAfterDays,
} from './desk-kinds.ts';
export { drawnRules } from './draw-rules.ts';
export {
  applyChanges,
  type BookChanges,
  editionVersion,
  isNewerStandard,
  noChanges,
  type ObservationChange,
} from './editions.ts';
export { checkEdition, mayPublish, textLimits } from './editions-check.ts';
export { deskLimits } from './editions-desk-lines.ts';
export {
  diffChanges,
  type EditionLine,
  type EditionPart,
  editionParts,
  hasChanges,
  hiddenNews,
  mergeChanges,
} from './editions-diff.ts';
export {
  type DryRunKind,
  type DryRunLine,
  type DryRunResult,
  dryRun,
  dryRunKinds,
  type Ending,
  startDryRun,
} from './editions-dry-run.ts';
export { type DryRunCase, exampleCases, momentOf } from './editions-examples.ts';
export type { EditionFault } from './editions-fault.ts';
export {
  adviceName,
  cellInWords,
  cellsInWords,
  concernName,
  deskKindNames,
  inputName,
  valueName,
} from './editions-words.ts';
export { findObservation, isObservationCode, searchObservations } from './find-observations.ts';
export { kindOf } from './kind-of.ts';
export { type SignalKind, signalKinds, type Urgency, urgencies } from './kinds.ts';
export {
  type Observation,
  type ObservationPlace,
  observationPlaces,
  type Sense,
  senses,
  type Text,
} from './observation.ts';
export {
  type DutchMoment,
  dutchMoment,
  isOpen,
  nextOpening,
  type PartOfDay,
  partOfDayAt,
} from './opening-hours.ts';
export { type FollowUpAnswers, followUpAnswers, type Question, questionFor } from './questions.ts';
