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
};
