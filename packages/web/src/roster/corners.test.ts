/** Corners as somebody types or chooses them. */
import type { AreaPack } from '@buurtplus/contract/areas';
import { describe, expect, it } from 'vitest';
import { cornerChoices, parseCorner, withCorner } from './corners.ts';

const pack: AreaPack = {
  municipalityCode: 'GM9901',
  year: 2026,
  areas: ['BU99010101', 'BU99010102'].map((code) => ({
    code,
    kind: 'neighbourhood',
    name: code === 'BU99010101' ? 'Haven' : 'Markt',
    districtCode: null,
    polygons: [
      [
        [
          [4, 51],
          [5, 51],
          [5, 52],
          [4, 52],
          [4, 51],
        ],
      ],
    ],
  })),
};

describe('a corner', () => {
  it.each([
    ['51.9012, 4.3456', [4.3456, 51.9012]],
    [' 51.9;4 ', [4, 51.9]],
    ['51,9012 4,3456', null],
    ['ergens', null],
    ['95.1, 4.3', null],
    ['', null],
  ])('typed as "%s"', (text, corner) => expect(parseCorner(text)).toEqual(corner));

  it('is chosen by its name, of the own team only, and lies a little inside', () => {
    const choices = cornerChoices(pack, ['BU99010101'], 'nl');
    expect(choices.map((one) => one.label)).toEqual([
      'Haven, noordwesthoek',
      'Haven, noordoosthoek',
      'Haven, zuidoosthoek',
      'Haven, zuidwesthoek',
      'Haven, midden',
    ]);
    expect(choices.map((one) => one.corner)).toEqual([
      [4.02, 51.98],
      [4.98, 51.98],
      [4.98, 51.02],
      [4.02, 51.02],
      [4.5, 51.5],
    ]);
  });

  it('counts once', () => {
    expect(withCorner([[4, 51]], [4, 51])).toEqual([[4, 51]]);
    expect(withCorner([[4, 51]], [4, 52])).toHaveLength(2);
  });
});
