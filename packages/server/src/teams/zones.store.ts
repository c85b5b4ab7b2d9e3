/** Named parts of a team's area. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export const listZones = (tx: Kysely<Tables>, tenantId: string, teamId: string) =>
  tx
    .selectFrom('team_zones')
    .select(['id', 'name', 'neighbourhood_codes', 'ended_at'])
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .orderBy('name')
    .execute();

export const insertZone = async (
  tx: Kysely<Tables>,
  zone: { tenantId: string; teamId: string; id: string; name: string; neighbourhoodCodes: readonly string[] },
): Promise<void> => {
  await tx
    .insertInto('team_zones')
    .values({
      tenant_id: zone.tenantId,
      team_id: zone.teamId,
      id: zone.id,
      name: zone.name,
      neighbourhood_codes: [...zone.neighbourhoodCodes],
    })
    .execute();
};

/** Old rounds keep their zone; new ones cannot choose it any more. */
export const endZone = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  id: string,
  now: Date,
): Promise<boolean> => {
  const ended = await tx
    .updateTable('team_zones')
    .set({ ended_at: now })
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
};

export type TeamRow = { readonly name: string; readonly neighbourhood_codes: readonly string[] };

export const findTeam = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
): Promise<TeamRow | null> =>
  (await tx
    .selectFrom('teams')
    .select(['name', 'neighbourhood_codes'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', teamId)
    .executeTakeFirst()) ?? null;

export const isZoneOf = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  zoneId: string,
): Promise<boolean> => {
  const found = await sql<{ found: boolean }>`
    select exists (select 1 from team_zones where tenant_id = ${tenantId} and team_id = ${teamId}::uuid and id = ${zoneId}::uuid and ended_at is null) as found`.execute(
    tx,
  );
  return found.rows[0]?.found === true;
};
