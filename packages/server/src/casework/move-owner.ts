/** The ownership moves from one person to the next in one step; the owner is never empty, and the copies follow by themselves. */
import { closedReadUntil, compartmentsOf } from '@buurtplus/domain/casework';
import { isDutyRole } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow } from './case-row.ts';
import { endAccess, insertAccess, updateCase } from './cases.store.ts';
import { listAboveFloor } from './entries.store.ts';

export type NewOwner = {
  readonly personId: string;
  /** A desk's role; an administrator holds a case without reading it. */
  readonly role: string;
  readonly organisationId: string | null;
  readonly handOverId: string | null;
  /** What of the time before goes along; what the former owner had when null. */
  readonly entryIds: readonly string[] | null;
  /** What of the case itself stays behind: it is in the case of nobody any more. */
  readonly without?: Partial<Pick<CaseRow, 'street' | 'house_number' | 'reason' | 'held_back'>>;
};

export const moveOwner = async (
  tx: Kysely<Tables>,
  row: CaseRow,
  to: NewOwner,
  accessId: string,
  now: Date,
): Promise<void> => {
  const isDesk = isDutyRole(to.role);
  // The floor is the case's, so that whoever comes in later stands on it too; what was held back once does not come up again.
  const kept = to.entryIds === null ? null : await listAboveFloor(tx, row, to.entryIds);
  await endAccess(tx, row, now, 'moved', { kind: 'owner' });
  await endAccess(tx, row, now, 'became_owner', { personIds: [to.personId] });
  await updateCase(tx, row, now, {
    owner_id: to.personId,
    owner_since: now,
    deputy_id: null,
    ...to.without,
    ...(kept === null ? {} : { floor_at: now, floor_entry_ids: kept }),
    ...(isDesk ? { owner_role: to.role, owner_organisation_id: to.organisationId } : {}),
  });
  await insertAccess(tx, {
    tenant_id: row.tenant_id,
    case_id: row.id,
    id: accessId,
    owner_id: to.personId,
    person_id: to.personId,
    role: to.role,
    kind: 'owner',
    compartments: isDutyRole(to.role) ? [...compartmentsOf(to.role)] : [],
    since: now,
    // A case that moves after its closing is not longer in sight for that.
    until_on: row.closed_at === null ? null : closedReadUntil(dutchDay(row.closed_at)),
    hand_over_id: to.handOverId,
    entry_ids: kept,
  });
};
