/** The door of inspections: the scale and its words, the draw, what events add up to, what it says about an area. */
export { type AspectWords, aspectWords, type Bilingual, levelNames } from './aspect-words.ts';
export { drawPoints } from './draw.ts';
export { figureMonths, inspectionMonths, inspectionTables, keptSince, quarterOfDay } from './fields.ts';
export {
  type InspectionEvent,
  type InspectionFact,
  inspectionFactKinds,
  type Looker,
  lookers,
} from './inspection-event.ts';
export {
  type InspectionPoint,
  inspectionOf,
  isOf,
  lastOf,
  namesOf,
  type WalkedInspection,
  type WalkedPoint,
} from './inspection-of.ts';
export {
  checkChange,
  checkPlan,
  type FixedPoint,
  type InspectionPlan,
  mayReopen,
  type PlanNo,
  planLimits,
} from './plan.ts';
export {
  type AreaResult,
  type AspectResult,
  addedUp,
  enoughPoints,
  type InspectionResult,
  resultOf,
  resultsByArea,
  type SafetyResult,
} from './results.ts';
export { safetyWords } from './safety-words.ts';
export {
  type Aspect,
  aspects,
  type Judgement,
  judgements,
  type Level,
  levels,
  type SafetyAnswer,
  type SafetyQuestion,
  safetyAnswers,
  safetyQuestions,
  type Weather,
  weathers,
  wordsOnlyEdition,
  wordsVersion,
} from './scale.ts';
export { type InspectionFacts, mayInspect } from './who-may.ts';
