/** What follows a link and a shield is done after it was written down: what a dying server left of it, the next round does. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { listLinkedSince, settleLinked } from './linked-signals.store.ts';
import { settleShield } from './shield-address.ts';
import { shieldLeft } from './shield-left.ts';
import { listHalfShielded } from './shielded.store.ts';

/** So long a server may have been away. */
const lookBackMs = 7 * 86_400_000;

/** Doing it twice changes nothing: a signal under a case that shields is shielded, and whoever is apart from a signal is apart from its case. */
export const settleLeft = async (deps: CaseworkDeps, tenantId: string): Promise<void> => {
  const since = new Date(deps.clock.now().getTime() - lookBackMs);
  const asSystem = <Value>(work: (jobs: Kysely<Tables>) => Promise<Value>): Promise<Value> =>
    inTransaction(deps.jobsDb, systemContext(tenantId), work);
  // One case at a time: whoever holds one waits for no other.
  for (const id of await asSystem((jobs) => listLinkedSince(jobs, tenantId, since)))
    await asSystem((jobs) => settleLinked(jobs, { tenant_id: tenantId, id }));
  for (const id of await asSystem((jobs) => listHalfShielded(jobs, tenantId, since)))
    await settleShield(deps, tenantId, id, 'none');
  await shieldLeft(deps, tenantId, since);
};
