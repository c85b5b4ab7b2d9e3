/** The casework room, put together: its routes and what comes round by itself. */
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { caseOversightEndpoints } from './case-oversight.routes.ts';
import { findCaseByNumber, listHandOverIds, listInsiders } from './case-oversight.store.ts';
import { casePlaceEndpoints } from './case-places.routes.ts';
import { caseEndpoints } from './cases.routes.ts';
import { systemContext } from './cases.store.ts';
import { forgetJob } from './casework.retention.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { decisionEndpoints } from './decisions.routes.ts';
import { handOverEndpoints } from './hand-overs.routes.ts';
import { keepCasesApart } from './keep-apart.ts';
import { listAnswerers } from './linked-signals.store.ts';
import { countOwned } from './lost-area.store.ts';
import { areaHandedOver } from './lost-area.ts';
import { listColleagues } from './people-of.store.ts';
import { remindJob } from './remind-cases.ts';
import { sensitiveEndpoints } from './sensitive.routes.ts';
import { maySeeShielded } from './shield-address.ts';
import { hasOpenCase } from './stand-still.store.ts';
import { standStillJob } from './stand-still.ts';
import { trayEndpoints } from './tray.routes.ts';
import { watchJob } from './watch-cases.ts';

type RoomOfCasework = {
  /** By its number, for oversight; whoever is in it or not. */
  readonly findByNumber: (
    tx: Kysely<Tables>,
    tenantId: string,
    number: string,
  ) => Promise<{
    readonly id: string;
    readonly number: string;
    readonly conflictedIds: readonly string[];
    readonly belongingIds: readonly string[];
  } | null>;
  readonly keepCasesApart: (
    tenantId: string,
    personId: string,
    address: { readonly street: string; readonly houseNumber: string },
    which: 'open' | 'held',
  ) => Promise<void>;
  readonly insidersOf: (tx: Kysely<Tables>, tenantId: string, caseId: string) => Promise<readonly string[]>;
  /** Whether this reader is in a case that shields the address of this signal. */
  readonly maySeeShielded: (tx: Kysely<Tables>, actor: Actor, signalId: string) => Promise<boolean>;
  /** Somebody works on a case about this signal. @param tx of the jobs role */
  readonly hasOpenCase: (tx: Kysely<Tables>, tenantId: string, signalId: string) => Promise<boolean>;
  /** Who owes the answer to these signals: the owner of the open case above, and who stands in while he is away. */
  readonly answerersOf: (
    tx: Kysely<Tables>,
    tenantId: string,
    signalIds: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly string[]>>;
  readonly administratorsOf: (tx: Kysely<Tables>, tenantId: string) => Promise<readonly string[]>;
  /** An area went to a successor: its open cases follow. */
  readonly areaHandedOver: (tenantId: string, fromPersonId: string) => Promise<void>;
  readonly countOwned: (
    tenantId: string,
    owner: { readonly personId: string; readonly role: string },
    neighbourhoods: readonly string[],
  ) => Promise<number>;
  readonly endpoints: readonly Endpoint[];
  readonly jobs: readonly JobDefinition[];
};

export const roomOfCasework = (deps: CaseworkDeps): RoomOfCasework => ({
  endpoints: [
    ...caseEndpoints(deps),
    ...casePlaceEndpoints(deps),
    ...caseOversightEndpoints(deps),
    ...handOverEndpoints(deps),
    ...decisionEndpoints(deps),
    ...sensitiveEndpoints(deps),
    ...trayEndpoints(deps),
  ],
  findByNumber: async (tx, tenantId, number) => {
    const found = await findCaseByNumber(tx, tenantId, number);
    return found === null ? null : { ...found, belongingIds: await listHandOverIds(tx, tenantId, found.id) };
  },
  keepCasesApart: (...about) => keepCasesApart(deps, ...about),
  insidersOf: (tx, tenantId, caseId) => listInsiders(tx, tenantId, caseId, dutchDay(deps.clock.now())),
  maySeeShielded: (tx, actor, signalId) => maySeeShielded(tx, deps, actor, signalId),
  hasOpenCase,
  answerersOf: (tx, tenantId, signalIds) =>
    listAnswerers(tx, tenantId, signalIds, dutchDay(deps.clock.now())),
  administratorsOf: async (tx, tenantId) =>
    (await listColleagues(tx, tenantId, ['functional_admin'], dutchDay(deps.clock.now()))).map(
      ({ personId }) => personId,
    ),
  areaHandedOver: (...about) => areaHandedOver(deps, ...about),
  countOwned: (tenantId, ...about) =>
    inTransaction(deps.jobsDb, systemContext(tenantId), (tx) => countOwned(tx, tenantId, ...about)),
  jobs: [watchJob(deps), remindJob(deps), standStillJob(deps), forgetJob(deps)],
});
