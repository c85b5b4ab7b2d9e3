/** The light map for a phone: the same borders with fewer points, so that neighbours still fit together. */
import type { AreaPack } from '@buurtplus/contract/areas';
import type { Area, Ring } from '@buurtplus/domain/areas';

/** About ten metres: enough to recognise a neighbourhood and to tap in it. */
const step = 0.0001;

const snap = (degrees: number): number => Math.round(degrees / step) * step;
const tidy = (degrees: number): number => Number(degrees.toFixed(4));

/** Snapping to one grid moves a shared border the same way on both sides; points that fall together become one. */
const simplify = (ring: Ring): [number, number][] => {
  const points: [number, number][] = [];
  for (const [lon, lat] of ring) {
    const point: [number, number] = [tidy(snap(lon)), tidy(snap(lat))];
    const last = points[points.length - 1];
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
};

export const areaPackOf = (map: {
  readonly year: number;
  readonly municipalityCode: string;
  readonly areas: readonly Area[];
}): AreaPack => ({
  municipalityCode: map.municipalityCode,
  year: map.year,
  areas: map.areas
    .filter((area) => area.kind === 'neighbourhood')
    .map((area) => ({
      code: area.code,
      kind: area.kind,
      name: area.name,
      districtCode: area.districtCode,
      polygons: area.polygons
        .map((polygon) => polygon.map(simplify).filter((ring) => ring.length >= 4))
        .filter((polygon) => polygon.length > 0),
    })),
});
