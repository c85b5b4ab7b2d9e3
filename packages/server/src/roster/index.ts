/** The door of the roster: its routes and what comes round by itself. */
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { planningEndpoints } from './planning.routes.ts';
import { rosterJobs } from './roster.jobs.ts';
import { rosterEndpoints } from './roster.routes.ts';
import type { RosterDeps } from './roster-deps.ts';
import { templateEndpoints } from './templates.routes.ts';

export type Roster = { readonly endpoints: readonly Endpoint[]; readonly jobs: readonly JobDefinition[] };

export const createRoster = (deps: RosterDeps): Roster => ({
  endpoints: [...rosterEndpoints(deps), ...planningEndpoints(deps), ...templateEndpoints(deps)],
  jobs: rosterJobs(deps),
});
