/** Municipality, district and neighbourhood as CBS names them, with their outline. */

export const areaKinds = ['municipality', 'district', 'neighbourhood'] as const;
export type AreaKind = (typeof areaKinds)[number];

/** [longitude, latitude] in degrees, WGS84. */
export type Position = readonly [number, number];
export type Ring = readonly Position[];
/** The shell first, then its holes. */
export type PolygonRings = readonly Ring[];

export type Area = {
  readonly kind: AreaKind;
  /** GM + 4, WK + 6 or BU + 8; always text: district and neighbourhood parts may hold letters. */
  readonly code: string;
  /** The year of the CBS map; codes of different years are never compared. */
  readonly year: number;
  readonly name: string;
  readonly municipalityCode: string;
  readonly districtCode: string | null;
  readonly isWater: boolean;
  readonly polygons: readonly PolygonRings[];
};

const shapes: Readonly<Record<AreaKind, RegExp>> = {
  municipality: /^GM\d{4}$/,
  district: /^WK\d{4}[0-9A-Z]{2}$/,
  neighbourhood: /^BU\d{4}[0-9A-Z]{4}$/,
};

export const areaKindOfCode = (code: string): AreaKind | null =>
  areaKinds.find((kind) => shapes[kind].test(code)) ?? null;

/** The four digits every code of a municipality begins with; a code holds the municipality it was made for. */
export const municipalityOfCode = (code: string): string => `GM${code.slice(2, 6)}`;
export const districtOfNeighbourhood = (code: string): string => `WK${code.slice(2, 8)}`;
