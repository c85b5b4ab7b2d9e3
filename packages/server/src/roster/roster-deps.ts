/** What the roster room is given by the composition root. */
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
  /** Open screens read again. */
  readonly announce: (news: News) => Promise<void>;
  /** A reminder with a link to one item, by push and mail. */
  readonly remind: (tenantId: string, personId: string, path: string) => Promise<void>;
  /** A message without content to one person: by push and mail. */
  readonly tellPerson: (tenantId: string, personId: string) => Promise<void>;
};
