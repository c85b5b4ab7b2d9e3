/** The map in memory: another one is noticed without a restart, and the database is not asked at every question. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoAreas } from '../demo/demo-areas.ts';
import { setAreaYear } from '../people/tenants.store.ts';
import { createWorld, type World } from '../testing/cast.ts';
import { createAreaBook } from './area-book.ts';
import { replaceAreas } from './areas.store.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

it('follows an import and a move to another year within seconds', async () => {
  let now = 1_000_000;
  const book = createAreaBook(world.jobs, () => now);
  const nameOf = () => book.nameOf('lichtendam', 'BU99010101');
  const before = await nameOf();
  const renamed = (year: number, name: string) =>
    demoAreas().map((area) => ({ ...area, year, name: area.code === 'BU99010101' ? name : area.name }));
  const { year } = await book.mapOf('lichtendam');
  await replaceAreas(world.owner, renamed(year, 'Nieuwe Naam'), 'test');
  // Still trusted: every question would else be one more for the database.
  expect(await nameOf()).toBe(before);
  now += 5_000;
  expect(await Promise.all([nameOf(), nameOf(), nameOf()])).toEqual([
    'Nieuwe Naam',
    'Nieuwe Naam',
    'Nieuwe Naam',
  ]);
  await replaceAreas(world.owner, renamed(year + 1, 'Volgend Jaar'), 'test');
  now += 5_000;
  expect(await nameOf()).toBe('Nieuwe Naam');
  await setAreaYear(world.auth, 'lichtendam', year + 1);
  now += 5_000;
  expect([await nameOf(), (await book.mapOf('lichtendam')).year]).toEqual(['Volgend Jaar', year + 1]);
  await expect(book.mapOf('nergens')).rejects.toThrow('There is no municipality nergens.');
});
