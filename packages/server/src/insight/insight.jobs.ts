/** Every night: figures of months that are ready, and away with what is over term. */
import { addMonths, keptMonths, monthOf } from '@buurtplus/domain/insight';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { listTenantIds, systemContext } from '../rounds/rounds.store.ts';
import type { InsightDeps } from './insight-deps.ts';
import { makeMonths } from './make-months.ts';
import { forgetMonthsBefore } from './months.store.ts';
import { forgetThanksBefore } from './thanks.store.ts';

export const forgetInsight = async (deps: InsightDeps, tenantId: string): Promise<void> => {
  const today = dutchDay(deps.clock.now());
  await inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
    await forgetMonthsBefore(tx, tenantId, addMonths(monthOf(today), -keptMonths));
    await forgetThanksBefore(tx, tenantId, today);
  });
};

export const insightJobs = (deps: InsightDeps): readonly JobDefinition[] => [
  {
    // Before rounds and identities go: what is ready today is made from all of it.
    name: 'insight.make',
    cron: '41 2 * * *',
    run: async () => {
      for (const tenantId of await listTenantIds(deps.jobsDb)) await makeMonths(deps, tenantId);
    },
  },
  {
    name: 'insight.forget',
    cron: '47 3 * * *',
    run: async () => {
      for (const tenantId of await listTenantIds(deps.jobsDb)) await forgetInsight(deps, tenantId);
    },
  },
];
