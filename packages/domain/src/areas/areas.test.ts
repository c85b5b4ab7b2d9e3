/** Areas: every kind of wrong feature has a name, and a point belongs to exactly one neighbourhood. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area, Position } from './area.ts';
import { createAreaIndex } from './area-index.ts';
import { checkAreaFeature, declaresOtherSystem } from './check-area-feature.ts';

const square = (west: number, south: number, size = 0.01): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (
  change: object = {},
  geometry: object = { type: 'Polygon', coordinates: [square(4.4, 51.9)] },
) => ({
  type: 'Feature',
  properties: {
    buurtcode: 'BU05990110',
    buurtnaam: 'Stadsdriehoek',
    wijkcode: 'WK059901',
    gemeentecode: 'GM0599',
    gemeentenaam: 'Rotterdam',
    jaar: 2024,
    ...change,
  },
  geometry,
});
const refusal = (one: unknown): string => {
  const result = checkAreaFeature(one, null);
  return result.ok ? 'ok' : result.refusal;
};
const ring = (positions: unknown) => ({ type: 'Polygon', coordinates: [positions] });

describe('reading a feature', () => {
  it('knows neighbourhood, district and municipality by their own code', () => {
    expect(checkAreaFeature(feature(), null)).toMatchObject({
      ok: true,
      value: {
        kind: 'neighbourhood',
        code: 'BU05990110',
        districtCode: 'WK059901',
        municipalityCode: 'GM0599',
        year: 2024,
      },
    });
    expect(
      checkAreaFeature(
        {
          type: 'Feature',
          properties: { wijkcode: 'WK0599A1', wijknaam: null, gemeentecode: 'GM0599', jaar: 2016 },
          geometry: ring(square(4.4, 51.9)),
        },
        null,
      ),
    ).toMatchObject({ ok: true, value: { kind: 'district', name: 'WK0599A1' } });
    expect(
      checkAreaFeature(
        {
          type: 'Feature',
          properties: { gemeentecode: 'GM0599', gemeentenaam: 'Rotterdam', water: 'JA' },
          geometry: ring(square(4.4, 51.9)),
        },
        2025,
      ),
    ).toMatchObject({ ok: true, value: { kind: 'municipality', isWater: true, year: 2025 } });
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'not_a_feature'],
    ['a point', feature({}, { type: 'Point', coordinates: [4.4, 51.9] }), 'not_a_polygon'],
    ['no geometry', feature({}, null as never), 'not_a_polygon'],
    ['an empty polygon', feature({}, { type: 'Polygon', coordinates: [] }), 'not_a_polygon'],
    ['no code', feature({ buurtcode: undefined, wijkcode: undefined, gemeentecode: undefined }), 'no_code'],
    ['a code of a wrong shape', feature({ buurtcode: 'BU599' }), 'no_code'],
    ['a code of another municipality', feature({ gemeentecode: 'GM0344' }), 'code_does_not_fit_parent'],
    ['a code of another district', feature({ wijkcode: 'WK059902' }), 'code_does_not_fit_parent'],
    ['no name', feature({ buurtnaam: ' ' }), 'no_name'],
    ['no year', feature({ jaar: undefined }), 'no_year'],
    [
      'metres of the Dutch grid',
      feature(
        {},
        ring([
          [92_000, 437_000],
          [93_000, 437_000],
          [93_000, 438_000],
          [92_000, 437_000],
        ]),
      ),
      'wrong_coordinate_system',
    ],
    ['swapped axes', feature({}, ring(square(4.4, 51.9).map(([lon, lat]) => [lat, lon]))), 'axes_swapped'],
    [
      'the null island',
      feature(
        {},
        ring([
          [0, 0],
          [0, 1],
          [1, 1],
          [0, 0],
        ]),
      ),
      'zero_zero',
    ],
    ['Paris', feature({}, ring(square(2.3, 48.8))), 'outside_netherlands'],
    ['a text for a number', feature({}, ring([['4.4', 51.9]])), 'not_a_number'],
    ['null for a number', feature({}, ring([[null, null]])), 'not_a_number'],
    ['an open ring', feature({}, ring(square(4.4, 51.9).slice(0, 4))), 'ring_not_closed'],
    [
      'three points',
      feature(
        {},
        ring([
          [4.4, 51.9],
          [4.41, 51.9],
          [4.4, 51.9],
        ]),
      ),
      'ring_too_short',
    ],
    [
      'a line there and back',
      feature(
        {},
        ring([
          [4.4, 51.9],
          [4.41, 51.9],
          [4.42, 51.9],
          [4.4, 51.9],
        ]),
      ),
      'ring_without_surface',
    ],
    [
      'a bow tie',
      feature(
        {},
        ring([
          [4.4, 51.9],
          [4.41, 51.91],
          [4.41, 51.9],
          [4.4, 51.912],
          [4.4, 51.9],
        ]),
      ),
      'ring_crosses_itself',
    ],
    [
      'a hole elsewhere',
      feature({}, { type: 'Polygon', coordinates: [square(4.4, 51.9), square(4.6, 51.9, 0.002)] }),
      'hole_outside_its_shell',
    ],
  ])('refuses %s', (_name, one, reason) => expect(refusal(one)).toBe(reason));

  it('refuses a file that declares another coordinate system', () => {
    expect(declaresOtherSystem({ crs: { properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } })).toBe(true);
    expect(declaresOtherSystem({ crs: { properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } })).toBe(
      false,
    );
  });
});

const area = (code: string, coordinates: readonly (readonly (readonly Position[])[])[]): Area => ({
  kind: 'neighbourhood',
  code,
  year: 2024,
  name: code,
  municipalityCode: 'GM0599',
  districtCode: 'WK059901',
  isWater: false,
  polygons: coordinates,
});
const cell = (column: number, row: number): readonly Position[] =>
  square(4.4 + column * 0.01, 51.9 + row * 0.01);

describe('where is this point', () => {
  const grid = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => area(`BU059901${row}${column}`, [[cell(column, row)]])),
  );
  const index = createAreaIndex(grid);
  const where = (lat: number, lon: number): string | null => {
    const found = index.where(lat, lon);
    return found.ok ? found.value.neighbourhood : 'refused';
  };

  it('answers the neighbourhood with its district and municipality, or says outside', () => {
    expect(index.where(51.905, 4.405)).toEqual({
      ok: true,
      value: { neighbourhood: 'BU05990100', district: 'WK059901', municipality: 'GM0599' },
    });
    expect(index.where(52.5, 5.5)).toEqual({
      ok: true,
      value: { neighbourhood: null, district: null, municipality: null },
    });
  });

  it('gives a border to the smallest code, the same in any order, and a last border to its own area', () => {
    const backwards = createAreaIndex([...grid].reverse());
    for (const [lat, lon, code] of [
      [51.905, 4.41, 'BU05990100'],
      [51.91, 4.41, 'BU05990100'],
      [51.93, 4.43, 'BU05990122'],
    ] as const) {
      expect(where(lat, lon), code).toBe(code);
      expect(backwards.where(lat, lon)).toEqual(index.where(lat, lon));
    }
  });

  it('leaves a hole out and finds every part of a split area', () => {
    const split = createAreaIndex([
      area('BU05990100', [[cell(0, 0), square(4.403, 51.903, 0.004)], [cell(2, 2)]]),
    ]);
    const at = (lat: number, lon: number) => split.where(lat, lon);
    expect(at(51.905, 4.405)).toMatchObject({ value: { neighbourhood: null } });
    expect(at(51.901, 4.401)).toMatchObject({ value: { neighbourhood: 'BU05990100' } });
    expect(at(51.925, 4.425)).toMatchObject({ value: { neighbourhood: 'BU05990100' } });
  });

  it.each([
    [Number.NaN, 4, 'not_a_number'],
    [0, 0, 'zero_zero'],
    [4.4, 51.9, 'swapped'],
    [10, 10, 'outside_netherlands'],
  ])('refuses %d %d', (lat, lon, reason) => {
    expect(index.where(lat, lon)).toEqual({ ok: false, refusal: reason });
  });

  it('agrees with looking at every cell by hand', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 4.39, max: 4.44, noNaN: true }),
        fc.double({ min: 51.89, max: 51.94, noNaN: true }),
        (lon, lat) => {
          const inside = (one: Area): boolean => {
            const [sw, , ne] = one.polygons[0]?.[0] ?? [];
            return (
              sw !== undefined &&
              ne !== undefined &&
              lon >= sw[0] &&
              lon <= ne[0] &&
              lat >= sw[1] &&
              lat <= ne[1]
            );
          };
          expect(where(lat, lon)).toBe(
            grid
              .filter(inside)
              .map((one) => one.code)
              .sort()[0] ?? null,
          );
        },
      ),
    );
  });
});
