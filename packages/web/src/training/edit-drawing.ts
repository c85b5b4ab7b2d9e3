/** Changing what stands in a drawing, in the form it is kept in: "house@40 team@280". What was not touched stays letter for letter. */
import { type DrawingPart, readParts } from '@buurtplus/domain/training';

const width = 320;
/** As long as the server takes. */
const longest = 200;
/** Steps of a place: fine enough for a street, few enough for a keyboard. */
export const placeStep = 10;

export type DrawnPart = {
  /** As it is kept. */
  readonly kept: string;
  /** Null for what nobody can draw. */
  readonly part: DrawingPart | null;
  readonly x: number;
};

const tokensOf = (parts: string): readonly string[] => parts.split(' ').filter((one) => one !== '');

export const drawnParts = (parts: string): readonly DrawnPart[] =>
  tokensOf(parts).map((kept) => {
    const [read] = readParts(kept);
    return { kept, part: read?.part ?? null, x: read?.x ?? 0 };
  });

/** The middle of the widest empty stretch of street. */
const roomiest = (parts: string): number => {
  const edges = [0, ...readParts(parts).map(({ x }) => x), width].toSorted((a, b) => a - b);
  const gaps = edges.slice(1).map((to, index) => ({ from: edges[index] ?? 0, to }));
  const widest = gaps.reduce((best, gap) => (gap.to - gap.from > best.to - best.from ? gap : best));
  return Math.round((widest.from + widest.to) / 2 / placeStep) * placeStep;
};

/** @returns null when the drawing is full */
export const addPart = (parts: string, part: DrawingPart): string | null => {
  const next = [...tokensOf(parts), `${part}@${roomiest(parts)}`].join(' ');
  return next.length > longest ? null : next;
};

export const movePart = (parts: string, index: number, x: number): string =>
  tokensOf(parts)
    .map((one, at) => (at === index ? `${one.split('@')[0]}@${Math.min(width, Math.max(0, x))}` : one))
    .join(' ');

export const dropPart = (parts: string, index: number): string =>
  tokensOf(parts)
    .filter((_, at) => at !== index)
    .join(' ');
