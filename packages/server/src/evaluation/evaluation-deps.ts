/** What evaluation needs from elsewhere, wired by hand in create-server. */
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';

export type EvaluationDeps = {
  readonly db: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  /** The moment at which a Dutch calendar day begins. */
  readonly startOfDay: (day: string) => Date;
  /** Mixed into the hash of a code, so that a copy of the database does not tell codes. */
  readonly secretKey: string;
};

export const inTenant = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });
