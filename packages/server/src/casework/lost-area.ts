/** An owner whose area went to somebody else is not the owner of its cases any more: they go to the successor, or to who is there. */
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { lockCase, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { listLost } from './lost-area.store.ts';
import { ownersAndTrays, passOn } from './pass-on.ts';
import { type Colleague, listColleagues } from './people-of.store.ts';
import { tellAll } from './tell-all.ts';

/** Who had the case, and who took its area over from him; null when nobody did. */
type Lost = { readonly ownerId: string; readonly successorId: string | null };

/** @param ownerId only cases of this person; null for everybody's. @returns by the id of the case */
export const findLost = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  tenantId: string,
  today: string,
  ownerId: string | null,
): Promise<ReadonlyMap<string, Lost>> => {
  const found = new Map<string, Lost>();
  for (const row of await listLost(jobs, tenantId, today, ownerId)) {
    const covers = async (codes: readonly string[]): Promise<boolean> =>
      (await Promise.all(codes.map((code) => deps.neighbourhoodsIn(tenantId, code))))
        .flat()
        .includes(row.neighbourhood_code);
    // The latest who took it over stands first.
    if (found.has(row.id) || !(await covers(row.lost_codes)) || (await covers(row.held_codes))) continue;
    found.set(row.id, { ownerId: row.owner_id, successorId: row.successor_id });
  }
  return found;
};

/** @returns who has one now */
export const passOnLost = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  tenantId: string,
  lost: ReadonlyMap<string, Lost>,
  colleagues: readonly Colleague[],
): Promise<readonly string[]> => {
  const next: string[] = [];
  for (const [id, one] of lost) {
    const row = await lockCase(jobs, tenantId, id);
    // Somebody else did it meanwhile, or it was closed.
    if (row?.status !== 'open' || row.owner_id !== one.ownerId) continue;
    const personId = await passOn(jobs, deps, row, colleagues, one);
    if (personId !== null) next.push(personId);
  }
  return next;
};

/** Right after an area went from this person to a successor. What does not go now, or begins later, goes with the next round of watching. */
export const areaHandedOver = async (
  deps: CaseworkDeps,
  tenantId: string,
  fromPersonId: string,
): Promise<void> => {
  const today = dutchDay(deps.clock.now());
  await inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) => {
    const lost = await findLost(jobs, deps, tenantId, today, fromPersonId);
    if (lost.size === 0) return;
    const colleagues = await listColleagues(jobs, tenantId, ownersAndTrays, today);
    await tellAll(jobs, deps, tenantId, await passOnLost(jobs, deps, tenantId, lost, colleagues));
  }).then(deps.wakeTelling, (problem: unknown) =>
    deps.log.warn({ problem }, 'cases follow their area with the next round'),
  );
};
