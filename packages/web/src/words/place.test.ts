/** A place in parts, each said once. */
import { expect, it } from 'vitest';
import { placeParts } from './place.ts';

it('leaves out what is empty and what was said', () => {
  expect(placeParts('Kade', null, 'Havenkwartier')).toEqual(['Kade', 'Havenkwartier']);
  expect(placeParts('Waterhof', '12', 'Waterhof')).toEqual(['Waterhof', '12']);
  expect(placeParts(null, '')).toEqual([]);
});
