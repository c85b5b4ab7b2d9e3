/** The rounds room, put together: its routes, what comes round by itself, and adding up after a batch. */
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { alarmEndpoints } from './alarms.routes.ts';
import { attentionEndpoints } from './attention.routes.ts';
import { forgetJob } from './rounds.retention.ts';
import { roundEndpoints } from './rounds.routes.ts';
import { listTenantIds } from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';
import { settleJob, settleRound } from './settle-round.ts';
import { walkedEndpoints } from './walked.routes.ts';
import { watchJob } from './watch-rounds.ts';

type RoomOfRounds = {
  readonly endpoints: readonly Endpoint[];
  readonly jobs: readonly JobDefinition[];
  readonly settle: (tenantId: string, roundId: string) => Promise<void>;
};

export const roomOfRounds = (deps: RoundsDeps): RoomOfRounds => ({
  endpoints: [
    ...roundEndpoints(deps),
    ...attentionEndpoints(deps),
    ...alarmEndpoints(deps),
    ...walkedEndpoints(deps),
  ],
  jobs: [
    settleJob(deps, () => listTenantIds(deps.jobsDb)),
    forgetJob(deps, () => listTenantIds(deps.jobsDb)),
    watchJob(deps, () => listTenantIds(deps.jobsDb)),
  ],
  // What phones wrote is stored; adding it up can wait for the round of the minute.
  settle: (tenantId, roundId) =>
    settleRound(deps, tenantId, roundId).catch((problem: unknown) =>
      deps.log.warn({ problem, about: roundId }, 'a round was not added up'),
    ),
});
