/** Two people who wrote the same are two lines. */
import { expect, it } from 'vitest';
import { withOwnKeys } from './own-keys.ts';

it('gives each of equal words a key of its own, the same again each time, and keeps the order', () => {
  const list = ['Fijn', 'Goed', 'Fijn', '2 Fijn', 'Fijn'];
  const found = withOwnKeys(list);
  expect(found.map(({ text }) => text)).toEqual(list);
  expect(new Set(found.map(({ key }) => key)).size).toBe(list.length);
  expect(withOwnKeys(list)).toEqual(found);
});
