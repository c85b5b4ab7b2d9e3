/** What comes round by itself: who was asked is reminded of a late answer, a question finds who can answer it, a series who leads it, and what is over term goes. */
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { tellEach } from '../platform/tell-each.ts';
import { keepAsked } from './evenings.asked.ts';
import { askedOf, readHolders } from './evenings.guests.ts';
import { keepLeaders } from './evenings.leaders.ts';
import { takeLate } from './evenings.questions.store.ts';
import { forgetEvenings, listTenantIds } from './evenings.retention.ts';
import { asJobs } from './evenings.shared.ts';
import type { EveningsDeps } from './evenings-deps.ts';

export const remindAsked = async (
  deps: Pick<EveningsDeps, 'jobsDb' | 'clock' | 'tellPerson' | 'neighbourhoodsIn'>,
  tenantId: string,
): Promise<number> => {
  const today = dutchDay(deps.clock.now());
  const holders = await readHolders(deps, tenantId);
  return inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
    const late = await takeLate(tx, tenantId, today);
    const people = new Set(late.flatMap((row) => askedOf(holders, row, row.duties)));
    await tellEach(tx, tenantId, { persons: [deps.tellPerson, people] });
    return people.size;
  });
};

export const eveningJobs = (deps: EveningsDeps): readonly JobDefinition[] => [
  {
    name: 'evenings.remind',
    cron: '5 8 * * 1-5',
    run: async () => {
      let told = 0;
      for (const tenantId of await listTenantIds(deps.jobsDb)) told += await remindAsked(deps, tenantId);
      if (told > 0) await deps.wakeTelling();
    },
  },
  {
    name: 'evenings.leaders',
    cron: '*/10 * * * *',
    run: async () => {
      let changed = 0;
      for (const tenantId of await listTenantIds(deps.jobsDb))
        changed += (await keepLeaders(deps, tenantId)) + (await keepAsked(deps, tenantId));
      if (changed > 0) await deps.wakeTelling();
    },
  },
  {
    name: 'evenings.forget',
    cron: '43 3 * * *',
    run: async () => {
      for (const tenantId of await listTenantIds(deps.jobsDb)) await forgetEvenings(deps, tenantId);
    },
  },
];
