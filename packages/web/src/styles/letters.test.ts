/** Letters that come in late move nothing: until then others stand in that are as wide and as high, for every weight. */
import { expect, it } from 'vitest';
import base from './base.css?raw';
import tokens from './tokens.css?raw';

const faces = [...base.matchAll(/@font-face \{([^}]*)\}/g)].map(([, face = '']) => face);
const of = (face: string, name: string): string =>
  face.match(new RegExp(`${name}: ([^;]*);`))?.[1]?.replaceAll('"', '') ?? '';
const fonts = (tokens.match(/--bpp-font: ([^;]*);/)?.[1] ?? '')
  .split(', ')
  .map((one) => one.replaceAll('"', ''));
const [own = '', standIn = ''] = fonts;

it('has letters that stand in, right after its own', () => {
  const late = faces
    .filter((face) => of(face, 'font-display') === 'swap')
    .map((face) => of(face, 'font-family'));
  expect(late).toEqual([own]);
  const other = faces.filter((face) => of(face, 'font-family') === standIn);
  expect(other.map((face) => of(face, 'font-weight'))).toEqual(['200 599', '600 800']);
  for (const face of other) {
    expect(of(face, 'src')).toMatch(/^local\(Roboto.*local\(Arial/);
    const [size = 0, up = 0, down = 0] = ['size-adjust', 'ascent-override', 'descent-override'].map((name) =>
      Number.parseFloat(of(face, name)),
    );
    // Measured: 984 above the line and 316 below it, of a thousand.
    expect(size * up).toBeCloseTo(9840, -1);
    expect(size * down).toBeCloseTo(3160, -1);
  }
});
