/** The map: close enough to tap a neighbourhood in a large municipality, and a tap is the place it points at. */
import { describe, expect, it } from 'vitest';
import { mapView, mapWidth } from './map-view.ts';

/** A long row of small neighbourhoods, as wide as Rotterdam with its port. */
const pack = {
  municipalityCode: 'GM0599',
  year: 2024,
  areas: Array.from({ length: 90 }, (_, at) => {
    const [west, south] = [4 + (at % 45) * 0.014, 51.88 + Math.floor(at / 45) * 0.009];
    const [east, north] = [west + 0.014, south + 0.009];
    return {
      code: `BU0599${String(at).padStart(4, '0')}`,
      kind: 'neighbourhood' as const,
      name: `Buurt ${at}`,
      districtCode: 'WK059900',
      polygons: [
        [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ] as [number, number][],
        ],
      ],
    };
  }),
};
const [first] = pack.areas;
const ring = first?.polygons[0]?.[0] ?? [];
const widthOf = (view: ReturnType<typeof mapView>): number =>
  view.toX(ring[1]?.[0] ?? 0) - view.toX(ring[0]?.[0] ?? 0);

describe('the view of the map', () => {
  it('comes close to the neighbourhoods of the team, with what lies around them', () => {
    expect(widthOf(mapView(pack, []))).toBeLessThan(24);
    const near = mapView(pack, [first?.code ?? '']);
    expect(widthOf(near)).toBeGreaterThan(80);
    expect(widthOf(near)).toBeLessThan(mapWidth);
  });

  it('shows the whole when nothing of it is named, or all of it', () => {
    const whole = mapView(pack, []);
    for (const near of [['BU99990000'], pack.areas.map((area) => area.code)])
      expect(widthOf(mapView(pack, near))).toBeCloseTo(widthOf(whole), 6);
  });

  it('keeps a usable height, and finds the place of a tap back', () => {
    for (const near of [[], [first?.code ?? ''], pack.areas.slice(0, 20).map((area) => area.code)]) {
      const view = mapView(pack, near);
      expect(view.height).toBeGreaterThanOrEqual(149);
      expect(view.height).toBeLessThanOrEqual(261);
      expect(view.toLon(view.toX(4.48))).toBeCloseTo(4.48, 9);
      expect(view.toLat(view.toY(51.9))).toBeCloseTo(51.9, 9);
    }
  });
});
