/** What the casework room needs from outside, handed in once by create-server.ts. */
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Logger } from '../platform/log.ts';
import type { SecretBox } from '../platform/secret-box.ts';

export type CaseworkDeps = {
  /** The handle of the role buurtplus_app. */
  readonly db: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Logger;
  readonly isHoliday: (day: string) => boolean;
  /** Wraps the keys of cases by the server's own secret, which the database does not hold. */
  readonly keyBox: SecretBox;
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
  /** By organisation the last day on which its desk is closed today, as its agreements say. */
  readonly closedDesks: (
    jobs: Kysely<Tables>,
    tenantId: string,
    today: string,
  ) => Promise<ReadonlyMap<string, string>>;
  /** Ask, in the very transaction, that this person is told that there is something new; never what. */
  readonly askToTell: (tenantId: string, personId: string, tx: Kysely<Tables>) => Promise<void>;
  readonly wakeTelling: () => Promise<void>;
};
