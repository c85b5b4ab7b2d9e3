/** That something changed for these people: on the open line and by mail, both asked for in the transaction of the change. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { announce } from '../platform/live/news.store.ts';
import { tellEach } from '../platform/tell-each.ts';
import type { RosterDeps } from './roster-deps.ts';

export const tellPeople = async (
  tx: Kysely<Tables>,
  deps: RosterDeps,
  tenantId: string,
  people: readonly string[],
): Promise<void> => {
  for (const personId of new Set(people)) await announce(tx, { tenantId, personId });
  await tellEach(tx, tenantId, { persons: [deps.tellPerson, people] });
};
