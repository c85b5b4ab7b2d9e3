/** What a server that died right after a shield or a link left in the open: the other cases about the same signals. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { settleShield, tellShieldedAlong } from './shield-address.ts';
import { listLeftInOpen, shieldCase } from './shield-left.store.ts';

/** One case at a time, and each with the signals under it, until none is left. One that cannot be done keeps no other waiting. */
export const shieldLeft = async (deps: CaseworkDeps, tenantId: string, since: Date): Promise<void> => {
  const asSystem = <Value>(work: (jobs: Kysely<Tables>) => Promise<Value>): Promise<Value> =>
    inTransaction(deps.jobsDb, systemContext(tenantId), work);
  /** @returns false when it was done, or lifted, in the meantime */
  const shield = (id: string): Promise<boolean> =>
    asSystem(async (jobs) => {
      const now = deps.clock.now();
      if ((await listLeftInOpen(jobs, tenantId, since, id)).length === 0) return false;
      if (!(await shieldCase(jobs, tenantId, id, now))) return false;
      await tellShieldedAlong(jobs, deps, { tenant_id: tenantId, id }, now);
      return true;
    });
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const id of await asSystem((jobs) => listLeftInOpen(jobs, tenantId, since)))
      try {
        if (!(await shield(id))) continue;
        await settleShield(deps, tenantId, id, 'none');
        // The signals under this one may lie under others.
        isMore = true;
      } catch (problem) {
        deps.log.warn({ problem }, 'shield left in the open');
      }
  }
};
