/** Whether one ring of an outline is sound: closed, long enough, with a surface, and not crossing itself. */
import Flatbush from 'flatbush';
import type { Ring } from './area.ts';

export type RingRefusal =
  | 'ring_not_closed'
  | 'ring_too_short'
  | 'ring_without_surface'
  | 'ring_crosses_itself';

/** Twice the signed surface in square degrees (shoelace); positive runs counter-clockwise. */
const doubleSurface = (ring: Ring): number => {
  let sum = 0;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x1, y1] = ring[index] ?? [0, 0];
    const [x2, y2] = ring[index + 1] ?? [0, 0];
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
};

const side = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

/** True when two edges cross in a point that is inside both; touching at an end does not count. */
const cross = (ring: Ring, one: number, other: number): boolean => {
  const [ax, ay] = ring[one] ?? [0, 0];
  const [bx, by] = ring[one + 1] ?? [0, 0];
  const [cx, cy] = ring[other] ?? [0, 0];
  const [dx, dy] = ring[other + 1] ?? [0, 0];
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
};

const crossesItself = (ring: Ring): boolean => {
  const edges = ring.length - 1;
  const index = new Flatbush(edges);
  const boxes: [number, number, number, number][] = [];
  for (let edge = 0; edge < edges; edge += 1) {
    const [ax, ay] = ring[edge] ?? [0, 0];
    const [bx, by] = ring[edge + 1] ?? [0, 0];
    const box: [number, number, number, number] = [
      Math.min(ax, bx),
      Math.min(ay, by),
      Math.max(ax, bx),
      Math.max(ay, by),
    ];
    boxes.push(box);
    index.add(...box);
  }
  index.finish();
  return boxes.some((box, edge) =>
    index.search(...box, (other) => other > edge + 1).some((other) => cross(ring, edge, other)),
  );
};

export const checkRing = (ring: Ring): RingRefusal | null => {
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (first === undefined || last === undefined || ring.length < 4) return 'ring_too_short';
  if (first[0] !== last[0] || first[1] !== last[1]) return 'ring_not_closed';
  if (doubleSurface(ring) === 0) return 'ring_without_surface';
  return crossesItself(ring) ? 'ring_crosses_itself' : null;
};
