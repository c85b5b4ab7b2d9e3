/** Where is this point: the index in memory against asking every outline one by one, over all neighbourhoods it is given. */
import { type Area, createAreaIndex } from '@buurtplus/domain/areas';
import { readAreas } from '../areas/import-areas.ts';
import { readShared, sharedDataFolder } from './shared-data.ts';

export type WhereFigures = {
  readonly neighbourhoods: number;
  readonly buildMs: number;
  readonly points: number;
  readonly indexMicroseconds: number;
  readonly bruteMicroseconds: number;
  readonly disagreements: number;
};

type Point = { readonly lat: number; readonly lon: number };

/** The corners of every outline and a grid over the whole region: near borders, inside and outside. */
const pointsOver = (areas: readonly Area[]): readonly Point[] => {
  const corners = areas.flatMap((area) =>
    area.polygons.flatMap((rings) => rings.flatMap((ring) => ring.map(([lon, lat]) => ({ lat, lon })))),
  );
  const grid = Array.from({ length: 100_000 }, (_, at) => ({
    lat: 51.6 + (((at * 7_919) % 100_003) / 100_003) * 0.5,
    lon: 3.9 + ((at * 104_729) % 100_003) / 100_003,
  }));
  return [...corners, ...grid];
};

/** @returns null where the region's files are not beside the checkout */
export const measureWhere = (): WhereFigures | null => {
  const folder = sharedDataFolder();
  if (folder === null) return null;
  const read = readAreas([readShared(folder, 'buurten-var.geojson')], null);
  if (!read.ok) throw new Error('the file of the region was refused');
  const areas = read.value;
  const built = performance.now();
  const index = createAreaIndex(areas);
  const buildMs = performance.now() - built;
  const points = pointsOver(areas);
  for (const { lat, lon } of points.slice(0, 20_000)) index.where(lat, lon);
  const asked = performance.now();
  for (const { lat, lon } of points) index.where(lat, lon);
  const indexMicroseconds = ((performance.now() - asked) * 1_000) / points.length;

  const alone = areas.map((area) => ({ code: area.code, where: createAreaIndex([area]).where }));
  const some = points.filter((_, at) => at % 997 === 0);
  const codeOf = (
    where: (lat: number, lon: number) => ReturnType<typeof index.where>,
    { lat, lon }: Point,
  ) => {
    const found = where(lat, lon);
    return found.ok ? found.value.neighbourhood : null;
  };
  const bruteStart = performance.now();
  const brute = some.map(
    (point) =>
      alone
        .filter(({ where }) => codeOf(where, point) !== null)
        .map(({ code }) => code)
        .sort()[0] ?? null,
  );
  const bruteMicroseconds = ((performance.now() - bruteStart) * 1_000) / some.length;
  return {
    neighbourhoods: areas.length,
    buildMs,
    points: points.length,
    indexMicroseconds,
    bruteMicroseconds,
    disagreements: some.filter((point, at) => codeOf(index.where, point) !== brute[at]).length,
  };
};
