/** The door of insight: why it mattered, in figures that point at nobody, and thanks. */
export { insightTables } from './fields.ts';
export {
  type AgreementLine,
  type AgreementsKept,
  countedForWalkers,
  type Effort,
  type MonthFigures,
  type MonthForWalkers,
  monthForWalkers,
} from './month-figures.ts';
export {
  addMonths,
  firstDayOf,
  isMonth,
  keptMonths,
  type Month,
  monthOf,
  monthsBack,
  newestReady,
  readyOn,
} from './months.ts';
export { type Counts, type Normal, ownCounts, ownNormal } from './normal.ts';
export {
  type MonthReport,
  reportText,
  reportWords,
  type ThanksLine,
  thanksFrom,
  thanksText,
} from './report.ts';
export type { AgreementNow, AgreementsNow } from './report-agreements.ts';
export type { ReportPart, ReportSection, ReportTable } from './report-text.ts';
export { type CountedSignal, signalFigures } from './signal-figures.ts';
export {
  checkThanks,
  type ThankerRole,
  type ThanksSentence,
  thankerRoles,
  thanksLimits,
  thanksSentences,
  thanksUntil,
} from './thanks.ts';
export { mayInsight, type TeamFacts } from './who-may.ts';
export { type MemberWish, wishFigures } from './wishes.ts';
