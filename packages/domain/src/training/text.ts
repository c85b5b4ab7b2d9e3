/** How lessons are written down: short makers of texts, drawings and steps, Dutch (B1) and English side by side. */
import type { Text } from '../compass/index.ts';

export const t = (nl: string, en: string): Text => ({ nl, en });

/** What a drawing is put together from; figures have no face, so that nobody looks like somebody. */
export const drawingParts = [
  'house',
  'dark_house',
  'curtains',
  'lamp',
  'lamp_out',
  'person',
  'pair',
  'team',
  'child',
  'bench',
  'car',
  'van',
  'tree',
  'bin',
  'letterbox',
  'phone',
  'bike',
  'ladder',
  'smoke',
  'notes',
  'speech',
  'cup',
] as const;
export type DrawingPart = (typeof drawingParts)[number];

export type Drawing = {
  readonly light: 'day' | 'evening' | 'night';
  /** Parts with their place from the left, "house@20 lamp@120": 0 up to 320. */
  readonly parts: string;
  readonly alt: Text;
};

export const drawing = (light: Drawing['light'], parts: string, nl: string, en: string): Drawing => ({
  light,
  parts,
  alt: { nl, en },
});

/** @returns the parts of a drawing, left out those that nobody can draw */
export const readParts = (parts: string): readonly { readonly part: DrawingPart; readonly x: number }[] =>
  parts.split(' ').flatMap((one) => {
    const [name = '', at = ''] = one.split('@');
    const part = drawingParts.find((known) => known === name);
    const x = Number(at);
    return part === undefined || at === '' || !(x >= 0 && x <= 320) ? [] : [{ part, x }];
  });
