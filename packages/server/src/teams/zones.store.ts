/** Named parts of a team's area. */
import type { ZoneView } from '@buurtplus/contract/roster';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export const listZones = (tx: Kysely<Tables>, tenantId: string, teamId: string) =>
  tx
    .selectFrom('team_zones')
    .select(['id', 'name', 'neighbourhood_codes', 'outline', 'ended_at'])
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .orderBy('name')
    .execute();

/** Those in use, in the shape a phone gets. */
export const zoneViewsOf = (zones: Awaited<ReturnType<typeof listZones>>): ZoneView[] =>
  zones
    .filter((zone) => zone.ended_at === null)
    .map((zone) => ({
      zoneId: zone.id,
      name: zone.name,
      neighbourhoodCodes: zone.neighbourhood_codes,
      outline: zone.outline,
    }));

export const listZoneViews = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
): Promise<ZoneView[]> => zoneViewsOf(await listZones(tx, tenantId, teamId));

export type NewZone = {
  readonly tenantId: string;
  readonly teamId: string;
  readonly id: string;
  readonly name: string;
  readonly neighbourhoodCodes: readonly string[];
  readonly outline?: readonly (readonly [number, number])[] | null;
};

export const findZone = async (tx: Kysely<Tables>, tenantId: string, id: string) =>
  (await tx
    .selectFrom('team_zones')
    .select(['team_id', 'name', 'neighbourhood_codes', 'outline'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;
export type ZoneRow = NonNullable<Awaited<ReturnType<typeof findZone>>>;

/**
 * Pressed twice at the same moment the id and the name meet the other one both: neither is an error here.
 * @returns false when there is one with this id or this name already: sent again after a lost answer, or another one
 */
export const insertZone = async (tx: Kysely<Tables>, zone: NewZone): Promise<boolean> => {
  const made = await tx
    .insertInto('team_zones')
    .values({
      tenant_id: zone.tenantId,
      team_id: zone.teamId,
      id: zone.id,
      name: zone.name,
      neighbourhood_codes: [...zone.neighbourhoodCodes],
      outline: zone.outline == null ? null : JSON.stringify(zone.outline),
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .execute();
  return made.length > 0;
};

export const hasZoneNamed = async (
  tx: Kysely<Tables>,
  { tenantId, teamId }: Pick<NewZone, 'tenantId' | 'teamId'>,
  name: string,
): Promise<boolean> => {
  const found = await tx
    .selectFrom('team_zones')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('ended_at', 'is', null)
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .executeTakeFirst();
  return found !== undefined;
};

export const renameZone = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  id: string,
  name: string,
): Promise<boolean> => {
  const done = await tx
    .updateTable('team_zones')
    .set({ name })
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
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
