/** Reads one unknown GeoJSON feature as an area, or says exactly why it is not one. */
import { ok, parsePoint, type Result, refuse } from '../kernel/index.ts';
import {
  type Area,
  type AreaKind,
  areaKindOfCode,
  districtOfNeighbourhood,
  municipalityOfCode,
  type PolygonRings,
  type Position,
  type Ring,
} from './area.ts';
import { checkRing, type RingRefusal } from './check-ring.ts';

export type FeatureRefusal =
  | RingRefusal
  | 'not_a_feature'
  | 'not_a_polygon'
  | 'no_code'
  | 'code_does_not_fit_parent'
  | 'no_name'
  | 'no_year'
  | 'not_a_number'
  | 'zero_zero'
  | 'axes_swapped'
  | 'wrong_coordinate_system'
  | 'outside_netherlands'
  | 'hole_outside_its_shell'
  | 'code_twice';

type Bag = Readonly<Record<string, unknown>>;
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (bag: Bag, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value = bag[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
};

/** Field names of the Dutch services, per kind: the plain one first. */
const codeFields = {
  municipality: ['gemeentecode'],
  district: ['wijkcode'],
  neighbourhood: ['buurtcode'],
} as const;
const nameFields = {
  municipality: ['gemeentenaam'],
  district: ['wijknaam'],
  neighbourhood: ['buurtnaam'],
} as const;

/** The finest code a feature carries is its own; coarser ones are its parents. */
const ownCode = (bag: Bag): { readonly kind: AreaKind; readonly code: string } | null => {
  for (const kind of ['neighbourhood', 'district', 'municipality'] as const) {
    const code = textOf(bag, ...codeFields[kind]);
    if (code !== null) return areaKindOfCode(code) === kind ? { kind, code } : null;
  }
  return null;
};

const parentsOf = (
  bag: Bag,
  kind: AreaKind,
  code: string,
): { municipalityCode: string; districtCode: string | null } | null => {
  const municipalityCode = textOf(bag, 'gemeentecode') ?? municipalityOfCode(code);
  const districtCode =
    kind === 'neighbourhood'
      ? (textOf(bag, 'wijkcode') ?? districtOfNeighbourhood(code))
      : kind === 'district'
        ? code
        : null;
  if (areaKindOfCode(municipalityCode) !== 'municipality') return null;
  if (kind !== 'municipality' && municipalityOfCode(code) !== municipalityCode) return null;
  if (
    districtCode !== null &&
    (areaKindOfCode(districtCode) !== 'district' || municipalityOfCode(districtCode) !== municipalityCode)
  )
    return null;
  if (kind === 'neighbourhood' && districtCode !== districtOfNeighbourhood(code)) return null;
  return { municipalityCode, districtCode };
};

const readPosition = (value: unknown): Result<Position, FeatureRefusal> => {
  if (!Array.isArray(value)) return refuse('not_a_number');
  const [lon, lat]: readonly unknown[] = value;
  if (typeof lon !== 'number' || typeof lat !== 'number') return refuse('not_a_number');
  // Metres of the Dutch grid (EPSG:28992) are far beyond any degree.
  if (Math.abs(lon) > 180 || Math.abs(lat) > 180) return refuse('wrong_coordinate_system');
  const point = parsePoint(lat, lon);
  if (point.ok) return ok([lon, lat]);
  return refuse(point.refusal === 'swapped' ? 'axes_swapped' : point.refusal);
};

const readRing = (value: unknown): Result<Ring, FeatureRefusal> => {
  if (!Array.isArray(value)) return refuse('not_a_polygon');
  const ring: Position[] = [];
  for (const one of value) {
    const position = readPosition(one);
    if (!position.ok) return position;
    ring.push(position.value);
  }
  const fault = checkRing(ring);
  return fault === null ? ok(ring) : refuse(fault);
};

const boxOf = (ring: Ring): readonly [number, number, number, number] =>
  ring.reduce<[number, number, number, number]>(
    ([west, south, east, north], [lon, lat]) => [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ],
    [180, 90, -180, -90],
  );

const holesFit = (rings: PolygonRings): boolean => {
  const [shell, ...holes] = rings;
  if (shell === undefined) return false;
  const [west, south, east, north] = boxOf(shell);
  return holes.every((hole) => {
    const [holeWest, holeSouth, holeEast, holeNorth] = boxOf(hole);
    return holeWest >= west && holeSouth >= south && holeEast <= east && holeNorth <= north;
  });
};

const readPolygon = (value: unknown): Result<PolygonRings, FeatureRefusal> => {
  if (!Array.isArray(value) || value.length === 0) return refuse('not_a_polygon');
  const rings: Ring[] = [];
  for (const one of value) {
    const ring = readRing(one);
    if (!ring.ok) return ring;
    rings.push(ring.value);
  }
  return holesFit(rings) ? ok(rings) : refuse('hole_outside_its_shell');
};

const readGeometry = (value: unknown): Result<readonly PolygonRings[], FeatureRefusal> => {
  if (!isBag(value)) return refuse('not_a_polygon');
  const { type, coordinates } = value;
  const parts: unknown = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!Array.isArray(parts) || parts.length === 0) return refuse('not_a_polygon');
  const polygons: PolygonRings[] = [];
  for (const part of parts) {
    const polygon = readPolygon(part);
    if (!polygon.ok) return polygon;
    polygons.push(polygon.value);
  }
  return ok(polygons);
};

/** @param year the year of the map when the feature does not say it itself */
export const checkAreaFeature = (feature: unknown, year: number | null): Result<Area, FeatureRefusal> => {
  if (!isBag(feature) || feature['type'] !== 'Feature' || !isBag(feature['properties']))
    return refuse('not_a_feature');
  const bag = feature['properties'];
  const own = ownCode(bag);
  if (own === null) return refuse('no_code');
  const parents = parentsOf(bag, own.kind, own.code);
  if (parents === null) return refuse('code_does_not_fit_parent');
  const name =
    textOf(bag, ...nameFields[own.kind], 'naam', 'statnaam') ?? (own.kind === 'district' ? own.code : null);
  if (name === null) return refuse('no_name');
  const ownYear = year ?? bag['jaar'];
  if (typeof ownYear !== 'number' || !Number.isInteger(ownYear) || ownYear < 1990 || ownYear > 2200)
    return refuse('no_year');
  const polygons = readGeometry(feature['geometry']);
  if (!polygons.ok) return polygons;
  const water = bag['water'];
  return ok({
    ...own,
    ...parents,
    year: ownYear,
    name,
    isWater: water === 'JA' || water === true,
    polygons: polygons.value,
  });
};

/** A file that declares another coordinate system than longitude and latitude is refused as a whole. */
export const declaresOtherSystem = (collection: unknown): boolean => {
  if (!isBag(collection)) return false;
  const crs = collection['crs'];
  if (!isBag(crs)) return false;
  return !/CRS84|4326|4258/.test(JSON.stringify(crs));
};
