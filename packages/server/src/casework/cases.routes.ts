/** The professional's road to cases: own list, opening one, its page, its paper, and each step in it. */
import {
  type CaseStepBody,
  caseListQuerySchema,
  caseListSchema,
  casePagesSchema,
  caseStepSchema,
  casesWaitingSchema,
  caseViewSchema,
  openCaseSchema,
  openedSchema,
  signalCaseSchema,
} from '@buurtplus/contract/casework';
import { idSchema } from '@buurtplus/contract/sync';
import { standInActions } from '@buurtplus/domain/casework';
import { ok } from '@buurtplus/domain/kernel';
import { type Actor, dutyRoles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { inSnapshot, inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { renderPdf } from '../platform/pdf/render-pdf.ts';
import { actOnCase } from './act-on-case.ts';
import { auditCase } from './audit-case.ts';
import {
  countCameBack,
  countOfferedTo,
  listAsks,
  listDebts,
  markSeen,
  nothingAsked,
} from './case-asks.store.ts';
import { caseOnPaper } from './case-on-paper.ts';
import { presentLine } from './cases.present.ts';
import { listMine, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { listToDecide } from './decisions.routes.ts';
import { listGoesOn } from './goes-on.store.ts';
import { caseOfSignal, settleAfterLink } from './linked-signals.ts';
import { openCase } from './open-case.ts';
import { readCase } from './read-case.ts';
import { countWaiting } from './reminders.store.ts';
import { settledAfter } from './shield-address.ts';
import { isDeputyOf } from './stand-in.store.ts';

/** What hangs on signals that may lie at another desk. */
const behindOwn = (deps: CaseworkDeps, actor: Actor) =>
  inTransaction(deps.jobsDb, systemContext(actor.tenantId), async (jobs) => {
    const owner = { personId: actor.personId, role: actor.role };
    return {
      debts: await listDebts(jobs, actor.tenantId, owner),
      goesOn: await listGoesOn(jobs, actor.tenantId, owner, dutchDay(deps.clock.now())),
    };
  });

/** Only for what cannot wait: everything else a deputy does as whoever takes part. */
const standsInFor = async (
  deps: CaseworkDeps,
  actor: Actor,
  caseId: string,
  action: CaseStepBody['action'],
): Promise<boolean> =>
  standInActions.some((one) => one === action) &&
  (await inTransaction(deps.jobsDb, systemContext(actor.tenantId), (jobs) =>
    isDeputyOf(jobs, actor.tenantId, caseId, actor),
  ));

const byId = z.object({ caseId: idSchema });
const bySignal = z.object({ signalId: idSchema });

/** Steps that somebody else hears of. */
const tells: ReadonlySet<CaseStepBody['action']> = new Set([
  'invite',
  'ask_decision',
  'link_signal',
  'correct',
  'withdraw_entry',
  'narrow',
]);

export const caseEndpoints = (deps: CaseworkDeps): readonly Endpoint[] => {
  const shared = { who: dutyRoles, tenantScope: 'own', dataClass: 3 } as const;
  return [
    endpoint({
      ...shared,
      id: 'cases.list',
      method: 'GET',
      path: '/cases',
      summary: 'Own cases and those one was let into, the first review first.',
      audit: { event: 'case.list' },
      limit: 'read',
      params: null,
      query: caseListQuerySchema,
      body: null,
      answer: caseListSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const today = dutchDay(deps.clock.now());
        return inTransaction(deps.db, caller.context, async (tx) => {
          await auditCase(tx, caller, 'case.list', null);
          const rows = await listMine(
            tx,
            actor.tenantId,
            actor.personId,
            actor.role,
            request.query.status,
            today,
          );
          const asks = await listAsks(tx, {
            tenantId: actor.tenantId,
            personId: actor.personId,
            role: actor.role,
            caseIds: rows.map((row) => row.id),
            now: deps.clock.now(),
            today,
          });
          const { debts, goesOn } = await behindOwn(deps, actor);
          return ok({
            items: rows.map((row) => {
              const debt = debts.find((one) => one.case_id === row.id);
              return presentLine(row, actor.personId, {
                ...nothingAsked,
                ...asks.get(row.id),
                answersOwed: debt?.owed ?? 0,
                answerDueAt: debt?.due_at.toISOString() ?? null,
                goesOn: goesOn.get(row.id) ?? 0,
              });
            }),
          });
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'cases.waiting',
      method: 'GET',
      path: '/cases-waiting',
      summary:
        'How many own cases have a review that is late or a term that ends soon, how much of their plans is due, how many answers are owed, and what came back or was offered.',
      dataClass: 1,
      audit: { none: 'Numbers about the own work; no case.' },
      limit: 'read',
      params: null,
      query: null,
      body: null,
      answer: casesWaitingSchema,
      success: 200,
      handle: (request) => {
        const actor = actorOf(request);
        const today = dutchDay(deps.clock.now());
        const { tenantId, personId, role } = actor;
        return inTransaction(deps.db, signedIn(request).context, async (tx) => {
          const waiting = await countWaiting(tx, tenantId, personId, role, today);
          const { debts, goesOn } = await behindOwn(deps, actor);
          return ok({
            ...waiting,
            answersOwed: debts.reduce((sum, one) => sum + one.owed, 0),
            cameBack:
              (await countCameBack(tx, tenantId, personId, role)) +
              [...goesOn.values()].reduce((sum, one) => sum + one, 0),
            offeredToMe: await countOfferedTo(tx, tenantId, personId, role, deps.clock.now()),
            toDecide: (await listToDecide(tx, actor, deps.clock.now())).length,
          });
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'cases.open',
      method: 'POST',
      path: '/cases',
      summary:
        'Open a case about a signal of the own desk or a place of the own area, with a reason and a ground.',
      audit: { event: 'case.opened' },
      limit: 'act',
      params: null,
      query: null,
      body: openCaseSchema,
      answer: openedSchema,
      success: 201,
      handle: (request) => {
        const caller = signedIn(request);
        return inTransaction(deps.db, caller.context, (tx) =>
          openCase(tx, deps, caller, actorOf(request), request.body),
        );
      },
    }),
    endpoint({
      ...shared,
      id: 'cases.of-signal',
      method: 'GET',
      path: '/signals/:signalId/case',
      summary:
        'Whether there is an open case about a signal of the own desk; which one, only for who is in it.',
      audit: { event: 'case.list' },
      limit: 'read',
      params: bySignal,
      query: null,
      body: null,
      answer: signalCaseSchema,
      success: 200,
      handle: (request) => {
        const caller = signedIn(request);
        return inTransaction(deps.db, caller.context, async (tx) => {
          const found = await caseOfSignal(tx, deps, actorOf(request), request.params.signalId);
          if (found.ok) await auditCase(tx, caller, 'case.list', null);
          return found;
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'cases.read',
      method: 'GET',
      path: '/cases/:caseId',
      summary:
        'One case, for its owner and who was let in; police and care each see their own part and what is shared.',
      audit: { event: 'case.read' },
      limit: 'read',
      params: byId,
      query: casePagesSchema,
      body: null,
      answer: caseViewSchema,
      success: 200,
      handle: (request) => {
        const caller = signedIn(request);
        const { caseId } = request.params;
        const now = deps.clock.now();
        return inSnapshot(deps.db, caller.context, (tx) =>
          readCase(tx, deps, caller, actorOf(request), caseId, 'case.read', request.query.pages),
        ).then(async (read) => {
          if (read.ok && read.value.isOwner)
            await inTransaction(deps.db, caller.context, (tx) =>
              markSeen(tx, actorOf(request).tenantId, caseId, read.value.owner.personId, now),
            );
          return read;
        });
      },
    }),
    endpoint({
      ...shared,
      id: 'cases.file',
      method: 'GET',
      path: '/cases/:caseId/file',
      summary: 'The same page on paper, for the file of the own organisation.',
      audit: { event: 'case.printed' },
      limit: 'read',
      params: byId,
      query: casePagesSchema,
      body: null,
      answer: null,
      success: 200,
      kind: 'file',
      handle: async (request) => {
        const caller = signedIn(request);
        const { language } = request;
        const read = await inSnapshot(deps.db, caller.context, (tx) =>
          readCase(
            tx,
            deps,
            caller,
            actorOf(request),
            request.params.caseId,
            'case.printed',
            request.query.pages,
          ),
        );
        if (!read.ok) return read;
        const page = caseOnPaper(read.value, language, dutchDay(deps.clock.now()));
        void request.reply
          .header('content-type', 'application/pdf')
          .header('content-disposition', `attachment; filename="casus-${read.value.number}.pdf"`);
        return ok(await renderPdf(page));
      },
    }),
    endpoint({
      ...shared,
      id: 'cases.act',
      method: 'POST',
      path: '/cases/:caseId/actions',
      summary: 'One step in a case; the status table says which are possible.',
      audit: { event: 'case.act' },
      limit: 'act',
      params: byId,
      query: null,
      body: caseStepSchema,
      answer: null,
      success: 204,
      handle: async (request) => {
        const caller = signedIn(request);
        const actor = actorOf(request);
        const { caseId } = request.params;
        const isStandIn = await standsInFor(deps, actor, caseId, request.body.action);
        const done = await settledAfter(deps, actor.tenantId, caseId, request.body, () =>
          inTransaction(
            isStandIn ? deps.jobsDb : deps.db,
            isStandIn ? systemContext(actor.tenantId) : caller.context,
            (tx) => actOnCase(tx, deps, caller, actor, caseId, request.body, isStandIn),
          ),
        );
        if (done.ok && tells.has(request.body.action)) await deps.wakeTelling();
        if (done.ok && request.body.action === 'link_signal')
          await settleAfterLink(deps, actor.tenantId, caseId, request.body);
        return done;
      },
    }),
  ];
};
