/** The door of people: roles, duties and the one question "may you". */
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
  needsSecondFactor,
  type Role,
  type RolePlaceKind,
  rolePlaceKind,
  roles,
} from './role.ts';
