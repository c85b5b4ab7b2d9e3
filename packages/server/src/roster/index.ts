/** The door of the roster: its routes and what comes round by itself. */
import { inTransaction } from '../platform/db/transaction.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { calendarEndpoints } from './calendar.routes.ts';
import { dropComingPlaces } from './loads.store.ts';
import { forJobs, offerPlaces } from './offer-places.ts';
import { planningEndpoints } from './planning.routes.ts';
import { proposalEndpoints } from './proposal.routes.ts';
import { rosterJobs } from './roster.jobs.ts';
import { rosterEndpoints } from './roster.routes.ts';
import type { RosterDeps } from './roster-deps.ts';
import { templateEndpoints } from './templates.routes.ts';

export type Roster = {
  readonly endpoints: readonly Endpoint[];
  readonly jobs: readonly JobDefinition[];
  /** Who leaves gives back every place that is still to come; who waits for it is asked. */
  readonly giveBack: (tenantId: string, personId: string) => Promise<void>;
};

export const createRoster = (deps: RosterDeps): Roster => ({
  endpoints: [
    ...rosterEndpoints(deps),
    ...planningEndpoints(deps),
    ...templateEndpoints(deps),
    ...calendarEndpoints(deps),
    ...proposalEndpoints(deps),
  ],
  jobs: rosterJobs(deps),
  giveBack: async (tenantId, personId) => {
    const freed = await inTransaction(deps.jobsDb, forJobs(tenantId), (tx) =>
      dropComingPlaces(tx, tenantId, personId, deps.clock.now()),
    );
    for (const itemId of freed) await offerPlaces(deps, tenantId, itemId);
  },
});
