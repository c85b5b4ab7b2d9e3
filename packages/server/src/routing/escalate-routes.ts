/** Routes that nobody acknowledged in time: first a reminder, a day later a person looks along, who is reminded every day. */
import { withoutDesk } from '@buurtplus/domain/routing';
import { inTransaction } from '../platform/db/transaction.ts';
import { announce } from '../platform/live/news.store.ts';
import { tellEach } from '../platform/tell-each.ts';
import { administrators, dueAtFor } from './route-signals.ts';
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

type ToHear = { readonly teams: Set<string>; readonly duties: Set<string> };

const addWhoHasIt = ({ teams, duties }: ToHear, route: LateRoute): void => {
  if (route.duty !== null && route.to_kind === 'desk') duties.add(route.duty);
  else if (route.to_kind === 'administrator') duties.add(administrators);
  else if (route.team_id !== null) teams.add(route.team_id);
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
    const toHear: ToHear = { teams: new Set(), duties: new Set() };
    const remindedBefore = new Date(now.getTime() - patience);
    for (const route of await lockLateRoutes(tx, tenantId, now, remindedBefore)) {
      if (route.reminded_at === null || route.to_kind !== 'desk') {
        await markReminded(tx, tenantId, route.id, now);
        addWhoHasIt(toHear, route);
        reminded += 1;
        continue;
      }
      const signal = await lockSignal(tx, tenantId, route.signal_id);
      if (signal === null) continue;
      if (signal.team_id === null) {
        await markReminded(tx, tenantId, route.id, now);
        addWhoHasIt(toHear, route);
        reminded += 1;
        continue;
      }
      await endRoute(tx, tenantId, route.id, 'escalated', now);
      await insertRoutes(tx, tenantId, [
        {
          id: deps.newId(),
          eventId: deps.newId(),
          signal,
          to: { kind: withoutDesk(signal.kind) },
          reason: 'not_taken_up',
          dueAt: dueAtFor(now, 1),
          now,
        },
      ]);
      if (withoutDesk(signal.kind) === 'coordinator')
        await announce(tx, { tenantId, teamId: signal.team_id });
      else {
        await announce(tx, { tenantId, duty: administrators });
        toHear.duties.add(administrators);
      }
      escalated += 1;
    }
    await tellEach(tx, tenantId, {
      teams: [deps.tellTeam, toHear.teams],
      duties: [deps.tellDuty, toHear.duties],
    });
  });
  return { reminded, escalated };
};
