/** For professionals only: what may belong to a signal and why, linking it, and taking that back. */
import { linkSignalsSchema, relatedSchema } from '@buurtplus/contract/noticing';
import { idSchema } from '@buurtplus/contract/sync';
import { ok } from '@buurtplus/domain/kernel';
import { dutyRoles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { SignalRow } from '../signals/signal-row.ts';
import { findRelated } from './find-related.ts';
import { linkSignals, unlinkSignals } from './link-signals.ts';
import type { NoticingDeps } from './noticing-deps.ts';

/** Public holidays of a year never change while a server runs, and reckoning them costs more than the whole question. */
const remembered = <Value>(find: (year: number) => Value): ((year: number) => Value) => {
  const known = new Map<number, Value>();
  return (year) => {
    const value = known.get(year) ?? find(year);
    known.set(year, value);
    return value;
  };
};

export const noticingEndpoints = (given: NoticingDeps): readonly Endpoint[] => {
  const deps: NoticingDeps = { ...given, publicHolidaysOf: remembered(given.publicHolidaysOf) };
  const shared = { who: dutyRoles, tenantScope: 'own', dataClass: 2, query: null } as const;
  const tellDesks = async (rows: readonly SignalRow[]): Promise<void> => {
    const duties = new Set(rows.map((row) => row.duty).filter((duty) => duty !== null));
    for (const duty of duties) await deps.tell({ tenantId: rows[0]?.tenant_id ?? '', duty });
  };
  return [
    endpoint({
      ...shared,
      id: 'related-signals.read',
      method: 'GET',
      path: '/signals/:signalId/related',
      summary: 'Own signals that may belong to this one, each with every reason; linked ones first.',
      audit: { event: 'signal.related_read' },
      limit: 'read',
      params: z.object({ signalId: idSchema }),
      body: null,
      answer: relatedSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const { signalId } = request.params;
        return inTransaction(deps.db, caller.context, async (tx) => {
          const related = await findRelated(tx, deps, caller, actor, signalId);
          if (!related.ok) return related;
          await writeAudit(tx, {
            tenantId: actor.tenantId,
            actorId: caller.personId,
            actorRole: actor.role,
            sessionId: caller.sessionId,
            action: 'signal.related_read',
            objectType: 'signal',
            objectId: signalId,
            purpose: 'handle_signal',
            outcome: 'done',
          });
          return related;
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'signal-links.make',
      method: 'POST',
      path: '/signals/:signalId/links',
      summary: 'Link two own signals; neither text nor term of either changes.',
      audit: { event: 'signal.linked' },
      limit: 'act',
      params: z.object({ signalId: idSchema }),
      body: linkSignalsSchema,
      answer: null,
      success: 204,
      handle: async (request) => {
        const caller = signedIn(request);
        const { commandId, otherSignalId } = request.body;
        const linked = await inTransaction(deps.db, caller.context, (tx) =>
          linkSignals(tx, deps, caller, actorOf(request), {
            commandId,
            ids: [request.params.signalId, otherSignalId],
          }),
        );
        if (!linked.ok) return linked;
        await tellDesks(linked.value);
        return ok(undefined);
      },
    }),
    endpoint({
      ...shared,
      id: 'signal-links.end',
      method: 'DELETE',
      path: '/signals/:signalId/links/:otherSignalId',
      summary: 'Take a link back; asking again changes nothing.',
      audit: { event: 'signal.unlinked' },
      limit: 'act',
      params: z.object({ signalId: idSchema, otherSignalId: idSchema }),
      body: null,
      answer: null,
      success: 204,
      handle: async (request) => {
        const caller = signedIn(request);
        const { signalId, otherSignalId } = request.params;
        const ended = await inTransaction(deps.db, caller.context, (tx) =>
          unlinkSignals(tx, deps, caller, actorOf(request), [signalId, otherSignalId]),
        );
        if (!ended.ok) return ended;
        await tellDesks(ended.value);
        return ok(undefined);
      },
    }),
  ];
};
