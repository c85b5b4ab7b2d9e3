/** The training room, put together: its routes and what comes round by itself. */
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { certificateEndpoints } from './certificate.routes.ts';
import { certificateCheckEndpoint } from './certificate-check.routes.ts';
import { certificateSettingEndpoints } from './certificate-setting.routes.ts';
import { guestOutEndpoint } from './evenings.guest-out.routes.ts';
import { eveningGuestEndpoints } from './evenings.guests.routes.ts';
import { handledEndpoint } from './evenings.handled.routes.ts';
import { eveningJobs } from './evenings.jobs.ts';
import { eveningLeaderEndpoints } from './evenings.leaders.routes.ts';
import { myEveningEndpoints } from './evenings.my.routes.ts';
import { eveningQuestionEndpoints } from './evenings.questions.routes.ts';
import { eveningEndpoints } from './evenings.routes.ts';
import { eveningStageEndpoints } from './evenings.stage.routes.ts';
import { myLearningEndpoints } from './my-learning.routes.ts';
import { overviewEndpoint } from './overview.routes.ts';
import { scenarioEndpoints } from './scenarios.routes.ts';
import { teamLearningEndpoints } from './team-learning.routes.ts';
import { forgetJob } from './training.retention.ts';
import type { TrainingDeps } from './training-deps.ts';

export const roomOfTraining = (
  deps: TrainingDeps,
): { readonly endpoints: readonly Endpoint[]; readonly jobs: readonly JobDefinition[] } => ({
  endpoints: [
    ...myLearningEndpoints(deps),
    ...teamLearningEndpoints(deps),
    ...scenarioEndpoints(deps),
    ...certificateEndpoints(deps),
    ...certificateSettingEndpoints(deps),
    certificateCheckEndpoint(deps),
    overviewEndpoint(deps),
    ...eveningEndpoints(deps.evenings),
    ...eveningLeaderEndpoints(deps.evenings),
    ...eveningGuestEndpoints(deps.evenings),
    guestOutEndpoint(deps.evenings),
    ...eveningStageEndpoints(deps.evenings),
    handledEndpoint(deps.evenings),
    ...myEveningEndpoints(deps.evenings),
    ...eveningQuestionEndpoints(deps.evenings),
  ],
  jobs: [forgetJob(deps), ...eveningJobs(deps.evenings)],
});
