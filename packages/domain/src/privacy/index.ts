/** The door of privacy: reading outside the working relation, and looking back at who read what. */
export {
  type BreakGlassObject,
  type BreakGlassReason,
  breakGlassLimits,
  breakGlassObjects,
  breakGlassReasons,
  openUntil,
} from './break-glass.ts';
export {
  breakGlassFields,
  oversightFields,
  oversightYears,
  ownAddressAdditionFields,
  ownAddressFields,
} from './fields.ts';
export {
  type Reader,
  type TrailLine,
  type UnusualItem,
  type UnusualKind,
  unusualIn,
  unusualKinds,
} from './unusual-reading.ts';

/** What can come of looking at an item. */
export const reviewOutcomes = ['in_order', 'talked_about', 'right_changed', 'breach_procedure'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];
/** Unreviewed longer than this is said aloud (bar B52). */
export const reviewWithinDays = 14;
