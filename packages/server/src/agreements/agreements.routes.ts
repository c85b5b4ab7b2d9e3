/** The register: what is agreed, making it, changing a draft, and every step of its life. */
import {
  agreementChoicesSchema,
  agreementDraftSchema,
  agreementListSchema,
  agreementSchema,
  agreementStepSchema,
  newAgreementSchema,
} from '@buurtplus/contract/agreements';
import { idSchema } from '@buurtplus/contract/sync';
import { agreementRoles, mayAgreement, sideOf } from '@buurtplus/domain/agreements';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutyRoles, isDutyRole } from '@buurtplus/domain/people';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { Answer } from '../platform/http/refusal.ts';
import { headOf, pageFor, signedSides } from './agreements.present.ts';
import { listForRegister, listSignedSides, listVersions } from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { loadAgreement } from './load-agreement.ts';
import { changeDraft, makeAgreement } from './make-agreement.ts';
import { type Around, factsOf, readAround } from './sides.ts';
import { takeStep } from './take-step.ts';

export const agreementShared = {
  who: agreementRoles,
  dataClass: 1,
  tenantScope: 'own',
  query: null,
} as const;
export const agreementParams = z.object({ agreementId: idSchema });
const noTrail = 'What two sides agreed, with numbers and dates of signals; no content and nobody.';
type Actor = NonNullable<Caller['actor']>;

/** Everybody reads the new state from the answer; the news of the step goes out after it. */
export const answerWithPage = async (deps: AgreementsDeps, caller: Caller, actor: Actor, id: string) => {
  await deps.wakeTelling();
  const loaded = await loadAgreement(deps, caller, actor, id);
  return loaded.ok ? ok(await pageFor(deps, actor, loaded.value)) : loaded;
};

/** Police and municipality speak through their duties. */
const speaksByDuty = new Set(['police', 'municipality']);

const choicesFor = (around: Around, actor: Actor) => {
  const own = new Set(actor.duties.map((duty) => duty.split('@')[1] ?? ''));
  const mine = around.sides.teams.flatMap((team) => {
    if (team.ended_on !== null) return [];
    if (actor.role === 'coordinator' && team.id !== actor.teamId) return [];
    const codes = isDutyRole(actor.role)
      ? team.neighbourhood_codes.filter((code) => own.has(code))
      : team.neighbourhood_codes;
    return codes.length === 0 ? [] : [{ teamId: team.id, name: team.name, neighbourhoodCodes: [...codes] }];
  });
  if (isDutyRole(actor.role))
    return { teams: mine, partners: [{ partner: { kind: 'duty' as const, role: actor.role }, name: null }] };
  const organisations = around.sides.organisations
    .filter((one) =>
      actor.role === 'partner' ? one.id === actor.organisationId : !speaksByDuty.has(one.kind),
    )
    .map((one) => ({
      partner: { kind: 'organisation' as const, organisationId: one.id },
      name: one.name,
    }));
  const duties = dutyRoles.map((role) => ({ partner: { kind: 'duty' as const, role }, name: null }));
  return { teams: mine, partners: actor.role === 'partner' ? organisations : [...duties, ...organisations] };
};

const readList = async (deps: AgreementsDeps, caller: Caller, actor: Actor) => {
  const around = await readAround(deps, actor.tenantId);
  const today = dutchDay(deps.clock.now());
  return inTransaction(deps.db, caller.context, async (tx) => {
    const register = await listForRegister(tx, actor.tenantId);
    const rows = register.rows.filter((row) => mayAgreement(actor, 'read', factsOf(row), 'run_team').ok);
    const ids = rows.map((row) => row.id);
    const versions = await listVersions(tx, actor.tenantId, ids);
    const signed = await listSignedSides(tx, actor.tenantId, ids);
    const agreements = rows.flatMap((row) => {
      const own = versions.filter((version) => version.agreement_id === row.id);
      const onlyDropped = own.every((version) => version.status === 'dropped');
      return onlyDropped ? [] : [headOf(around, row, own, signedSides(signed, row), sideOf(actor), today)];
    });
    return {
      side: sideOf(actor),
      more: register.more,
      agreements: agreements.map((one) => ({ ...one, neighbourhoodCodes: [...one.neighbourhoodCodes] })),
    };
  });
};

