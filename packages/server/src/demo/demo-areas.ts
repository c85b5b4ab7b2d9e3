/** The invented municipality of Lichtendam: nine neighbourhoods on a map that exists nowhere. */
import type { Area, Position } from '@buurtplus/domain/areas';

export const demoTenant = {
  id: 'lichtendam',
  name: 'Gemeente Lichtendam',
  municipalityCode: 'GM9901',
  year: 2026,
} as const;

/** South-west corner, in open water, so that nobody lives there. */
const origin = { lat: 52.705, lon: 5.33 } as const;
const size = { lat: 0.011, lon: 0.018 } as const;
const across = 3;

/** A fixed unevenness, so that borders look like streets and canals rather than graph paper. */
const wobble = (seed: number): number => ((Math.sin(seed * 127.1) * 43_758.5453) % 1) * 0.22;

const corner = (column: number, row: number): Position => {
  const edge = (value: number): boolean => value === 0 || value === across;
  const sideways = edge(column) ? wobble(row * 7 + column) * 0.5 : wobble(column * 31 + row * 17 + 3);
  const upwards = edge(row) ? wobble(column * 11 + row) * 0.5 : wobble(column * 13 + row * 41 + 5);
  return [
    Number((origin.lon + (column + sideways) * size.lon).toFixed(6)),
    Number((origin.lat + (row + upwards) * size.lat).toFixed(6)),
  ];
};

/** A bend halfway each side; the neighbour on the other side has the very same point. */
const bend = (from: Position, to: Position): Position => {
  const turn = wobble((from[0] + to[0]) * 1_000 + (from[1] + to[1]) * 777) * 0.35;
  return [
    Number(((from[0] + to[0]) / 2 + turn * (to[1] - from[1])).toFixed(6)),
    Number(((from[1] + to[1]) / 2 - turn * (to[0] - from[0]) * 0.4).toFixed(6)),
  ];
};

/** Always computed in the same direction, so that both neighbours get the same bend. */
const side = (from: Position, to: Position): Position =>
  from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]) ? bend(from, to) : bend(to, from);

const outline = (corners: readonly Position[]): Position[] => {
  const ring = corners.flatMap((from, index) => [
    from,
    side(from, corners[(index + 1) % corners.length] ?? from),
  ]);
  return [...ring, ring[0] ?? [0, 0]];
};

const districtNames = ['Lichtendam Centrum', 'Zuidoever', 'De Lanen'] as const;
const neighbourhoodNames = [
  ['Havenkwartier', 'Oude Markt', 'Stationsbuurt'],
  ['Dijkzicht', 'Waterhof', 'Rietveld'],
  ['Lindelaan', 'Kastanjehof', 'Tuindorp'],
] as const;

export const demoAreas = (): readonly Area[] => {
  const shared = {
    year: demoTenant.year,
    municipalityCode: demoTenant.municipalityCode,
    isWater: false,
  } as const;
  const neighbourhoods: Area[] = [];
  for (let row = 0; row < across; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const corners = [
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
      ];
      neighbourhoods.push({
        ...shared,
        kind: 'neighbourhood',
        code: `BU99010${row + 1}0${column + 1}`,
        name: neighbourhoodNames[row]?.[column] ?? '',
        districtCode: `WK99010${row + 1}`,
        polygons: [[outline(corners)]],
      });
    }
  }
  const districts = districtNames.map(
    (name, row): Area => ({
      ...shared,
      kind: 'district',
      code: `WK99010${row + 1}`,
      name,
      districtCode: `WK99010${row + 1}`,
      polygons: neighbourhoods
        .filter((area) => area.districtCode === `WK99010${row + 1}`)
        .flatMap((area) => area.polygons),
    }),
  );
  const municipality: Area = {
    ...shared,
    kind: 'municipality',
    code: demoTenant.municipalityCode,
    name: 'Lichtendam',
    districtCode: null,
    polygons: neighbourhoods.flatMap((area) => area.polygons),
  };
  return [municipality, ...districts, ...neighbourhoods];
};

/** The middle of a demo neighbourhood, for signals that happened there. */
export const middleOf = (code: string): { lat: number; lon: number } => {
  const ring = demoAreas().find((area) => area.code === code)?.polygons[0]?.[0] ?? [];
  const sum = ring.reduce((total, [lon, lat]) => ({ lat: total.lat + lat, lon: total.lon + lon }), {
    lat: 0,
    lon: 0,
  });
  return { lat: Number((sum.lat / ring.length).toFixed(5)), lon: Number((sum.lon / ring.length).toFixed(5)) };
};

/** Some metres along from a point; a minus goes west. */
export const eastOf = (
  { lat, lon }: { readonly lat: number; readonly lon: number },
  metres: number,
): { lat: number; lon: number } => ({
  lat,
  lon: Number((lon + metres / (111_195 * Math.cos((lat * Math.PI) / 180))).toFixed(6)),
});
