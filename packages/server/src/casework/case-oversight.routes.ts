/** A case read from outside the own work, and for who is in a case: who read it, from inside and from outside. */
import { whoReadCaseSchema, whoReadQuerySchema } from '@buurtplus/contract/case-readers';
import { caseFromOutsideSchema } from '@buurtplus/contract/casework';
import { idSchema } from '@buurtplus/contract/sync';
import { caseFromOutside, mayCase } from '@buurtplus/domain/casework';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutyRoles } from '@buurtplus/domain/people';
import type { BreakGlassReason } from '@buurtplus/domain/privacy';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { refusalFor } from '../platform/http/refusal.ts';
import { findOwnBreakGlass, listOpeningsOf } from '../privacy/break-glass.store.ts';
import { momentsOf, readLogOf } from '../privacy/reading-log.store.ts';
import { auditCase } from './audit-case.ts';
import {
  findCaseUnderBreakGlass,
  listEntriesUnderBreakGlass,
  listHandOverIds,
} from './case-oversight.store.ts';
import { caseOf } from './case-row.ts';
import { caseFacts } from './case-step.ts';
import { findCase, listAccess, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { declareConflict } from './keep-apart.ts';
import { namesOf } from './people-of.store.ts';

/** Reading only: that somebody of the police wrote something is behind the wall of the police. */
const readingActions = [
  'case.read',
  'case.printed',
  'case.revealed',
  'case.place_revealed',
  'case.decision_read',
  'case.read_outside_work',
  'hand_over.read',
  'hand_over.revealed',
];

export const caseOversightEndpoints = (deps: CaseworkDeps): readonly Endpoint[] => {
  const shared = { who: dutyRoles, tenantScope: 'own', body: null } as const;
  return [
    endpoint({
      ...shared,
      id: 'break-glasses.read-case',
      method: 'GET',
      path: '/break-glasses/:breakGlassId/case',
      query: null,
      summary:
        'The shared part of a case that was opened outside the own work, to read only, while the opening holds.',
      dataClass: 3,
      audit: { event: 'case.read_outside_work' },
      limit: 'read',
      params: z.object({ breakGlassId: idSchema }),
      answer: caseFromOutsideSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const { tenantId, personId, role } = actorOf(request);
        return inTransaction(deps.db, caller.context, async (tx) => {
          const glass = await findOwnBreakGlass(tx, tenantId, request.params.breakGlassId);
          if (glass === null || glass.object_kind !== 'case_file' || glass.until_at <= deps.clock.now())
            return refuse({ code: 'not_found' });
          const row = await findCaseUnderBreakGlass(tx, glass.object_id);
          if (row === null) return refuse({ code: 'not_found' });
          await writeAudit(tx, {
            tenantId,
            actorId: personId,
            actorRole: role,
            sessionId: caller.sessionId,
            action: 'case.read_outside_work',
            objectType: 'case',
            objectId: row.id,
            purpose: 'oversee',
            outcome: 'done',
          });
          const shown = caseFromOutside(caseOf(row), await listEntriesUnderBreakGlass(tx, row.id));
          const names = await inTransaction(deps.jobsDb, systemContext(tenantId), (jobs) =>
            namesOf(jobs, [row.owner_id]),
          );
          return ok({
            ...shown,
            entries: [...shown.entries],
            ownerName: names.get(row.owner_id) ?? '',
            untilAt: glass.until_at.toISOString(),
          });
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'cases.declare-conflict',
      method: 'POST',
      path: '/cases/:caseId/conflict',
      query: null,
      summary:
        'This is about somebody I know: the asker leaves the case, and what he owned goes on to a colleague.',
      dataClass: 2,
      audit: { event: 'case.conflict_declared' },
      limit: 'act',
      params: z.object({ caseId: idSchema }),
      answer: null,
      success: 204,
      handle: async (request) => {
        const actor = actorOf(request);
        const caller = signedIn(request);
        const { caseId } = request.params;
        const may = await inTransaction(deps.db, caller.context, async (tx) => {
          const row = await findCase(tx, actor.tenantId, caseId);
          if (row === null) return refuse({ code: 'not_found' } as const);
          const today = dutchDay(deps.clock.now());
          const facts = caseFacts(row, await listAccess(tx, actor.tenantId, caseId, today), today);
          const read = mayCase(actor, 'read', facts, 'handle_case');
          return read.ok ? ok(undefined) : refuse(refusalFor(read.refusal));
        });
        if (!may.ok) return may;
        await declareConflict(deps, caller, caseId);
        return ok(undefined);
      },
    }),
    endpoint({
      ...shared,
      id: 'cases.who-read',
      method: 'GET',
      path: '/cases/:caseId/who-read',
      query: whoReadQuerySchema,
      summary: 'Who read this case and when, and who from outside and why; for who is in it.',
      dataClass: 2,
      audit: { event: 'case.who_read' },
      limit: 'read',
      params: z.object({ caseId: idSchema }),
      answer: whoReadCaseSchema,
      success: 200,
      handle: async (request) => {
        const actor = actorOf(request);
        const caller = signedIn(request);
        const { tenantId } = actor;
        const { caseId } = request.params;
        return inTransaction(deps.db, caller.context, async (tx) => {
          const row = await findCase(tx, tenantId, caseId);
          if (row === null) return refuse({ code: 'not_found' });
          const today = dutchDay(deps.clock.now());
          const access = await listAccess(tx, tenantId, caseId, today);
          const may = mayCase(actor, 'read', caseFacts(row, access, today), 'handle_case');
          if (!may.ok) return refuse(refusalFor(may.refusal));
          await auditCase(tx, caller, 'case.who_read', caseId);
          const isOwner = row.owner_id === actor.personId;
          return inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) => {
            // With whom something was shared, only the owner sees.
            const shares = isOwner ? await listHandOverIds(jobs, tenantId, caseId) : [];
            const about = { objectIds: [caseId, ...shares], actions: readingActions };
            const log = await readLogOf(jobs, tenantId, about, request.query.earlier ?? null);
            const openings = await listOpeningsOf(jobs, tenantId, 'case_file', caseId);
            return ok({
              seenBy: openings.map((one) => ({
                name: one.name,
                role: one.role,
                reasonKind: one.reason_kind as BreakGlassReason,
                reason: one.reason,
                openedAt: one.opened_at.toISOString(),
                untilAt: one.until_at.toISOString(),
              })),
              earlier: log.earlier,
              lines: log.lines.map((line) => ({
                ...momentsOf(line),
                name: line.name,
                role: line.actor_role,
                action: line.action,
              })),
            });
          });
        });
      },
    }),
  ];
};
