/** The agreements room, put together: its routes, what comes round by itself, and what other rooms may ask of it. */
import type { Result } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { agreementJobs } from './agreements.jobs.ts';
import { agreementEndpoints } from './agreements.routes.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { type DraftForTeam, draftForTeam } from './draft-for-team.ts';
import { meetingEndpoints } from './meeting.routes.ts';
import { monthEndpoint } from './month.routes.ts';
import { promisedAnswer, promisedTakes } from './ports.ts';
import { promiseEndpoint } from './promise.routes.ts';
import type { AboutSignal } from './promises.ts';
import { agreementsKept, agreementsNow, type TeamMonth } from './team-month.ts';

export { listClosedDesks } from './closed-desks.store.ts';
export { countOpenOf as countAgreementsOf } from './outside.store.ts';

type RoomOfAgreements = {
  readonly endpoints: readonly Endpoint[];
  readonly jobs: readonly JobDefinition[];
  /** For the month report. @param month "YYYY-MM" */
  readonly agreementsKept: (tenantId: string, teamId: string, month: string) => Promise<TeamMonth>;
  /** For the month report, as it stands today; null of a month too long ago. @param month "YYYY-MM" */
  readonly agreementsNow: (tenantId: string, teamId: string, month: string) => Promise<TeamMonth | null>;
  /** For routing: by when signals that go to a desk now are to be taken up. @param tx of the jobs role */
  readonly promisedTakes: (
    tx: Kysely<Tables>,
    tenantId: string,
    signals: readonly (AboutSignal & { readonly signalId: string })[],
  ) => Promise<ReadonlyMap<string, Date>>;
  /** For the desk that takes a signal up: by when an answer was agreed; null when nothing was. */
  readonly promisedAnswer: (tenantId: string, signalId: string) => Promise<Date | null>;
  /** A draft of the team's side, for what was agreed on a training evening. */
  readonly draftForTeam: (tx: Kysely<Tables>, draft: DraftForTeam) => Promise<Result<boolean, HttpRefusal>>;
};

export const roomOfAgreements = (deps: AgreementsDeps): RoomOfAgreements => ({
  endpoints: [
    ...agreementEndpoints(deps),
    monthEndpoint(deps),
    ...meetingEndpoints(deps),
    promiseEndpoint(deps),
  ],
  jobs: agreementJobs(deps),
  agreementsKept: (tenantId, teamId, month) => agreementsKept(deps, tenantId, teamId, month),
  agreementsNow: (tenantId, teamId, month) => agreementsNow(deps, tenantId, teamId, month),
  promisedTakes: (tx, tenantId, signals) => promisedTakes(deps, tx, tenantId, signals),
  promisedAnswer: (tenantId, signalId) => promisedAnswer(deps, tenantId, signalId),
  draftForTeam: (tx, draft) => draftForTeam(deps, tx, draft),
});
