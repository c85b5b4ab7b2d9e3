/** Before a signal reaches its desk: is it the third of the same volunteer about the same place? A word for that desk only. */
import { type OwnSignal, senderRepeat } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { placeOf } from '../signals/signal-row.ts';
import { listOfSameSenders, markRepeats, type WaitingSignal } from './routing.store.ts';

/** Bounded work: nobody sends more than this about one place in 60 days. */
const newestOfEach = 200;

/** Once, when it is first routed; what comes back from a desk keeps its word. */
export const noteRepeats = async (
  tx: Kysely<Tables>,
  tenantId: string,
  waiting: readonly WaitingSignal[],
): Promise<void> => {
  const fresh = waiting.filter(({ status }) => status === 'recorded').map(({ id }) => id);
  if (fresh.length === 0) return;
  const rows = await listOfSameSenders(tx, tenantId, fresh, newestOfEach);
  const bySender = Map.groupBy(rows, (row) => row.owner_id);
  const repeats = [...bySender.values()].flatMap((ofOne) => {
    const own = ofOne.map(
      (row): OwnSignal => ({
        id: row.id,
        observedAt: row.observed_at.toISOString(),
        place: placeOf(row),
        street: row.street,
        houseNumber: row.house_number,
        neighbourhoodCode: row.neighbourhood_code,
      }),
    );
    return own
      .filter(({ id }) => fresh.includes(id))
      .flatMap((signal) => {
        const repeat = senderRepeat(signal, own);
        return repeat === null ? [] : [{ id: signal.id, repeat }];
      });
  });
  await markRepeats(tx, tenantId, repeats);
};
