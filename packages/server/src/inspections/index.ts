/** The inspections room, put together: its routes and what comes round by itself. */
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { correctEndpoints } from './correct.routes.ts';
import { forgetJob } from './inspections.retention.ts';
import { inspectionEndpoints } from './inspections.routes.ts';
import type { InspectionsDeps } from './inspections-deps.ts';
import { resultEndpoints } from './results.routes.ts';
import { scaleEndpoints } from './scales.routes.ts';

type RoomOfInspections = {
  readonly endpoints: readonly Endpoint[];
  readonly jobs: readonly JobDefinition[];
};

export const roomOfInspections = (deps: InspectionsDeps): RoomOfInspections => ({
  endpoints: [
    ...inspectionEndpoints(deps),
    ...correctEndpoints(deps),
    ...resultEndpoints(deps),
    ...scaleEndpoints(deps),
  ],
  jobs: [forgetJob(deps)],
});
