/** What part of the earth the map shows, and how degrees become points of the picture and back. */
import type { AreaPack } from '@buurtplus/contract/areas';

export type MapView = {
  readonly height: number;
  readonly toX: (lon: number) => number;
  readonly toY: (lat: number) => number;
  readonly toLon: (x: number) => number;
  readonly toLat: (y: number) => number;
};

export const mapWidth = 360;
const lowest = 150;
const highest = 260;
/** So much of what lies around is shown with the neighbourhoods one looks at, as a part of their own size. */
const around = 0.35;

type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

const boxOf = (areas: AreaPack['areas']): Box => {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const area of areas) {
    for (const [lon, lat] of area.polygons.flat(2)) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return { west, south, east, north };
};

const grow = (box: Box, lon: number, lat: number): Box => ({
  west: box.west - lon,
  east: box.east + lon,
  south: box.south - lat,
  north: box.north + lat,
});

/** @param near codes of neighbourhoods to come close to; empty for the whole municipality */
export const mapView = (pack: AreaPack, near: readonly string[]): MapView => {
  const chosen = pack.areas.filter((area) => near.includes(area.code));
  const close = chosen.length > 0 && chosen.length < pack.areas.length;
  const tight = boxOf(close ? chosen : pack.areas);
  const box = close
    ? grow(tight, (tight.east - tight.west) * around, (tight.north - tight.south) * around)
    : tight;
  // One degree of longitude is shorter than one of latitude.
  const squeeze = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const wide = (box.east - box.west) * squeeze;
  const tall = box.north - box.south;
  // A flat box gets more above and below, a tall one more on both sides: the picture keeps a usable shape.
  const moreTall = Math.max(0, (wide * lowest) / mapWidth - tall);
  const moreWide = Math.max(0, (tall * mapWidth) / highest - wide);
  const { west, south, east, north } = grow(box, moreWide / squeeze / 2, moreTall / 2);
  const scale = mapWidth / ((east - west) * squeeze);
  return {
    height: (north - south) * scale,
    toX: (lon) => (lon - west) * squeeze * scale,
    toY: (lat) => (north - lat) * scale,
    toLon: (x) => west + x / (squeeze * scale),
    toLat: (y) => north - y / scale,
  };
};
