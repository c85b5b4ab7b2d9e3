/** Areas in the database: replaced per year as a whole, read as a whole. */
import type { Area, AreaKind, PolygonRings } from '@buurtplus/domain/areas';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

const rowsPerInsert = 200;

/** All or nothing: what these municipalities had of these kinds in this year is replaced in one transaction. */
export const replaceAreas = async (
  db: Kysely<Tables>,
  areas: readonly Area[],
  source: string,
): Promise<void> => {
  await db.transaction().execute(async (tx) => {
    const groups = new Map(areas.map((area) => [`${area.year}/${area.municipalityCode}/${area.kind}`, area]));
    for (const { year, municipalityCode, kind } of groups.values()) {
      await tx
        .deleteFrom('areas')
        .where('year', '=', year)
        .where('municipality_code', '=', municipalityCode)
        .where('kind', '=', kind)
        .execute();
    }
    for (let start = 0; start < areas.length; start += rowsPerInsert) {
      const rows = areas.slice(start, start + rowsPerInsert).map((area) => ({
        year: area.year,
        code: area.code,
        kind: area.kind,
        name: area.name,
        municipality_code: area.municipalityCode,
        district_code: area.districtCode,
        is_water: area.isWater,
        geometry: JSON.stringify(area.polygons),
        source,
      }));
      await tx.insertInto('areas').values(rows).execute();
    }
  });
};

/** @param municipalityCode null for all of that year */
export const loadAreas = async (
  db: Kysely<Tables>,
  year: number,
  municipalityCode: string | null,
): Promise<readonly Area[]> => {
  let query = db.selectFrom('areas').selectAll().where('year', '=', year);
  if (municipalityCode !== null) query = query.where('municipality_code', '=', municipalityCode);
  const rows = await query.orderBy('code').execute();
  return rows.map((row) => ({
    kind: row.kind as AreaKind,
    code: row.code,
    year: row.year,
    name: row.name,
    municipalityCode: row.municipality_code,
    districtCode: row.district_code,
    isWater: row.is_water,
    // Written by replaceAreas above, from areas that were checked.
    polygons: row.geometry as readonly PolygonRings[],
  }));
};

/** Per municipality the newest map that has neighbourhoods, or else the newest there is. */
export const loadNewestAreas = async (db: Kysely<Tables>): Promise<readonly Area[]> => {
  const newest = await sql<{ municipality_code: string; year: number }>`
    select municipality_code, coalesce(max(year) filter (where kind = 'neighbourhood'), max(year)) as year
    from areas group by municipality_code order by municipality_code`.execute(db);
  const maps = await Promise.all(newest.rows.map((row) => loadAreas(db, row.year, row.municipality_code)));
  return maps.flat();
};

export const tenantMaps = (db: Kysely<Tables>) =>
  db.selectFrom('tenants').select(['id', 'municipality_code', 'area_year']).execute();

/** Changes with every import and with a move to another year. */
export const mapVersion = async (db: Kysely<Tables>, tenantId: string): Promise<string> => {
  const found = await sql<{ version: string }>`
    select concat_ws('/', t.municipality_code, t.area_year, count(a.code), max(a.imported_at)) as version
    from tenants t left join areas a on a.year = t.area_year and a.municipality_code = t.municipality_code
    where t.id = ${tenantId} group by t.municipality_code, t.area_year`.execute(db);
  return found.rows[0]?.version ?? '';
};

export type MapSummary = {
  readonly year: number;
  readonly name: string | null;
  readonly neighbourhoodCodes: readonly string[];
};

/** @returns the newest map of this municipality that has neighbourhoods, or null */
export const newestMap = async (db: Kysely<Tables>, municipalityCode: string): Promise<MapSummary | null> => {
  const rows = await db
    .selectFrom('areas')
    .select(['year', 'kind', 'code', 'name'])
    .where('municipality_code', '=', municipalityCode)
    .orderBy('year', 'desc')
    .orderBy('code')
    .execute();
  const year = rows.find((row) => row.kind === 'neighbourhood')?.year;
  if (year === undefined) return null;
  return {
    year,
    name: rows.find((row) => row.kind === 'municipality')?.name ?? null,
    neighbourhoodCodes: rows
      .filter((row) => row.kind === 'neighbourhood' && row.year === year)
      .map((row) => row.code),
  };
};
