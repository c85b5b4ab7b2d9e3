/** Routes that nobody acknowledged in time: first a reminder, a day later the coordinator looks along, who is reminded every day. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { announce } from '../platform/live/news.store.ts';
import { dueAtFor } from './route-signals.ts';
import {
  endRoute,
  insertRoutes,
  type LateRoute,
  lockLateRoutes,
  lockSignal,
  markReminded,
} from './routing.store.ts';
import type { RoutingDeps } from './routing-deps.ts';

const patience = 20 * 60 * 60_000;

const tellAgain = async (
  deps: RoutingDeps,
  tx: Kysely<Tables>,
  tenantId: string,
  route: LateRoute,
): Promise<void> => {
  if (route.duty !== null && route.to_kind === 'desk') await deps.tellDuty(tenantId, route.duty, tx);
  else if (route.team_id !== null) await deps.tellTeam(tenantId, route.team_id, tx);
};

/** @returns what was done, for the log */
export const escalateLateRoutes = async (
  deps: RoutingDeps,
  tenantId: string,
): Promise<{ reminded: number; escalated: number }> => {
  let reminded = 0;
  let escalated = 0;
  await inTransaction(deps.jobsDb, { tenantId, personId: null, duties: [], teams: [] }, async (tx) => {
    const now = deps.clock.now();
    const remindedBefore = new Date(now.getTime() - patience);
    for (const route of await lockLateRoutes(tx, tenantId, now, remindedBefore)) {
      if (route.reminded_at === null || route.to_kind !== 'desk') {
        await markReminded(tx, tenantId, route.id, now);
        await tellAgain(deps, tx, tenantId, route);
        reminded += 1;
        continue;
      }
      const signal = await lockSignal(tx, tenantId, route.signal_id);
      if (signal === null) continue;
      if (signal.team_id === null) {
        await markReminded(tx, tenantId, route.id, now);
        await tellAgain(deps, tx, tenantId, route);
        reminded += 1;
        continue;
      }
      await endRoute(tx, tenantId, route.id, 'escalated', now);
      await insertRoutes(tx, tenantId, [
        {
          id: deps.newId(),
          eventId: deps.newId(),
          signal,
          to: { kind: 'coordinator' },
          reason: 'not_taken_up',
          dueAt: dueAtFor(now, 1),
          now,
        },
      ]);
      await announce(tx, { tenantId, teamId: signal.team_id });
      escalated += 1;
    }
  });
  return { reminded, escalated };
};
