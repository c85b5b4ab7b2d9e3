/** What the roster room is given by the composition root. */
import type { Area } from '@buurtplus/domain/areas';
import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { News } from '../platform/live/news.ts';
import type { Logger } from '../platform/log.ts';

export type RosterDeps = {
  /** The handle of the role buurtplus_app. */
  readonly db: Kysely<Tables>;
  /** The handle of the role buurtplus_jobs: for what moves other people's places, after the policy said yes. */
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Logger;
  readonly publicUrl: string;
  /** @param day "YYYY-MM-DD" */
  readonly isHoliday: (day: string) => boolean;
  /** The map of a municipality, for zones that are drawn. */
  readonly mapOf: (tenantId: string) => Promise<{ readonly areas: readonly Area[] }>;
  /** Open screens read again. */
  readonly announce: (news: News) => Promise<void>;
  /** A reminder with a link to one item, by push and mail. */
  readonly remind: (tenantId: string, personId: string, path: string) => Promise<void>;
  /** Ask, in the very transaction, that this person is told that there is something new. */
  readonly tellPerson: (tenantId: string, personId: string, tx: Kysely<Tables>) => Promise<void>;
  readonly wakeTelling: () => Promise<void>;
};
