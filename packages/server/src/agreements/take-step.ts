/** One step in the life of an agreement: the lock on the screen, may this side do it now, what changes, who is told. */
import type { AgreementStepBody } from '@buurtplus/contract/agreements';
import { inForceFrom, possibleSteps, replacedOn, sideOf, signedByBoth } from '@buurtplus/domain/agreements';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { auditDeed } from '../platform/audit/audit-deed.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import {
  type AgreementRow,
  dropSignatures,
  insertDraft,
  insertSignature,
  listSignatures,
  listVersions,
  moveAgreement,
  moveVersion,
  type SignatureRow,
  type VersionRow,
} from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { findFor } from './load-agreement.ts';
import { type Around, speakersOf, tellSide } from './sides.ts';

type Actor = NonNullable<Caller['actor']>;

type Work = {
  readonly tx: Kysely<Tables>;
  readonly actor: Actor;
  readonly row: AgreementRow;
  readonly version: VersionRow;
  readonly signatures: readonly SignatureRow[];
  readonly versions: readonly VersionRow[];
  readonly now: Date;
};

const keyOf = ({ row, version }: Work) => ({
  tenantId: row.tenant_id,
  agreementId: row.id,
  version: version.version,
});

export const trail = (
  tx: Kysely<Tables>,
  caller: Caller,
  actor: Actor,
  action: string,
  id: string,
): Promise<void> =>
  auditDeed(tx, caller, actor, { action: `agreement.${action}`, objectType: 'agreement', objectId: id });

/** The second signature brings a version into force and closes the one before it. */
const sign = async (
  work: Work,
  paper: { readonly signer: string; readonly on: string } | null,
): Promise<void> => {
  const { tx, actor, row, version, versions, signatures, now } = work;
  const side = paper === null ? sideOf(actor) : 'partner';
  const signedOn = paper?.on ?? dutchDay(now);
  await insertSignature(tx, keyOf(work), {
    side,
    personId: actor.personId,
    role: actor.role,
    paperSigner: paper?.signer ?? null,
    signedOn,
    now,
  });
  if (!signedByBoth([side, ...signatures.map((one) => one.side)])) return moveAgreement(tx, row, { now });
  const from = inForceFrom(version.terms.startsOn, [signedOn, ...signatures.map((one) => one.signed_on)]);
  const held = versions.find((one) => one.version === row.held_version && one.status === 'in_force');
  if (held !== undefined)
    await moveVersion(
      tx,
      { ...keyOf(work), version: held.version },
      { status: 'replaced', until: replacedOn(from) },
    );
  await moveVersion(tx, keyOf(work), { status: 'in_force', from });
  await moveAgreement(tx, row, { held: version.version, open: null, now });
};

const sendBack = async (work: Work): Promise<void> => {
  const { tx, actor, row, now } = work;
  await dropSignatures(tx, keyOf(work));
  await moveVersion(tx, keyOf(work), { status: 'draft', draftSide: sideOf(actor) });
  await moveAgreement(tx, row, { now });
};

/** A new version begins as a copy of the old one, from today. */
const renew = async (work: Work): Promise<void> => {
  const { tx, actor, row, version, now } = work;
  const next = row.versions + 1;
  const today = dutchDay(now);
  const { terms } = version;
  // The agreement first: what is made here is visible through it.
  await moveAgreement(tx, row, { open: next, versions: next, now });
  await insertDraft(tx, {
    tenantId: row.tenant_id,
    agreementId: row.id,
    version: next,
    side: sideOf(actor),
    terms: {
      ...terms,
      startsOn: today,
      endsOn: terms.endsOn !== null && terms.endsOn < today ? null : terms.endsOn,
    },
    now,
  });
};

/** Drops an open version too, so that nothing waits for a signature that means nothing any more. */
const end = async (work: Work): Promise<void> => {
  const { tx, row, versions, now } = work;
  const today = dutchDay(now);
  await moveVersion(tx, keyOf(work), { status: 'ended', until: today });
  const open = versions.find((one) => one.version === row.open_version);
  if (open?.status === 'proposed') await dropSignatures(tx, { ...keyOf(work), version: open.version });
  if (open !== undefined)
    await moveVersion(
      tx,
      { ...keyOf(work), version: open.version },
      { status: 'dropped', draftSide: sideOf(work.actor) },
    );
  await moveAgreement(tx, row, { endedOn: today, open: null, now });
};

/** A first draft that is thrown away ends the agreement; a later one leaves what holds as it is. */
const drop = async (work: Work): Promise<void> => {
  const { tx, row, now } = work;
  await moveVersion(tx, keyOf(work), { status: 'dropped' });
  const endedOn = row.held_version === null ? { endedOn: dutchDay(now) } : {};
  await moveAgreement(tx, row, { open: null, ...endedOn, now });
};

const perform = (work: Work, body: AgreementStepBody): Promise<void> => {
  switch (body.step) {
    case 'propose':
      return moveVersion(work.tx, keyOf(work), { status: 'proposed' }).then(() =>
        moveAgreement(work.tx, work.row, { now: work.now }),
      );
    case 'drop':
      return drop(work);
    case 'sign':
      return sign(work, null);
    case 'sign_paper':
      return sign(work, { signer: body.paperSigner, on: body.signedOn });
    case 'send_back':
      return sendBack(work);
    case 'renew':
      return renew(work);
    case 'end':
      return end(work);
  }
};

/** Signed already by this side is signed: a second tap changes nothing and is no mistake. */
const isDone = (body: AgreementStepBody, signatures: readonly SignatureRow[], actor: Actor): boolean =>
  body.step === 'sign' && signatures.some((one) => one.side === sideOf(actor) && !one.on_paper);

export const takeStep = async (
  deps: AgreementsDeps,
  tx: Kysely<Tables>,
  caller: Caller,
  actor: Actor,
  around: Around,
  id: string,
  body: AgreementStepBody,
): Promise<Result<true, HttpRefusal>> => {
  const found = await findFor(tx, actor, id, true);
  if (!found.ok) return found;
  const row = found.value;
  const versions = await listVersions(tx, row.tenant_id, [id]);
  const version = versions.find((one) => one.version === body.version);
  if (version === undefined) return refuse({ code: 'not_found' });
  const all = await listSignatures(tx, row.tenant_id, id);
  const signatures = all.filter((one) => one.version === body.version);
  if (isDone(body, signatures, actor)) return ok(true);
  const now = deps.clock.now();
  const side = sideOf(actor);
  const partnerCanSign = speakersOf(around, row, 'partner').length > 0;
  if (body.step === 'sign_paper' && partnerCanSign) return refuse({ code: 'agreement_signs_here' });
  const possible = possibleSteps(
    {
      status: version.status,
      draftSide: version.draft_side,
      signedBy: signatures.map((one) => one.side),
      openBeside: row.open_version !== null,
      partnerCanSign,
      agreementEnded: row.ended_on !== null,
    },
    side,
  );
  if (!possible.includes(body.step) || body.lock !== row.lock)
    return refuse({ code: 'wrong_status', allowedActions: possible });
  if (body.step === 'sign_paper' && body.signedOn > dutchDay(now))
    return refuse({ code: 'invalid_input', fields: [{ path: 'signedOn', code: 'future' }] });
  await perform({ tx, actor, row, version, versions, signatures, now }, body);
  await trail(tx, caller, actor, body.step, id);
  // A draft is nobody else's business.
  if (!['drop', 'renew'].includes(body.step))
    await tellSide(deps, tx, around, row, side === 'team' ? 'partner' : 'team');
  return ok(true);
};
