/** Small marks on a signal beside its steps: that it was seen, and that it was said to go on. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** Not a step of anybody's work: the version stays, so that it gets in nobody's way. */
export const noteSeen = async (
  tx: Kysely<Tables>,
  tenantId: string,
  signalId: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('signals')
    .set({ seen_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', signalId)
    .execute();
};

/** When this sender's signal was said to go on before. */
export const listSaid = async (
  tx: Kysely<Tables>,
  tenantId: string,
  signalId: string,
): Promise<readonly Date[]> =>
  (
    await tx
      .selectFrom('signal_events')
      .select('at')
      .where('tenant_id', '=', tenantId)
      .where('signal_id', '=', signalId)
      .where('kind', '=', 'goes_on')
      .execute()
  ).map((row) => row.at);
