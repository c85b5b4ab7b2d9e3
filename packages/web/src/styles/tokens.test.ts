/** The colours by day and by night: letters and signs stand out as WCAG asks, also in a municipality's own colours. */
import { describe, expect, it } from 'vitest';
import css from './tokens.css?raw';

const tokensIn = (block: string): ReadonlyMap<string, string> =>
  new Map(
    [...block.matchAll(/--bpp-([a-z-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
const [dayBlock = '', nightBlock = ''] = css.split(':root[data-theme="night"]');
const themes = { day: tokensIn(dayBlock), night: tokensIn(nightBlock) };

/** WCAG 2.2, relative luminance. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const text = ['ink', 'ink-soft', 'primary', 'good', 'info', 'attention', 'danger'] as const;
const pairs: readonly (readonly [string, string, number])[] = [
  ...text.flatMap((name) => [[name, 'page', 4.5] as const, [name, 'surface', 4.5] as const]),
  // On a round, in the dark: AAA for what is read.
  ['ink', 'page', 7],
  ['ink-soft', 'page', 7],
  ['ink', 'surface', 7],
  ['ink-soft', 'surface', 7],
  ['ink', 'glow', 7],
  ['on-primary', 'primary', 7],
  ['primary', 'page', 7],
  ['primary', 'surface', 7],
  ['on-danger', 'danger', 7],
  ['on-accent', 'accent', 7],
  ['attention', 'glow', 4.5],
  ['line', 'page', 3],
  ['line', 'surface', 3],
];

describe.each(Object.entries(themes))('by %s', (_name, tokens) => {
  it.each(pairs)('%s on %s reaches %f', (front, back, least) => {
    const [one, other] = [tokens.get(front), tokens.get(back)];
    if (one === undefined || other === undefined)
      throw new Error(`${front} or ${back} is not a colour of its own`);
    expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
  });
});

it('the measure itself knows black, white and pale grey', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#bbbbbb', '#ffffff')).toBeLessThan(3);
});
