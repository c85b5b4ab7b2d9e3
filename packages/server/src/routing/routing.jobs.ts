/** What comes round by itself: routing what waits, chasing what is late, sealing the audit trail. */

import { sealAudit } from '../platform/audit/audit-chain.store.ts';
import { systemTenant } from '../platform/audit/audit-entry.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import type { Logger } from '../platform/log.ts';
import { escalateLateRoutes } from './escalate-routes.ts';
import { followPromises } from './follow-promises.ts';
import { releaseUnstaffed } from './release-unstaffed.ts';
import { routeWaitingSignals } from './route-signals.ts';
import { listTenants } from './routing.store.ts';
import type { RoutingDeps } from './routing-deps.ts';

/** @param wakeTelling after a round in which somebody is to be told */
export const routingJobs = (
  deps: RoutingDeps,
  log: Logger,
  wakeTelling: () => Promise<void>,
): readonly JobDefinition[] => {
  const everywhere = async (work: (tenantId: string) => Promise<void>): Promise<void> => {
    for (const tenantId of await listTenants(deps.jobsDb)) await work(tenantId);
  };
  const sealEverywhere = async (reach: 'recent' | 'whole'): Promise<void> => {
    for (const tenantId of [systemTenant, ...(await listTenants(deps.jobsDb))]) {
      while ((await sealAudit(deps.jobsDb, tenantId, reach)) > 0);
    }
  };
  return [
    {
      name: 'signals.route',
      cron: '* * * * *',
      isWoken: true,
      run: () =>
        everywhere(async (tenantId) => {
          const released = await releaseUnstaffed(deps, tenantId);
          if (released > 0) log.info({ tenantId, released }, 'signals of an empty desk go on');
          const routed = await routeWaitingSignals(deps, tenantId);
          if (routed > 0) await wakeTelling();
          if (routed > 0) log.info({ tenantId, routed }, 'signals routed');
        }),
    },
    {
      name: 'signals.escalate',
      cron: '* * * * *',
      run: () =>
        everywhere(async (tenantId) => {
          const done = await escalateLateRoutes(deps, tenantId);
          if (done.reminded > 0) await wakeTelling();
          if (done.reminded + done.escalated > 0) log.info({ tenantId, ...done }, 'late routes');
        }),
    },
    {
      name: 'signals.promises',
      cron: '*/10 * * * *',
      isWoken: true,
      run: () =>
        everywhere(async (tenantId) => {
          const moved = await followPromises(deps, tenantId);
          if (moved > 0) log.info({ tenantId, moved }, 'due times follow what was promised');
        }),
    },
    { name: 'audit.seal', cron: '* * * * *', run: () => sealEverywhere('recent') },
    { name: 'audit.seal-whole', cron: '41 3 * * *', run: () => sealEverywhere('whole') },
  ];
};
