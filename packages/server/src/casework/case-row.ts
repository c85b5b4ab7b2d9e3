/** Between rows of the tables and the domain's case: the only place that knows both. */
import { type CaseFacts, type CaseFile, closedReadUntil } from '@buurtplus/domain/casework';
import type { CaseId, PersonId, TenantId } from '@buurtplus/domain/kernel';
import type { DutyRole } from '@buurtplus/domain/people';
import type { Selectable } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { CaseworkTables } from './casework.tables.ts';

export type CaseRow = Selectable<CaseworkTables['case_files']>;
export type AccessRow = Selectable<CaseworkTables['case_access']>;
export type EntryRow = Selectable<CaseworkTables['case_entries']>;
export type EventRow = Selectable<CaseworkTables['case_events']>;
export type HandOverRow = Selectable<CaseworkTables['case_hand_overs']>;
export type MessageRow = Selectable<CaseworkTables['case_messages']>;

/** Check constraints hold the words of each list, so the columns are what the types say. */
export const caseOf = (row: CaseRow): CaseFile => ({
  tenantId: row.tenant_id as TenantId,
  id: row.id as CaseId,
  number: row.number,
  signalId: row.signal_id,
  neighbourhoodCode: row.neighbourhood_code,
  street: row.street,
  houseNumber: row.house_number,
  addressShielded: row.address_shielded,
  addressWithheld: row.address_withheld,
  heldBack: row.held_back as CaseFile['heldBack'],
  reason: row.reason,
  ground: row.ground as CaseFile['ground'],
  openedAt: row.opened_at.toISOString(),
  ownerId: row.owner_id as PersonId,
  ownerRole: row.owner_role as DutyRole,
  deputyId: row.deputy_id as PersonId | null,
  rung: row.rung,
  reviewOn: row.review_on,
  status: row.status as CaseFile['status'],
  closedAt: row.closed_at?.toISOString() ?? null,
  outcome: row.outcome as CaseFile['outcome'],
  solved: row.solved as CaseFile['solved'],
  learned: row.learned,
  keepUntil: row.keep_until,
  firstKeepUntil: row.first_keep_until,
  sealedUntil: row.sealed_until,
  standsUntil: row.stands_until,
  conflictedIds: row.conflicted_ids as PersonId[],
  version: row.version,
});

/** @param participants who may read along today */
export const factsOf = (
  row: CaseRow,
  participants: readonly AccessRow[],
  today: string,
  isOwnerAway: boolean,
): CaseFacts => ({
  tenantId: row.tenant_id as TenantId,
  ownerId: row.owner_id,
  ownerRole: row.owner_role,
  participants: participants.map((one) => ({ personId: one.person_id, role: one.role })),
  // A deputy has the owner's own role.
  standIn: isOwnerAway && row.deputy_id !== null ? { personId: row.deputy_id, role: row.owner_role } : null,
  conflictedIds: row.conflicted_ids,
  status: row.status as CaseFacts['status'],
  addressWithheld: row.address_withheld,
  isOutOfSight: row.closed_at !== null && closedReadUntil(dutchDay(row.closed_at)) < today,
});
