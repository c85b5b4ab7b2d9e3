/** Rounds that their phones do not end: the walkers are asked once whether they are home, and half a day later it ends by itself. */
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { tellEach } from '../platform/tell-each.ts';
import { listUnended, markHomeAsked } from './endings.store.ts';
import { systemContext } from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';
import { endUnended } from './settle-round.ts';

/** Safe at any moment and on any number of servers: who is asked is marked, and each round is looked at again under its lock. */
export const endRounds = async (deps: RoundsDeps, tenantId: string): Promise<void> => {
  const now = deps.clock.now();
  await inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
    const walkers = await markHomeAsked(tx, tenantId, now);
    await tellEach(tx, tenantId, { persons: [deps.tellPerson, walkers] });
  });
  const left = await inTransaction(deps.jobsDb, systemContext(tenantId), (tx) =>
    listUnended(tx, tenantId, now),
  );
  for (const roundId of left) await endUnended(deps, tenantId, roundId);
  await deps.wakeTelling();
};

/** @param tenants every municipality on this server */
export const endJob = (deps: RoundsDeps, tenants: () => Promise<readonly string[]>): JobDefinition => ({
  name: 'rounds.end',
  cron: '*/10 * * * *',
  run: async () => {
    for (const tenantId of await tenants()) await endRounds(deps, tenantId);
  },
});
