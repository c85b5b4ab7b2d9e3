/** Telling people that there is something new, asked for in the transaction of the change: after a break it is told, or it did not happen. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { announce } from '../platform/live/news.store.ts';
import { tellEach } from '../platform/tell-each.ts';
import type { CaseworkDeps } from './casework-deps.ts';

/** By mail. */
export const tellAll = (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  tenantId: string,
  personIds: readonly string[],
): Promise<void> => tellEach(tx, tenantId, { persons: [deps.askToTell, personIds] });

/** On the open line and by mail. */
export const tellAllWith = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  tenantId: string,
  personIds: readonly string[],
): Promise<void> => {
  for (const personId of personIds) await announce(tx, { tenantId, personId });
  await tellAll(tx, deps, tenantId, personIds);
};

export const tellWith = (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  tenantId: string,
  personId: string,
): Promise<void> => tellAllWith(tx, deps, tenantId, [personId]);
