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

/** What the phone can tell about a place: its neighbourhood by name, and the codes desks are chosen by. */
export const placeInPack = (
  pack: AreaPack | null,
  place:
    | { readonly lat: number; readonly lon: number }
    | { readonly source: 'neighbourhood'; readonly neighbourhoodCode: string }
    | null,
) => {
  const code =
    pack === null || place === null
      ? null
      : 'neighbourhoodCode' in place
        ? place.neighbourhoodCode
        : neighbourhoodAt(pack, place.lat, place.lon);
  const area = pack?.areas.find((one) => one.code === code);
  return {
    neighbourhoodCode: code,
    name: area?.name ?? null,
    areaCodes: [code, area?.districtCode ?? null].filter((one) => one !== null),
  };
};
