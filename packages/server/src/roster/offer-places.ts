/** Free places go to who waits longest, with time to say yes; offers that nobody answered go on; reserves come when it stays short. */
import {
  cannotWalk,
  confirmUntil,
  nextOffers,
  reserveGoesFirst,
  reservesNeeded,
} from '@buurtplus/domain/roster';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { databaseRefusal, inTransaction, type SessionContext } from '../platform/db/transaction.ts';
import { findWalker } from '../teams/walker.store.ts';
import { type ItemRow, lockItem } from './items.store.ts';
import { itemOf } from './roster.present.ts';
import type { RosterDeps } from './roster-deps.ts';
import { dropSignup, listHeldPlaces, listSignupsOf, putSignup } from './signups.store.ts';
import { tellPeople } from './tell-people.ts';

export const forJobs = (tenantId: string): SessionContext => ({
  tenantId,
  personId: null,
  duties: [],
  teams: [],
});

type Waiter = {
  readonly personId: string;
  readonly since: Date;
  readonly state: string;
  readonly offeredUntil: Date | null;
};

const waitersOf = async (tx: Kysely<Tables>, item: ItemRow): Promise<readonly Waiter[]> =>
  (await listSignupsOf(tx, item.tenant_id, item.id)).flatMap((one) =>
    one.person_id === null
      ? []
      : [{ personId: one.person_id, since: one.since, state: one.state, offeredUntil: one.offered_until }],
  );

/** Who pauses, lacks what is needed on that day or has another place then keeps waiting, and the next one is asked. */
const canCome = async (tx: Kysely<Tables>, item: ItemRow, personId: string, now: Date): Promise<boolean> => {
  const walker = await findWalker(tx, item.tenant_id, item.team_id, personId);
  if (walker === null) return false;
  const others = (await listHeldPlaces(tx, item.tenant_id, personId, now))
    .filter((held) => held.item_id !== item.id)
    .map((held) => ({ startsAt: held.starts_at, endsAt: held.ends_at }));
  return cannotWalk(itemOf(item), { ...walker, others }, now) === null;
};

const shapeOf = (item: ItemRow, taken: number) => ({
  capacity: item.capacity,
  minimum: item.minimum,
  taken,
  startsAt: item.starts_at,
  cancelled: item.cancelled_at !== null,
});

/** @returns who has news */
const settle = async (
  tx: Kysely<Tables>,
  deps: RosterDeps,
  item: ItemRow,
  now: Date,
): Promise<readonly string[]> => {
  const told: string[] = [];
  let taken = item.taken;
  let ranOut = false;
  const waiters = await waitersOf(tx, item);
  for (const one of waiters) {
    if (one.state !== 'offered' || one.offeredUntil === null || one.offeredUntil > now) continue;
    await dropSignup(tx, item.tenant_id, item.id, one.personId);
    taken -= 1;
    ranOut = true;
    // Once it began, an offer is only cleared away: there is nothing to hear any more.
    if (item.starts_at > now) told.push(one.personId);
  }
  const give = async (personId: string, state: 'offered' | 'going', standsBy = false): Promise<void> => {
    await putSignup(tx, {
      tenantId: item.tenant_id,
      teamId: item.team_id,
      itemId: item.id,
      id: deps.newId(),
      personId,
      state,
      now,
      offeredUntil: state === 'offered' ? confirmUntil(item.starts_at, now, standsBy) : null,
      placedBy: state === 'offered' ? 'self' : 'reserve',
    });
    taken += 1;
    told.push(personId);
  };
  const free: Waiter[] = [];
  for (const one of waiters) if (await canCome(tx, item, one.personId, now)) free.push(one);
  const waiting = free.filter((one) => one.state === 'waiting');
  const reserves = free.filter((one) => one.state === 'reserve');
  const callReserves = async (): Promise<void> => {
    for (const one of reservesNeeded(shapeOf(item, taken), reserves, now)) await give(one.personId, 'going');
  };
  if (reserveGoesFirst(item.starts_at, now, ranOut)) await callReserves();
  const standsBy = reservesNeeded(shapeOf(item, taken), reserves, now).length > 0;
  for (const one of nextOffers(shapeOf(item, taken), waiting, now))
    await give(one.personId, 'offered', standsBy);
  await callReserves();
  return told;
};

/** Doing it twice changes nothing; what comes in between is found by the next round of the job. */
export const offerPlaces = async (deps: RosterDeps, tenantId: string, itemId: string): Promise<void> => {
  const now = deps.clock.now();
  const told = await inTransaction(deps.jobsDb, forJobs(tenantId), async (tx) => {
    const item = await lockItem(tx, tenantId, itemId);
    const people = item === null ? [] : await settle(tx, deps, item, now);
    await tellPeople(tx, deps, tenantId, people);
    return people.length;
  }).catch((problem: unknown) => {
    if (databaseRefusal(problem) === null) throw problem;
    deps.log.warn({ problem, itemId }, 'places are offered at the next round');
    return 0;
  });
  if (told > 0) await deps.wakeTelling();
};
