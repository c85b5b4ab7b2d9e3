/** What the routing room is given by the composition root. */
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';

export type RoutingDeps = {
  /** The handle of the role buurtplus_jobs. */
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
  /** Asks, in the very transaction, that people are told that there is something new, without saying what. */
  readonly tellDuty: (tenantId: string, duty: string, tx: Kysely<Tables>) => Promise<void>;
  readonly tellTeam: (tenantId: string, teamId: string, tx: Kysely<Tables>) => Promise<void>;
  /** By when it was agreed that these are taken up at their desk; what nothing was agreed about is not in it. Left out while nobody keeps agreements. */
  readonly promisedTakes?: (
    tx: Kysely<Tables>,
    tenantId: string,
    signals: readonly ToDesk[],
  ) => Promise<ReadonlyMap<string, Date>>;
};

type ToDesk = {
  readonly signalId: string;
  readonly teamId: string | null;
  readonly kind: string;
  readonly neighbourhoodCode: string | null;
  readonly duty: string;
  readonly arrivedAt: Date;
};
