/** Names the neighbourhood of a point on the phone's light map, to show it; the server's exact map decides. */
import type { AreaPack } from '@buurtplus/contract/areas';
import { type AreaIndex, createAreaIndex } from '@buurtplus/domain/areas';

const indexes = new WeakMap<AreaPack, AreaIndex>();

export const neighbourhoodAt = (pack: AreaPack, lat: number, lon: number): string | null => {
  let index = indexes.get(pack);
  if (index === undefined) {
    index = createAreaIndex(
      pack.areas.map((area) => ({
        ...area,
        year: pack.year,
        municipalityCode: pack.municipalityCode,
        isWater: false,
      })),
    );
    indexes.set(pack, index);
  }
  const found = index.where(lat, lon);
  return found.ok ? found.value.neighbourhood : null;
};
