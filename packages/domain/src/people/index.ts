/** The door of people: roles, duties and the one question "may you". */
export {
  type AbsenceRefusal,
  absenceDaysKept,
  absenceFields,
  checkAbsence,
  coversEveryDay,
  daysOf,
  longestAbsenceDays,
  overlaps,
  type Period,
  shortAbsenceDays,
} from './absence.ts';
export type { Actor } from './actor.ts';
export {
  type Assignment,
  type CalendarDay,
  type Duty,
  dutiesOf,
  dutyOf,
  isCalendarDay,
  isInForce,
} from './assignment.ts';
export { daysLater, monthsLater } from './calendar-days.ts';
export { type EmailRefusal, parseEmail } from './email.ts';
export {
  createPolicy,
  type Policy,
  type PolicyRefusal,
  type PolicyRule,
  type Purpose,
  purposes,
} from './policy.ts';
export {
  type DutyRole,
  dutyRoles,
  isDutyRole,
  needsOrganisation,
  needsSecondFactor,
  type OrganisationKind,
  organisationKinds,
  type Role,
  type RolePlaceKind,
  rolePlaceKind,
  roles,
} from './role.ts';
export {
  checkTeam,
  isSameTeam,
  type TeamEndReason,
  type TeamRefusal,
  type TeamShape,
  teamColumns,
  teamEndReasons,
  teamLimits,
} from './team.ts';
