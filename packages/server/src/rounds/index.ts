/** The rounds room, put together: its routes, what comes round by itself, and adding up after a batch. */

import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import type { SecretBox } from '../platform/secret-box.ts';
import { alarmEndpoints } from './alarms.routes.ts';
import { attentionEndpoints } from './attention.routes.ts';
import { endJob } from './end-rounds.ts';
import { numberEndpoints, numbersForTeam, type OwnNumberKept, ownNumber } from './numbers.routes.ts';
import { forgetLeftNumbers } from './numbers.store.ts';
import { forgetJob } from './rounds.retention.ts';
import { roundEndpoints } from './rounds.routes.ts';
import { listTenantIds, systemContext } from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';
import { settleJob, settleRound } from './settle-round.ts';
import { trackEndpoint } from './tracks.routes.ts';
import { walkedEndpoints } from './walked.routes.ts';
import { watchJob } from './watch-rounds.ts';

type RoomOfRounds = {
  readonly endpoints: readonly Endpoint[];
  readonly jobs: readonly JobDefinition[];
  /** Takes away the number of whoever is no member any more; asked at once when somebody leaves. */
  readonly forgetLeft: (tenantId: string) => Promise<void>;
  readonly settle: (tenantId: string, roundId: string) => Promise<void>;
  /** In the own context: the number somebody left for an alarm. */
  readonly numberOf: (
    tx: Kysely<Tables>,
    tenantId: string,
    personId: string,
  ) => Promise<OwnNumberKept | null>;
  readonly numbersForTeam: (tenantId: string, teamId: string) => Promise<ReadonlyMap<string, string>>;
};

export const roomOfRounds = (deps: RoundsDeps & { readonly numberBox: SecretBox }): RoomOfRounds => {
  // What was written is stored; adding it up can wait for the round of the minute.
  const settle: RoomOfRounds['settle'] = (tenantId, roundId) =>
    settleRound(deps, tenantId, roundId).catch((problem: unknown) =>
      deps.log.warn({ problem, about: roundId }, 'a round was not added up'),
    );
  return {
    endpoints: [
      ...roundEndpoints(deps),
      ...attentionEndpoints(deps),
      ...alarmEndpoints(deps, settle),
      ...numberEndpoints(deps),
      ...walkedEndpoints(deps),
      trackEndpoint(deps),
    ],
    jobs: [
      settleJob(deps, () => listTenantIds(deps.jobsDb)),
      forgetJob(deps, () => listTenantIds(deps.jobsDb)),
      watchJob(deps, () => listTenantIds(deps.jobsDb)),
      endJob(deps, () => listTenantIds(deps.jobsDb)),
    ],
    forgetLeft: (tenantId) =>
      inTransaction(deps.jobsDb, systemContext(tenantId), (tx) =>
        forgetLeftNumbers(tx, tenantId, dutchDay(deps.clock.now())),
      ),
    numberOf: (tx, tenantId, personId) => ownNumber(tx, deps.numberBox, tenantId, personId),
    numbersForTeam: (tenantId, teamId) => numbersForTeam(deps, tenantId, teamId),
    settle,
  };
};
