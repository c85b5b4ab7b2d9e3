/** What was asked to be told in the very transaction of a deed: a server that ends right after that commit forgets nobody. */
import { type RawBuilder, sql } from 'kysely';
import { demoPeople, demoTeamId } from '../demo/demo-people.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { World } from './cast.ts';

const context = { tenantId: 'lichtendam', personId: null, duties: [], teams: [] };

/** Whatever waited before is no part of what comes. */
export const nothingWaits = (world: World): Promise<void> =>
  inTransaction(world.jobs, context, async (tx) => void (await sql`delete from news_waiting`.execute(tx)));

const nameOf = (target: string): string => {
  const [id = ''] = target.split(' ');
  if (id === demoTeamId) return 'team';
  return (demoPeople.find((one) => one.id === id)?.email ?? target).split('@')[0]?.split('.')[0] ?? '';
};

/** The newest line of the trail about it, written with every deed. */
export const lineOf = (action: string): RawBuilder<unknown> =>
  sql`select xmin from audit_entries where action = ${action} order by id desc limit 1`;

/**
 * The database marks each row with the transaction that wrote it: nothing asked in another transaction counts.
 * @param deed one row that the deed wrote, with its xmin. @returns who, by first name
 */
export const toldWith = async (world: World, deed: RawBuilder<unknown>): Promise<readonly string[]> => {
  const found = await inTransaction(world.jobs, context, (tx) =>
    sql<{
      kind: string;
      target: string;
    }>`select n.kind, n.target from news_waiting n where n.xmin = (${deed})`.execute(tx),
  );
  return found.rows
    .map(({ kind, target }) => (kind === 'word' ? `${nameOf(target)}, in words` : nameOf(target)))
    .sort();
};
