/** Whether an open case has this signal under it already, as its beginning or put there later; whoever asks holds the signal. */
import { inTransaction } from '../platform/db/transaction.ts';
import { systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { listOpenAbove } from './linked-signals.store.ts';

export const isUnderOpenCase = async (
  deps: CaseworkDeps,
  tenantId: string,
  signalId: string | null,
): Promise<boolean> =>
  signalId !== null &&
  (
    await inTransaction(deps.jobsDb, systemContext(tenantId), (jobs) =>
      listOpenAbove(jobs, tenantId, [signalId]),
    )
  ).length > 0;
