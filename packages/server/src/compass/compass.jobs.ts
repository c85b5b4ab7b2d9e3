/** On the day an edition begins, phones hear that there is something new. */
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { tellEveryone } from './editions.store.ts';
import type { StoredEditions } from './stored-editions.ts';

export const beginEditionsJob = (
  jobsDb: Kysely<Tables>,
  editions: StoredEditions,
  now: () => Date,
): JobDefinition => ({
  name: 'compass.begin',
  // A minute into the day, in Dutch time.
  cron: '1 0 * * *',
  run: async () => {
    for (const { tenantId, since } of await editions.inForceEverywhere())
      if (since === dutchDay(now()))
        await inTransaction(jobsDb, noContext, (tx) => tellEveryone(tx, tenantId));
  },
});
