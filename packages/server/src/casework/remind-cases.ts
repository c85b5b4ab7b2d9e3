/** Every working morning: a review whose day has passed, one that is two weeks late, a case that goes away soon, and the days of its plan. Told without a word of it, once for each day. */
import { workingDayFrom } from '@buurtplus/domain/casework';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { listTenantIds, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { listColleagues } from './people-of.store.ts';
import { takeDueReminders } from './reminders.store.ts';
import { tellAll } from './tell-all.ts';

/**
 * The owner, and the deputy while the owner is away. Of a late review also who runs the municipality's desks: a coordinator of
 * a team may not know that there is a case.
 * @returns how many people were told
 */
export const remindOfCases = async (deps: CaseworkDeps, tenantId: string): Promise<number> => {
  const now = deps.clock.now();
  const today = dutchDay(now);
  if (workingDayFrom(today, deps.isHoliday) !== today) return 0;
  const told = await inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) => {
    const due = await takeDueReminders(jobs, tenantId, now, today);
    const people = new Set(
      due.flatMap((one) => [one.owner_id, ...(one.deputy_id === null ? [] : [one.deputy_id])]),
    );
    if (due.some((one) => one.kind === 'review_late'))
      for (const { personId } of await listColleagues(jobs, tenantId, ['functional_admin'], today))
        people.add(personId);
    await tellAll(jobs, deps, tenantId, [...people]);
    return people.size;
  });
  if (told > 0) await deps.wakeTelling();
  return told;
};

export const remindJob = (deps: CaseworkDeps): JobDefinition => ({
  name: 'casework.remind',
  cron: '11 7 * * *',
  run: async () => {
    for (const tenantId of await listTenantIds(deps.jobsDb)) await remindOfCases(deps, tenantId);
  },
});
