/** The coordinator's tray: signals without a desk, and pointing them to one without reading them. */
import { routeByHandSchema, traySchema, withoutSenderSchema } from '@buurtplus/contract/signals';
import { idSchema } from '@buurtplus/contract/sync';
import type { SignalKind } from '@buurtplus/domain/compass';
import { ok } from '@buurtplus/domain/kernel';
import { z } from 'zod';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { listDeskCards, listTray } from './signals.store.ts';
import type { SignalsDeps } from './signals-deps.ts';

export const trayEndpoints = (deps: SignalsDeps): readonly Endpoint[] => [
  endpoint({
    id: 'tray.read',
    method: 'GET',
    path: '/coordinator-tray',
    summary: 'Signals of the own team without a desk: that they are there, not what they say.',
    who: ['coordinator'],
    dataClass: 1,
    tenantScope: 'own',
    audit: { none: 'No content.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: traySchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      const { context } = signedIn(request);
      return inTransaction(deps.db, context, async (tx) => {
        const rows = await listTray(tx, tenantId, context.teams);
        const desks = await listDeskCards(tx, tenantId);
        return ok({
          items: rows.map((row) => ({
            signalId: row.signal_id,
            number: row.number,
            kind: row.kind as SignalKind,
            neighbourhoodCode: row.neighbourhood_code,
            reason: row.reason,
            madeAt: row.made_at.toISOString(),
            dueAt: row.due_at.toISOString(),
          })),
          desks: desks.map((desk) => ({
            deskId: desk.id,
            code: desk.code,
            nameNl: desk.name_nl,
            nameEn: desk.name_en,
            role: desk.role,
            phone: desk.phone,
          })),
        });
      });
    },
  }),
  endpoint({
    id: 'tray.without-sender',
    method: 'GET',
    path: '/signals-without-sender',
    summary:
      'How many signals of ended phones and roles wait for a desk; a desk that serves their place gets them by itself.',
    who: ['functional_admin'],
    dataClass: 1,
    tenantScope: 'own',
    audit: { none: 'A number and a day.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: withoutSenderSchema,
    success: 200,
    handle: async (request) => {
      const { waiting, oldestAt } = await deps.countWithoutSender(actorOf(request).tenantId);
      return ok({ waiting, oldestAt: oldestAt?.toISOString() ?? null });
    },
  }),
  endpoint({
    id: 'tray.route',
    method: 'POST',
    path: '/coordinator-tray/:signalId/routes',
    summary: 'Point a signal to a desk.',
    who: ['coordinator'],
    dataClass: 1,
    tenantScope: 'own',
    audit: { event: 'signal.route' },
    limit: 'act',
    params: z.object({ signalId: idSchema }),
    query: null,
    body: routeByHandSchema,
    answer: null,
    success: 204,
    handle: (request) => deps.routeByHand(signedIn(request), request.params.signalId, request.body.deskId),
  }),
];
