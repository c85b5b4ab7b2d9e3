/** The coordinator's hand on the plan: one more item, called off, and people put on or taken off. */
import type { NewItemBody } from '@buurtplus/contract/roster';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { cannotWalk, checkNewItem, dutchWall, type RosterRefusal } from '@buurtplus/domain/roster';
import type { MemberStage } from '@buurtplus/domain/teams';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { databaseRefusal } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import type { DoneBefore } from '../platform/http/team-deed.ts';
import { findWalker } from '../teams/walker.store.ts';
import { isZoneOf } from '../teams/zones.store.ts';
import { cancelItem, findItem, type ItemRow, insertItems, lockItem, type NewItemRow } from './items.store.ts';
import { type Place, placeOf } from './read-roster.ts';
import { itemOf } from './roster.present.ts';
import type { RosterDeps } from './roster-deps.ts';
import { dropSignup, listHeldPlaces, listSignupsOf, putSignup } from './signups.store.ts';

export const wrong = (path: string, code: string): HttpRefusal => ({
  code: 'invalid_input',
  fields: [{ path, code }],
});

export const zoneProblem = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: Place,
  zoneId: string | null,
): Promise<HttpRefusal | null> =>
  zoneId === null || (await isZoneOf(tx, tenantId, teamId, zoneId)) ? null : wrong('zoneId', 'unknown');

/** Whether what is there is what was asked: a place taken meanwhile says nothing of that. */
const isSameItem = (row: ItemRow, asked: NewItemRow): boolean =>
  row.team_id === asked.teamId &&
  row.template_id === null &&
  row.kind === asked.kind &&
  row.title === asked.title &&
  row.zone_id === asked.zoneId &&
  row.mode === asked.mode &&
  row.starts_at.getTime() === asked.startsAt.getTime() &&
  row.ends_at.getTime() === asked.endsAt.getTime() &&
  row.capacity === asked.capacity &&
  row.minimum === asked.minimum &&
  row.needs.join() === asked.needs.join() &&
  row.meeting_place === asked.meetingPlace &&
  row.note === asked.note &&
  row.sign_off_until.getTime() === asked.signOffUntil.getTime();

/** Asked again with the same id it is planned once; other content under that id is refused. */
export const planItem = async (
  tx: Kysely<Tables>,
  deps: RosterDeps,
  place: Place,
  body: NewItemBody,
): Promise<Result<string | DoneBefore<string>, HttpRefusal>> => {
  const times = { startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) };
  const id = body.itemId ?? deps.newId();
  const asked: NewItemRow = {
    ...place,
    ...body,
    ...times,
    id,
    templateId: null,
    day: dutchWall(times.startsAt).day,
    signOffUntil: new Date(times.startsAt.getTime() - body.signOffHours * 3_600_000),
  };
  const known = (row: ItemRow | null) =>
    row !== null && isSameItem(row, asked) ? ok({ again: id }) : refuse({ code: 'other_content' as const });
  const before = await findItem(tx, place.tenantId, id);
  if (before !== null) return known(before);
  const checked = checkNewItem({ ...body, ...times }, deps.clock.now());
  if (!checked.ok) return refuse(wrong(checked.refusal.field, checked.refusal.code));
  const zone = await zoneProblem(tx, place, body.zoneId);
  if (zone !== null) return refuse(zone);
  return (await insertItems(tx, [asked])) === 1 ? ok(id) : known(await findItem(tx, place.tenantId, id));
};

export const ownItem = async (
  tx: Kysely<Tables>,
  caller: Caller,
  itemId: string,
): Promise<ItemRow | null> => {
  const place = placeOf(caller);
  const row = place === null ? null : await lockItem(tx, place.tenantId, itemId);
  return row !== null && row.team_id === place?.teamId ? row : null;
};

/** Calling off twice is calling off once. @returns who had said to come */
export const callOff = async (
  tx: Kysely<Tables>,
  caller: Caller,
  itemId: string,
  reason: string,
  now: Date,
): Promise<Result<readonly string[], HttpRefusal>> => {
  const row = await ownItem(tx, caller, itemId);
  if (row === null) return refuse({ code: 'not_found' });
  if (row.cancelled_at !== null) return ok([]);
  if (row.starts_at <= now) return refuse({ code: 'roster_past' });
  await cancelItem(tx, row.tenant_id, itemId, reason, now);
  const signups = await listSignupsOf(tx, row.tenant_id, itemId);
  return ok(signups.flatMap((one) => (one.person_id === null ? [] : [one.person_id])));
};

/** "You are pausing" is no sentence for who puts somebody else on the roster. */
const aboutOther = (no: RosterRefusal, stage: MemberStage): HttpRefusal['code'] => {
  if (stage === 'left') return 'member_left';
  if (no === 'roster_overlap') return 'roster_person_busy';
  if (no === 'roster_not_qualified') return 'roster_person_not_qualified';
  return no === 'roster_not_now' ? 'roster_person_not_now' : no;
};

/** The coordinator's word goes before the waiting list, never past the capacity. */
export const placePerson = async (
  tx: Kysely<Tables>,
  deps: RosterDeps,
  caller: Caller,
  itemId: string,
  personId: string,
  placedBy: 'coordinator' | 'proposal' = 'coordinator',
): Promise<Result<boolean, HttpRefusal>> => {
  const now = deps.clock.now();
  const row = await ownItem(tx, caller, itemId);
  const walker = row === null ? null : await findWalker(tx, row.tenant_id, row.team_id, personId);
  if (row === null || walker === null) return refuse({ code: 'not_found' });
  const already = (await listSignupsOf(tx, row.tenant_id, itemId)).find((one) => one.person_id === personId);
  if (already?.state === 'going') return ok(false);
  const held = (await listHeldPlaces(tx, row.tenant_id, personId, now)).filter(
    (one) => one.item_id !== itemId,
  );
  const others = held.map((one) => ({ startsAt: one.starts_at, endsAt: one.ends_at }));
  const no = cannotWalk(itemOf(row), { ...walker, others }, now);
  if (no !== null)
    return refuse({
      code: personId === caller.personId ? no : aboutOther(no, walker.stage),
    });
  if (already?.state !== 'offered' && row.taken >= row.capacity) return refuse({ code: 'roster_full' });
  await putSignup(tx, {
    tenantId: row.tenant_id,
    teamId: row.team_id,
    itemId,
    id: deps.newId(),
    personId,
    state: 'going',
    now,
    placedBy,
  });
  return ok(true);
};

export const takePersonOff = async (
  tx: Kysely<Tables>,
  caller: Caller,
  itemId: string,
  personId: string,
): Promise<Result<boolean, HttpRefusal>> => {
  const row = await ownItem(tx, caller, itemId);
  if (row === null) return refuse({ code: 'not_found' });
  return ok(await dropSignup(tx, row.tenant_id, itemId, personId));
};

/** What the database refused by its own rules, in the catalogue's words. */
export const planRefusal = (problem: unknown): HttpRefusal | null => {
  const refusal = databaseRefusal(problem);
  if (refusal?.constraint === 'roster_signups_no_overlap') return { code: 'roster_overlap' };
  if (refusal?.constraint === 'roster_items_not_over_full') return { code: 'roster_full' };
  return null;
};
