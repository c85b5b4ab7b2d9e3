/** The insight room, put together: its routes and what comes round every night. */
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { insightJobs } from './insight.jobs.ts';
import type { InsightDeps } from './insight-deps.ts';
import { reportEndpoints } from './report.routes.ts';
import { resultsEndpoint } from './results.routes.ts';
import { thanksEndpoints } from './thanks.routes.ts';

type RoomOfInsight = {
  readonly endpoints: readonly Endpoint[];
  readonly jobs: readonly JobDefinition[];
};

export const roomOfInsight = (deps: InsightDeps): RoomOfInsight => ({
  endpoints: [resultsEndpoint(deps), ...reportEndpoints(deps), ...thanksEndpoints(deps)],
  jobs: insightJobs(deps),
});
