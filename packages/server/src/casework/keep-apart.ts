/** Nobody has to do with a case about the own home or somebody he knows: he leaves it, and what he owned goes on to a colleague. */
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { CaseRow } from './case-row.ts';
import { endAccess, lockCase, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { insertCaseEvent } from './entries.store.ts';
import { endSharing } from './hand-overs.store.ts';
import { type Address, type HomesIn, listCasesAt, setApart, sharedWith } from './keep-apart.store.ts';
import { ownersAndTrays, passOn } from './pass-on.ts';
import { listColleagues } from './people-of.store.ts';
import { tellAll } from './tell-all.ts';

/** @returns who has it now, when it was his; why he left is not written where colleagues read */
const keepApart = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  row: CaseRow,
  personId: string,
): Promise<string | null> => {
  const now = deps.clock.now();
  const conflictedIds = [...new Set([...row.conflicted_ids, personId])];
  const deputyId = row.deputy_id === personId ? null : row.deputy_id;
  await setApart(jobs, row, conflictedIds, deputyId, now);
  await endAccess(jobs, row, now, 'apart', { personIds: [personId] });
  for (const only of await sharedWith(jobs, row, personId))
    await endSharing(jobs, row, now, { reason: 'apart', only });
  if (row.owner_id !== personId) {
    await insertCaseEvent(jobs, row, {
      id: deps.newId(),
      kind: 'let_go',
      actorId: null,
      actorRole: null,
      now,
    });
    return null;
  }
  const colleagues = await listColleagues(jobs, row.tenant_id, ownersAndTrays, dutchDay(now));
  return passOn(jobs, deps, { ...row, conflicted_ids: conflictedIds, deputy_id: deputyId }, colleagues);
};

/** "This is about somebody I know": asked by who is in the case himself. */
export const declareConflict = async (deps: CaseworkDeps, caller: Caller, caseId: string): Promise<void> => {
  const tenantId = caller.actor?.tenantId ?? '';
  await inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) => {
    const row = await lockCase(jobs, tenantId, caseId);
    if (row === null || row.conflicted_ids.includes(caller.personId)) return;
    await writeAudit(jobs, {
      tenantId,
      actorId: caller.personId,
      actorRole: caller.actor?.role ?? null,
      sessionId: caller.sessionId,
      action: 'case.conflict_declared',
      objectType: 'case',
      objectId: caseId,
      purpose: 'handle_case',
      outcome: 'done',
    });
    const next = await keepApart(jobs, deps, row, caller.personId);
    if (next !== null) await tellAll(jobs, deps, tenantId, [next]);
  });
  await deps.wakeTelling();
};

/** Open and closed cases about this home; the cases that come are kept apart by the database. */
export const keepCasesApart = async (
  deps: CaseworkDeps,
  tenantId: string,
  personId: string,
  address: Address,
  which: HomesIn,
): Promise<void> => {
  await inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) => {
    const next: string[] = [];
    for (const id of await listCasesAt(jobs, tenantId, personId, address, which)) {
      const row = await lockCase(jobs, tenantId, id);
      const owner = row === null ? null : await keepApart(jobs, deps, row, personId);
      if (owner !== null) next.push(owner);
    }
    await tellAll(jobs, deps, tenantId, next);
  });
  await deps.wakeTelling();
};
