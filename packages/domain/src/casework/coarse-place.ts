/** Where about a case is, for a map: the middle of a square of some hundred metres, so that it points at a street and not at a door. */
import type { Point } from '../kernel/index.ts';

/** About 111 metres to the north, and 101 to the east in the middle of the Netherlands. */
const square = { lat: 0.001, lon: 0.0015 } as const;

const middleOf = (value: number, size: number): number =>
  Number(((Math.floor(value / size) + 0.5) * size).toFixed(6));

export const coarsePlace = ({ lat, lon }: Point): Point => ({
  lat: middleOf(lat, square.lat),
  lon: middleOf(lon, square.lon),
});
