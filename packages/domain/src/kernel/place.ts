/** A point on earth in WGS84 degrees, with how sure the phone was. */
import { ok, type Result, refuse } from './result.ts';

export type Point = { readonly lat: number; readonly lon: number };

/** Why a pair of numbers is not a usable Dutch position. */
export type PointRefusal = 'not_a_number' | 'zero_zero' | 'swapped' | 'outside_netherlands';

/** European Netherlands with a margin at sea, in degrees (WGS84). */
const country = { south: 50.7, north: 53.8, west: 3.1, east: 7.3 } as const;

const inCountry = (lat: number, lon: number): boolean =>
  lat >= country.south && lat <= country.north && lon >= country.west && lon <= country.east;

/** Refuses nonsense at the door: NaN, (0,0), swapped axes, or a place outside the country. */
export const parsePoint = (lat: number, lon: number): Result<Point, PointRefusal> => {
  if (!Number.isFinite(lat) || !Number.isFinite(lon)) return refuse('not_a_number');
  if (lat === 0 && lon === 0) return refuse('zero_zero');
  if (inCountry(lat, lon)) return ok({ lat, lon });
  return refuse(inCountry(lon, lat) ? 'swapped' : 'outside_netherlands');
};

/** Of a great circle; the Netherlands are small enough for one number. */
const metresPerDegree = 111_195;

/** Metres on the ground between two points that are near each other; below a kilometre right to some centimetres. */
export const metresBetween = (one: Point, other: Point): number => {
  const middle = ((one.lat + other.lat) / 2) * (Math.PI / 180);
  const north = (one.lat - other.lat) * metresPerDegree;
  const east = (one.lon - other.lon) * metresPerDegree * Math.cos(middle);
  return Math.hypot(north, east);
};
