/** Taking over a place that a team mate offers, or exchanging it for one's own: both move together or not at all. */
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { cannotWalk } from '@buurtplus/domain/roster';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { databaseRefusal, inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { findWalker } from '../teams/walker.store.ts';
import { type ItemRow, lockItem } from './items.store.ts';
import { forJobs } from './offer-places.ts';
import { itemOf } from './roster.present.ts';
import type { RosterDeps } from './roster-deps.ts';
import { dropSignup, listHeldPlaces, listSignupsOf, putSignup } from './signups.store.ts';
import { tellPeople } from './tell-people.ts';

type Swap = {
  readonly item: ItemRow;
  readonly other: ItemRow | null;
  readonly from: string;
  readonly to: string;
};

/** Held in one order, so that two exchanges at once never wait for each other. */
const lockBoth = async (tx: Kysely<Tables>, tenantId: string, ids: readonly string[]) => {
  const rows = new Map<string, ItemRow>();
  for (const id of [...ids].sort()) {
    const row = await lockItem(tx, tenantId, id);
    if (row !== null) rows.set(id, row);
  }
  return rows;
};

/** @param leaving the item this person gives away in the same move */
const problemFor = async (
  tx: Kysely<Tables>,
  item: ItemRow,
  personId: string,
  leaving: string | null,
  now: Date,
): Promise<HttpRefusal | null> => {
  const walker = await findWalker(tx, item.tenant_id, item.team_id, personId);
  if (walker === null) return { code: 'not_found' };
  const held = (await listHeldPlaces(tx, item.tenant_id, personId, now))
    .filter((place) => place.item_id !== leaving)
    .map((place) => ({ startsAt: place.starts_at, endsAt: place.ends_at }));
  const no = cannotWalk(itemOf(item), { ...walker, others: held }, now);
  return no === null ? null : { code: no };
};

const isGoing = async (tx: Kysely<Tables>, item: ItemRow, personId: string) =>
  (await listSignupsOf(tx, item.tenant_id, item.id)).find(
    (one) => one.person_id === personId && one.state === 'going',
  );

const move = async (
  tx: Kysely<Tables>,
  deps: RosterDeps,
  { item, other, from, to }: Swap,
  now: Date,
): Promise<void> => {
  await dropSignup(tx, item.tenant_id, item.id, from);
  if (other !== null) await dropSignup(tx, other.tenant_id, other.id, to);
  const put = (row: ItemRow, personId: string) =>
    putSignup(tx, {
      tenantId: row.tenant_id,
      teamId: row.team_id,
      itemId: row.id,
      id: deps.newId(),
      personId,
      state: 'going',
      now,
      placedBy: 'swap',
    });
  const puts = [{ row: item, person: to }, ...(other === null ? [] : [{ row: other, person: from }])];
  // The database holds a person while it looks for overlaps: always in one order.
  for (const { row, person } of puts.sort((a, b) => (a.person < b.person ? -1 : 1))) await put(row, person);
};

const swap = async (
  tx: Kysely<Tables>,
  deps: RosterDeps,
  caller: Caller,
  itemId: string,
  from: string,
): Promise<Result<Swap, HttpRefusal>> => {
  const now = deps.clock.now();
  const { tenantId, teamId } = caller.actor ?? { tenantId: '', teamId: null };
  const offered = (await listSignupsOf(tx, tenantId, itemId)).find((one) => one.person_id === from);
  const wanted = offered?.swap_item_id ?? null;
  const rows = await lockBoth(tx, tenantId, wanted === null ? [itemId] : [itemId, wanted]);
  const item = rows.get(itemId);
  const other = wanted === null ? null : (rows.get(wanted) ?? null);
  if (item === undefined || item.team_id !== teamId || from === caller.personId)
    return refuse({ code: 'not_found' });
  const open = await isGoing(tx, item, from);
  if (open === undefined || !open.swap_open || open.swap_item_id !== wanted)
    return refuse({ code: 'wrong_status' });
  if ((await isGoing(tx, item, caller.personId)) !== undefined) return refuse({ code: 'wrong_status' });
  if (wanted !== null && (other === null || (await isGoing(tx, other, caller.personId)) === undefined))
    return refuse({ code: 'wrong_status' });
  const no =
    (await problemFor(tx, item, caller.personId, wanted, now)) ??
    (other === null ? null : await problemFor(tx, other, from, itemId, now));
  if (no !== null) return refuse(no);
  const done: Swap = { item, other, from, to: caller.personId };
  await move(tx, deps, done, now);
  await writeAudit(tx, {
    tenantId,
    actorId: caller.personId,
    actorRole: caller.actor?.role ?? null,
    sessionId: caller.sessionId,
    action: 'roster.take_over',
    objectType: 'roster_item',
    objectId: itemId,
    purpose: 'run_team',
    outcome: 'done',
  });
  await tellPeople(tx, deps, tenantId, [from]);
  return ok(done);
};

/** Moves a place of somebody else, so it runs under the jobs role after the registry and the rules above said yes. */
export const takeOver = async (
  deps: RosterDeps,
  caller: Caller,
  itemId: string,
  from: string,
): Promise<Result<undefined, HttpRefusal>> => {
  const tenantId = caller.actor?.tenantId ?? '';
  const done = await inTransaction(deps.jobsDb, forJobs(tenantId), (tx) =>
    swap(tx, deps, caller, itemId, from),
  ).catch((problem: unknown) => {
    if (databaseRefusal(problem) !== null) return refuse({ code: 'wrong_status' as const });
    throw problem;
  });
  if (!done.ok) return done;
  await deps.wakeTelling();
  return ok(undefined);
};
