/** What the teams room is given by the composition root. */
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Logger } from '../platform/log.ts';

export type Load = { readonly walked: number; readonly planned: number };

export type TeamsDeps = {
  /** The handle of the role buurtplus_app. */
  readonly db: Kysely<Tables>;
  /** The handle of the role buurtplus_jobs: for steps that a member takes himself, after the rules said yes. */
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Rounds walked and planned, by person; four weeks back and ahead. */
  readonly loadsOf: (
    tx: Kysely<Tables>,
    tenantId: string,
    teamId: string,
    now: Date,
  ) => Promise<ReadonlyMap<string, Load>>;
  /** Everything this person was put down for, to take along. */
  readonly placesOf: (
    tx: Kysely<Tables>,
    tenantId: string,
    personId: string,
  ) => Promise<readonly { startsAt: string; endsAt: string; kind: string; state: string }[]>;
  /** Who leaves gives back every place that is still to come. */
  readonly giveBack: (tenantId: string, personId: string) => Promise<void>;
  /** The role in the team ends at once: the next request has it no more. */
  readonly endRole: (tenantId: string, teamId: string, personId: string) => Promise<void>;
};
