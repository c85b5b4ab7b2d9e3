/** Where a signal is about, as the volunteer told it. */
import { ok, type Point, type PointRefusal, parsePoint, type Result, refuse } from '../kernel/index.ts';

/** How the place was chosen: the phone's position, a tap on the map, or a neighbourhood from the list. */
export type SignalPlace =
  | ({ readonly source: 'position'; readonly accuracyM: number } & Point)
  | ({ readonly source: 'map' } & Point)
  | { readonly source: 'neighbourhood'; readonly neighbourhoodCode: string };

export type PlaceRefusal = PointRefusal | 'accuracy_out_of_range' | 'not_a_neighbourhood_code';

/** A position less sure than this is not a position (metres). */
export const worstAccuracyM = 5_000;

export const checkPlace = (place: SignalPlace): Result<SignalPlace, PlaceRefusal> => {
  if (place.source === 'neighbourhood') {
    return /^BU[0-9A-Z]{8}$/.test(place.neighbourhoodCode) ? ok(place) : refuse('not_a_neighbourhood_code');
  }
  const point = parsePoint(place.lat, place.lon);
  if (!point.ok) return point;
  if (place.source === 'position' && !(place.accuracyM >= 0 && place.accuracyM <= worstAccuracyM)) {
    return refuse('accuracy_out_of_range');
  }
  return ok(place);
};
