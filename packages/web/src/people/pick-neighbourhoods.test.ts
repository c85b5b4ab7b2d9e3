/** Neighbourhoods are found as people type them, and what a change takes away is named. */
import { describe, expect, it } from 'vitest';
import { findHoods, hoodsOf, othersIn, zonesLosing } from './pick-neighbourhoods.ts';

const area = (
  kind: 'district' | 'neighbourhood',
  code: string,
  name: string,
  districtCode: string | null,
) => ({
  kind,
  code,
  name,
  districtCode,
  polygons: [],
});
const hoods = hoodsOf({
  municipalityCode: 'GM1',
  year: 2024,
  areas: [
    area('district', 'WK1', 'Centrum', null),
    area('neighbourhood', 'BU2', 'Überhaven', 'WK1'),
    area('neighbourhood', 'BU1', 'Café-buurt', 'WK1'),
    area('neighbourhood', 'BU3', 'Polder', null),
  ],
});

describe('picking neighbourhoods', () => {
  it('lists them by name with their district', () => {
    expect(hoods.map(({ code, district }) => [code, district])).toEqual([
      ['BU1', 'Centrum'],
      ['BU3', ''],
      ['BU2', 'Centrum'],
    ]);
  });
  it.each([
    ['cafe', ['BU1']],
    ['CENTRUM uber', ['BU2']],
    ['  ', ['BU1', 'BU3', 'BU2']],
    ['nergens', []],
  ])('finds %o', (typed, codes) => {
    expect(findHoods(hoods, typed).map(({ code }) => code)).toEqual(codes);
  });
  it('names who walks there already, and the zones that lose a part', () => {
    const team = (teamId: string, neighbourhoodCodes: string[]) => ({
      teamId,
      name: teamId,
      neighbourhoodCodes,
    });
    expect(othersIn([team('a', ['BU1']), team('b', ['BU1'])], 'BU1', 'a')).toEqual(['b']);
    const zones = [{ neighbourhoodCodes: ['BU1'] }, { neighbourhoodCodes: ['BU2'] }];
    expect(zonesLosing(zones, ['BU1', 'BU2'], ['BU2', 'BU3'])).toEqual([zones[0]]);
    expect(zonesLosing(zones, ['BU1'], ['BU1', 'BU2'])).toEqual([]);
  });
});
