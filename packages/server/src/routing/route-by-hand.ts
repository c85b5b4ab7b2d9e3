/** The coordinator points a signal without a desk to one, without reading what it says. */
import { ok, type PersonId, type Result, refuse, type TeamId, type TenantId } from '@buurtplus/domain/kernel';
import { type Duty, dutyOf } from '@buurtplus/domain/people';
import { maySignal, possibleActions, type SignalStatus } from '@buurtplus/domain/signals';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { announce } from '../platform/live/news.store.ts';
import { dueAtFor, isInConflict, staffByDuty } from './route-signals.ts';
import { endLiveRoute, insertRoutes, listDesks, listDutyHolders, lockSignal } from './routing.store.ts';
import type { RoutingDeps } from './routing-deps.ts';

export const routeByHand = (
  deps: RoutingDeps,
  caller: Caller,
  signalId: string,
  deskId: string,
): Promise<Result<undefined, HttpRefusal>> => {
  const { actor } = caller;
  if (actor === null) return Promise.resolve(refuse({ code: 'not_found' }));
  const { tenantId } = actor;
  return inTransaction(deps.jobsDb, { tenantId, personId: null, duties: [], teams: [] }, async (tx) => {
    const now = deps.clock.now();
    const signal = await lockSignal(tx, tenantId, signalId);
    if (signal === null) return refuse({ code: 'not_found' });
    // A routed signal that nobody took up is in the tray too; for the coordinator it waits like one that came back.
    const status: SignalStatus = signal.status === 'routed' ? 'returned' : (signal.status as SignalStatus);
    const facts = {
      tenantId: tenantId as TenantId,
      ownerId: null as PersonId | null,
      teamId: signal.team_id as TeamId | null,
      duty: signal.duty as Duty | null,
      conflictedIds: [],
      status,
    };
    const may = maySignal(actor, 'route', facts, 'run_team');
    if (!may.ok) return refuse({ ...refusalFor(may.refusal), allowedActions: possibleActions(status) });
    const desk = (await listDesks(tx, tenantId)).find((one) => one.id === deskId);
    const neighbourhood = signal.neighbourhood_code ?? desk?.neighbourhoodCodes[0];
    if (desk === undefined || neighbourhood === undefined)
      return refuse({ code: 'invalid_input', fields: [{ path: 'deskId', code: 'unknown' }] });
    const duty = dutyOf(desk.role, neighbourhood);
    const staff = await staffByDuty(deps, tenantId, await listDutyHolders(tx, tenantId, dutchDay(now)));
    if (isInConflict(staff, signal, duty)) return refuse({ code: 'desk_cannot' });
    await endLiveRoute(tx, tenantId, signalId, 'routed_by_hand', now);
    await insertRoutes(tx, tenantId, [
      {
        id: deps.newId(),
        eventId: deps.newId(),
        signal,
        to: { kind: 'desk', deskId: desk.id, duty },
        reason: 'chosen_by_coordinator',
        dueAt: dueAtFor(now, 1),
        now,
      },
    ]);
    await writeAudit(tx, {
      tenantId,
      actorId: caller.personId,
      actorRole: actor.role,
      sessionId: caller.sessionId,
      action: 'signal.route',
      objectType: 'signal',
      objectId: signalId,
      purpose: 'run_team',
      outcome: 'done',
    });
    await announce(tx, { tenantId, duty });
    return ok(undefined);
  });
};
