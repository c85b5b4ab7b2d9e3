/** A case goes from an owner who is not there any more to the next one, in one step and with a line in its history. */
import { nextOwner, trayWorkingDays } from '@buurtplus/domain/casework';
import { addWorkingDays } from '@buurtplus/domain/routing';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow } from './case-row.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { insertCaseEvent } from './entries.store.ts';
import { endSharing } from './hand-overs.store.ts';
import { moveOwner } from './move-owner.ts';
import { onDuty } from './on-duty.ts';
import type { Colleague } from './people-of.store.ts';
import { endTray, insertTray } from './tray.store.ts';

/** Who can have a case, and who passes it on unread. */
export const ownersAndTrays = ['wijkagent', 'wijkregisseur', 'wijkwerker', 'functional_admin'] as const;

const trail = (jobs: Kysely<Tables>, row: CaseRow, action: string): Promise<void> =>
  writeAudit(jobs, {
    tenantId: row.tenant_id,
    actorId: null,
    actorRole: null,
    sessionId: null,
    action,
    objectType: 'case',
    objectId: row.id,
    purpose: 'handle_case',
    outcome: 'done',
  });

/** @returns who has it now; null when it stays where it is */
export const passOn = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  row: CaseRow,
  colleagues: readonly Colleague[],
  /** The owner is there, but the area went to somebody else. */
  lost: { readonly successorId: string | null } | null = null,
): Promise<string | null> => {
  const now = deps.clock.now();
  const administrators = colleagues.filter((one) => one.role === 'functional_admin');
  const desk = await onDuty(deps, row, colleagues);
  const next = nextOwner(
    row.deputy_id,
    row.owner_id,
    row.conflicted_ids,
    desk,
    administrators,
    lost?.successorId ?? null,
  );
  const why = lost === null ? 'owner_gone' : 'area_moved';
  const waits = administrators.some((one) => one.personId === row.owner_id);
  // It lies with an administrator already: only a desk is a step on.
  if (next === null || (next.by === 'tray' && waits)) return null;
  const person = colleagues.find((one) => one.personId === next.personId);
  await endTray(jobs, row.tenant_id, row.id, now);
  await endSharing(jobs, row, now, { reason: why });
  await moveOwner(
    jobs,
    row,
    {
      personId: next.personId,
      role: next.by === 'tray' ? 'functional_admin' : next.role,
      organisationId: person?.organisationId ?? null,
      handOverId: null,
      entryIds: null,
    },
    deps.newId(),
    now,
  );
  if (next.by === 'tray')
    await insertTray(jobs, {
      tenant_id: row.tenant_id,
      case_id: row.id,
      id: deps.newId(),
      admin_id: next.personId,
      number: row.number,
      neighbourhood_code: row.neighbourhood_code,
      owner_role: row.owner_role,
      since: now,
      due_on: addWorkingDays(dutchDay(now), trayWorkingDays, deps.isHoliday),
    });
  await insertCaseEvent(jobs, row, {
    id: deps.newId(),
    kind: why,
    actorId: null,
    actorRole: null,
    detail: { by: next.by },
    now,
  });
  await trail(jobs, row, `case.${why}`);
  return next.personId;
};
