/** Where the signals lie that own cases began with: for a mark on the map, before it is made coarse. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** @param jobs of the jobs role: the signal may lie at another desk than the case's. A shielded address is not looked at. */
export const listPointsOf = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  signalIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly lat: number; readonly lon: number }>> => {
  if (signalIds.length === 0) return new Map();
  const rows = await jobs
    .selectFrom('signals')
    .select(['id', 'lat', 'lon'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...signalIds])
    .where('address_shielded', '=', false)
    .execute();
  return new Map(
    rows.flatMap((row) =>
      row.lat === null || row.lon === null ? [] : [[row.id, { lat: row.lat, lon: row.lon }] as const],
    ),
  );
};
