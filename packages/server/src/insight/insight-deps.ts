/** What the insight room needs from outside, handed in once by create-server.ts. */
import type { AgreementsKept, AgreementsNow, Month } from '@buurtplus/domain/insight';
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';

export type InsightDeps = {
  readonly db: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Whoever keeps agreements tells how many were kept; left out while nobody does. */
  readonly agreementsKept?: (tenantId: string, teamId: string, month: Month) => Promise<AgreementsKept>;
  /** The same month as it stands now, with the list behind it; null of a month too long ago. */
  readonly agreementsNow?: (tenantId: string, teamId: string, month: Month) => Promise<AgreementsNow | null>;
};
