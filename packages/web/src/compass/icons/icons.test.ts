/** Every fact of the catalogue has a picture of its own choosing, and a newer fact gets the one of its place. */
import { observationPlaces, observations } from '@buurtplus/domain/compass';
import { describe, expect, it } from 'vitest';
import { iconFor, observationIcons, placeIcons, placeOfCode } from './index.ts';

describe('pictures', () => {
  it.each(observations.map(({ code }) => [code]))('%s has one', (code) =>
    expect(observationIcons[code], code).toBeDefined(),
  );
  it('are there for no code that does not exist', () => {
    const known = new Set(observations.map(({ code }) => code));
    expect(Object.keys(observationIcons).filter((code) => !known.has(code))).toEqual([]);
  });
  it('do not repeat within the facts of one place', () => {
    for (const place of observationPlaces) {
      const here = observations.filter((one) => one.place === place);
      const different = new Set(here.map(({ code }) => observationIcons[code]));
      expect(different.size, place).toBe(here.length);
    }
  });
  it('of a code this phone does not know show where it is', () => {
    expect(iconFor('home.something_new')).toBe(placeIcons.home);
    expect(iconFor('public.something_new')).toBe(placeIcons.public_space);
    expect(placeOfCode('elsewhere.something_new')).toBeNull();
  });
});
