/** What the rounds room needs from outside, handed in once by create-server.ts. */
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Logger } from '../platform/log.ts';

export type RoundsDeps = {
  readonly db: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Logger;
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
  readonly tellPerson: (tenantId: string, personId: string) => Promise<void>;
  /** At once, however often: an alarm is no news. */
  readonly tellAlarm: (tenantId: string, personIds: readonly string[]) => Promise<void>;
  readonly tellTeam: (tenantId: string, teamId: string) => Promise<void>;
};
