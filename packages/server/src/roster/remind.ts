/** Reminders: each place gets one, written down before it goes out, so that a crash sends none twice. */
import { reminderDue } from '@buurtplus/domain/roster';
import { inTransaction } from '../platform/db/transaction.ts';
import { forJobs } from './offer-places.ts';
import { listToRemind, markReminded } from './reminders.store.ts';
import type { RosterDeps } from './roster-deps.ts';
import { listTenantIds } from './unsettled.store.ts';

/** @returns how many reminders went out */
export const remindEverybody = async (deps: RosterDeps): Promise<number> => {
  let sent = 0;
  for (const tenantId of await listTenantIds(deps.jobsDb)) {
    const now = deps.clock.now();
    const due = await inTransaction(deps.jobsDb, forJobs(tenantId), async (tx) => {
      const places = (await listToRemind(tx, tenantId, now)).filter((place) =>
        reminderDue({ startsAt: place.starts_at, cancelled: false, reminded: false, confirmed: false }, now),
      );
      for (const place of places) await markReminded(tx, tenantId, place.id, now);
      return places;
    });
    for (const place of due) await deps.remind(tenantId, place.person_id, `/rooster/${place.item_id}`);
    sent += due.length;
  }
  return sent;
};
