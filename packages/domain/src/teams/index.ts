/** The door of teams: who belongs to one, in which stage, and what somebody can do. */
export {
  certificateDaysAfterLeaving,
  daysAfterLeaving,
  daysAfterPlan,
  type TeamFieldRule,
  type TeamTerm,
  teamField,
  teamFields,
} from './fields.ts';
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
