/** Corners of a drawn part as somebody can say them: typed as two numbers, or chosen as a corner of a neighbourhood. */
import type { AreaPack } from '@buurtplus/contract/areas';
import type { Language } from '../words/words.tsx';

/** [longitude, latitude] */
export type Corner = readonly [number, number];

const sides = {
  nl: { nw: 'noordwesthoek', ne: 'noordoosthoek', se: 'zuidoosthoek', sw: 'zuidwesthoek', middle: 'midden' },
  en: {
    nw: 'north-west corner',
    ne: 'north-east corner',
    se: 'south-east corner',
    sw: 'south-west corner',
    middle: 'middle',
  },
} as const;
type Side = keyof (typeof sides)['nl'];

/** "51,9 4,3" with commas in the numbers is not guessed: numbers have a point, the comma stands between. */
export const parseCorner = (text: string): Corner | null => {
  const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  if (found === null) return null;
  const [lat, lon] = [Number(found[1]), Number(found[2])];
  return Math.abs(lat) > 90 || Math.abs(lon) > 180 ? null : [lon, lat];
};

const round = (value: number): number => Number(value.toFixed(6));

/** A little inside: the phone's map is rounded, and a point outside by a metre would be refused. */
const inwards = ([lon, lat]: Corner, [midLon, midLat]: Corner): Corner => [
  round(lon + (midLon - lon) * 0.04),
  round(lat + (midLat - lat) * 0.04),
];

/** Four corners and the middle of every neighbourhood of the team. */
export const cornerChoices = (
  pack: AreaPack,
  codes: readonly string[],
  language: Language,
): readonly { readonly label: string; readonly corner: Corner }[] =>
  pack.areas
    .filter((area) => codes.includes(area.code))
    .flatMap((area) => {
      const ring = (area.polygons[0]?.[0] ?? []).slice(1);
      const first = ring[0];
      if (first === undefined) return [];
      const mean = (at: 0 | 1): number => ring.reduce((sum, point) => sum + point[at], 0) / ring.length;
      const middle: Corner = [round(mean(0)), round(mean(1))];
      /** The point furthest that way, with a degree east and a degree north weighing about the same on the ground. */
      const most = (east: 1 | -1, north: 1 | -1): Corner => {
        const far = ([lon, lat]: Corner): number => east * lon * 0.62 + north * lat;
        return inwards(
          ring.reduce<Corner>((best, point) => (far(point) > far(best) ? point : best), first),
          middle,
        );
      };
      const corners: Readonly<Record<Side, Corner>> = {
        nw: most(-1, 1),
        ne: most(1, 1),
        se: most(1, -1),
        sw: most(-1, -1),
        middle,
      };
      return (['nw', 'ne', 'se', 'sw', 'middle'] as const).map((side) => ({
        label: `${area.name}, ${sides[language][side]}`,
        corner: corners[side],
      }));
    });

/** The same point twice makes no shape. */
export const withCorner = (corners: readonly Corner[], corner: Corner): readonly Corner[] =>
  corners.some(([lon, lat]) => lon === corner[0] && lat === corner[1]) ? corners : [...corners, corner];
