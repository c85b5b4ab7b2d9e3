/** Handing areas to a successor: the role ends here and begins there in one transaction; all work follows, because it belongs to the duty. */
import type { HandoverBody } from '@buurtplus/contract/staff';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { type Duty, type DutyRole, dutiesOf } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { endAssignment, insertAssignment } from './person.store.ts';
import { type HolderRow, holdPerson, listHolders, lockAssignment, narrowAssignment } from './staff.store.ts';

export type HandoverDeps = {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
};

export type Handover = {
  readonly from: HolderRow;
  readonly to: HolderRow;
  readonly duties: readonly Duty[];
  /** What the old holder has no more after this, in that role. */
  readonly lost: readonly string[];
};

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Whether it can be, and what it is about; the same question before the look and before the deed. */
export const planHandover = async (
  db: Kysely<Tables>,
  deps: HandoverDeps,
  tenantId: string,
  asked: HandoverBody,
): Promise<Result<Handover, HttpRefusal>> => {
  const today = dutchDay(deps.now());
  if (asked.startsOn < today)
    return refuse({ code: 'invalid_input', fields: [{ path: 'startsOn', code: 'in_the_past' }] });
  const holders = await listHolders(db, tenantId, today);
  const from = holders.find((one) => one.assignment_id === asked.assignmentId);
  if (from === undefined) return refuse({ code: 'not_found' });
  if (!asked.areaCodes.every((code) => from.area_codes.includes(code)))
    return refuse({ code: 'invalid_input', fields: [{ path: 'areaCodes', code: 'unknown' }] });
  const then = await listHolders(db, tenantId, asked.startsOn);
  const to = then.find((one) => one.person_id === asked.successorId && one.role === from.role);
  if (to === undefined || to.person_id === from.person_id) return refuse({ code: 'successor_cannot' });
  const inside = new Map<string, readonly string[]>();
  for (const code of asked.areaCodes) inside.set(code, await deps.neighbourhoodsIn(tenantId, code));
  const duties = dutiesOf(
    { role: from.role as DutyRole, areaCodes: asked.areaCodes },
    (code) => inside.get(code) ?? [],
  );
  const kept = then
    .filter((one) => one.person_id === from.person_id && one.role === from.role)
    .flatMap((one) =>
      one.assignment_id === from.assignment_id
        ? one.area_codes.filter((code) => !asked.areaCodes.includes(code))
        : one.area_codes,
    );
  const still = (await Promise.all(kept.map((code) => deps.neighbourhoodsIn(tenantId, code)))).flat();
  const lost = [...new Set([...inside.values()].flat())].filter((code) => !still.includes(code));
  return ok({ from, to, duties, lost });
};

export const handOver = async (
  tx: Kysely<Tables>,
  deps: HandoverDeps,
  caller: Caller,
  asked: HandoverBody,
): Promise<Result<Handover, HttpRefusal>> => {
  const { actor } = caller;
  if (actor === null) return refuse({ code: 'not_found' });
  const { tenantId } = actor;
  await holdPerson(tx, tenantId, asked.successorId);
  const held = await lockAssignment(tx, tenantId, asked.assignmentId);
  const plan = await planHandover(tx, deps, tenantId, asked);
  if (held === null || !plan.ok) return plan.ok ? refuse({ code: 'not_found' }) : plan;
  const { from, to } = plan.value;
  const rest = held.area_codes.filter((code) => !asked.areaCodes.includes(code));
  const now = deps.now();
  const fresh = { tenantId, role: from.role, teamId: null, startsOn: asked.startsOn, endsOn: from.ends_on };
  // An area is somebody's every day: what is handed over later stays here until then.
  if (rest.length > 0 && asked.startsOn > dutchDay(now)) {
    await insertAssignment(tx, {
      ...fresh,
      id: deps.newId(),
      personId: from.person_id,
      areaCodes: rest,
      organisationId: from.organisation_id,
    });
    await endAssignment(tx, tenantId, from.assignment_id, dayBefore(asked.startsOn));
  } else if (rest.length > 0) await narrowAssignment(tx, tenantId, from.assignment_id, rest);
  else await endAssignment(tx, tenantId, from.assignment_id, dayBefore(asked.startsOn));
  await insertAssignment(tx, {
    ...fresh,
    id: deps.newId(),
    personId: to.person_id,
    areaCodes: asked.areaCodes,
    organisationId: to.organisation_id,
    endsOn: null,
    takenOver: { from: from.person_id, at: now },
  });
  await writeAudit(tx, {
    tenantId,
    actorId: caller.personId,
    actorRole: actor.role,
    sessionId: caller.sessionId,
    action: 'people.area_handed_over',
    objectType: 'role_assignment',
    objectId: from.assignment_id,
    purpose: 'administer',
    outcome: 'done',
  });
  return plan;
};
