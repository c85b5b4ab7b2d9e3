/** A case file as the server keeps it: a situation at a place, with one owner at every moment; there is no field for a person's name. */
import type { CaseId, PersonId, TenantId } from '../kernel/index.ts';
import type { CalendarDay, DutyRole } from '../people/index.ts';
import type { CaseStatus } from './case-status.ts';
import type { HeldBackField } from './held-back.ts';
import type { CaseGround, CaseOutcome, Solved } from './reasons.ts';

export type CaseFile = {
  readonly tenantId: TenantId;
  readonly id: CaseId;
  readonly number: string;
  readonly signalId: string | null;
  readonly neighbourhoodCode: string;
  readonly street: string | null;
  readonly houseNumber: string | null;
  /** The address must not be found: nobody reads it without a tap, and it goes along with nothing. */
  readonly addressShielded: boolean;
  /** It was shielded before this case was opened by somebody who was never let in: it is not here. */
  readonly addressWithheld: boolean;
  /** What of the case itself a former owner did not give along. */
  readonly heldBack: readonly HeldBackField[];
  readonly reason: string;
  readonly ground: CaseGround;
  readonly openedAt: string;
  readonly ownerId: PersonId;
  /** The role of the desk it belongs to; also while an administrator holds it for the next owner. */
  readonly ownerRole: DutyRole;
  readonly deputyId: PersonId | null;
  readonly rung: string;
  readonly reviewOn: CalendarDay;
  readonly status: CaseStatus;
  readonly closedAt: string | null;
  readonly outcome: CaseOutcome | null;
  readonly solved: Solved | null;
  readonly learned: string | null;
  readonly keepUntil: CalendarDay | null;
  readonly firstKeepUntil: CalendarDay | null;
  /** After this day what is sensitive in it is gone. */
  readonly sealedUntil: CalendarDay | null;
  /** Nobody moved it for long and a named person keeps it open until this day. */
  readonly standsUntil: CalendarDay | null;
  readonly conflictedIds: readonly PersonId[];
  readonly version: number;
};
