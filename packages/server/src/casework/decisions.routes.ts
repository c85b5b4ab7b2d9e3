/** What waits for a decision of this reader: the list, one card, and a yes or a no. */
import {
  answerDecisionSchema,
  decisionCardSchema,
  decisionListSchema,
} from '@buurtplus/contract/casework-decision';
import { idSchema } from '@buurtplus/contract/sync';
import { effectOfScale, mayDecide, type Rung } from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { type Actor, type DutyRole, dutyRoles } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { answerAsked } from './answer-decision.ts';
import { decisionFacts } from './ask-decision.ts';
import { auditCase } from './audit-case.ts';
import { participantsIn } from './case-step.ts';
import { findCase, listAccess, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { type DecisionRow, findDecision, listAsked } from './decisions.store.ts';
import { readLadder } from './ladder.store.ts';
import { namesOf } from './people-of.store.ts';

const byId = z.object({ decisionId: idSchema });

const isFor = (actor: Actor, row: DecisionRow, now: Date): boolean =>
  row.due_at > now && mayDecide(actor, 'read', decisionFacts(row), 'handle_case').ok;

const lineOf = (row: DecisionRow, ladder: readonly Rung[]) => {
  const at = (code: string): number => ladder.findIndex((rung) => rung.code === code);
  const nameOf = (code: string) => {
    const rung = ladder[at(code)];
    return { nl: rung?.nl ?? code, en: rung?.en ?? code };
  };
  return {
    decisionId: row.id,
    number: row.number,
    neighbourhoodCode: row.neighbourhood_code,
    direction: at(row.to_rung) > at(row.from_rung) ? ('up' as const) : ('down' as const),
    from: nameOf(row.from_rung),
    to: nameOf(row.to_rung),
    askedRole: row.asked_role as DutyRole,
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at.toISOString(),
  };
};

export const listToDecide = async (
  tx: Kysely<Tables>,
  actor: Actor,
  now: Date,
): Promise<readonly DecisionRow[]> =>
  (await listAsked(tx, actor.tenantId, actor.role, now)).filter((row) => isFor(actor, row, now));

/** A number, a step and a reason; of the case itself nothing but whom to call, and what the step does to who is in it. */
const readCard = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  decisionId: string,
): Promise<Result<z.infer<typeof decisionCardSchema>, HttpRefusal>> => {
  const now = deps.clock.now();
  const row = await findDecision(tx, actor.tenantId, decisionId);
  if (row === null || !isFor(actor, row, now)) return refuse({ code: 'not_found' });
  await auditCase(tx, caller, 'case.decision_read', row.case_id);
  const ladder = await readLadder(tx, actor.tenantId);
  // Who was let in reads the case itself, by the way he was let in.
  const own = await findCase(tx, actor.tenantId, row.case_id);
  return inTransaction(deps.jobsDb, systemContext(actor.tenantId), async (jobs) => {
    const file = await findCase(jobs, actor.tenantId, row.case_id);
    const rung = ladder.find((one) => one.code === row.to_rung);
    if (file === null) return refuse({ code: 'not_found' });
    const access = await listAccess(jobs, actor.tenantId, row.case_id, dutchDay(now));
    const people = participantsIn(file, access).map((one) => ({ role: one.role as DutyRole }));
    const effect =
      rung === undefined
        ? { leave: [], endsSharing: false }
        : effectOfScale(rung, file.owner_role as DutyRole, people);
    return ok({
      ...lineOf(row, ladder),
      reason: row.reason,
      access: rung?.access ?? 'own',
      leave: effect.leave.length,
      endsSharing: effect.endsSharing,
      ownerName: (await namesOf(jobs, [row.owner_id])).get(row.owner_id) ?? '',
      ownerRole: file.owner_role as DutyRole,
      caseId: own === null ? null : row.case_id,
      version: file.version,
    });
  });
};

export const decisionEndpoints = (deps: CaseworkDeps): readonly Endpoint[] => {
  const shared = { who: dutyRoles, tenantScope: 'own', dataClass: 3, query: null } as const;
  return [
    endpoint({
      ...shared,
      id: 'decisions.list',
      method: 'GET',
      path: '/decisions',
      summary:
        'Steps on the ladder that wait for a decision of this role in the own neighbourhoods; the reason stands on each card.',
      audit: { event: 'case.decisions_listed' },
      limit: 'read',
      params: null,
      body: null,
      answer: decisionListSchema,
      success: 200,
      handle: (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        return inTransaction(deps.db, caller.context, async (tx) => {
          await auditCase(tx, caller, 'case.decisions_listed', null);
          const ladder = await readLadder(tx, actor.tenantId);
          const rows = await listToDecide(tx, actor, deps.clock.now());
          return ok({ items: rows.map((row) => lineOf(row, ladder)) });
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'decisions.read',
      method: 'GET',
      path: '/decisions/:decisionId',
      summary: 'One card: the step, why it is asked, what it does to who is in the case, and whom to call.',
      audit: { event: 'case.decision_read' },
      limit: 'read',
      params: byId,
      body: null,
      answer: decisionCardSchema,
      success: 200,
      handle: (request) => {
        const caller = signedIn(request);
        return inTransaction(deps.db, caller.context, (tx) =>
          readCard(tx, deps, caller, actorOf(request), request.params.decisionId),
        );
      },
    }),
    endpoint({
      ...shared,
      id: 'decisions.answer',
      method: 'POST',
      path: '/decisions/:decisionId/answers',
      summary: 'Yes carries the step out at once; no goes back to the owner. Both with a reason.',
      audit: { event: 'case.decided' },
      limit: 'act',
      params: byId,
      body: answerDecisionSchema,
      answer: null,
      success: 204,
      handle: async (request) => {
        const done = await answerAsked(
          deps,
          signedIn(request),
          actorOf(request),
          request.params.decisionId,
          request.body,
        );
        if (done.ok) await deps.wakeTelling();
        return done;
      },
    }),
  ];
};
