/** Every night: what is about the home of a professional, at an address that is shielded or held back, is kept from that person, when that home stood for a full day. */
import { inTransaction } from '../platform/db/transaction.ts';
import { forgetAdditions, keepApart, listStanding } from './own-address.store.ts';
import { inTenant, type OwnAddressDeps } from './privacy-deps.ts';

const dayMs = 86_400_000;
/** So long it is remembered that somebody added one: for the count of a day, and for who looks why there were so many. */
const additionDays = 30;

/** What waits untaken at the own desk stays there for the colleagues and is chased as all work is. Twice is the same as once. */
export const keepHomesApart = async (
  deps: Pick<OwnAddressDeps, 'jobsDb' | 'clock' | 'wakeRouting' | 'keepCasesApart'>,
  tenantId: string,
): Promise<void> => {
  const now = deps.clock.now();
  const { homes, isToBeRouted } = await inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
    await forgetAdditions(tx, tenantId, new Date(now.getTime() - additionDays * dayMs));
    let moved = false;
    const standing = (await listStanding(tx, tenantId, new Date(now.getTime() - dayMs))).map((home) => ({
      personId: home.person_id,
      address: { street: home.street, houseNumber: home.house_number },
    }));
    for (const { personId, address } of standing)
      moved = (await keepApart(tx, { tenantId, personId, duties: [], now }, address, 'shielded')) || moved;
    return { homes: standing, isToBeRouted: moved };
  });
  for (const { personId, address } of homes) await deps.keepCasesApart(tenantId, personId, address, 'held');
  if (isToBeRouted) await deps.wakeRouting();
};
