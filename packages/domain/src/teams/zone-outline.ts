/** A drawn part of the team's area: sound as a shape, and nowhere outside the neighbourhoods of the team. */
import { type Area, checkRing, createAreaIndex, type Position } from '../areas/index.ts';
import { ok, type Result, refuse } from '../kernel/index.ts';

export const outlineLimits = { least: 3, most: 40 } as const;

export type OutlineRefusal = 'too_few_corners' | 'too_many_corners' | 'crosses_itself' | 'outside_team';

/** Points along every side, corners included: close enough that no street of somebody else fits between two. */
const pointsPerSide = 60;

const along = (corners: readonly Position[]): readonly Position[] =>
  corners.flatMap(([lon, lat], index) => {
    const [nextLon, nextLat] = corners[(index + 1) % corners.length] ?? [lon, lat];
    return Array.from({ length: pointsPerSide }, (_, step): Position => {
      const part = step / pointsPerSide;
      return [lon + (nextLon - lon) * part, lat + (nextLat - lat) * part];
    });
  });

const isInside = (corners: readonly Position[], [lon, lat]: Position): boolean => {
  let inside = false;
  corners.forEach(([x1, y1], index) => {
    const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
};

/** A border shared with a neighbourhood of others belongs to both; a whole piece of theirs inside does not. */
const holdsOthers = (corners: readonly Position[], others: readonly Area[]): boolean =>
  others.some((area) => {
    const ring = area.polygons[0]?.[0] ?? [];
    const middle: Position = [
      ring.reduce((sum, [lon]) => sum + lon, 0) / Math.max(1, ring.length),
      ring.reduce((sum, [, lat]) => sum + lat, 0) / Math.max(1, ring.length),
    ];
    return ring.length > 0 && isInside(corners, middle);
  });

/**
 * @param corners [longitude, latitude], the first not said twice
 * @param areas neighbourhoods of the municipality
 * @param teamCodes those of the team
 * @returns the neighbourhoods it lies in
 */
export const checkOutline = (
  corners: readonly Position[],
  areas: readonly Area[],
  teamCodes: readonly string[],
): Result<readonly string[], OutlineRefusal> => {
  const first = corners[0];
  if (first === undefined || corners.length < outlineLimits.least) return refuse('too_few_corners');
  if (corners.length > outlineLimits.most) return refuse('too_many_corners');
  if (checkRing([...corners, first]) !== null) return refuse('crosses_itself');
  const hoods = areas.filter((area) => area.kind === 'neighbourhood');
  const ours = createAreaIndex(hoods.filter((area) => teamCodes.includes(area.code)));
  const codes = new Set<string>();
  for (const [lon, lat] of along(corners)) {
    const found = ours.where(lat, lon);
    if (!found.ok || found.value.neighbourhood === null) return refuse('outside_team');
    codes.add(found.value.neighbourhood);
  }
  const others = hoods.filter((area) => !teamCodes.includes(area.code));
  return holdsOthers(corners, others) ? refuse('outside_team') : ok([...codes].sort());
};
