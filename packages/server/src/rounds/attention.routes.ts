/** Attention points: a professional says what a team can look at in his own area this week. */
import {
  attentionPointSchema,
  attentionPointsSchema,
  newAttentionPointSchema,
} from '@buurtplus/contract/rounds';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { type Actor, dutyRoles } from '@buurtplus/domain/people';
import { checkAttentionPoint, mayRound, pointDaysAfterEnd } from '@buurtplus/domain/rounds';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { deleteOwnPoint, insertPoint, isSamePoint, listPoints } from './attention.store.ts';
import { listPointAnswers } from './point-answers.store.ts';
import { presentAnswered } from './rounds.present.ts';
import { systemContext } from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';

/** "wijkagent@BU05990110" */
const areasOf = (actor: Actor): readonly string[] => [
  ...new Set(actor.duties.map((duty) => duty.split('@')[1] ?? '')),
];

const mayWrite = (actor: Actor): boolean =>
  mayRound(actor, 'write_point', { tenantId: actor.tenantId, teamId: null, walkerIds: [] }, 'run_team').ok;

const trail = (tx: Kysely<Tables>, caller: Caller, actor: Actor, action: string, id: string): Promise<void> =>
  writeAudit(tx, {
    tenantId: actor.tenantId,
    actorId: actor.personId,
    actorRole: actor.role,
    sessionId: caller.sessionId,
    action,
    objectType: 'attention_point',
    objectId: id,
    purpose: 'run_team',
    outcome: 'done',
  });

const shared = { who: dutyRoles, dataClass: 1, tenantScope: 'own', query: null } as const;

export const attentionEndpoints = (deps: RoundsDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'attention-points.read',
    method: 'GET',
    path: '/attention-points',
    summary:
      'The attention points in the own areas that hold today or ended this month, with what walkers said about them.',
    audit: { none: 'Points hold no persons.' },
    limit: 'read',
    params: null,
    body: null,
    answer: attentionPointsSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const neighbourhoodCodes = areasOf(actor);
      const today = dutchDay(deps.clock.now());
      const rows = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        listPoints(tx, actor.tenantId, neighbourhoodCodes, today, pointDaysAfterEnd),
      );
      const answers = await inTransaction(deps.jobsDb, systemContext(actor.tenantId), (tx) =>
        listPointAnswers(
          tx,
          actor.tenantId,
          rows.map((row) => row.id),
        ),
      );
      return ok({
        neighbourhoodCodes: [...neighbourhoodCodes],
        points: rows.map((row) => presentAnswered(row, answers.get(row.id))),
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'attention-points.write',
    method: 'POST',
    path: '/attention-points',
    summary: 'Ask the teams of the own area to look at something until a day, without persons.',
    audit: { event: 'attention_point.write' },
    limit: 'act',
    params: null,
    body: newAttentionPointSchema,
    answer: attentionPointSchema,
    success: 201,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const today = dutchDay(deps.clock.now());
      const { pointId: id, ...asked } = request.body;
      const point = { ...asked, text: asked.text.trim() };
      if (!mayWrite(actor)) return refuse({ code: 'not_found' });
      const nos = checkAttentionPoint(point, areasOf(actor), today);
      if (nos.length > 0)
        return refuse({
          code: 'invalid_input',
          fields: nos.map(({ field, code }) => ({ path: field, code })),
        });
      return inTransaction(deps.db, caller.context, async (tx) => {
        const written = {
          ...point,
          tenantId: actor.tenantId,
          id,
          madeBy: actor.personId,
          role: actor.role,
          startsOn: today,
        };
        const isNew = await insertPoint(tx, written);
        if (!isNew && !(await isSamePoint(tx, written))) return refuse({ code: 'other_content' });
        if (isNew) await trail(tx, caller, actor, 'attention_point.write', id);
        const { text, neighbourhoodCodes, endsOn } = point;
        return ok({
          pointId: id,
          text,
          neighbourhoodCodes: [...neighbourhoodCodes],
          role: actor.role,
          endsOn,
        });
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'attention-points.remove',
    method: 'DELETE',
    path: '/attention-points/:pointId',
    summary: 'Take an own attention point away.',
    audit: { event: 'attention_point.remove' },
    limit: 'act',
    params: z.object({ pointId: idSchema }),
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const caller = signedIn(request);
      const { pointId } = request.params;
      return inTransaction(deps.db, caller.context, async (tx) => {
        if (!(await deleteOwnPoint(tx, actor.tenantId, pointId, actor.personId)))
          return refuse({ code: 'not_found' });
        await trail(tx, caller, actor, 'attention_point.remove', pointId);
        return ok(undefined);
      });
    },
  }),
];
