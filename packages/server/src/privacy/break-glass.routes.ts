/** Opening outside the own work, and what of it is open now. */
import { breakGlassesSchema, breakGlassSchema, openBreakGlassSchema } from '@buurtplus/contract/privacy';
import { ok } from '@buurtplus/domain/kernel';
import { dutyRoles } from '@buurtplus/domain/people';
import type { BreakGlassObject, BreakGlassReason } from '@buurtplus/domain/privacy';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { type BreakGlassRow, listOpen } from './break-glass.store.ts';
import { openBreakGlass } from './open-break-glass.ts';
import type { PrivacyDeps } from './privacy-deps.ts';

const present = (row: BreakGlassRow) => ({
  breakGlassId: row.id,
  objectKind: row.object_kind as BreakGlassObject,
  objectId: row.object_id,
  number: row.number,
  reasonKind: row.reason_kind as BreakGlassReason,
  openedAt: row.opened_at.toISOString(),
  untilAt: row.until_at.toISOString(),
});

const shared = { who: dutyRoles, tenantScope: 'own', params: null, query: null } as const;

export const breakGlassEndpoints = (deps: PrivacyDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'break-glasses.open',
    method: 'POST',
    path: '/break-glasses',
    summary:
      'Read one thing outside the own work for an hour, with a reason; colleagues and the privacy officer see it.',
    dataClass: 3,
    audit: { event: 'break_glass.opened' },
    limit: 'break_glass',
    body: openBreakGlassSchema,
    answer: breakGlassSchema,
    success: 201,
    handle: async (request) => {
      const opened = await openBreakGlass(deps, signedIn(request), actorOf(request).tenantId, request.body);
      return opened.ok ? ok(present(opened.value)) : opened;
    },
  }),
  endpoint({
    ...shared,
    id: 'break-glasses.list',
    method: 'GET',
    path: '/break-glasses',
    summary: 'What the asker opened outside the own work and still may read.',
    dataClass: 1,
    audit: { none: 'Own openings; each of them left a line.' },
    limit: 'read',
    body: null,
    answer: breakGlassesSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      const rows = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        listOpen(tx, tenantId, deps.clock.now()),
      );
      return ok({ open: rows.map(present) });
    },
  }),
];
