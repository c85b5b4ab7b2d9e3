/** A random draw of points in an area: the same seed gives the same points on every machine, and each square metre has the same chance. */
import pointInPolygon from 'point-in-polygon-hao';
import type { PolygonRings } from '../areas/index.ts';
import { ok, type Point, type Result, refuse } from '../kernel/index.ts';
import { planLimits } from './plan.ts';

/** An area too thin for this many tries is a mistake in its outline. */
const mostTries = 1_000_000;

type Box = readonly [west: number, south: number, east: number, north: number];

const wide = 2 ** 32;

/** Four numbers out of the letters of a seed; whole numbers only, so that no machine rounds them otherwise (FNV-1a and murmur's last mix). */
const startOf = (seed: string): [number, number, number, number] => {
  const one = (salt: number): number => {
    let hash = (0x811c9dc5 ^ salt) >>> 0;
    for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
    return (hash ^ (hash >>> 16)) >>> 0;
  };
  return [one(1), one(2), one(3), 1];
};

/** "Small fast counting" (sfc32): even, quick, and exact in whole numbers. @returns numbers from 0 up to 1 */
export const drawerOf = (seed: string): (() => number) => {
  let [a, b, c, counter] = startOf(seed);
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 15; warm += 1) next();
  return () => (next() * 2 ** 21 + (next() >>> 11)) / (wide * 2 ** 21);
};

/** The cosine by its own series: a machine's built-in one may differ in the last digit, and then so would the draw. */
const cosine = (degrees: number): number => {
  const square = ((degrees * Math.PI) / 180) ** 2;
  let [term, sum] = [1, 1];
  for (let step = 2; step <= 20; step += 2) {
    term *= -square / (step * (step - 1));
    sum += term;
  }
  return sum;
};

const boxAround = (polygons: readonly PolygonRings[]): Box | null => {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [shell = []] of polygons)
    for (const [lon, lat] of shell) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  return west < east && south < north ? [west, south, east, north] : null;
};

const isInside =
  (polygons: readonly PolygonRings[]) =>
  (lon: number, lat: number): boolean =>
    polygons.some(
      (rings) =>
        // Only what lies inside counts: a point on a border could be the neighbour's.
        pointInPolygon(
          [lon, lat],
          rings.map((ring) => ring.map(([x, y]) => [x, y])),
        ) === true,
    );

/** About ten centimetres: what a map says is never surer. */
const tidy = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * Points are drawn in the box around the area and kept when they lie inside; nearer to the pole a degree is narrower, and so is its chance.
 * The first ten of a draw of twenty are the draw of ten; the order of the polygons does not matter.
 * @param polygons of the northern half of the world; where two overlap, that part counts once
 */
export const drawPoints = (
  polygons: readonly PolygonRings[],
  seed: string,
  count: number,
): Result<readonly Point[], 'no_area' | 'too_many'> => {
  if (count > planLimits.points) return refuse('too_many');
  const box = boxAround(polygons);
  if (box === null) return refuse('no_area');
  const [west, south, east, north] = box;
  const inside = isInside(polygons);
  const draw = drawerOf(seed);
  const widest = cosine(south);
  const points: Point[] = [];
  for (let tries = 0; points.length < count; tries += 1) {
    if (tries === mostTries) return refuse('no_area');
    const lon = tidy(west + draw() * (east - west));
    const lat = tidy(south + draw() * (north - south));
    const chance = draw();
    if (chance * widest < cosine(lat) && inside(lon, lat)) points.push({ lat, lon });
  }
  return ok(points);
};
