/** The door of evaluation: what is asked, when, and what may be shown of it. */
export { evaluationMonths, evaluationTables } from './fields.ts';
export {
  compassSays,
  countRight,
  type EvaluationChoice,
  type EvaluationForm,
  type EvaluationItem,
  evaluationChoices,
  evaluationForms,
  evaluationItems,
} from './items.ts';
export {
  type EvaluationMoment,
  type EveningOfDay,
  evaluationMoments,
  formOf,
  isOpen,
  isOut,
  lastDayOf,
  linkCodeLength,
  makeLinkCode,
  otherForm,
  readLinkCode,
  shuffled,
  type TrainingEvening,
  trainingEvening,
} from './moments.ts';
export { isReaction, reactionQuestions, reactionSteps } from './reaction.ts';
export {
  comparedMonths,
  daysBetweenEvaluations,
  leastAnswers,
  leastOnASide,
  leastReporters,
  leastSignals,
  mayEvaluate,
  mayShow,
  mayShowFeeling,
  mayShowWords,
  soonDays,
  sumMonths,
  type TeamMonth,
  yearLater,
} from './rules.ts';
