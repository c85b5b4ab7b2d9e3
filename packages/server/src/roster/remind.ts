/** Reminders with a link that answers: each place gets one, written down before it goes out, so that a crash sends none twice. */
import { reminderDue } from '@buurtplus/domain/roster';
import { hashToken, newToken } from '../people/tokens.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { forJobs } from './offer-places.ts';
import { putPlaceLink } from './place-links.store.ts';
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
      const linked: { readonly personId: string; readonly token: string }[] = [];
      for (const place of places) {
        const token = newToken();
        await markReminded(tx, tenantId, place.id, now);
        const expiresAt = place.starts_at;
        await putPlaceLink(tx, { tenantId, signupId: place.id, tokenHash: hashToken(token), expiresAt });
        linked.push({ personId: place.person_id, token });
      }
      return linked;
    });
    // Behind the "#", so that no server on the way writes it down and a mail scanner that fetches it fetches nothing.
    for (const { personId, token } of due) await deps.remind(tenantId, personId, `/komt#${token}`);
    sent += due.length;
  }
  return sent;
};
