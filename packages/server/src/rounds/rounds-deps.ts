/** What the rounds room needs from outside, handed in once by create-server.ts. */
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Logger } from '../platform/log.ts';

export type SignOnNews = {
  readonly out: boolean;
  /** The part where they walk; null when it is all of the team's. */
  readonly zone: string | null;
  readonly at: Date;
  readonly count: number;
};

export type RoundsDeps = {
  readonly db: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Logger;
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
  /** Ask, in the very transaction, that this person is told that there is something new. */
  readonly tellPerson: (tenantId: string, personId: string, tx: Kysely<Tables>) => Promise<void>;
  /** The same to the coordinators of a team. */
  readonly tellTeam: (tenantId: string, teamId: string, tx: Kysely<Tables>) => Promise<void>;
  /** The same to a coordinator that wants to hear of a start and an end; once for each of a round. */
  readonly saySignOn: (
    tenantId: string,
    personId: string,
    said: { readonly roundId: string; readonly news: SignOnNews },
    tx: Kysely<Tables>,
  ) => Promise<void>;
  readonly wakeTelling: () => Promise<void>;
  /** At once, however often: an alarm is no news. */
  readonly tellAlarm: (tenantId: string, personIds: readonly string[]) => Promise<void>;
  readonly areaName: (tenantId: string, areaCode: string) => Promise<string>;
};
