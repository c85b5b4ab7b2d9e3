/** Gives every waiting signal a desk, a reason and a due time; what no desk takes goes to a person who points it on, never nowhere. */
import type { DeskId } from '@buurtplus/domain/kernel';
import { type Duty, dutyOf } from '@buurtplus/domain/people';
import { addWorkingDays, chooseDesk, type Desk, type RouteChoice } from '@buurtplus/domain/routing';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { announce } from '../platform/live/news.store.ts';
import { tellEach } from '../platform/tell-each.ts';
import { endOfDutchDay, isDutchHoliday } from './dutch-calendar.ts';
import { noteRepeats } from './note-repeats.ts';
import {
  type DutyHolder,
  insertRoutes,
  listDesks,
  listDutyHolders,
  lockWaitingSignals,
  type NewRoute,
  returnedBy,
  type WaitingSignal,
} from './routing.store.ts';
import type { RoutingDeps } from './routing-deps.ts';

const batch = 200;

/** Who is on duty for what: role and neighbourhood, from the roles that hold today. */
export const staffByDuty = async (
  deps: RoutingDeps,
  tenantId: string,
  holders: readonly DutyHolder[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const staff = new Map<string, Set<string>>();
  for (const holder of holders) {
    for (const area of holder.area_codes) {
      for (const neighbourhood of await deps.neighbourhoodsIn(tenantId, area)) {
        const duty = `${holder.role}@${neighbourhood}`;
        staff.set(duty, (staff.get(duty) ?? new Set()).add(holder.person_id));
      }
    }
  }
  return staff;
};

/** As a duty of the whole municipality: told that there is something, never what. */
export const administrators = 'functional_admin@MUNICIPALITY';

export const dueAtFor = (now: Date, workingDays: number): Date =>
  endOfDutchDay(addWorkingDays(dutchDay(now), workingDays, isDutchHoliday));

/** The same few terms come back for every signal of a round; each is reckoned once. */
const dueAtOf = (now: Date): ((workingDays: number) => Date) => {
  const known = new Map<number, Date>();
  return (workingDays) => {
    const dueAt = known.get(workingDays) ?? dueAtFor(now, workingDays);
    known.set(workingDays, dueAt);
    return dueAt;
  };
};

type Round = {
  readonly tenantId: string;
  readonly desks: readonly Desk[];
  readonly staff: ReadonlyMap<string, ReadonlySet<string>>;
  readonly now: Date;
};

/** A desk where somebody works who declared a conflict about this signal. */
export const isInConflict = (
  staff: Round['staff'],
  signal: Pick<WaitingSignal, 'conflicted_ids'>,
  duty: string,
): boolean => signal.conflicted_ids.some((id) => staff.get(duty)?.has(id) === true);

const closedDesks = async (
  tx: Kysely<Tables>,
  round: Round,
  signal: WaitingSignal,
): Promise<readonly DeskId[]> => {
  const { neighbourhood_code: place } = signal;
  if (signal.status !== 'returned' || place === null) return [];
  const inConflict = round.desks.filter((desk) =>
    isInConflict(round.staff, signal, dutyOf(desk.role, place)),
  );
  return [...(await returnedBy(tx, round.tenantId, signal.id)), ...inConflict.map(({ id }) => id)];
};

const choose = async (tx: Kysely<Tables>, round: Round, signal: WaitingSignal): Promise<RouteChoice> =>
  chooseDesk({
    urgency: signal.urgency,
    kind: signal.kind,
    neighbourhoodCode: signal.neighbourhood_code,
    desks: round.desks,
    isStaffed: (desk) =>
      signal.neighbourhood_code !== null && round.staff.has(dutyOf(desk.role, signal.neighbourhood_code)),
    returnedBy: await closedDesks(tx, round, signal),
  });

/** The stricter of the two: the term of the desk, and what was agreed with the team. */
export const withPromises = async (
  deps: Pick<RoutingDeps, 'promisedTakes'>,
  tx: Kysely<Tables>,
  tenantId: string,
  routes: readonly NewRoute[],
): Promise<readonly NewRoute[]> => {
  const promised = await deps.promisedTakes?.(
    tx,
    tenantId,
    routes.flatMap(({ signal, to, now }) =>
      to.kind === 'desk'
        ? [
            {
              signalId: signal.id,
              teamId: signal.team_id,
              kind: signal.kind,
              neighbourhoodCode: signal.neighbourhood_code,
              duty: to.duty,
              arrivedAt: now,
            },
          ]
        : [],
    ),
  );
  return routes.map((route) => {
    const takeBy = promised?.get(route.signal.id);
    return takeBy !== undefined && takeBy < route.dueAt ? { ...route, takeBy } : route;
  });
};

const routeBatch = async (deps: RoutingDeps, tenantId: string): Promise<number> =>
  inTransaction(deps.jobsDb, { tenantId, personId: null, duties: [], teams: [] }, async (tx) => {
    const now = deps.clock.now();
    const waiting = await lockWaitingSignals(tx, tenantId, batch);
    if (waiting.length === 0) return 0;
    const holders = await listDutyHolders(tx, tenantId, dutchDay(now));
    const round: Round = {
      tenantId,
      desks: await listDesks(tx, tenantId),
      staff: await staffByDuty(deps, tenantId, holders),
      now,
    };
    await noteRepeats(tx, tenantId, waiting);
    const told = new Set<string>();
    const dueAt = dueAtOf(now);
    const routes: NewRoute[] = [];
    for (const signal of waiting) {
      const { to, reason, workingDays } = await choose(tx, round, signal);
      // Without a sender there is no team: it waits for a desk, and the municipality sees that it does.
      if (to.kind !== 'desk' && signal.team_id === null) continue;
      const ids = { id: deps.newId(), eventId: deps.newId() };
      routes.push({ ...ids, signal, to, reason, dueAt: dueAt(workingDays), now });
      told.add(
        to.kind === 'desk'
          ? `duty ${to.duty}`
          : to.kind === 'coordinator'
            ? `team ${signal.team_id ?? ''}`
            : `duty ${administrators}`,
      );
    }
    await insertRoutes(tx, tenantId, await withPromises(deps, tx, tenantId, routes));
    for (const one of told) {
      const [kind, name] = one.split(' ') as [string, string];
      await announce(tx, kind === 'duty' ? { tenantId, duty: name as Duty } : { tenantId, teamId: name });
    }
    const named = (kind: string): readonly string[] =>
      [...told].filter((one) => one.startsWith(`${kind} `)).map((one) => one.slice(kind.length + 1));
    await tellEach(tx, tenantId, {
      teams: [deps.tellTeam, named('team')],
      duties: [deps.tellDuty, named('duty')],
    });
    return routes.length;
  });

/** @returns how many signals got a route */
export const routeWaitingSignals = async (deps: RoutingDeps, tenantId: string): Promise<number> => {
  let routed = 0;
  for (;;) {
    const count = await routeBatch(deps, tenantId);
    routed += count;
    if (count < batch) return routed;
  }
};
