/** An owner who is away longer than work can wait has somebody beside him in the case until he is back: the deputy of the absence, else a colleague of the desk. */
import { compartmentsOf } from '@buurtplus/domain/casework';
import { type DutyRole, dutyRoles, shortAbsenceDays } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { AccessRow, CaseRow } from './case-row.ts';
import { insertAccess, listAccess, lockCase, updateCase } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { insertCaseEvent } from './entries.store.ts';
import { onDuty } from './on-duty.ts';
import { type Colleague, listColleagues } from './people-of.store.ts';
import { listAway, listLetGo, listUnattended } from './stand-in.store.ts';

/** @returns false when this person is in the case in another role, and so cannot stand in */
const letIn = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  row: CaseRow,
  one: Colleague,
  untilOn: string,
): Promise<boolean> => {
  const now = deps.clock.now();
  // Who takes part already keeps the own last day.
  const isNew = await insertAccess(jobs, {
    tenant_id: row.tenant_id,
    case_id: row.id,
    id: deps.newId(),
    owner_id: row.owner_id,
    person_id: one.personId,
    role: one.role,
    kind: 'participant',
    compartments: [...compartmentsOf(one.role as DutyRole)],
    since: now,
    until_on: untilOn,
    hand_over_id: null,
    entry_ids: null,
  });
  const isIn = (each: AccessRow): boolean =>
    each.person_id === one.personId && each.role === one.role && each.kind === 'participant';
  if (!isNew && !(await listAccess(jobs, row.tenant_id, row.id, dutchDay(now))).some(isIn)) return false;
  await updateCase(jobs, row, now, { deputy_id: one.personId });
  await insertCaseEvent(jobs, row, {
    id: deps.newId(),
    kind: 'stands_in',
    actorId: null,
    actorRole: null,
    detail: { role: one.role, until: untilOn },
    now,
  });
  await writeAudit(jobs, {
    tenantId: row.tenant_id,
    actorId: null,
    actorRole: null,
    sessionId: null,
    action: 'case.stands_in',
    objectType: 'case',
    objectId: row.id,
    purpose: 'handle_case',
    outcome: 'done',
  });
  return true;
};

/** The owner stays the owner. @returns who stands in from now on */
export const standIn = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  tenantId: string,
  today: string,
): Promise<readonly string[]> => {
  const unattended = await listUnattended(jobs, tenantId, today, shortAbsenceDays + 1);
  if (unattended.length === 0) return [];
  const away = await listAway(jobs, tenantId, today);
  const there = (await listColleagues(jobs, tenantId, dutyRoles, today)).filter(
    (one) => !away.has(`${one.personId} ${one.role}`),
  );
  const told: string[] = [];
  for (const { id, deputy_of_absence: deputyOfAbsence, starts_on: since, ends_on: untilOn } of unattended) {
    const row = await lockCase(jobs, tenantId, id);
    if (row === null || row.status !== 'open') continue;
    const free = there.filter(
      (one) =>
        one.role === row.owner_role &&
        one.personId !== row.owner_id &&
        !row.conflicted_ids.includes(one.personId),
    );
    if (free.some((one) => one.personId === row.deputy_id)) continue;
    const letGo = await listLetGo(jobs, tenantId, id, since);
    const wanted = free.filter((one) => !letGo.has(one.personId));
    const deputies = wanted.filter((one) => one.personId === deputyOfAbsence);
    for (const next of [...deputies, ...(await onDuty(deps, row, wanted))])
      if (await letIn(jobs, deps, row, next, untilOn)) {
        told.push(next.personId);
        break;
      }
  }
  return told;
};