export const agreementEndpoints = (deps: AgreementsDeps): readonly Endpoint[] => [
  endpoint({
    ...agreementShared,
    id: 'agreements.list',
    method: 'GET',
    path: '/agreements',
    summary:
      'The agreements of the own side: of the team, of the own duty in the own area, or of the own organisation.',
    audit: { none: noTrail },
    limit: 'read',
    params: null,
    body: null,
    answer: agreementListSchema,
    success: 200,
    handle: async (request) => ok(await readList(deps, signedIn(request), actorOf(request))),
  }),
  endpoint({
    ...agreementShared,
    id: 'agreements.choices',
    method: 'GET',
    path: '/agreement-choices',
    summary: 'With whom and where an agreement can be made.',
    audit: { none: 'Names of teams and organisations.' },
    limit: 'read',
    params: null,
    body: null,
    answer: agreementChoicesSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      return ok(choicesFor(await readAround(deps, actor.tenantId), actor));
    },
  }),
  endpoint({
    ...agreementShared,
    id: 'agreements.make',
    method: 'POST',
    path: '/agreements',
    summary: 'Begin an agreement as a draft of the own side.',
    audit: { event: 'agreement.make' },
    limit: 'act',
    params: null,
    body: newAgreementSchema,
    answer: agreementSchema,
    success: 201,
    handle: async (request) => {
      const [caller, actor] = [signedIn(request), actorOf(request)];
      const around = await readAround(deps, actor.tenantId);
      const made = await inTransaction(deps.db, caller.context, (tx) =>
        makeAgreement(deps, tx, caller, actor, around, request.body),
      );
      return made.ok ? answerWithPage(deps, caller, actor, made.value) : made;
    },
  }),
  endpoint({
    ...agreementShared,
    id: 'agreements.read',
    method: 'GET',
    path: '/agreements/:agreementId',
    summary: 'One agreement: its versions, who signed, what can be done, and whether it is kept.',
    audit: { none: noTrail },
    limit: 'read',
    params: agreementParams,
    body: null,
    answer: agreementSchema,
    success: 200,
    handle: async (request) => {
      const [caller, actor] = [signedIn(request), actorOf(request)];
      const loaded = await loadAgreement(deps, caller, actor, request.params.agreementId);
      return loaded.ok ? ok(await pageFor(deps, actor, loaded.value)) : loaded;
    },
  }),
  endpoint({
    ...agreementShared,
    id: 'agreements.edit',
    method: 'PUT',
    path: '/agreements/:agreementId/draft',
    summary: 'Change the own draft.',
    audit: { event: 'agreement.edit' },
    limit: 'act',
    params: agreementParams,
    body: agreementDraftSchema,
    answer: agreementSchema,
    success: 200,
    handle: async (request) => {
      const [caller, actor] = [signedIn(request), actorOf(request)];
      const { agreementId } = request.params;
      const done = await inTransaction(deps.db, caller.context, (tx) =>
        changeDraft(deps, tx, caller, actor, agreementId, request.body),
      );
      return done.ok ? answerWithPage(deps, caller, actor, agreementId) : done;
    },
  }),
  endpoint({
    ...agreementShared,
    id: 'agreements.step',
    method: 'POST',
    path: '/agreements/:agreementId/steps',
    summary: 'Propose, sign, write down a signature on paper, send back, make a new version, drop or end.',
    audit: { event: 'agreement.<step>' },
    limit: 'act',
    params: agreementParams,
    body: agreementStepSchema,
    answer: agreementSchema.optional(),
    success: 200,
    handle: async (request): Promise<Answer<z.input<typeof agreementSchema> | undefined>> => {
      const [caller, actor] = [signedIn(request), actorOf(request)];
      const { agreementId } = request.params;
      const around = await readAround(deps, actor.tenantId);
      const done = await inTransaction(deps.db, caller.context, (tx) =>
        takeStep(deps, tx, caller, actor, around, agreementId, request.body),
      );
      if (!done.ok) return refuse(done.refusal);
      return answerWithPage(deps, caller, actor, agreementId);
    },
  }),
];
