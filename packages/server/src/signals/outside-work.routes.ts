/** A signal read from outside the own work, and who did so, for the colleagues who handle it. */
import { seenBySchema } from '@buurtplus/contract/privacy';
import { signalFromOutsideSchema } from '@buurtplus/contract/signals';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutyRoles } from '@buurtplus/domain/people';
import type { BreakGlassReason } from '@buurtplus/domain/privacy';
import { maySignal, signalFromOutside } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { refusalFor } from '../platform/http/refusal.ts';
import { findOwnBreakGlass, listOpeningsOf } from '../privacy/break-glass.store.ts';
import { factsOf, signalOf } from './signal-row.ts';
import { findSignal, findSignalUnderBreakGlass } from './signals.store.ts';
import type { SignalsDeps } from './signals-deps.ts';

export type OutsideWorkDeps = Pick<SignalsDeps, 'db' | 'clock'> & {
  /** The handle of the role buurtplus_jobs. */
  readonly jobsDb: Kysely<Tables>;
};

export const outsideWorkEndpoints = (deps: OutsideWorkDeps): readonly Endpoint[] => {
  const shared = { who: dutyRoles, tenantScope: 'own', query: null, body: null } as const;
  return [
    endpoint({
      ...shared,
      id: 'break-glasses.read-signal',
      method: 'GET',
      path: '/break-glasses/:breakGlassId/signal',
      summary: 'The signal that was opened outside the own work, to read only, while the opening holds.',
      dataClass: 2,
      audit: { event: 'signal.read_outside_work' },
      limit: 'read',
      params: z.object({ breakGlassId: idSchema }),
      answer: signalFromOutsideSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const { tenantId, personId, role } = actorOf(request);
        return inTransaction(deps.db, caller.context, async (tx) => {
          const glass = await findOwnBreakGlass(tx, tenantId, request.params.breakGlassId);
          if (glass === null || glass.object_kind !== 'signal' || glass.until_at <= deps.clock.now())
            return refuse({ code: 'not_found' });
          const row = await findSignalUnderBreakGlass(tx, glass.object_id);
          if (row === null) return refuse({ code: 'not_found' });
          await writeAudit(tx, {
            tenantId,
            actorId: personId,
            actorRole: role,
            sessionId: caller.sessionId,
            action: 'signal.read_outside_work',
            objectType: 'signal',
            objectId: row.id,
            purpose: 'oversee',
            outcome: 'done',
          });
          const { observations, ...shown } = signalFromOutside(signalOf(row));
          return ok({ ...shown, observations: [...observations], untilAt: glass.until_at.toISOString() });
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'signals.seen-by',
      method: 'GET',
      path: '/signals/:signalId/seen-by',
      summary: 'Who read this signal from outside the own work, and why; for the desk that has it.',
      dataClass: 2,
      audit: { event: 'signal.seen_by_read' },
      limit: 'read',
      params: z.object({ signalId: idSchema }),
      answer: seenBySchema,
      success: 200,
      handle: async (request) => {
        const actor = actorOf(request);
        const row = await inTransaction(deps.db, signedIn(request).context, (tx) =>
          findSignal(tx, actor.tenantId, request.params.signalId),
        );
        if (row === null) return refuse({ code: 'not_found' });
        const may = maySignal(actor, 'read', factsOf(signalOf(row), deps.clock.now()), 'handle_signal');
        if (!may.ok) return refuse(refusalFor(may.refusal));
        const rows = await inTransaction(
          deps.jobsDb,
          { tenantId: actor.tenantId, personId: null, duties: [], teams: [] },
          async (tx) => {
            await writeAudit(tx, {
              tenantId: actor.tenantId,
              actorId: actor.personId,
              actorRole: actor.role,
              sessionId: signedIn(request).sessionId,
              action: 'signal.seen_by_read',
              objectType: 'signal',
              objectId: row.id,
              purpose: 'handle_signal',
              outcome: 'done',
            });
            return listOpeningsOf(tx, actor.tenantId, 'signal', row.id);
          },
        );
        return ok({
          seenBy: rows.map((one) => ({
            name: one.name,
            role: one.role,
            reasonKind: one.reason_kind as BreakGlassReason,
            reason: one.reason,
            openedAt: one.opened_at.toISOString(),
            untilAt: one.until_at.toISOString(),
          })),
        });
      },
    }),
  ];
};
