/** What the editions of the compass are given by the composition root. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { StoredEditions } from './stored-editions.ts';

export type EditionsDeps = {
  /** The handle of the role buurtplus_app. */
  readonly db: Kysely<Tables>;
  /** The handle of the role buurtplus_jobs: names of colleagues, and past answers for a dry run. */
  readonly jobsDb: Kysely<Tables>;
  readonly editions: StoredEditions;
  readonly now: () => Date;
};
