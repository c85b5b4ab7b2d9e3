/** A coordinator or an administrator points a signal without a desk to one, without reading what it says. */
import { ok, type PersonId, type Result, refuse, type TeamId, type TenantId } from '@buurtplus/domain/kernel';
import { type Duty, dutyOf } from '@buurtplus/domain/people';
import { maySignal, possibleActions, type SignalStatus } from '@buurtplus/domain/signals';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { announce } from '../platform/live/news.store.ts';
import { dueAtFor, isInConflict, staffByDuty, withPromises } from './route-signals.ts';
import {
  endLiveRoute,
  insertRoutes,
  isInTray,
  listDesks,
  listDutyHolders,
  lockSignal,
  type NewRoute,
} from './routing.store.ts';
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
    // A routed signal that nobody took up in time is in the tray too; there it waits like one that came back.
    const inTray = await isInTray(tx, tenantId, signalId);
    const status: SignalStatus =
      inTray && signal.status === 'routed' ? 'returned' : (signal.status as SignalStatus);
    const facts = {
      tenantId: tenantId as TenantId,
      ownerId: null as PersonId | null,
      teamId: signal.team_id as TeamId | null,
      duty: signal.duty as Duty | null,
      kind: signal.kind,
      conflictedIds: [],
      status,
      outOfSight: false,
    };
    const isAdmin = actor.role === 'functional_admin';
    // The whole municipality is the administrator's, but only what lies in the tray.
    if (isAdmin && !inTray) return refuse({ code: 'not_found' });
    const purpose = isAdmin ? 'administer' : 'run_team';
    const may = maySignal(actor, 'route', facts, purpose);
    // What may not be known of answers like what is not there, to the last field.
    if (!may.ok)
      return refuse({
        ...refusalFor(may.refusal),
        ...(may.refusal === 'wrong_status' ? { allowedActions: possibleActions(status) } : {}),
      });
    // What is not in the tray finds its desk by itself within a minute.
    if (!inTray) return refuse({ code: 'wrong_status', allowedActions: [] });
    const desk = (await listDesks(tx, tenantId)).find((one) => one.id === deskId);
    const neighbourhood = signal.neighbourhood_code ?? desk?.neighbourhoodCodes[0];
    if (desk === undefined || neighbourhood === undefined)
      return refuse({ code: 'invalid_input', fields: [{ path: 'deskId', code: 'unknown' }] });
    const duty = dutyOf(desk.role, neighbourhood);
    const staff = await staffByDuty(deps, tenantId, await listDutyHolders(tx, tenantId, dutchDay(now)));
    if (isInConflict(staff, signal, duty)) return refuse({ code: 'desk_cannot' });
    await endLiveRoute(tx, tenantId, signalId, 'routed_by_hand', now);
    const route: NewRoute = {
      id: deps.newId(),
      eventId: deps.newId(),
      signal,
      to: { kind: 'desk', deskId: desk.id, duty },
      reason: isAdmin ? 'chosen_by_administrator' : 'chosen_by_coordinator',
      dueAt: dueAtFor(now, 1),
      now,
    };
    await insertRoutes(tx, tenantId, await withPromises(deps, tx, tenantId, [route]));
    await writeAudit(tx, {
      tenantId,
      actorId: caller.personId,
      actorRole: actor.role,
      sessionId: caller.sessionId,
      action: 'signal.route',
      objectType: 'signal',
      objectId: signalId,
      purpose,
      outcome: 'done',
    });
    await announce(tx, { tenantId, duty });
    return ok(undefined);
  });
};
