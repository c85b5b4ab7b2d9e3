/** Nothing lies ownerless: work of a desk where nobody is any more goes back to be routed, with the answer still owed. */
import { shortAbsenceDays } from '@buurtplus/domain/people';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { staffByDuty } from './route-signals.ts';
import { listDutyHolders, listOpenDuties, releaseDuty } from './routing.store.ts';
import type { RoutingDeps } from './routing-deps.ts';

/** New work leaves a desk at once; what somebody took up waits a few days for whoever is back soon. @returns how many signals left a desk */
export const releaseUnstaffed = (deps: RoutingDeps, tenantId: string): Promise<number> =>
  inTransaction(deps.jobsDb, { tenantId, personId: null, duties: [], teams: [] }, async (tx) => {
    const now = deps.clock.now();
    const today = dutchDay(now);
    const staffed = async (awayFrom: number) =>
      staffByDuty(deps, tenantId, await listDutyHolders(tx, tenantId, today, awayFrom));
    const present = await staffed(1);
    const backSoon = await staffed(shortAbsenceDays + 1);
    let released = 0;
    for (const duty of await listOpenDuties(tx, tenantId)) {
      if (present.has(duty)) continue;
      const statuses = backSoon.has(duty) ? ['routed'] : ['routed', 'taken', 'referred', 'handled'];
      released += await releaseDuty(tx, tenantId, duty, statuses, now);
    }
    return released;
  });
