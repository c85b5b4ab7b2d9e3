/** Two trays of signals without a desk, and pointing them to one unread: the coordinator's for public space, the administrator's for the rest. */
import {
  administratorTraySchema,
  lateAnswersSchema,
  quietLateAnswersSchema,
  routeByHandSchema,
  traySchema,
  withoutSenderSchema,
} from '@buurtplus/contract/signals';
import { idSchema } from '@buurtplus/contract/sync';
import type { SignalKind } from '@buurtplus/domain/compass';
import { ok } from '@buurtplus/domain/kernel';
import { z } from 'zod';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { listLateAnswers } from './owed-answers.store.ts';
import { listAdministratorTray, listDeskCards, listTray } from './signals.store.ts';
import type { SignalsDeps } from './signals-deps.ts';

const presentDesk = (desk: Awaited<ReturnType<typeof listDeskCards>>[number]) => ({
  deskId: desk.id,
  code: desk.code,
  nameNl: desk.name_nl,
  nameEn: desk.name_en,
  role: desk.role,
  phone: desk.phone,
});

export const trayEndpoints = (deps: SignalsDeps): readonly Endpoint[] => [
  endpoint({
    id: 'tray.read',
    method: 'GET',
    path: '/coordinator-tray',
    summary:
      'Signals of the own team about public space without a desk: that they are there, not what they say. Of other kinds nothing.',
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
          desks: desks.map(presentDesk),
        });
      });
    },
  }),
  endpoint({
    id: 'administrator-tray.read',
    method: 'GET',
    path: '/administrator-tray',
    summary:
      'Signals that no desk takes and no coordinator may know of: number, neighbourhood and day, not what they say or are about.',
    who: ['functional_admin'],
    dataClass: 1,
    tenantScope: 'own',
    audit: { none: 'No content.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: administratorTraySchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const rows = await listAdministratorTray(tx, tenantId);
        const desks = await listDeskCards(tx, tenantId);
        return ok({
          items: rows.map((row) => ({
            signalId: row.signal_id,
            number: row.number,
            neighbourhoodCode: row.neighbourhood_code,
            reason: row.reason,
            madeAt: row.made_at.toISOString(),
            dueAt: row.due_at.toISOString(),
          })),
          desks: desks.map(presentDesk),
        });
      });
    },
  }),
  endpoint({
    id: 'administrator-tray.route',
    method: 'POST',
    path: '/administrator-tray/:signalId/routes',
    summary: 'Point a signal to a desk.',
    who: ['functional_admin'],
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
  endpoint({
    id: 'tray.late-answers',
    method: 'GET',
    path: '/late-answers',
    summary:
      'Answers about public space to the own team that are late: their numbers and days. Of other kinds nothing, not even how many.',
    who: ['coordinator'],
    dataClass: 1,
    tenantScope: 'own',
    audit: { none: 'No content.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: lateAnswersSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      const { context } = signedIn(request);
      return inTransaction(deps.db, context, async (tx) => {
        const rows = await listLateAnswers(tx, tenantId, context.teams);
        return ok({ items: rows.map((row) => ({ number: row.number, dueAt: row.due_at.toISOString() })) });
      });
    },
  }),
  endpoint({
    id: 'tray.quiet-late-answers',
    method: 'GET',
    path: '/quiet-late-answers',
    summary:
      'Answers that are late and that no coordinator may know of, a day after their desk heard: number, kind of desk and day, unread.',
    who: ['functional_admin'],
    dataClass: 1,
    tenantScope: 'own',
    audit: { none: 'No content: a number, a kind of desk and a day.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: quietLateAnswersSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      return ok({ items: [...(await deps.quietLate(tenantId))] });
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
