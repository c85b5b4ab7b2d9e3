/** A wrong day, a forgotten team, an evening that was called off: an evaluation can be mended as long as nobody answered it. */
import { changedEvaluationSchema } from '@buurtplus/contract/evaluation';
import { idSchema } from '@buurtplus/contract/sync';
import { mayEvaluate } from '@buurtplus/domain/evaluation';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import {
  changeEvaluation,
  dropEvaluation,
  hasEvaluationNear,
  holdEvaluation,
  listAnswered,
  listTeamNames,
} from './evaluation.store.ts';
import { type EvaluationDeps, inTenant } from './evaluation-deps.ts';

const byId = z.object({ evaluationId: idSchema });
const maker = {
  who: ['trainer'],
  dataClass: 0,
  tenantScope: 'own',
  query: null,
  limit: 'act',
  params: byId,
  answer: null,
  success: 204,
} as const;

/** Holds the row; refused when it is not there or somebody answered. */
const holdUntouched = async (tx: Kysely<Tables>, tenantId: string, id: string) => {
  if (!(await holdEvaluation(tx, tenantId, id))) return refuse({ code: 'not_found' as const });
  return (await listAnswered(tx, tenantId)).has(id)
    ? refuse({ code: 'evaluation_answered' as const })
    : ok(undefined);
};

export const mendEndpoints = (deps: EvaluationDeps): readonly Endpoint[] => [
  endpoint({
    ...maker,
    id: 'evaluations.change',
    method: 'PUT',
    path: '/evaluations/:evaluationId',
    summary: 'Give an evaluation another name, day or teams, as long as nobody answered.',
    audit: { event: 'evaluation.changed' },
    body: changedEvaluationSchema,
    handle: async (request) => {
      const { tenantId, personId, role } = actorOf(request);
      const { sessionId } = signedIn(request);
      const { evaluationId } = request.params;
      const { name, trainingOn } = request.body;
      const teamIds = [...new Set(request.body.teamIds)];
      return inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
        const held = await holdUntouched(tx, tenantId, evaluationId);
        if (!held.ok) return held;
        const known = new Set((await listTeamNames(tx, tenantId)).map((team) => team.id));
        if (!teamIds.every((id) => known.has(id)))
          return refuse({ code: 'invalid_input', fields: [{ path: 'teamIds', code: 'unknown' }] });
        if (!mayEvaluate(trainingOn, dutchDay(deps.clock.now())))
          return refuse({ code: 'invalid_input', fields: [{ path: 'trainingOn', code: 'too_long_ago' }] });
        if (await hasEvaluationNear(tx, tenantId, evaluationId, teamIds, trainingOn))
          return refuse({ code: 'invalid_input', fields: [{ path: 'teamIds', code: 'evaluated_lately' }] });
        await changeEvaluation(tx, tenantId, evaluationId, {
          name,
          team_ids: teamIds,
          training_on: trainingOn,
        });
        await writeAudit(tx, {
          tenantId,
          actorId: personId,
          actorRole: role,
          sessionId,
          action: 'evaluation.changed',
          objectType: 'evaluation',
          objectId: evaluationId,
          purpose: 'run_team',
          outcome: 'done',
        });
        return ok(undefined);
      });
    },
  }),
  endpoint({
    ...maker,
    id: 'evaluations.drop',
    method: 'DELETE',
    path: '/evaluations/:evaluationId',
    summary: 'Take an evaluation away, as long as nobody answered.',
    audit: { event: 'evaluation.dropped' },
    body: null,
    handle: async (request) => {
      const { tenantId, personId, role } = actorOf(request);
      const { sessionId } = signedIn(request);
      const { evaluationId } = request.params;
      return inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
        const held = await holdUntouched(tx, tenantId, evaluationId);
        if (!held.ok) return held;
        await dropEvaluation(tx, tenantId, evaluationId);
        await writeAudit(tx, {
          tenantId,
          actorId: personId,
          actorRole: role,
          sessionId,
          action: 'evaluation.dropped',
          objectType: 'evaluation',
          objectId: evaluationId,
          purpose: 'run_team',
          outcome: 'done',
        });
        return ok(undefined);
      });
    },
  }),
];
