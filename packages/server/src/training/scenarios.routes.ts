/** Scenarios of trainers: read by phones when published, drafted and published by a trainer after the same check as on the screen. */
import {
  draftKeptSchema,
  draftsSchema,
  publishSchema,
  scenarioSchema,
  scenariosSchema,
} from '@buurtplus/contract/training';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import { checkScenario, mayLearn } from '@buurtplus/domain/training';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import {
  dropDraft,
  insertPublished,
  keepAsDraft,
  listDrafts,
  listPublished,
  newestVersion,
  saveDraft,
  takeDraft,
  withdrawPublished,
} from './scenarios.store.ts';
import type { TrainingDeps } from './training-deps.ts';

const trail = (tx: Kysely<Tables>, caller: Caller, actor: Actor, action: string, id: string): Promise<void> =>
  writeAudit(tx, {
    tenantId: actor.tenantId,
    actorId: actor.personId,
    actorRole: actor.role,
    sessionId: caller.sessionId,
    action,
    objectType: 'training_scenario',
    objectId: id,
    purpose: 'run_team',
    outcome: 'done',
  });

const mayMake = (actor: Actor): boolean =>
  mayLearn(actor, 'make_scenario', { tenantId: actor.tenantId, teamId: null, personId: null }, 'run_team').ok;

const maker = { who: ['trainer'], dataClass: 0, tenantScope: 'own', query: null } as const;

export const scenarioEndpoints = (deps: TrainingDeps): readonly Endpoint[] => [
  endpoint({
    id: 'training-scenarios.list',
    method: 'GET',
    path: '/training-scenarios',
    summary: 'The scenarios the trainers of this municipality published, each in its newest version.',
    who: ['volunteer', 'coordinator', 'trainer'],
    dataClass: 0,
    tenantScope: 'own',
    audit: { none: 'Invented stories about nobody.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: scenariosSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      return inTransaction(deps.db, signedIn(request).context, async (tx) =>
        ok({ scenarios: (await listPublished(tx, tenantId)).map(({ body }) => body) }),
      );
    },
  }),
  endpoint({
    ...maker,
    id: 'training-drafts.list',
    method: 'GET',
    path: '/training-drafts',
    summary: 'The scenarios the trainers of this municipality are working on.',
    audit: { none: 'Invented stories about nobody.' },
    limit: 'read',
    params: null,
    body: null,
    answer: draftsSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const published = await listPublished(tx, tenantId);
        const versions = new Map(published.map(({ id, version }) => [id, version]));
        const drafts = await listDrafts(tx, tenantId);
        const begun = new Set(drafts.map(({ id }) => id));
        // What is published stays in sight when its draft was thrown away: else nobody could change it or take it back.
        return ok({
          drafts: [
            ...drafts.map(({ id, body, changed_at: at }) => ({
              scenario: body,
              published: versions.get(id) ?? null,
              changedAt: at.toISOString(),
            })),
            ...published
              .filter(({ id }) => !begun.has(id))
              .map(({ body, version }) => ({ scenario: body, published: version, changedAt: null })),
          ],
        });
      });
    },
  }),
  endpoint({
    ...maker,
    query: z.object({ seen: z.union([z.iso.datetime(), z.literal('anyway')]).optional() }),
    id: 'training-drafts.save',
    method: 'PUT',
    path: '/training-drafts',
    summary:
      'Keep a scenario that is being written; it need not be right yet. A draft of a colleague is written over only with "seen": when it was kept as you saw it, or "anyway".',
    audit: { event: 'training_draft.save' },
    limit: 'draft',
    params: null,
    body: scenarioSchema,
    answer: draftKeptSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      if (!mayMake(actor)) return refuse({ code: 'not_found' });
      return inTransaction(deps.db, caller.context, async (tx) => {
        const now = deps.clock.now();
        const { seen: asked = null } = request.query;
        const seen = asked === null || asked === 'anyway' ? asked : new Date(asked);
        if (!(await saveDraft(tx, actor.tenantId, request.body, actor.personId, now, seen)))
          return refuse({ code: 'story_changed' });
        await trail(tx, caller, actor, 'training_draft.save', request.body.id);
        return ok({ changedAt: now.toISOString() });
      });
    },
  }),
  endpoint({
    ...maker,
    id: 'training-drafts.drop',
    method: 'DELETE',
    path: '/training-drafts/:id',
    summary: 'Throw a draft away; what was published stays.',
    audit: { event: 'training_draft.drop' },
    limit: 'act',
    params: z.object({ id: publishSchema.shape.id }),
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      if (!mayMake(actor)) return refuse({ code: 'not_found' });
      return inTransaction(deps.db, caller.context, async (tx) => {
        if (!(await dropDraft(tx, actor.tenantId, request.params.id))) return refuse({ code: 'not_found' });
        await trail(tx, caller, actor, 'training_draft.drop', request.params.id);
        return ok(undefined);
      });
    },
  }),
  endpoint({
    ...maker,
    id: 'training-scenarios.publish',
    method: 'POST',
    path: '/training-scenarios',
    summary:
      'Publish a draft as a new version, when nothing is wrong with it; who is inside the old one stays there.',
    audit: { event: 'training_scenario.publish' },
    limit: 'act',
    params: null,
    body: publishSchema,
    answer: scenarioSchema,
    success: 201,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const { tenantId } = actor;
      if (!mayMake(actor)) return refuse({ code: 'not_found' });
      const book = await deps.bookOf(tenantId);
      return inTransaction(deps.db, caller.context, async (tx) => {
        const draft = await takeDraft(tx, tenantId, request.body.id);
        if (draft === null) return refuse({ code: 'not_found' });
        const scenario = { ...draft, version: (await newestVersion(tx, tenantId, draft.id)) + 1 };
        const faults = checkScenario(book, scenario);
        if (faults.length > 0)
          return refuse({
            code: 'invalid_input',
            fields: faults.slice(0, 50).map(({ code, at }) => ({ path: at, code })),
          });
        await insertPublished(tx, tenantId, scenario, actor.personId);
        await trail(tx, caller, actor, 'training_scenario.publish', scenario.id);
        return ok(scenario);
      });
    },
  }),
  endpoint({
    ...maker,
    id: 'training-scenarios.withdraw',
    method: 'DELETE',
    path: '/training-scenarios/:id',
    summary:
      'Take a published story back: nobody begins it any more, and who is inside goes on. The draft stays.',
    audit: { event: 'training_scenario.withdraw' },
    limit: 'act',
    params: z.object({ id: publishSchema.shape.id }),
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const { tenantId } = actor;
      const { id } = request.params;
      if (!mayMake(actor)) return refuse({ code: 'not_found' });
      return inTransaction(deps.db, caller.context, async (tx) => {
        const last = (await listPublished(tx, tenantId)).find((one) => one.id === id);
        if (last === undefined || !(await withdrawPublished(tx, tenantId, id, deps.clock.now())))
          return refuse({ code: 'not_found' });
        // A story without a draft would be gone for its makers too; they may want to mend it.
        await keepAsDraft(tx, tenantId, last.body, actor.personId, deps.clock.now());
        await trail(tx, caller, actor, 'training_scenario.withdraw', id);
        return ok(undefined);
      });
    },
  }),
];
