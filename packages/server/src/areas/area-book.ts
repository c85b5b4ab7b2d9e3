/** The maps the server works with, in memory: per municipality its own CBS year; asks the database again when told to. */
import { type Area, createAreaIndex, outside, type Whereabouts } from '@buurtplus/domain/areas';
import type { SignalPlace } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { loadAreas, tenantMaps } from './areas.store.ts';

type TenantMap = {
  readonly year: number;
  readonly municipalityCode: string;
  readonly areas: readonly Area[];
  readonly byCode: ReadonlyMap<string, Area>;
  readonly where: (lat: number, lon: number) => Whereabouts;
};

export type AreaBook = {
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
  readonly nameOf: (tenantId: string, areaCode: string) => Promise<string>;
  readonly locate: (
    tenantId: string,
    place: SignalPlace,
  ) => Promise<{
    readonly areaYear: number;
    readonly neighbourhoodCode: string | null;
    readonly districtCode: string | null;
  }>;
  readonly mapOf: (
    tenantId: string,
  ) => Promise<{ readonly year: number; readonly municipalityCode: string; readonly areas: readonly Area[] }>;
  /** After an import: the next question reads the database again. */
  readonly refresh: () => void;
};

export const createAreaBook = (db: Kysely<Tables>): AreaBook => {
  const maps = new Map<string, Promise<TenantMap>>();

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

  const mapFor = (tenantId: string): Promise<TenantMap> => {
    const known = maps.get(tenantId);
    if (known !== undefined) return known;
    const loading = load(tenantId);
    maps.set(tenantId, loading);
    loading.catch(() => maps.delete(tenantId));
    return loading;
  };

  return {
    neighbourhoodsIn: async (tenantId, areaCode) => {
      const { areas } = await mapFor(tenantId);
      return areas
        .filter((area) => area.kind === 'neighbourhood')
        .filter((area) => [area.code, area.districtCode, area.municipalityCode].includes(areaCode))
        .map((area) => area.code);
    },
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
    refresh: () => maps.clear(),
  };
};
