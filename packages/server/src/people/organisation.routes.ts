/** The organisations of a municipality: who is invited works for one of them. */
import { newOrganisationSchema, organisationsSchema } from '@buurtplus/contract/people';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { OrganisationKind } from '@buurtplus/domain/people';
import { z } from 'zod';
import { databaseRefusal } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { PeopleDeps } from './people-deps.ts';
import { insertOrganisation, listOrganisations } from './tenants.store.ts';

export const organisationEndpoints = (deps: PeopleDeps): readonly Endpoint[] => [
  endpoint({
    id: 'organisations.list',
    method: 'GET',
    path: '/organisations',
    summary: 'Organisations that professionals and partners of this municipality work for.',
    who: ['functional_admin'],
    dataClass: 0,
    tenantScope: 'own',
    audit: { none: 'Names of organisations are public.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: organisationsSchema,
    success: 200,
    handle: async (request) => {
      const rows = await listOrganisations(deps.db, actorOf(request).tenantId);
      return ok({
        organisations: rows.map((row) => ({
          organisationId: row.id,
          name: row.name,
          kind: row.kind as OrganisationKind,
        })),
      });
    },
  }),
  endpoint({
    id: 'organisations.add',
    method: 'POST',
    path: '/organisations',
    summary: 'Add an organisation that works along.',
    who: ['functional_admin'],
    dataClass: 0,
    tenantScope: 'own',
    audit: { event: 'people.organisation_added' },
    limit: 'act',
    params: null,
    query: null,
    body: newOrganisationSchema,
    answer: z.object({ organisationId: z.string() }),
    success: 201,
    handle: async (request) => {
      const actor = actorOf(request);
      const { organisationId, ...organisation } = request.body;
      const known = await listOrganisations(deps.db, actor.tenantId);
      // The same form sent twice is one organisation; the same name twice is a choice nobody can make.
      const same = known.find((one) => one.id === organisationId);
      if (same !== undefined)
        return same.name === organisation.name && same.kind === organisation.kind
          ? ok({ organisationId })
          : refuse({ code: 'other_content' });
      if (known.some((one) => one.name.toLowerCase() === organisation.name.toLowerCase()))
        return refuse({ code: 'invalid_input', fields: [{ path: 'name', code: 'already_there' }] });
      try {
        await insertOrganisation(deps.db, { ...organisation, id: organisationId, tenantId: actor.tenantId });
      } catch (problem) {
        if (databaseRefusal(problem)?.constraint !== 'organisations_pk') throw problem;
        const first = (await listOrganisations(deps.db, actor.tenantId)).find(
          (one) => one.id === organisationId,
        );
        return first?.name === organisation.name && first.kind === organisation.kind
          ? ok({ organisationId })
          : refuse({ code: 'other_content' });
      }
      await deps.audit({
        tenantId: actor.tenantId,
        actorId: actor.personId,
        actorRole: actor.role,
        sessionId: signedIn(request).sessionId,
        action: 'people.organisation_added',
        objectType: 'organisation',
        objectId: organisationId,
        purpose: 'administer',
        outcome: 'done',
      });
      return ok({ organisationId });
    },
  }),
];
