/** The trail ends after five years: once a month, under a role of its own, and only where it is whole. */
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { JobDefinition } from '../jobs/queue.ts';
import type { Logger } from '../log.ts';
import { cutOldest } from './audit-cut.store.ts';
import { systemTenant } from './audit-entry.ts';
import { verifyAudit } from './audit-verify.store.ts';

export type CutDeps = {
  /** The handle of the role buurtplus_trail, which may take away what is old enough and nothing else. */
  readonly trailDb: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly log: Logger;
  readonly listTenants: () => Promise<readonly string[]>;
};

/** A trail that is not whole is not cut: what somebody touched would be gone with it. @returns how many lines went */
export const cutAudit = async (deps: CutDeps, tenantId: string): Promise<number> => {
  const { faults } = await verifyAudit(deps.jobsDb, tenantId, null);
  if (faults.length === 0) return cutOldest(deps.trailDb, tenantId);
  deps.log.error({ tenantId, faults: faults.slice(0, 5) }, 'the audit trail is not whole and is not cut');
  return 0;
};

export const cutJob = (deps: CutDeps): JobDefinition => ({
  name: 'audit.cut',
  cron: '23 4 2 * *',
  run: async () => {
    for (const tenantId of [systemTenant, ...(await deps.listTenants())]) {
      const lines = await cutAudit(deps, tenantId);
      if (lines > 0) deps.log.info({ tenantId, lines }, 'the oldest part of the audit trail is gone');
    }
  },
});
