/** For the coordinator: which lessons the members did, yes or no, and only where the team asks for it. */
import { learningAskSchema, teamLearningSchema } from '@buurtplus/contract/training';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { learningLine, mayLearn } from '@buurtplus/domain/training';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { listMembers } from '../teams/members.store.ts';
import { listDone, readAsks, setAsks } from './learning.store.ts';
import type { TrainingDeps } from './training-deps.ts';

const keeper = { who: ['coordinator'], dataClass: 1, tenantScope: 'own', params: null, query: null } as const;

export const teamLearningEndpoints = (deps: TrainingDeps): readonly Endpoint[] => [
  endpoint({
    ...keeper,
    id: 'team-learning.read',
    method: 'GET',
    path: '/team-learning',
    summary:
      'Which lessons the members of the own team did; nothing where the team does not ask. Never an answer.',
    audit: { none: 'The own team, read by who keeps it running.' },
    limit: 'read',
    body: null,
    answer: teamLearningSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId, teamId } = actor;
      if (
        teamId === null ||
        !mayLearn(actor, 'see_done', { tenantId, teamId, personId: null }, 'run_team').ok
      )
        return refuse({ code: 'not_found' });
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const asks = await readAsks(tx, tenantId, teamId);
        if (!asks) return ok({ asks, people: [] });
        const done = Map.groupBy(await listDone(tx, tenantId, teamId), (row) => row.person_id);
        const members = await listMembers(tx, tenantId, teamId);
        return ok({
          asks,
          people: members.map(({ person_id, name }) => {
            const theirs = new Set((done.get(person_id) ?? []).map((row) => row.module_id));
            return { name, done: learningLine.map(({ id }) => id).filter((id) => theirs.has(id)) };
          }),
        });
      });
    },
  }),
  endpoint({
    ...keeper,
    id: 'team-learning.ask',
    method: 'PUT',
    path: '/team-learning',
    summary: 'Choose whether this team asks which lessons were done.',
    audit: { event: 'learning.ask' },
    limit: 'act',
    body: learningAskSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const { tenantId, teamId } = actor;
      if (
        teamId === null ||
        !mayLearn(actor, 'set_asked', { tenantId, teamId, personId: null }, 'run_team').ok
      )
        return refuse({ code: 'not_found' });
      return inTransaction(deps.db, caller.context, async (tx) => {
        await setAsks(tx, { tenantId, teamId }, request.body.asks, actor.personId, deps.clock.now());
        await writeAudit(tx, {
          tenantId,
          actorId: actor.personId,
          actorRole: actor.role,
          sessionId: caller.sessionId,
          action: 'learning.ask',
          objectType: 'team',
          objectId: teamId,
          purpose: 'run_team',
          outcome: 'done',
        });
        return ok(undefined);
      });
    },
  }),
];
