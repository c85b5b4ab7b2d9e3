/** The privacy officer's list and the reading log. */
import {
  oversightSchema,
  readingLogQuerySchema,
  readingLogSchema,
  reviewSchema,
} from '@buurtplus/contract/privacy';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import {
  type BreakGlassReason,
  type ReviewOutcome,
  reviewWithinDays,
  type UnusualKind,
} from '@buurtplus/domain/privacy';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { type ItemForOfficer, listItems, mostReviewed, reviewItem } from './oversight.store.ts';
import { inTenant, type PrivacyDeps } from './privacy-deps.ts';
import { momentsOf, readLogOf } from './reading-log.store.ts';

const dayMs = 86_400_000;

const present = (row: ItemForOfficer) => ({
  itemId: row.id,
  kind: row.kind as UnusualKind,
  name: row.name ?? '',
  role: row.role,
  count: row.count,
  week: row.week,
  foundAt: row.found_at.toISOString(),
  reviewBy: new Date(row.found_at.getTime() + reviewWithinDays * dayMs).toISOString(),
  number: row.number,
  breakGlass:
    row.reason_kind === null || row.reason === null || row.opened_at === null
      ? null
      : {
          reasonKind: row.reason_kind as BreakGlassReason,
          reason: row.reason,
          openedAt: row.opened_at.toISOString(),
        },
  review:
    row.reviewed_at === null
      ? null
      : {
          outcome: row.outcome as ReviewOutcome,
          note: row.note,
          by: row.reviewer ?? '',
          at: row.reviewed_at.toISOString(),
        },
});

const trail = (
  tx: Kysely<Tables>,
  caller: Caller,
  tenantId: string,
  action: string,
  type: string,
  id: string | null,
) =>
  writeAudit(tx, {
    tenantId,
    actorId: caller.personId,
    actorRole: 'privacy_officer',
    sessionId: caller.sessionId,
    action,
    objectType: type,
    objectId: id,
    purpose: 'oversee',
    outcome: 'done',
  });

const shared = { who: ['privacy_officer'], tenantScope: 'own' } as const;

export const oversightEndpoints = (deps: PrivacyDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'oversight.read',
    method: 'GET',
    path: '/oversight',
    summary: 'What stands out in reading and waits for a look, and what came of earlier looks.',
    dataClass: 3,
    audit: { event: 'oversight.read' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: oversightSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      return inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
        await trail(tx, signedIn(request), tenantId, 'oversight.read', 'oversight', null);
        const reviewed = await listItems(tx, tenantId, { waiting: false });
        return ok({
          waiting: (await listItems(tx, tenantId, { waiting: true })).map(present),
          reviewed: reviewed.slice(0, mostReviewed).map(present),
          moreReviewed: reviewed.length > mostReviewed,
        });
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'oversight.review',
    method: 'POST',
    path: '/oversight/:itemId/review',
    summary: 'Write down what came of looking at one item; nobody reviews his own reading.',
    dataClass: 3,
    audit: { event: 'oversight.reviewed' },
    limit: 'act',
    params: z.object({ itemId: idSchema }),
    query: null,
    body: reviewSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const { tenantId, personId } = actorOf(request);
      const { outcome, note } = request.body;
      if (outcome !== 'in_order' && (note ?? '').trim() === '')
        return refuse({ code: 'invalid_input', fields: [{ path: 'note', code: 'needed' }] });
      return inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
        const { itemId } = request.params;
        const done = await reviewItem(tx, tenantId, itemId, {
          by: personId,
          at: deps.clock.now(),
          outcome,
          note: note === null || note.trim() === '' ? null : note.trim(),
        });
        if (done === null) return refuse({ code: 'not_found' });
        await trail(tx, signedIn(request), tenantId, 'oversight.reviewed', 'oversight', itemId);
        return ok(undefined);
      });
    },
  }),
  endpoint({
    ...shared,
    id: 'reading-log.read',
    method: 'GET',
    path: '/reading-log',
    summary: 'Who read or did what with one signal or case, found by its number; never its content.',
    dataClass: 3,
    audit: { event: 'reading_log.read' },
    limit: 'read',
    params: null,
    query: readingLogQuerySchema,
    body: null,
    answer: readingLogSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      const { kind, number, earlier = null } = request.query;
      return inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
        const found = await deps.findByNumber(tx, tenantId, kind, number);
        if (found === null) return refuse({ code: 'not_found' });
        const about = { objectIds: [found.id, ...(found.belongingIds ?? [])] };
        const log = await readLogOf(tx, tenantId, about, earlier);
        await trail(tx, signedIn(request), tenantId, 'reading_log.read', kind, found.id);
        return ok({
          number: found.number,
          earlier: log.earlier,
          lines: log.lines.map((line) => ({
            ...momentsOf(line),
            name: line.name,
            role: line.actor_role,
            action: line.action,
            purpose: line.purpose,
            refused: line.outcome === 'refused',
          })),
        });
      });
    },
  }),
];
