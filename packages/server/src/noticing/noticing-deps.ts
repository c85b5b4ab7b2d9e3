/** What the noticing room is given by the composition root. */
import type { Kysely } from 'kysely';
import type { Editions } from '../compass/editions.ts';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { News } from '../platform/live/news.ts';

export type NoticingDeps = {
  /** The handle of the role buurtplus_app. */
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly editions: Editions;
  /** Public holidays of a year, "YYYY-MM-DD". */
  readonly publicHolidaysOf: (year: number) => readonly string[];
  readonly tell: (news: News) => Promise<void>;
};
