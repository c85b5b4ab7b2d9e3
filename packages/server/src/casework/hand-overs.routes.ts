/** Offering, and the receiver's own page: preview, offer, what came in, answering. */
import {
  answerOfferSchema,
  askPreviewSchema,
  offerSchema,
  previewSchema,
  receivedListSchema,
  receivedSchema,
  receiversSchema,
} from '@buurtplus/contract/casework';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { type DutyRole, dutyRoles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { answerHandOver, isFor } from './answer-hand-over.ts';
import { auditCase } from './audit-case.ts';
import { presentReceived } from './cases.present.ts';
import { systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { findContent, findHandOver, listMessages, listReceived } from './hand-overs.store.ts';
import { offerHandOver, previewHandOver } from './offer-hand-over.ts';
import { listColleagues, listOrganisations } from './people-of.store.ts';
import { listAwayUntil } from './stand-in.store.ts';

const byCase = z.object({ caseId: idSchema });
const byId = z.object({ handOverId: idSchema });
const receiverRoles = [...dutyRoles, 'partner'] as const;

const offering = (deps: CaseworkDeps): readonly Endpoint[] => {
  const shared = { who: dutyRoles, tenantScope: 'own', dataClass: 3, query: null } as const;
  return [
    endpoint({
      ...shared,
      id: 'case-receivers.read',
      method: 'GET',
      path: '/case-receivers',
      summary:
        'Who can be let in or get an offer: professionals of the desks, and organisations with somebody to answer.',
      dataClass: 1,
      audit: { none: 'Names of colleagues and organisations only.' },
      limit: 'read',
      params: null,
      body: null,
      answer: receiversSchema,
      success: 200,
      handle: async (request) => {
        const actor = actorOf(request);
        const today = dutchDay(deps.clock.now());
        return inTransaction(deps.jobsDb, systemContext(actor.tenantId), async (jobs) => {
          const all = await listColleagues(jobs, actor.tenantId, receiverRoles, today);
          const organisations = await listOrganisations(jobs, actor.tenantId);
          const away = await listAwayUntil(jobs, actor.tenantId, today);
          const closed = await deps.closedDesks(jobs, actor.tenantId, today);
          return ok({
            people: all
              .filter((one) => one.role !== 'partner' && one.personId !== actor.personId)
              .map((one) => ({
                personId: one.personId,
                name: one.name,
                role: one.role as DutyRole,
                organisationName: one.organisationName,
                awayUntil: away.get(`${one.personId} ${one.role}`) ?? null,
                isColleague:
                  one.organisationId !== null && one.organisationId === (actor.organisationId ?? null),
              })),
            organisations: organisations.map((one) => ({
              organisationId: one.id,
              name: one.name,
              closedUntil: closed.get(one.id) ?? null,
              people: all.filter((each) => each.role === 'partner' && each.organisationId === one.id).length,
            })),
          });
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'hand-overs.preview',
      method: 'POST',
      path: '/cases/:caseId/hand-overs/preview',
      summary: 'Exactly what the receiver would see, and a mark that says this preview was seen.',
      audit: { event: 'case.previewed' },
      limit: 'act',
      params: byCase,
      body: askPreviewSchema,
      answer: previewSchema,
      success: 200,
      handle: (request) => {
        const caller = signedIn(request);
        return inTransaction(deps.db, caller.context, (tx) =>
          previewHandOver(tx, deps, caller, actorOf(request), request.params.caseId, request.body),
        );
      },
    }),
    endpoint({
      ...shared,
      id: 'hand-overs.offer',
      method: 'POST',
      path: '/cases/:caseId/hand-overs',
      summary: 'Offer to assign, refer or transfer; the owner stays the owner until somebody accepts.',
      audit: { event: 'hand_over.offered' },
      limit: 'act',
      params: byCase,
      body: offerSchema,
      answer: null,
      success: 204,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const offered = await inTransaction(deps.db, caller.context, (tx) =>
          offerHandOver(tx, deps, caller, actor, request.params.caseId, request.body),
        );
        if (offered.ok) await deps.wakeTelling();
        return offered;
      },
    }),
  ];
};

const receiving = (deps: CaseworkDeps): readonly Endpoint[] => {
  const shared = { who: receiverRoles, tenantScope: 'own', dataClass: 3, query: null } as const;
  return [
    endpoint({
      ...shared,
      id: 'hand-overs.list',
      method: 'GET',
      path: '/hand-overs',
      summary: 'What was offered to me or my organisation, and what is shared now; what ended is gone.',
      audit: { event: 'hand_over.list' },
      limit: 'read',
      params: null,
      body: null,
      answer: receivedListSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const now = deps.clock.now();
        return inTransaction(deps.db, caller.context, async (tx) => {
          await auditCase(tx, caller, 'hand_over.list', null);
          const rows = await listReceived(
            tx,
            actor.tenantId,
            actor.personId,
            actor.role === 'partner' ? (actor.organisationId ?? null) : null,
            now,
            dutchDay(now),
          );
          const mine = rows.filter((row) => isFor(actor, row));
          return ok({ items: mine.map((row) => presentReceived(row, null, [])) });
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'hand-overs.read',
      method: 'GET',
      path: '/hand-overs/:handOverId',
      summary: 'One offer, and once accepted what was shared, until its last day.',
      audit: { event: 'hand_over.read' },
      limit: 'read',
      params: byId,
      body: null,
      answer: receivedSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const { handOverId } = request.params;
        const now = deps.clock.now();
        return inTransaction(deps.db, caller.context, async (tx) => {
          const row = await findHandOver(tx, actor.tenantId, handOverId);
          const isThere =
            row !== null &&
            isFor(actor, row) &&
            ((row.status === 'offered' && row.due_at > now) ||
              (row.status === 'accepted' && row.until_on >= dutchDay(now)));
          if (!isThere) return refuse({ code: 'not_found' });
          await auditCase(tx, caller, 'hand_over.read', handOverId);
          const content =
            row.status === 'accepted' ? await findContent(tx, actor.tenantId, handOverId) : null;
          return ok(presentReceived(row, content, await listMessages(tx, actor.tenantId, [handOverId])));
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'hand-overs.answer',
      method: 'POST',
      path: '/hand-overs/:handOverId/answers',
      summary: 'Accept, refuse with a reason, or answer back.',
      audit: { event: 'hand_over.answered' },
      limit: 'act',
      params: byId,
      body: answerOfferSchema,
      answer: null,
      success: 204,
      handle: (request) =>
        answerHandOver(deps, signedIn(request), actorOf(request), request.params.handOverId, request.body),
    }),
  ];
};

export const handOverEndpoints = (deps: CaseworkDeps): readonly Endpoint[] => [
  ...offering(deps),
  ...receiving(deps),
];
