/** Takes away cases whose last day has passed, every night; doing it twice changes nothing, and one municipality that fails holds up no other. */
import { type Kysely, sql } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { listTenantIds, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { destroySealed, listOverSealed } from './sealed.store.ts';

const parts = [
  'case_messages',
  'case_disclosures',
  'case_held_back',
  'case_hand_overs',
  'case_decisions',
  'case_events',
  'case_entries',
  'case_signals',
  'case_access',
  'case_tray',
  'case_reminders',
] as const;

/** A key that is gone is told in the trail: that it is, and of which case. */
const destroyKeys = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  caseIds: readonly string[],
): Promise<number> => {
  const gone = await destroySealed(jobs, tenantId, caseIds);
  for (const objectId of gone)
    await writeAudit(jobs, {
      tenantId,
      actorId: null,
      actorRole: null,
      sessionId: null,
      action: 'case.key_destroyed',
      objectType: 'case',
      objectId,
      purpose: 'handle_case',
      outcome: 'done',
    });
  return gone.length;
};

/** What is sensitive goes earlier than its case. */
export const forgetSensitive = (deps: CaseworkDeps, tenantId: string): Promise<number> =>
  inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) =>
    destroyKeys(jobs, tenantId, await listOverSealed(jobs, tenantId, dutchDay(deps.clock.now()))),
  );

/** Also one that was opened again: its first term counts until a named person makes it longer. */
export const forgetCases = async (deps: CaseworkDeps, tenantId: string): Promise<number> => {
  const today = dutchDay(deps.clock.now());
  return inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) => {
    const over = await sql<{ id: string }>`select id from case_files
      where tenant_id = ${tenantId} and keep_until < ${today}::date for update`.execute(jobs);
    const ids = over.rows.map((row) => row.id);
    if (ids.length === 0) return 0;
    await destroyKeys(jobs, tenantId, ids);
    for (const table of parts)
      await sql`delete from ${sql.table(table)} where tenant_id = ${tenantId} and case_id = any (${ids}::uuid[])`.execute(
        jobs,
      );
    await sql`delete from case_files where tenant_id = ${tenantId} and id = any (${ids}::uuid[])`.execute(
      jobs,
    );
    return ids.length;
  });
};

export const forgetJob = (deps: CaseworkDeps): JobDefinition => ({
  name: 'casework.forget',
  cron: '37 3 * * *',
  run: async () => {
    let failed = 0;
    for (const tenantId of await listTenantIds(deps.jobsDb))
      for (const forget of [forgetSensitive, forgetCases])
        await forget(deps, tenantId).catch((problem: unknown) => {
          failed += 1;
          deps.log.error({ problem, tenantId }, 'forget');
        });
    // The queue tries again; what went well has nothing left to do then.
    if (failed > 0) throw new Error(`Of what was to be forgotten ${failed} went wrong.`);
  },
});
