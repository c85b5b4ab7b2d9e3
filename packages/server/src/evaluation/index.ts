/** The evaluation room, put together: its routes and what comes round by itself. */
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { evaluationEndpoints } from './evaluation.routes.ts';
import type { EvaluationDeps } from './evaluation-deps.ts';
import { evaluationJobs } from './freeze-months.ts';

export const roomOfEvaluation = (
  deps: EvaluationDeps,
): { readonly endpoints: readonly Endpoint[]; readonly jobs: readonly JobDefinition[] } => ({
  endpoints: evaluationEndpoints(deps),
  jobs: evaluationJobs(deps),
});
