/** The maps the server works with, in memory: per municipality its own CBS year; notices within seconds when another one was imported. */
import { type Area, createAreaIndex, outside, type Whereabouts } from '@buurtplus/domain/areas';
import type { SignalPlace } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { loadAreas, mapVersion, tenantMaps } from './areas.store.ts';

type TenantMap = {
  readonly year: number;
  readonly municipalityCode: string;
  readonly areas: readonly Area[];
  readonly byCode: ReadonlyMap<string, Area>;
  readonly where: (lat: number, lon: number) => Whereabouts;
};

export type AreaBook = {
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
  /** Every neighbourhood of the municipality. */
  readonly neighbourhoodsOf: (tenantId: string) => Promise<readonly string[]>;
  readonly nameOf: (tenantId: string, areaCode: string) => Promise<string>;
  readonly locate: (
    tenantId: string,
    place: SignalPlace,
  ) => Promise<{
    readonly areaYear: number;
    readonly neighbourhoodCode: string | null;
    readonly districtCode: string | null;
  }>;
  readonly mapOf: (tenantId: string) => Promise<TenantMap>;
};

/** How long a map is trusted before the database is asked whether it is still the one. */
const trustMs = 5_000;

/** @param now in tests a clock that can be moved */
export const createAreaBook = (db: Kysely<Tables>, now: () => number = Date.now): AreaBook => {
  type Held = { readonly version: string; readonly map: Promise<TenantMap>; checkedAt: number };
  const maps = new Map<string, Promise<Held>>();

  const load = async (tenantId: string): Promise<TenantMap> => {
    const tenant = (await tenantMaps(db)).find((one) => one.id === tenantId);
    if (tenant === undefined) throw new Error(`There is no municipality ${tenantId}.`);
    const areas = await loadAreas(db, tenant.area_year, tenant.municipality_code);
    const index = createAreaIndex(areas);
    return {
      year: tenant.area_year,
      municipalityCode: tenant.municipality_code,
      areas,
      byCode: new Map(areas.map((area) => [area.code, area])),
      where: (lat, lon) => {
        const found = index.where(lat, lon);
        return found.ok ? found.value : outside;
      },
    };
  };

  /** The one that is held while it is fresh or unchanged; an import or a move to another year is seen within seconds. */
  const hold = async (tenantId: string, before: Promise<Held> | null): Promise<Held> => {
    const held = await before;
    if (held !== null && now() - held.checkedAt < trustMs) return held;
    const version = await mapVersion(db, tenantId);
    if (held?.version === version) {
      held.checkedAt = now();
      return held;
    }
    const map = load(tenantId);
    await map;
    return { version, map, checkedAt: now() };
  };

  const mapFor = (tenantId: string): Promise<TenantMap> => {
    const before = maps.get(tenantId) ?? null;
    const held = hold(tenantId, before);
    maps.set(tenantId, held);
    return held
      .then(({ map }) => map)
      .catch((problem: unknown) => {
        maps.delete(tenantId);
        throw problem;
      });
  };

  return {
    neighbourhoodsIn: async (tenantId, areaCode) => {
      const { areas } = await mapFor(tenantId);
      return areas
        .filter((area) => area.kind === 'neighbourhood')
        .filter((area) => [area.code, area.districtCode, area.municipalityCode].includes(areaCode))
        .map((area) => area.code);
    },
    neighbourhoodsOf: async (tenantId) =>
      (await mapFor(tenantId)).areas.filter((area) => area.kind === 'neighbourhood').map(({ code }) => code),
    nameOf: async (tenantId, areaCode) => (await mapFor(tenantId)).byCode.get(areaCode)?.name ?? areaCode,
    locate: async (tenantId, place) => {
      const map = await mapFor(tenantId);
      if (place.source === 'neighbourhood') {
        const district = map.byCode.get(place.neighbourhoodCode)?.districtCode ?? null;
        return { areaYear: map.year, neighbourhoodCode: place.neighbourhoodCode, districtCode: district };
      }
      const found = map.where(place.lat, place.lon);
      return { areaYear: map.year, neighbourhoodCode: found.neighbourhood, districtCode: found.district };
    },
    mapOf: mapFor,
  };
};
