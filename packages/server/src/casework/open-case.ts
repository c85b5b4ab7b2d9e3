/** Opening a case: by a person, with a reason and a ground, about a signal of the own desk or a place of the own area. */
import type { OpenCaseBody } from '@buurtplus/contract/casework';
import {
  compartmentsOf,
  daysLater,
  latestReviewDays,
  reviewDays,
  workingDayFrom,
} from '@buurtplus/domain/casework';
import { type CaseId, ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { type Actor, dutyOf, isDutyRole } from '@buurtplus/domain/people';
import { maySignal, signalNumber } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { factsOf, signalOf } from '../signals/signal-row.ts';
import { lockSignalRow } from '../signals/signals.store.ts';
import { auditCase } from './audit-case.ts';
import { wrongField } from './case-step.ts';
import { findCase, insertAccess, insertCase } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { insertCaseEvent } from './entries.store.ts';
import { isOwnHome } from './keep-apart.store.ts';
import { readLadder } from './ladder.store.ts';
import { maySeeShielded } from './shield-address.ts';
import { isUnderOpenCase } from './under-case.ts';

type Place = {
  readonly neighbourhoodCode: string;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly addressShielded: boolean;
  /** It is shielded, and this person was never let in: then the case is marked and does not have it. */
  readonly addressWithheld: boolean;
  readonly conflictedIds: readonly string[];
};

/** Somebody has taken a signal up before it becomes a case: what nobody looked at yet is no situation. */
const takenUp = ['taken', 'referred', 'handled'];

const placeFor = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  actor: Actor,
  body: OpenCaseBody,
  now: Date,
): Promise<Result<Place, HttpRefusal>> => {
  if (body.signalId !== null) {
    // Held, so that nobody shields it between this reading and the case that takes it over.
    const row = await lockSignalRow(tx, actor.tenantId, body.signalId);
    if (row === null || !maySignal(actor, 'read', factsOf(signalOf(row), now), 'handle_signal').ok)
      return refuse({ code: 'not_found' });
    if (!takenUp.includes(row.status)) return refuse({ code: 'wrong_status', allowedActions: ['take'] });
    const code = row.neighbourhood_code ?? body.place?.neighbourhoodCode;
    if (code === undefined) return wrongField('place', 'missing');
    if (
      row.neighbourhood_code === null &&
      !(isDutyRole(actor.role) && actor.duties.includes(dutyOf(actor.role, code)))
    )
      return wrongField('place.neighbourhoodCode', 'not_your_area');
    const addressWithheld = row.address_shielded && !(await maySeeShielded(tx, deps, actor, row.id));
    return ok({
      neighbourhoodCode: code,
      street: addressWithheld ? null : row.street,
      houseNumber: addressWithheld ? null : row.house_number,
      addressShielded: row.address_shielded,
      addressWithheld,
      conflictedIds: row.conflicted_ids,
    });
  }
  if (body.place === null) return wrongField('place', 'missing');
  const isOwn =
    isDutyRole(actor.role) && actor.duties.includes(dutyOf(actor.role, body.place.neighbourhoodCode));
  return isOwn
    ? ok({ ...body.place, addressShielded: false, addressWithheld: false, conflictedIds: [] })
    : wrongField('place.neighbourhoodCode', 'not_your_area');
};

export const reviewDayFor = (
  asked: string | null,
  today: string,
  isHoliday: (day: string) => boolean,
): Result<string, HttpRefusal> => {
  const day = asked ?? daysLater(today, reviewDays);
  if (day <= today) return wrongField('reviewOn', 'in_the_past');
  if (day > daysLater(today, latestReviewDays)) return wrongField('reviewOn', 'too_late');
  return ok(workingDayFrom(day, isHoliday));
};

/** The command's id is the case's: pressed twice, it is opened once. */
export const openCase = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  body: OpenCaseBody,
): Promise<Result<{ readonly caseId: string }, HttpRefusal>> => {
  const { role } = actor;
  const id = body.commandId;
  if (!isDutyRole(role)) return refuse({ code: 'not_found' });
  const now = deps.clock.now();
  const again = await findCase(tx, actor.tenantId, id);
  if (again !== null)
    return again.opened_by === caller.personId ? ok({ caseId: id }) : refuse({ code: 'other_content' });
  const place = await placeFor(tx, deps, actor, body, now);
  if (!place.ok) return place;
  // Put under another case meanwhile: the signal is held, so that the two cannot pass each other.
  if (await isUnderOpenCase(deps, actor.tenantId, body.signalId)) return refuse({ code: 'case_there' });
  if (await isOwnHome(tx, actor.tenantId, caller.personId, place.value))
    return wrongField('place', 'own_home');
  const review = reviewDayFor(body.reviewOn, dutchDay(now), deps.isHoliday);
  if (!review.ok) return review;
  const ladder = await readLadder(tx, actor.tenantId);
  const row = { tenant_id: actor.tenantId, id };
  const made = await insertCase(tx, {
    ...row,
    number: signalNumber(id as CaseId),
    signal_id: body.signalId,
    neighbourhood_code: place.value.neighbourhoodCode,
    street: place.value.street,
    house_number: place.value.houseNumber,
    address_shielded: place.value.addressShielded,
    address_withheld: place.value.addressWithheld,
    reason: body.reason,
    ground: body.ground,
    opened_by: caller.personId,
    opened_at: now,
    owner_id: caller.personId,
    owner_role: role,
    owner_organisation_id: actor.organisationId ?? null,
    owner_since: now,
    rung: (ladder.find((rung) => rung.access === 'shared') ?? ladder[0])?.code ?? '',
    review_on: review.value,
    conflicted_ids: [...place.value.conflictedIds],
    changed_at: now,
  });
  if (!made) return refuse({ code: 'case_there' });
  await insertAccess(tx, {
    tenant_id: actor.tenantId,
    case_id: id,
    id: deps.newId(),
    owner_id: caller.personId,
    person_id: caller.personId,
    role,
    kind: 'owner',
    compartments: [...compartmentsOf(role)],
    since: now,
    until_on: null,
    hand_over_id: null,
    entry_ids: null,
  });
  await insertCaseEvent(tx, row, {
    id,
    kind: 'opened',
    actorId: caller.personId,
    actorRole: role,
    detail: { ground: body.ground },
    now,
  });
  await auditCase(tx, caller, 'case.opened', id);
  return ok({ caseId: id });
};
