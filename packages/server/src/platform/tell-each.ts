/** Asks that each of them is told, in the one order that holds in the whole house: two deeds at once never wait for each other in a circle. */
import type { Kysely } from 'kysely';
import type { Tables } from './db/tables.ts';

/** How it is asked, and for whom; twice is once. */
type Asks = readonly [
  ask: (tenantId: string, target: string, tx: Kysely<Tables>) => Promise<void>,
  targets: Iterable<string>,
];

/** Once in a transaction, with everybody in it: two lists after each other are two orders. */
export const tellEach = async (
  tx: Kysely<Tables>,
  tenantId: string,
  whom: { readonly persons?: Asks; readonly teams?: Asks; readonly duties?: Asks },
): Promise<void> => {
  for (const asks of [whom.persons, whom.teams, whom.duties]) {
    if (asks === undefined) continue;
    const [ask, targets] = asks;
    for (const target of [...new Set(targets)].sort()) await ask(tenantId, target, tx);
  }
};
