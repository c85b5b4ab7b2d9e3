/** For the functional administrator: cases that lost their owner, unread, and the municipality's ladder. */
import { caseTraySchema, passOnSchema } from '@buurtplus/contract/casework';
import { ladderChangeSchema, ladderInUseSchema } from '@buurtplus/contract/casework-desk';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { type Actor, type DutyRole, dutyRoles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { auditCase } from './audit-case.ts';
import { wrongField } from './case-step.ts';
import { lockCase, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { changeLadder } from './change-ladder.ts';
import { findCaseEvent, insertCaseEvent } from './entries.store.ts';
import { countOnRungs, readLadder } from './ladder.store.ts';
import { moveOwner } from './move-owner.ts';
import { listColleagues } from './people-of.store.ts';
import { listLateReviews } from './reminders.store.ts';
import { tellAll } from './tell-all.ts';
import { endTray, listTray } from './tray.store.ts';

/** Only to somebody of the same kind of desk: the walls inside the case stay where they are. This command done before is done. */
const passOn = (
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  caseId: string,
  body: z.infer<typeof passOnSchema>,
): Promise<Result<undefined, HttpRefusal>> =>
  inTransaction(deps.jobsDb, systemContext(actor.tenantId), async (jobs) => {
    const now = deps.clock.now();
    const row = await lockCase(jobs, actor.tenantId, caseId);
    if (row === null) return refuse({ code: 'not_found' });
    const before = await findCaseEvent(jobs, row, body.commandId);
    if (before?.kind === 'passed_on' && before.actor_id === caller.personId) return ok(undefined);
    if (row.owner_id !== actor.personId) return refuse({ code: 'not_found' });
    const people = await listColleagues(jobs, actor.tenantId, [row.owner_role], dutchDay(now));
    const person = people.find((one) => one.personId === body.personId);
    if (person === undefined || row.conflicted_ids.includes(body.personId))
      return wrongField('personId', 'not_there');
    await endTray(jobs, actor.tenantId, caseId, now);
    await moveOwner(jobs, row, { ...person, handOverId: null, entryIds: null }, deps.newId(), now);
    await insertCaseEvent(jobs, row, {
      id: body.commandId,
      kind: 'passed_on',
      actorId: caller.personId,
      actorRole: actor.role,
      now,
    });
    await auditCase(jobs, caller, 'case.passed_on', caseId);
    await tellAll(jobs, deps, actor.tenantId, [body.personId]);
    return ok(undefined);
  });

export const trayEndpoints = (deps: CaseworkDeps): readonly Endpoint[] => {
  const shared = { who: ['functional_admin'], tenantScope: 'own', dataClass: 2, query: null } as const;
  return [
    endpoint({
      ...shared,
      id: 'case-tray.read',
      method: 'GET',
      path: '/case-tray',
      summary: 'Cases that lost their owner: number, neighbourhood and day, not a word of them.',
      audit: { event: 'case_tray.read' },
      limit: 'read',
      params: null,
      body: null,
      answer: caseTraySchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const rows = await inTransaction(deps.db, caller.context, async (tx) => {
          await auditCase(tx, caller, 'case_tray.read', null);
          return listTray(tx, actor.tenantId);
        });
        const today = dutchDay(deps.clock.now());
        const { people, late } = await inTransaction(
          deps.jobsDb,
          systemContext(actor.tenantId),
          async (jobs) => ({
            people: await listColleagues(jobs, actor.tenantId, dutyRoles, today),
            late: await listLateReviews(jobs, actor.tenantId, today),
          }),
        );
        return ok({
          late: late.map((row) => ({
            number: row.number,
            neighbourhoodCode: row.neighbourhood_code,
            role: row.owner_role as DutyRole,
            reviewOn: row.review_on,
          })),
          items: rows.map((row) => ({
            caseId: row.case_id,
            number: row.number,
            neighbourhoodCode: row.neighbourhood_code,
            role: row.owner_role as DutyRole,
            since: row.since.toISOString(),
            dueOn: row.due_on,
          })),
          people: people.map(({ personId, name, role }) => ({ personId, name, role: role as DutyRole })),
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'case-tray.pass-on',
      method: 'POST',
      path: '/case-tray/:caseId/pass-on',
      summary: 'Give a case that lost its owner to somebody of the same kind of desk.',
      audit: { event: 'case.passed_on' },
      limit: 'act',
      params: z.object({ caseId: idSchema }),
      body: passOnSchema,
      answer: null,
      success: 204,
      handle: async (request) => {
        const actor = actorOf(request);
        const done = await passOn(deps, signedIn(request), actor, request.params.caseId, request.body);
        if (done.ok) await deps.wakeTelling();
        return done;
      },
    }),
    endpoint({
      ...shared,
      id: 'case-ladder.read',
      method: 'GET',
      path: '/case-ladder',
      summary:
        'The ladder of this municipality, from the bottom up, and on how many open cases each rung is used.',
      dataClass: 1,
      audit: { none: 'Settings, and numbers without a case.' },
      limit: 'read',
      params: null,
      body: null,
      answer: ladderInUseSchema,
      success: 200,
      handle: async (request) => {
        const { tenantId } = actorOf(request);
        const rungs = await inTransaction(deps.db, signedIn(request).context, (tx) =>
          readLadder(tx, tenantId),
        );
        const cases = await inTransaction(deps.jobsDb, systemContext(tenantId), (jobs) =>
          countOnRungs(jobs, tenantId),
        );
        return ok({
          rungs: rungs.map((rung) => ({ ...rung, decides: [...rung.decides] })),
          inUse: rungs.flatMap(({ code }) => {
            const count = cases.get(code) ?? 0;
            return count === 0 ? [] : [{ code, cases: count }];
          }),
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'case-ladder.write',
      method: 'PUT',
      path: '/case-ladder',
      summary:
        'Set the ladder: names, who decides, what a step does to access, and where the cases go of a rung that goes.',
      dataClass: 0,
      audit: { event: 'case_ladder.changed' },
      limit: 'act',
      params: null,
      body: ladderChangeSchema,
      answer: null,
      success: 204,
      handle: (request) => changeLadder(deps, signedIn(request), actorOf(request).tenantId, request.body),
    }),
  ];
};
