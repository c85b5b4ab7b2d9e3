/** The receiver's side: accept, refuse with a reason, answer back. Whoever gets a case is not in it yet, so the server does the move for him. */
import type { AnswerOfferBody } from '@buurtplus/contract/casework';
import {
  type CaseCompartment,
  consentIn,
  type HandOverKind,
  type HeldBackField,
  heldAtYes,
  heldBackFields,
  mayGoAlong,
  movesOwnership,
  nextHandOverStatus,
} from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { type Actor, isDutyRole } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { auditCase } from './audit-case.ts';
import { type CaseRow, caseOf, type EntryRow, type HandOverRow } from './case-row.ts';
import { endAccess, listAccess, lockCase, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import {
  findCaseEvent,
  insertCaseEvent,
  listAboveFloor,
  listConsents,
  listIdsWrittenBy,
} from './entries.store.ts';
import {
  endSharing,
  findHandOver,
  findMessage,
  insertMessage,
  listStillSaying,
  moveHandOver,
  openDisclosure,
  setAside,
  stopHandOver,
} from './hand-overs.store.ts';
import { moveOwner, type NewOwner } from './move-owner.ts';
import { tellWith } from './tell-all.ts';

/** An offer to a person is that person's, in the role it was made to; one to an organisation is anybody's there. */
export const isFor = (actor: Actor, offer: HandOverRow): boolean =>
  offer.to_person_id === null
    ? actor.role === 'partner' && actor.organisationId === offer.to_organisation_id
    : offer.to_person_id === actor.personId && offer.to_role === actor.role;

type Answering = {
  readonly jobs: Kysely<Tables>;
  readonly deps: CaseworkDeps;
  readonly caller: Caller;
  readonly actor: Actor;
  readonly row: CaseRow;
  readonly offer: HandOverRow;
  readonly now: Date;
};

const columnOf = { place: 'street', house_number: 'house_number', reason: 'reason' } as const;

/** What the former owner did not choose leaves the case with him: it is set aside, and stands on no road any more. */
const holdBack = async (
  { jobs, row, offer, now }: Answering,
  fields: readonly HeldBackField[],
): Promise<Exclude<NewOwner['without'], undefined>> => {
  for (const field of fields) {
    const value = row[columnOf[field]];
    if (value !== null) await setAside(jobs, row, { handOverId: offer.id, field, value, now });
  }
  return {
    ...(fields.includes('place') ? { street: null } : {}),
    ...(fields.includes('house_number') ? { house_number: null } : {}),
    ...(fields.includes('reason') ? { reason: offer.purpose } : {}),
    held_back: heldBackFields.filter((field) => fields.includes(field) || row.held_back.includes(field)),
  };
};

/** What somebody in the case got of it before, or could still get, is not read beside the case either; an outside helper goes on with what he took. */
const endWhatStillSays = async (
  { jobs, row, now }: Answering,
  held: readonly HeldBackField[],
): Promise<void> => {
  const insiders = (await listAccess(jobs, row.tenant_id, row.id, dutchDay(now))).map((one) => one.person_id);
  for (const only of await listStillSaying(jobs, row, held, insiders))
    await endSharing(jobs, row, now, { reason: 'moved', only });
};

const accept = async (work: Answering, held: readonly HeldBackField[]): Promise<void> => {
  const { jobs, deps, actor, row, offer, now } = work;
  await openDisclosure(jobs, row.tenant_id, offer.id, now);
  if (!movesOwnership(offer.kind as 'assign' | 'transfer')) return;
  // What another owner shared was shared on his ground; a colleague of the same organisation goes on with it.
  if (offer.kind === 'transfer') {
    await endSharing(jobs, row, now, { reason: 'moved', but: offer.id });
    await endAccess(jobs, row, now, 'moved', { kind: 'participant' });
  }
  await moveOwner(
    jobs,
    row,
    {
      personId: actor.personId,
      role: actor.role,
      organisationId: actor.organisationId ?? null,
      handOverId: offer.id,
      // What the new owner wrote as a participant stays readable, also behind a wall the former owner cannot choose from.
      entryIds: [...offer.entry_ids, ...(await listIdsWrittenBy(jobs, row, actor.personId))],
      without: await holdBack(work, held),
    },
    deps.newId(),
    now,
  );
  if (held.length > 0) await endWhatStillSays(work, held);
};

/** Of the lines its owner reads: what stands behind another wall he could not go by when he offered. */
const consentsReadByOwner = async (jobs: Kysely<Tables>, row: CaseRow): Promise<readonly EntryRow[]> => {
  const { owner_role: role } = row;
  const lines = (await listConsents(jobs, row)).filter(
    (one) => isDutyRole(role) && mayGoAlong(one.compartment as CaseCompartment, role),
  );
  const above = await listAboveFloor(
    jobs,
    row,
    lines.map((one) => one.id),
  );
  return lines.filter((one) => above.includes(one.id));
};

/** What was offered is given with the yes, so it is then that the resident's yes must stand. */
const consentEnded = ({ offer }: Answering, consents: readonly EntryRow[]): boolean =>
  offer.ground === 'consent' && consentIn(consents.map((one) => one.body)) !== 'given';

/** On the record for who has the case now: that something is not here, and what kind of thing. */
const heldIn = (held: readonly HeldBackField[]): { readonly held?: string } =>
  held.length === 0 ? {} : { held: held.join(' ') };

const eventOf = { accept: 'accepted', refuse: 'refused', message: 'answered' } as const;

const isLive = (offer: HandOverRow, body: AnswerOfferBody, now: Date): boolean =>
  body.answer === 'message' ? offer.until_on >= dutchDay(now) : offer.due_at > now;

/** Nothing is given, and who asked hears that somebody wanted to say yes: once for each word of the resident. */
const stopped = async (
  { jobs, row, offer, deps, now }: Answering,
  consents: readonly EntryRow[],
): Promise<Result<never, HttpRefusal>> => {
  const { stopped_at: before } = offer;
  if (before === null || consents.some((one) => one.made_at > before)) {
    await stopHandOver(jobs, offer, now);
    const detail = { verb: offer.kind };
    const event = { id: deps.newId(), kind: 'yes_stopped', actorId: null, actorRole: null, detail, now };
    await insertCaseEvent(jobs, row, event);
    await tellWith(jobs, deps, row.tenant_id, row.owner_id);
  }
  return refuse({ code: 'consent_ended' });
};

const apply = async (work: Answering, body: AnswerOfferBody): Promise<Result<undefined, HttpRefusal>> => {
  const { jobs, caller, actor, row, offer, now } = work;
  const step = body.answer === 'message' ? 'answer' : body.answer;
  const next = nextHandOverStatus(offer.status as 'offered', step);
  if (!next.ok || row.status !== 'open' || !isLive(offer, body, now)) return refuse({ code: 'wrong_status' });
  const held =
    body.answer === 'accept'
      ? heldAtYes(
          { kind: offer.kind as HandOverKind, fields: offer.fields, heldBack: offer.held_back },
          caseOf(row),
        )
      : [];
  if (body.answer === 'accept') {
    const consents = await consentsReadByOwner(jobs, row);
    if (consentEnded(work, consents)) return stopped(work, consents);
  }
  if (body.answer === 'message')
    await insertMessage(jobs, offer, { id: body.commandId, text: body.text, madeBy: caller.personId, now });
  else {
    const reason = body.answer === 'refuse' ? body.reason : null;
    const moved = await moveHandOver(jobs, row.tenant_id, offer.id, {
      from: 'offered',
      to: next.value,
      now,
      by: caller.personId,
      reason,
    });
    if (!moved) return refuse({ code: 'wrong_status' });
    if (body.answer === 'accept') await accept(work, held);
  }
  await insertCaseEvent(jobs, row, {
    id: body.commandId,
    kind: eventOf[body.answer],
    actorId: caller.personId,
    actorRole: actor.role,
    detail: { verb: offer.kind, ...heldIn(held) },
    now,
  });
  await auditCase(jobs, caller, `hand_over.${eventOf[body.answer]}`, offer.id);
  return ok(undefined);
};

const doneBefore = async (
  work: Omit<Answering, 'offer'>,
  body: AnswerOfferBody,
): Promise<Result<undefined, HttpRefusal> | null> => {
  const before = await findCaseEvent(work.jobs, work.row, body.commandId);
  if (before === null) return null;
  const same = before.kind === eventOf[body.answer] && before.actor_id === work.caller.personId;
  const message =
    body.answer === 'message' ? await findMessage(work.jobs, work.row.tenant_id, body.commandId) : null;
  return same && (body.answer !== 'message' || message?.text === body.text)
    ? ok(undefined)
    : refuse({ code: 'other_content' });
};

/** Row-level security says whether this offer is there for the asker; the case itself is locked before it is looked at again. */
export const answerHandOver = async (
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  handOverId: string,
  body: AnswerOfferBody,
): Promise<Result<undefined, HttpRefusal>> => {
  const seen = await inTransaction(deps.db, caller.context, (tx) =>
    findHandOver(tx, actor.tenantId, handOverId),
  );
  if (seen === null || !isFor(actor, seen)) return refuse({ code: 'not_found' });
  const done = await inTransaction<Result<undefined, HttpRefusal>>(
    deps.jobsDb,
    systemContext(actor.tenantId),
    async (jobs) => {
      const row = await lockCase(jobs, actor.tenantId, seen.case_id);
      const offer = row === null ? null : await findHandOver(jobs, actor.tenantId, handOverId);
      if (row === null || offer === null || !isFor(actor, offer)) return refuse({ code: 'not_found' });
      const work: Answering = { jobs, deps, caller, actor, row, offer, now: deps.clock.now() };
      const before = await doneBefore(work, body);
      if (before !== null) return before;
      const applied = await apply(work, body);
      // Who made the offer hears of the answer, also when the case is not his any more by it.
      if (applied.ok) await deps.askToTell(actor.tenantId, row.owner_id, jobs);
      return applied;
    },
  );
  // A yes that could not be taken is told as well.
  if (done.ok || done.refusal.code === 'consent_ended') await deps.wakeTelling();
  return done;
};
