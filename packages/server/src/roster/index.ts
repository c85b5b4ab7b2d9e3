/** The door of the roster: its routes and what comes round by itself. */
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { calendarEndpoints } from './calendar.routes.ts';
import { dropComingPlaces } from './loads.store.ts';
import { missedEndpoints } from './missed.routes.ts';
import { forJobs, offerPlaces } from './offer-places.ts';
import { placeLinkEndpoints } from './place-links.routes.ts';
import { planningEndpoints } from './planning.routes.ts';
import { proposalEndpoints } from './proposal.routes.ts';
import { endStopped, rosterJobs } from './roster.jobs.ts';
import { rosterEndpoints } from './roster.routes.ts';
import type { RosterDeps } from './roster-deps.ts';
import { countPlans, type TeamPlans } from './stopped-teams.store.ts';
import { taskEndpoints } from './tasks.routes.ts';
import { templateEndpoints } from './templates.routes.ts';
import { zoneEndpoints } from './zones.routes.ts';

export type Roster = {
  readonly endpoints: readonly Endpoint[];
  readonly jobs: readonly JobDefinition[];
  /** Who leaves a team gives back every place there that is still to come; who waits for it is asked. */
  readonly giveBack: (tenantId: string, teamId: string, personId: string) => Promise<void>;
  /** What a team has planned, in numbers. */
  readonly plansOf: (tenantId: string, teamId: string) => Promise<TeamPlans>;
  /** What teams that have stopped had planned is over. */
  readonly endStopped: (tenantId: string) => Promise<void>;
};

export const createRoster = (deps: RosterDeps): Roster => ({
  endpoints: [
    ...rosterEndpoints(deps),
    ...planningEndpoints(deps),
    ...zoneEndpoints(deps),
    ...taskEndpoints(deps),
    ...missedEndpoints(deps),
    ...placeLinkEndpoints(deps),
    ...templateEndpoints(deps),
    ...calendarEndpoints(deps),
    ...proposalEndpoints(deps),
  ],
  jobs: rosterJobs(deps),
  giveBack: async (tenantId, teamId, personId) => {
    const freed = await inTransaction(deps.jobsDb, forJobs(tenantId), (tx) =>
      dropComingPlaces(tx, tenantId, teamId, personId, deps.clock.now()),
    );
    for (const itemId of freed) await offerPlaces(deps, tenantId, itemId);
  },
  plansOf: (tenantId, teamId) =>
    inTransaction(deps.jobsDb, forJobs(tenantId), (tx) =>
      countPlans(tx, tenantId, teamId, deps.clock.now(), dutchDay(deps.clock.now())),
    ),
  endStopped: (tenantId) =>
    inTransaction(deps.jobsDb, forJobs(tenantId), (tx) => endStopped(tx, deps, tenantId)),
});
