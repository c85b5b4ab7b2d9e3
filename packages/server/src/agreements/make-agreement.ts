/** A first draft, and a draft that is changed: with whom, where, and the terms as the rules want them. */
import type { NewAgreement } from '@buurtplus/contract/agreements';
import {
  type AgreementTerms,
  checkTerms,
  mayAgreement,
  mostFirstDrafts,
  possibleSteps,
  sideOf,
} from '@buurtplus/domain/agreements';
import { canonicalJson, type Json, ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import {
  type AgreementRow,
  countFirstDrafts,
  findAgreement,
  insertAgreement,
  insertDraft,
  listVersions,
  moveAgreement,
  moveVersion,
} from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { findFor } from './load-agreement.ts';
import { type Around, factsOf } from './sides.ts';
import { trail } from './take-step.ts';

type Actor = NonNullable<Caller['actor']>;

const trimmed = (terms: AgreementTerms): AgreementTerms => ({
  ...terms,
  title: terms.title.trim(),
  what: terms.what.trim(),
  channel: terms.channel.trim(),
  deputy: terms.deputy.trim(),
  kinds: [...new Set(terms.kinds)],
  covenant: terms.covenant === null || terms.covenant.trim() === '' ? null : terms.covenant.trim(),
});

const wrongTerms = (terms: AgreementTerms, today: string): HttpRefusal | null => {
  const fields = checkTerms(terms).map(({ field, code }) => ({ path: field, code }));
  if (terms.endsOn !== null && terms.endsOn < today && fields.length === 0)
    return { code: 'invalid_input', fields: [{ path: 'endsOn', code: 'past' }] };
  return fields.length === 0 ? null : { code: 'invalid_input', fields };
};

const wrongPlace = (around: Around, body: NewAgreement): HttpRefusal | null => {
  const team = around.sides.teams.find((one) => one.id === body.teamId);
  const { partner } = body;
  if (
    partner.kind === 'organisation' &&
    !around.sides.organisations.some((one) => one.id === partner.organisationId)
  )
    return { code: 'not_found' };
  return team !== undefined &&
    team.ended_on === null &&
    body.neighbourhoodCodes.every((code) => team.neighbourhood_codes.includes(code))
    ? null
    : { code: 'invalid_input', fields: [{ path: 'neighbourhoodCodes', code: 'not_of_team' }] };
};

type Wanted = Pick<
  AgreementRow,
  'id' | 'team_id' | 'side_role' | 'organisation_id' | 'neighbourhood_codes'
> & { readonly terms: AgreementTerms };

/** @returns whether what is there under this id is the same draft of this side; null when nothing this reader can see is there */
const madeBefore = async (tx: Kysely<Tables>, actor: Actor, wanted: Wanted): Promise<boolean | null> => {
  const row = await findAgreement(tx, actor.tenantId, wanted.id);
  if (row === undefined) return null;
  const first = (await listVersions(tx, actor.tenantId, [row.id])).find((one) => one.version === 1);
  const [there, asked] = [
    { of: row, terms: first?.terms, side: first?.draft_side },
    { of: wanted, terms: wanted.terms, side: sideOf(actor) },
  ].map(({ of, terms, side }) =>
    canonicalJson([
      of.team_id,
      of.side_role,
      of.organisation_id,
      [...of.neighbourhood_codes],
      side ?? null,
      (terms ?? null) as Json,
    ]),
  );
  return there === asked;
};

export const makeAgreement = async (
  deps: AgreementsDeps,
  tx: Kysely<Tables>,
  caller: Caller,
  actor: Actor,
  around: Around,
  body: NewAgreement,
): Promise<Result<string, HttpRefusal>> => {
  const { partner } = body;
  const codes = [...new Set(body.neighbourhoodCodes)].sort();
  const sided = {
    tenant_id: actor.tenantId,
    team_id: body.teamId,
    side_role: partner.kind === 'duty' ? partner.role : null,
    organisation_id: partner.kind === 'organisation' ? partner.organisationId : null,
    neighbourhood_codes: codes,
  };
  if (!mayAgreement(actor, 'read', factsOf(sided), 'run_team').ok) return refuse({ code: 'not_found' });
  if (!mayAgreement(actor, 'write', factsOf(sided), 'run_team').ok)
    return refuse({ code: 'agreement_not_all_area' });
  const now = deps.clock.now();
  const terms = trimmed(body.terms);
  const drafts = await countFirstDrafts(tx, actor.tenantId, body.teamId, sideOf(actor));
  const before = await madeBefore(tx, actor, { id: body.agreementId, ...sided, terms });
  if (before !== null) return before ? ok(body.agreementId) : refuse({ code: 'other_content' });
  const wrong = wrongPlace(around, body) ?? wrongTerms(terms, dutchDay(now));
  if (wrong !== null) return refuse(wrong);
  if (drafts >= mostFirstDrafts) return refuse({ code: 'too_many_drafts' });
  const id = body.agreementId;
  const isNew = await insertAgreement(tx, {
    tenantId: actor.tenantId,
    id,
    teamId: body.teamId,
    sideRole: sided.side_role,
    organisationId: sided.organisation_id,
    neighbourhoodCodes: codes,
    now,
  });
  if (!isNew) return refuse({ code: 'other_content' });
  await insertDraft(tx, {
    tenantId: actor.tenantId,
    agreementId: id,
    version: 1,
    side: sideOf(actor),
    terms,
    now,
  });
  await trail(tx, caller, actor, 'make', id);
  return ok(id);
};

export const changeDraft = async (
  deps: AgreementsDeps,
  tx: Kysely<Tables>,
  caller: Caller,
  actor: Actor,
  id: string,
  body: { readonly lock: number; readonly terms: AgreementTerms },
): Promise<Result<true, HttpRefusal>> => {
  const found = await findFor(tx, actor, id, true);
  if (!found.ok) return found;
  const row = found.value;
  const versions = await listVersions(tx, row.tenant_id, [id]);
  const open = versions.find((one) => one.version === row.open_version);
  if (open === undefined)
    return refuse(versions.length === 0 ? { code: 'not_found' } : { code: 'wrong_status' });
  const facts = {
    status: open.status,
    draftSide: open.draft_side,
    signedBy: [],
    openBeside: true,
    partnerCanSign: true,
    agreementEnded: row.ended_on !== null,
  };
  if (!possibleSteps(facts, sideOf(actor)).includes('edit') || body.lock !== row.lock)
    return refuse({ code: 'wrong_status' });
  const now = deps.clock.now();
  const terms = trimmed(body.terms);
  const wrong = wrongTerms(terms, dutchDay(now));
  if (wrong !== null) return refuse(wrong);
  await moveVersion(
    tx,
    { tenantId: row.tenant_id, agreementId: id, version: open.version },
    { status: 'draft', terms },
  );
  await moveAgreement(tx, row, { now });
  await trail(tx, caller, actor, 'edit', id);
  return ok(true);
};
