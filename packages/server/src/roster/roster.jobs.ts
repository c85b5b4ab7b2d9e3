/** What comes round by itself: planning ahead every night, and settling offers, waiting lists and reserves every five minutes. */
import { addDays } from '@buurtplus/domain/roster';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { forJobs, offerPlaces } from './offer-places.ts';
import { planAhead } from './plan-ahead.ts';
import { remindEverybody } from './remind.ts';
import { forgetOldRoster } from './roster.retention.ts';
import type { RosterDeps } from './roster-deps.ts';
import { endPlansOfStopped } from './stopped-teams.store.ts';
import { listTemplates } from './templates.store.ts';
import { listTenantIds, listUnsettled } from './unsettled.store.ts';

/** What teams that have stopped had planned is over. */
export const endStopped = (
  tx: Kysely<Tables>,
  { clock }: Pick<RosterDeps, 'clock'>,
  tenantId: string,
): Promise<void> => {
  const now = clock.now();
  return endPlansOfStopped(tx, tenantId, now, addDays(dutchDay(now), -1));
};

/** @returns how many items were planned */
export const planEverything = async (
  deps: Pick<RosterDeps, 'jobsDb' | 'clock' | 'newId' | 'isHoliday'>,
): Promise<number> => {
  let planned = 0;
  for (const tenantId of await listTenantIds(deps.jobsDb)) {
    planned += await inTransaction(deps.jobsDb, forJobs(tenantId), async (tx) => {
      await endStopped(tx, deps, tenantId);
      let made = 0;
      for (const row of await listTemplates(tx, tenantId, null, dutchDay(deps.clock.now())))
        made += await planAhead(tx, deps, row);
      return made;
    });
  }
  return planned;
};

export const settleEverything = async (deps: RosterDeps): Promise<void> => {
  for (const tenantId of await listTenantIds(deps.jobsDb)) {
    const ids = await inTransaction(deps.jobsDb, forJobs(tenantId), (tx) =>
      listUnsettled(tx, tenantId, deps.clock.now()),
    );
    for (const id of ids) await offerPlaces(deps, tenantId, id);
  }
};

export const rosterJobs = (deps: RosterDeps): readonly JobDefinition[] => [
  {
    name: 'roster.plan',
    cron: '23 2 * * *',
    run: async () => {
      const planned = await planEverything(deps);
      if (planned > 0) deps.log.info({ planned }, 'roster planned ahead');
    },
  },
  { name: 'roster.settle', cron: '*/5 * * * *', run: () => settleEverything(deps) },
  {
    name: 'roster.remind',
    cron: '*/10 8-21 * * *',
    run: async () => {
      const sent = await remindEverybody(deps);
      if (sent > 0) deps.log.info({ sent }, 'reminders sent');
    },
  },
  { name: 'roster.forget', cron: '37 3 * * *', run: () => forgetOldRoster(deps) },
];
