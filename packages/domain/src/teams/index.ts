/** The door of teams: who belongs to one, in which stage, what somebody can do, what is accepted and what is lent. */
export { type ContactKind, contactKinds, mostContacts } from './contact.ts';
export { type EquipmentKind, equipmentKinds, type Loan, lendProblem, loanState } from './equipment.ts';
export {
  certificateDaysAfterLeaving,
  daysAfterLeaving,
  daysAfterPlan,
  daysAfterReturn,
  type TeamFieldRule,
  type TeamTerm,
  teamField,
  teamFields,
} from './fields.ts';
export {
  type Acceptable,
  type Accepted,
  acceptables,
  isAccepted,
  privacyCardVersion,
  ruleLimits,
  rulesProblem,
  tidyRules,
  yearAfter,
} from './house-rules.ts';
export {
  isNewcomer,
  type MemberStage,
  type MemberStep,
  mayWalk,
  memberStages,
  memberSteps,
  nextStage,
  possibleSteps,
} from './member-stage.ts';
export {
  type CertificateState,
  certificateProblem,
  certificateState,
  type HeldQualification,
  holdsOn,
  missingOn,
  type Qualification,
  qualifications,
  type SeenCertificate,
} from './qualification.ts';
export { checkOutline, type OutlineRefusal, outlineLimits } from './zone-outline.ts';
