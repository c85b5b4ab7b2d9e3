/** Where a round went, coarsely: squares of about fifty metres, one a minute, with everything near a start, a meeting or an end cut off before it leaves the phone. */

/** A square of the grid, and how sure the phone was. */
export type TrackCell = { readonly row: number; readonly col: number; readonly accuracyM: number };

/** As it is kept on the phone while walking: never finer than a square. */
export type TrackPoint = TrackCell & {
  readonly elapsedMs: number;
  /** How many walked then: where that changes, somebody may live. */
  readonly walkers: number;
};

export type Fix = { readonly lat: number; readonly lon: number; readonly accuracyM: number };

export const trackLimits = {
  everyMs: 60_000,
  /** Cut off around a start, an end, and where somebody joined or left. */
  cutM: 150,
  /** A position less sure than this says nothing about a street. */
  accuracyM: 100,
  points: 400,
  /** Fewer squares than this could say where two people stood. */
  fewest: 5,
} as const;

const latStep = 0.000_45;
const lonStep = 0.000_73;
/** From the middle of a square to its corner, at most, in this country. */
const halfDiagonalM = 36;
const metresPerDegree = 111_195;
/** The European Netherlands; zero degrees, which broken phones say, lies outside. */
const box = { south: 50.7, north: 53.7, west: 3.2, east: 7.3 } as const;

export const trackRows = [Math.floor(box.south / latStep), Math.floor(box.north / latStep)] as const;
export const trackCols = [Math.floor(box.west / lonStep), Math.floor(box.east / lonStep)] as const;

export const middleOfCell = ({ row, col }: Pick<TrackCell, 'row' | 'col'>) => ({
  lat: (row + 0.5) * latStep,
  lon: (col + 0.5) * lonStep,
});

const isHere = ({ lat, lon, accuracyM }: Fix): boolean =>
  lat >= box.south &&
  lat <= box.north &&
  lon >= box.west &&
  lon <= box.east &&
  accuracyM >= 0 &&
  accuracyM <= trackLimits.accuracyM;

/** @param last the round ends here, so this one counts however soon it comes */
export const addFix = (
  points: readonly TrackPoint[],
  fix: Fix,
  elapsedMs: number,
  walkers: number,
  last = false,
): readonly TrackPoint[] => {
  const before = points.at(-1);
  if (!isHere(fix) || points.length >= trackLimits.points) return points;
  const soon = before !== undefined && elapsedMs - before.elapsedMs < trackLimits.everyMs;
  if (soon && !last && before.walkers === walkers) return points;
  const cell = { row: Math.floor(fix.lat / latStep), col: Math.floor(fix.lon / lonStep) };
  return [...points, { ...cell, accuracyM: Math.ceil(fix.accuracyM / 10) * 10, elapsedMs, walkers }];
};

const metresBetween = (one: TrackPoint, other: TrackPoint): number => {
  const [from, to] = [middleOfCell(one), middleOfCell(other)];
  const squeeze = Math.cos((((from.lat + to.lat) / 2) * Math.PI) / 180);
  return Math.hypot(to.lat - from.lat, (to.lon - from.lon) * squeeze) * metresPerDegree;
};

/** The ends, and both sides of every moment at which somebody joined or left; before the first and after the last nobody walks. */
const homesIn = (points: readonly TrackPoint[]): readonly TrackPoint[] =>
  points.filter(
    ({ walkers }, at) => points[at - 1]?.walkers !== walkers || points[at + 1]?.walkers !== walkers,
  );

/** @returns squares without order, time or number of visits; none when too little is left */
export const cutTrack = (points: readonly TrackPoint[]): readonly TrackCell[] => {
  const homes = homesIn(points);
  const isNear = (point: TrackPoint): boolean =>
    homes.some(
      (home) =>
        metresBetween(point, home) <= trackLimits.cutM + 2 * halfDiagonalM + point.accuracyM + home.accuracyM,
    );
  const cells = new Map<string, TrackCell>();
  for (const point of points) {
    if (isNear(point)) continue;
    const { row, col, accuracyM } = point;
    const key = `${row} ${col}`;
    cells.set(key, { row, col, accuracyM: Math.min(accuracyM, cells.get(key)?.accuracyM ?? accuracyM) });
  }
  const sorted = [...cells.values()].sort((left, right) => left.row - right.row || left.col - right.col);
  return sorted.length < trackLimits.fewest ? [] : sorted;
};
