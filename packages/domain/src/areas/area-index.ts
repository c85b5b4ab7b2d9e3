/** Answers "in which neighbourhood is this point?" from memory, in microseconds, the same whatever order areas came in. */
import Flatbush from 'flatbush';
import pointInPolygon from 'point-in-polygon-hao';
import { ok, type PointRefusal, parsePoint, type Result } from '../kernel/index.ts';
import type { Area, PolygonRings } from './area.ts';

export type Whereabouts = {
  readonly neighbourhood: string | null;
  readonly district: string | null;
  readonly municipality: string | null;
};

export type AreaIndex = {
  /** @param lat degrees WGS84 @param lon degrees WGS84 */
  readonly where: (lat: number, lon: number) => Result<Whereabouts, PointRefusal>;
};

export const outside: Whereabouts = { neighbourhood: null, district: null, municipality: null };

/** Mutable number arrays, as the library wants them. */
const ringsFor = (rings: PolygonRings): number[][][] =>
  rings.map((ring) => ring.map(([lon, lat]) => [lon, lat]));

type Part = { readonly area: Area; readonly rings: number[][][] };

const boxOfRings = (rings: number[][][]): [number, number, number, number] => {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const position of rings[0] ?? []) {
    const [lon = 0, lat = 0] = position;
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
};

const finest: Readonly<Record<Area['kind'], number>> = { neighbourhood: 0, district: 1, municipality: 2 };

/** Finest kind first, then land before water, then the smallest code: this order alone decides on a border. */
const before = (left: Area, right: Area): boolean =>
  finest[left.kind] !== finest[right.kind]
    ? finest[left.kind] < finest[right.kind]
    : left.isWater !== right.isWater
      ? right.isWater
      : left.code < right.code;

const whereaboutsOf = (area: Area): Whereabouts => ({
  neighbourhood: area.kind === 'neighbourhood' ? area.code : null,
  district: area.districtCode,
  municipality: area.municipalityCode,
});

/**
 * Border rule: a point on a border belongs to every area it touches, and of those the one with the smallest code is the answer;
 * a border with nothing on the other side is still inside. Outside every area the answer is three times null, never a guess.
 * @param areas of one year
 */
export const createAreaIndex = (areas: readonly Area[]): AreaIndex => {
  const parts: Part[] = areas.flatMap((area) =>
    area.polygons.map((polygon) => ({ area, rings: ringsFor(polygon) })),
  );
  const boxes = parts.length === 0 ? null : new Flatbush(parts.length);
  for (const part of parts) boxes?.add(...boxOfRings(part.rings));
  boxes?.finish();
  const find = (lat: number, lon: number): Whereabouts => {
    let best: Area | null = null;
    for (const hit of boxes?.search(lon, lat, lon, lat) ?? []) {
      const part = parts[hit];
      if (part === undefined || (best !== null && !before(part.area, best))) continue;
      // The library answers true inside, 0 on the border and false outside, with exact arithmetic.
      if (pointInPolygon([lon, lat], part.rings) !== false) best = part.area;
    }
    return best === null ? outside : whereaboutsOf(best);
  };
  return {
    where: (lat, lon) => {
      const point = parsePoint(lat, lon);
      return point.ok ? ok(find(point.value.lat, point.value.lon)) : point;
    },
  };
};
