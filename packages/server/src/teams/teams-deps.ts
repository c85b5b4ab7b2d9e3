/** What the teams room is given by the composition root. */
import type { MembershipExport } from '@buurtplus/contract/teams';
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
  readonly newId: () => string;
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
  /** What this person did beside rounds, to take along. */
  readonly tasksOf: (
    tx: Kysely<Tables>,
    team: { readonly tenantId: string; readonly teamId: string },
    personId: string,
  ) => Promise<MembershipExport['tasks']>;
  /** Rounds this person walked and what was written after them, to take along. */
  readonly roundsOf: (
    tx: Kysely<Tables>,
    tenantId: string,
    personId: string,
  ) => Promise<Pick<MembershipExport, 'rounds' | 'lookedBack' | 'pointAnswers' | 'tracks'>>;
  /** The number this person left for an alarm, to take along. */
  readonly numberOf: (
    tx: Kysely<Tables>,
    tenantId: string,
    personId: string,
  ) => Promise<{ readonly number: string; readonly forTeam: boolean; readonly changedAt: string } | null>;
  /** Numbers its coordinators show the team, by person; asked for a member only. */
  readonly numbersForTeam: (tenantId: string, teamId: string) => Promise<ReadonlyMap<string, string>>;
  /** Rounds on which this person was missed lately: a question, kept two weeks. */
  readonly missedOf: (
    tx: Kysely<Tables>,
    tenantId: string,
    personId: string,
    now: Date,
  ) => Promise<readonly { itemId: string; startsAt: string }[]>;
  /** Who leaves gives back every place that is still to come. */
  readonly giveBack: (tenantId: string, teamId: string, personId: string) => Promise<void>;
  /** The role in the team ends at once: the next request has it no more. */
  readonly endRole: (tenantId: string, teamId: string, personId: string) => Promise<void>;
};
