/** A role with a place and a period: what a person may be, where, and from when until when. */
import type { PersonId, TeamId, TenantId } from '../kernel/index.ts';
import type { DutyRole, Role } from './role.ts';
import { isDutyRole } from './role.ts';

/** A calendar day in the municipality's own time zone, "YYYY-MM-DD". */
export type CalendarDay = string;

export const isCalendarDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

export type Assignment = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly teamId: TeamId | null;
  /** CBS codes (GM, WK or BU) for roles that hold in areas; empty otherwise. */
  readonly areaCodes: readonly string[];
  readonly startsOn: CalendarDay;
  /** Last day on which the role holds, or null for no end. */
  readonly endsOn: CalendarDay | null;
};

/** ISO days compare as text, so a period is two comparisons. */
export const isInForce = (assignment: Pick<Assignment, 'startsOn' | 'endsOn'>, today: CalendarDay): boolean =>
  assignment.startsOn <= today && (assignment.endsOn === null || today <= assignment.endsOn);

/** A duty is a desk role in one neighbourhood, written "wijkagent@BU05990110". */
export type Duty = `${DutyRole}@${string}`;

export const dutyOf = (role: DutyRole, neighbourhoodCode: string): Duty => `${role}@${neighbourhoodCode}`;

/**
 * The duties that follow from an assignment.
 * @param neighbourhoodsIn the neighbourhood codes inside a GM, WK or BU code
 */
export const dutiesOf = (
  assignment: Pick<Assignment, 'role' | 'areaCodes'>,
  neighbourhoodsIn: (areaCode: string) => readonly string[],
): readonly Duty[] => {
  const { role } = assignment;
  if (!isDutyRole(role)) return [];
  const codes = new Set(assignment.areaCodes.flatMap((code) => neighbourhoodsIn(code)));
  return [...codes].sort().map((code) => dutyOf(role, code));
};
