/** A small map for paper: outlines of the neighbourhoods and the points with their numbers, as SVG without a word of anybody. */

type Place = { readonly lat: number | null; readonly lon: number | null };
export type MapShape = {
  readonly code: string;
  readonly kind: string;
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
};
type Spot = { readonly lat: number; readonly lon: number; readonly number: number };

const width = 560;
const highest = 330;
/** So much of what lies around is shown, as a part of the picture's own size. */
const around = 0.08;
const [ink, hair, near, mark] = ['#1B2432', '#B9B09A', '#FFF1CC', '#F2A900'];

/** @returns null where no point has a place */
export const drawWalkMap = (
  areas: readonly MapShape[],
  codes: readonly string[],
  points: readonly Place[],
): string | null => {
  const spots = points.flatMap(({ lat, lon }, at): Spot[] =>
    lat === null || lon === null ? [] : [{ lat, lon, number: at + 1 }],
  );
  if (spots.length === 0) return null;
  const shapes = areas.filter(({ kind }) => kind === 'neighbourhood');
  const corners = shapes
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ polygons }) => polygons.flat(2));
  const lons = [...corners.map(([lon]) => lon), ...spots.map(({ lon }) => lon)];
  const lats = [...corners.map(([, lat]) => lat), ...spots.map(({ lat }) => lat)];
  const bound = (values: readonly number[], pick: (one: number, other: number) => number): number =>
    values.reduce((found, one) => pick(found, one));
  const [west, east, south, north] = [
    bound(lons, Math.min),
    bound(lons, Math.max),
    bound(lats, Math.min),
    bound(lats, Math.max),
  ];
  // One degree of longitude is shorter than one of latitude; a street is at least a picture of some size.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const wide = Math.max((east - west) * squeeze, 0.001) * (1 + 2 * around);
  const tall = Math.max(north - south, 0.001) * (1 + 2 * around);
  const scale = Math.min(width / wide, highest / tall);
  const height = tall * scale;
  const x = (lon: number): string => (width / 2 + (lon - (west + east) / 2) * squeeze * scale).toFixed(1);
  const y = (lat: number): string => (height / 2 - (lat - (south + north) / 2) * scale).toFixed(1);
  const paths = [...shapes]
    .sort((left, right) => Number(codes.includes(left.code)) - Number(codes.includes(right.code)))
    .map(({ code, polygons }) => {
      const d = polygons
        .flat()
        .map((ring) => `M${ring.map(([lon, lat]) => `${x(lon)} ${y(lat)}`).join('L')}Z`)
        .join('');
      const fill = codes.includes(code) ? near : '#FFFFFF';
      return `<path d="${d}" fill="${fill}" fill-rule="evenodd" stroke="${hair}" stroke-width="1"/>`;
    });
  const marks = spots.map(
    (spot) =>
      `<circle cx="${x(spot.lon)}" cy="${y(spot.lat)}" r="9" fill="${mark}" stroke="${ink}"/>` +
      `<text x="${x(spot.lon)}" y="${y(spot.lat)}" dy="3.5" font-family="Roboto" font-size="10" text-anchor="middle" fill="${ink}">${spot.number}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height.toFixed(0)}" viewBox="0 0 ${width} ${height.toFixed(0)}">`,
    `<defs><clipPath id="sheet"><rect width="${width}" height="${height.toFixed(0)}"/></clipPath></defs>`,
    `<g clip-path="url(#sheet)">${paths.join('')}${marks.join('')}</g></svg>`,
  ].join('');
};
