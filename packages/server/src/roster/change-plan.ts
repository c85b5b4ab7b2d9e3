/** Changing what is planned: who is on it stays, waits when there are fewer places, and says yes again to another time. */
import type { ChangeItemBody } from '@buurtplus/contract/roster';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import {
  changeProblem,
  dutchWall,
  holdsPlace,
  type ItemTimes,
  overlaps,
  type SignUpState,
} from '@buurtplus/domain/roster';
import { type MemberStage, mayWalk, missingOn, qualifications } from '@buurtplus/domain/teams';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { findWalker } from '../teams/walker.store.ts';
import { callItemOn, changeItem, type ItemRow } from './items.store.ts';
import { ownItem, wrong, zoneProblem } from './plan-item.ts';
import { itemOf } from './roster.present.ts';
import {
  askAgain,
  dropSignup,
  holdPeople,
  listHeldPlaces,
  listSignupsOf,
  moveToWaiting,
} from './signups.store.ts';

/** Nobody is moved into another place of his: each is held while we look. */
const busyAt = async (
  tx: Kysely<Tables>,
  row: ItemRow,
  people: readonly string[],
  times: ItemTimes,
  now: Date,
): Promise<boolean> => {
  await holdPeople(tx, people);
  for (const personId of people) {
    const held = await listHeldPlaces(tx, row.tenant_id, personId, now);
    if (
      held.some(
        (one) => one.item_id !== row.id && overlaps(times, { startsAt: one.starts_at, endsAt: one.ends_at }),
      )
    )
      return true;
  }
  return false;
};

/** What is asked from now on is had by who stays; who lacks it is asked first, not put out. */
const allHave = async (
  tx: Kysely<Tables>,
  row: ItemRow,
  people: readonly string[],
  needs: readonly string[],
  day: string,
): Promise<boolean> => {
  const asked = qualifications.filter((one) => needs.includes(one));
  for (const personId of people) {
    const walker = await findWalker(tx, row.tenant_id, row.team_id, personId);
    if (missingOn(asked, walker?.qualifications ?? [], day).length > 0) return false;
  }
  return true;
};

/** It goes on after all: who had said to come is asked again, and who found something else by now is off it. @returns who should hear */
export const callOn = async (
  tx: Kysely<Tables>,
  caller: Caller,
  itemId: string,
  now: Date,
): Promise<Result<readonly string[], HttpRefusal>> => {
  const row = await ownItem(tx, caller, itemId);
  if (row === null) return refuse({ code: 'not_found' });
  if (row.cancelled_at === null) return ok([]);
  if (row.starts_at <= now) return refuse({ code: 'roster_past' });
  const signups = await listSignupsOf(tx, row.tenant_id, itemId);
  const people = signups.flatMap((one) => (one.person_id === null ? [] : [one.person_id]));
  await holdPeople(tx, people);
  const times = { startsAt: row.starts_at, endsAt: row.ends_at };
  for (const { person_id: personId, state, stage } of signups) {
    if (personId === null || !holdsPlace(state as SignUpState)) continue;
    const away = stage === null || !mayWalk(stage as MemberStage);
    if (away || (await busyAt(tx, row, [personId], times, now)))
      await dropSignup(tx, row.tenant_id, itemId, personId);
  }
  await callItemOn(tx, row.tenant_id, itemId);
  await askAgain(tx, row.tenant_id, itemId);
  return ok(people);
};

/** @returns who is on it and should hear */
export const changePlan = async (
  tx: Kysely<Tables>,
  caller: Caller,
  itemId: string,
  body: ChangeItemBody,
  now: Date,
): Promise<Result<readonly string[], HttpRefusal>> => {
  const row = await ownItem(tx, caller, itemId);
  if (row === null) return refuse({ code: 'not_found' });
  if (row.cancelled_at !== null) return refuse({ code: 'roster_cancelled' });
  if (row.starts_at <= now) return refuse({ code: 'roster_past' });
  const times = {
    startsAt: body.startsAt === undefined ? row.starts_at : new Date(body.startsAt),
    endsAt: body.endsAt === undefined ? row.ends_at : new Date(body.endsAt),
  };
  const signups = (await listSignupsOf(tx, row.tenant_id, itemId)).flatMap((one) =>
    one.person_id === null ? [] : [{ personId: one.person_id, state: one.state as SignUpState }],
  );
  const going = signups.filter((one) => holdsPlace(one.state)).map((one) => one.personId);
  const problem = changeProblem(itemOf(row), { ...body, ...times }, going, row.template_id !== null, now);
  if (problem?.code === 'say_who') return refuse({ code: 'roster_has_people' });
  if (problem !== null) return refuse(wrong(problem.field, problem.code));
  if (body.zoneId !== row.zone_id) {
    const zone = await zoneProblem(tx, { tenantId: row.tenant_id, teamId: row.team_id }, body.zoneId);
    if (zone !== null) return refuse(zone);
  }
  const staying = going.filter((one) => !body.moves.includes(one));
  const needs = body.needs ?? row.needs;
  const added = needs.filter((need) => !row.needs.includes(need));
  if (added.length > 0 && !(await allHave(tx, row, staying, added, dutchWall(times.startsAt).day)))
    return refuse(wrong('needs', 'somebody_lacks'));
  const moved =
    times.startsAt.getTime() !== row.starts_at.getTime() || times.endsAt.getTime() !== row.ends_at.getTime();
  if (moved && (await busyAt(tx, row, staying, times, now))) return refuse({ code: 'roster_overlap_other' });
  await moveToWaiting(tx, row.tenant_id, itemId, body.moves);
  const ahead = row.starts_at.getTime() - row.sign_off_until.getTime();
  await changeItem(tx, row.tenant_id, itemId, {
    ...body,
    ...times,
    mode: body.mode ?? row.mode,
    needs,
    day: dutchWall(times.startsAt).day,
    signOffUntil: new Date(times.startsAt.getTime() - ahead),
  });
  if (moved) await askAgain(tx, row.tenant_id, itemId);
  return ok(signups.map((one) => one.personId));
};
