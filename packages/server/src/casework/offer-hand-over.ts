/** Offering a case or a part of it: the preview, the mark that it was seen, and the frozen copy that goes along. */
import { createHash } from 'node:crypto';
import type { OfferBody } from '@buurtplus/contract/casework';
import {
  type CaseCompartment,
  checkReceiver,
  chosenInOrder,
  consentIn,
  daysLater,
  disclosureFor,
  fieldsAlong,
  type HandOverKind,
  heldBackOf,
  longestSharingDays,
  mayCase,
  mayGoAlong,
  movesOwnership,
  offerWorkingDays,
  type Receiver,
  type ShareableField,
} from '@buurtplus/domain/casework';
import { canonicalJson, type Json, ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { type Actor, dutyRoles, isDutyRole } from '@buurtplus/domain/people';
import { addWorkingDays } from '@buurtplus/domain/routing';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { endOfDutchDay } from '../routing/dutch-calendar.ts';
import { auditCase } from './audit-case.ts';
import { type CaseRow, caseOf } from './case-row.ts';
import { caseFacts, wrongField } from './case-step.ts';
import { findCase, listAccess, lockCase, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { findCaseEvent, insertCaseEvent, listChosen, listConsents } from './entries.store.ts';
import { insertHandOver } from './hand-overs.store.ts';
import { readLadder } from './ladder.store.ts';
import { listColleagues } from './people-of.store.ts';
import { sealedFor } from './sensitive.ts';
import { tellAll } from './tell-all.ts';

export type Chosen = { readonly fields: readonly ShareableField[]; readonly entryIds: readonly string[] };

const placeFields: readonly ShareableField[] = ['place', 'house_number'];

/** What is kept as shared: of an address that must not be found not even that it went along, which it did not. */
const fieldsKept = (row: CaseRow, fields: readonly ShareableField[]): ShareableField[] =>
  fields.filter((field) => !(row.address_shielded && placeFields.includes(field)));

export type Preview = { readonly content: string; readonly mark: string };
type Made = Preview & {
  /** In the order of the text. */
  readonly entryIds: readonly string[];
  readonly sensitiveIds: readonly string[];
};

type Asked = { readonly kind: HandOverKind; readonly purpose: string };

/** The one place where shared text is made: for the screen before, and for keeping. */
const previewOf = async (
  tx: Kysely<Tables>,
  row: CaseRow,
  { kind, purpose }: Asked,
  chosen: Chosen,
): Promise<Made> => {
  const lines = await listChosen(tx, row, chosen.entryIds);
  const entries = lines.map((entry) => ({ entryId: entry.id, entry: entry.body }));
  const ladder = await readLadder(tx, row.tenant_id);
  const disclosed = disclosureFor(
    {
      neighbourhoodCode: row.neighbourhood_code,
      street: row.street,
      houseNumber: row.house_number,
      addressShielded: row.address_shielded,
      reason: row.reason,
      // Who gets it knows no ladder: the name goes along, as it was then.
      rung: ladder.find((rung) => rung.code === row.rung)?.nl ?? row.rung,
      reviewOn: row.review_on,
    },
    entries,
    { ...chosen, fields: fieldsAlong(kind, chosen.fields) },
    movesOwnership(kind) ? { purpose } : null,
  );
  const content = canonicalJson(disclosed as Json);
  const inText = chosenInOrder(entries, chosen.entryIds);
  const sensitive = inText.filter((one) => one.entry.kind === 'sensitive');
  return {
    content,
    mark: createHash('sha256').update(content).digest('base64url'),
    entryIds: inText.map((one) => one.entryId),
    sensitiveIds: sensitive.map((one) => one.entryId),
  };
};

export const previewHandOver = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  caseId: string,
  { kind, purpose, ...chosen }: Chosen & Asked,
): Promise<Result<Preview, HttpRefusal>> => {
  const row = await findCase(tx, actor.tenantId, caseId);
  if (row === null) return refuse({ code: 'not_found' });
  const today = dutchDay(deps.clock.now());
  const access = await listAccess(tx, actor.tenantId, caseId, today);
  const may = mayCase(actor, 'hand_over', caseFacts(row, access, today), 'handle_case');
  if (!may.ok) return refuse(refusalFor(may.refusal));
  await auditCase(tx, caller, 'case.previewed', caseId);
  const { content, mark } = await previewOf(tx, row, { kind, purpose }, chosen);
  return ok({ content, mark });
};

type Found = { readonly receiver: Receiver; readonly role: string | null; readonly tell: readonly string[] };

const findReceiver = (
  deps: CaseworkDeps,
  row: CaseRow,
  body: OfferBody,
  today: string,
): Promise<Found | null> =>
  inTransaction(deps.jobsDb, systemContext(row.tenant_id), async (jobs) => {
    const people = await listColleagues(jobs, row.tenant_id, [...dutyRoles, 'partner'], today);
    if (body.toPersonId !== null) {
      const one = people.find((each) => each.personId === body.toPersonId && each.role !== 'partner');
      if (one === undefined || row.conflicted_ids.includes(one.personId)) return null;
      return {
        receiver: { personId: one.personId, organisationId: one.organisationId },
        role: one.role,
        tell: [one.personId],
      };
    }
    if (body.toOrganisationId === null) return null;
    const there = people.filter(
      (one) => one.role === 'partner' && one.organisationId === body.toOrganisationId,
    );
    return {
      receiver: { personId: null, organisationId: body.toOrganisationId, people: there.length },
      role: null,
      tell: there.map((one) => one.personId),
    };
  });

/** What the new owner reads in the case is what the preview showed: no more, and no less. */
const allGoAlong = (
  lines: readonly { readonly id: string; readonly compartment: string }[],
  role: string | null,
): boolean =>
  role !== null &&
  isDutyRole(role) &&
  lines.every((one) => mayGoAlong(one.compartment as CaseCompartment, role));

const checkOffer = async (
  deps: CaseworkDeps,
  row: CaseRow,
  body: OfferBody,
  today: string,
): Promise<Result<Found, HttpRefusal>> => {
  if (body.untilOn < today || body.untilOn > daysLater(today, longestSharingDays))
    return wrongField('untilOn', 'out_of_range');
  const found = await findReceiver(deps, row, body, today);
  if (found === null) return refuse({ code: 'receiver_cannot' });
  const owner = { personId: row.owner_id, organisationId: row.owner_organisation_id };
  const fits = checkReceiver(body.kind, owner, found.receiver);
  return fits.ok
    ? ok(found)
    : refuse({ code: 'receiver_cannot', fields: [{ path: 'receiver', code: fits.refusal }] });
};

const store = async (
  tx: Kysely<Tables>,
  row: CaseRow,
  caller: Caller,
  body: OfferBody,
  found: Found,
  when: { readonly now: Date; readonly dueAt: Date },
  preview: Made,
): Promise<boolean> =>
  insertHandOver(
    tx,
    {
      tenant_id: row.tenant_id,
      case_id: row.id,
      id: body.commandId,
      owner_id: row.owner_id,
      number: row.number,
      kind: body.kind,
      from_id: caller.personId,
      from_role: caller.actor?.role ?? '',
      to_person_id: found.receiver.personId,
      to_role: found.role,
      to_organisation_id: found.receiver.organisationId,
      purpose: body.purpose,
      ground: body.ground,
      fields: fieldsKept(row, fieldsAlong(body.kind, body.chosen.fields)),
      // Not what was sent: a line that this owner does not read goes to nobody.
      entry_ids: [...preview.entryIds],
      held_back: [...heldBackOf(body.kind, caseOf(row), body.chosen.fields)],
      offered_at: when.now,
      due_at: when.dueAt,
      until_on: body.untilOn,
    },
    {
      content: preview.content,
      entryIds: preview.entryIds,
      sealed: await sealedFor(tx, row, preview.sensitiveIds),
    },
    caller.actor?.organisationId ?? null,
  );

export const offerHandOver = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  caseId: string,
  body: OfferBody,
): Promise<Result<undefined, HttpRefusal>> => {
  const row = await lockCase(tx, actor.tenantId, caseId);
  if (row === null) return refuse({ code: 'not_found' });
  const now = deps.clock.now();
  const today = dutchDay(now);
  const access = await listAccess(tx, actor.tenantId, caseId, today);
  const may = mayCase(actor, 'hand_over', caseFacts(row, access, today), 'handle_case');
  if (!may.ok) return refuse(refusalFor(may.refusal));
  const before = await findCaseEvent(tx, row, body.commandId);
  if (before !== null)
    return before.kind === 'offered' && before.actor_id === caller.personId
      ? ok(undefined)
      : refuse({ code: 'other_content' });
  if (body.version !== row.version) return refuse({ code: 'wrong_status' });
  const found = await checkOffer(deps, row, body, today);
  if (!found.ok) return found;
  const lines = await listChosen(tx, row, body.chosen.entryIds);
  if (body.ground === 'consent') {
    const standing = consentIn((await listConsents(tx, row)).map((one) => one.body));
    if (standing !== 'given')
      return refuse({ code: 'no_consent', fields: [{ path: 'ground', code: standing }] });
  }
  if (movesOwnership(body.kind) && !allGoAlong(lines, found.value.role))
    return refuse({ code: 'line_behind_wall', fields: [{ path: 'chosen', code: 'other_compartment' }] });
  const preview = await previewOf(tx, row, body, body.chosen);
  if (preview.mark !== body.mark) return refuse({ code: 'preview_changed' });
  const dueAt = endOfDutchDay(addWorkingDays(today, offerWorkingDays, deps.isHoliday));
  if (!(await store(tx, row, caller, body, found.value, { now, dueAt }, preview)))
    return refuse({ code: 'wrong_status' });
  await insertCaseEvent(tx, row, {
    id: body.commandId,
    kind: 'offered',
    actorId: caller.personId,
    actorRole: actor.role,
    detail: { verb: body.kind },
    now,
  });
  await auditCase(tx, caller, 'hand_over.offered', body.commandId);
  await tellAll(tx, deps, row.tenant_id, found.value.tell);
  return ok(undefined);
};
