/** Working in a case: what is written down, who is let in and until when, and taking an offer back. */
import type { CaseStepBody } from '@buurtplus/contract/casework';
import {
  type CaseEntry,
  canBeSensitive,
  checkEntry,
  compartmentsOf,
  daysLater,
  longestSharingDays,
  type ShownEntry,
} from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { isDutyRole } from '@buurtplus/domain/people';
import { inTransaction } from '../platform/db/transaction.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { type CaseWork, type StepDone, wrongField } from './case-step.ts';
import { endAccess, insertAccess, systemContext, updateCase } from './cases.store.ts';
import { changeEntry, insertEntry } from './entries.store.ts';
import { endSharing, findHandOver } from './hand-overs.store.ts';
import { listColleagues } from './people-of.store.ts';
import { findLine } from './put-right.store.ts';
import { sealEntry } from './sensitive.ts';

type Body<Action extends CaseStepBody['action']> = Extract<CaseStepBody, { readonly action: Action }>;

const wrongEntry = (
  refusals: readonly { readonly field: string; readonly code: string }[],
): { readonly ok: false; readonly refusal: HttpRefusal } =>
  refuse({
    code: 'invalid_input',
    fields: refusals.map(({ field, code }) => ({ path: `entry.${field}`, code })),
  });

/** Checked, and kept as it is or sealed behind a mark. @returns what a page shows of it */
export const writeEntry = async (
  work: CaseWork,
  line: {
    readonly id: string;
    readonly compartment: string;
    readonly entry: CaseEntry;
    readonly sensitive: boolean;
  },
): Promise<Result<ShownEntry, HttpRefusal>> => {
  const { tx, row, actor, caller, now, today } = work;
  const checked = checkEntry(line.entry, today);
  if (!checked.ok) return wrongEntry(checked.refusal);
  if (line.sensitive && !canBeSensitive(checked.value)) return wrongField('sensitive', 'only_a_fact');
  if (line.sensitive && row.sealed_until !== null && row.sealed_until < today)
    return wrongField('sensitive', 'term_is_over');
  const shown = line.sensitive ? ({ kind: 'sensitive' } as const) : checked.value;
  await insertEntry(tx, row, {
    id: line.id,
    compartment: line.compartment,
    body: shown,
    madeBy: caller.personId,
    role: actor.role,
    now,
  });
  if (line.sensitive) await sealEntry(work, line.id, checked.value);
  return ok(shown);
};

export const addEntry = async (work: CaseWork, body: Body<'add'>): Promise<StepDone> => {
  const { actor } = work;
  if (!isDutyRole(actor.role) || !compartmentsOf(actor.role).includes(body.compartment))
    return wrongField('compartment', 'not_yours');
  const { commandId: id, compartment, entry } = body;
  const written = await writeEntry(work, { id, compartment, entry, sensitive: body.sensitive === true });
  return written.ok ? ok({ compartment, detail: { what: written.value.kind } }) : written;
};

export const changePlan = async (work: CaseWork, body: Body<'change_plan'>): Promise<StepDone> => {
  const { tx, row, now, today } = work;
  const found = await findLine(tx, row, body.entryId);
  if (found === null || found.body.kind !== 'action') return refuse({ code: 'not_found' });
  // A better version came in its place meanwhile.
  if (found.ended_at !== null) return refuse({ code: 'wrong_status' });
  const { checkInOn } = body;
  const isMoved = checkInOn !== null && checkInOn !== found.body.checkInOn;
  if (isMoved && (checkInOn <= today || checkInOn > daysLater(today, longestSharingDays)))
    return wrongField('checkInOn', 'out_of_range');
  const changed: CaseEntry = { ...found.body, state: body.state, checkInOn };
  const checked = checkEntry(changed, today);
  if (!checked.ok) return wrongEntry(checked.refusal);
  await changeEntry(tx, row, body.entryId, checked.value, now);
  return ok({ compartment: found.compartment, detail: { state: body.state } });
};

/** Only professionals of this municipality's desks; others get a hand-over of chosen parts. */
export const inviteTo = async (work: CaseWork, body: Body<'invite'>): Promise<StepDone> => {
  const { tx, deps, row, now, today, access } = work;
  if (body.untilOn < today || body.untilOn > daysLater(today, longestSharingDays))
    return wrongField('untilOn', 'out_of_range');
  const people = await inTransaction(deps.jobsDb, systemContext(row.tenant_id), (jobs) =>
    listColleagues(jobs, row.tenant_id, ['wijkagent', 'wijkregisseur', 'wijkwerker'], today),
  );
  const person = people.find((one) => one.personId === body.personId);
  if (person === undefined || !isDutyRole(person.role) || row.conflicted_ids.includes(body.personId))
    return wrongField('personId', 'not_there');
  if (body.deputy && person.role !== row.owner_role) return wrongField('personId', 'other_role');
  // Who left on an earlier day, or came in by a role that is over, makes room for coming in again.
  const isIn = access.some(
    (one) =>
      one.person_id === body.personId &&
      people.some((each) => each.personId === one.person_id && each.role === one.role),
  );
  if (!isIn) await endAccess(tx, row, now, 'over', { personIds: [body.personId] });
  const isNew = await insertAccess(tx, {
    tenant_id: row.tenant_id,
    case_id: row.id,
    id: deps.newId(),
    owner_id: row.owner_id,
    person_id: body.personId,
    role: person.role,
    kind: 'participant',
    compartments: [...compartmentsOf(person.role)],
    since: now,
    until_on: body.untilOn,
    hand_over_id: null,
    entry_ids: null,
  });
  if (!isNew && !body.deputy) return wrongField('personId', 'is_in');
  if (body.deputy) await updateCase(tx, row, now, { deputy_id: body.personId });
  await deps.askToTell(row.tenant_id, body.personId, tx);
  return ok({
    detail: { role: person.role, until: body.untilOn, ...(body.deputy ? { deputy: 'yes' } : {}) },
  });
};

export const letGo = async (work: CaseWork, body: Body<'let_go'>): Promise<StepDone> => {
  const { tx, row, now, access } = work;
  const one = access.find((each) => each.id === body.accessId && each.kind === 'participant');
  if (one === undefined) return refuse({ code: 'not_found' });
  await endAccess(tx, row, now, 'let_go', { ids: [one.id] });
  if (row.deputy_id === one.person_id) await updateCase(tx, row, now, { deputy_id: null });
  return ok({ detail: { role: one.role } });
};

export const withdrawOffer = async (work: CaseWork, body: Body<'withdraw'>): Promise<StepDone> => {
  const { tx, row, now } = work;
  const offer = await findHandOver(tx, row.tenant_id, body.handOverId);
  if (offer === null || offer.case_id !== row.id) return refuse({ code: 'not_found' });
  if (offer.status !== 'offered') return refuse({ code: 'wrong_status' });
  await endSharing(tx, row, now, { reason: 'withdrawn', only: offer.id });
  return ok({ detail: { verb: offer.kind } });
};

export const endOneDisclosure = async (work: CaseWork, body: Body<'end_disclosure'>): Promise<StepDone> => {
  const { tx, row, now } = work;
  const offer = await findHandOver(tx, row.tenant_id, body.handOverId);
  if (offer === null || offer.case_id !== row.id) return refuse({ code: 'not_found' });
  if (offer.status !== 'accepted') return refuse({ code: 'wrong_status' });
  await endSharing(tx, row, now, { reason: body.reason, only: offer.id });
  return ok({ detail: { reason: body.reason } });
};
