/** Beginning a municipality is one step: with its desks, or not at all. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { replaceAreas } from '../areas/areas.store.ts';
import { demoAreas } from '../demo/demo-areas.ts';
import { withClient } from '../platform/db/provision.ts';
import { createWorld, type World } from '../testing/cast.ts';
import { superuserOn } from '../testing/test-database.ts';
import type { CommandDeps } from './command-deps.ts';
import { addMunicipalityCommand } from './municipality.commands.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

it('leaves nothing behind when its desks cannot be made, and works the next time', async () => {
  const said: string[] = [];
  const handles = {
    owner: world.owner,
    app: world.app,
    auth: world.auth,
    jobs: world.jobs,
    trail: world.trail,
  };
  const deps = {
    language: 'en',
    json: false,
    say: (line: string) => void said.push(line),
    complain: (line: string) => void said.push(line),
    withDatabases: (work) =>
      work({ urls: world.database.urls, secretKey: world.database.secretKey, db: (role) => handles[role] }),
  } as Pick<CommandDeps, 'language' | 'json' | 'say' | 'complain' | 'withDatabases'> as CommandDeps;
  await replaceAreas(
    world.owner,
    demoAreas().map((area) => ({ ...area, year: 2031 })),
    'test',
  );
  const add = () => addMunicipalityCommand(deps, 'GM9901', { tenant: 'tweede' });
  const run = (text: string) =>
    withClient(superuserOn(world.database), async (client) => (await client.query(text)).rows);
  await run("alter table desks add constraint planted check (tenant_id <> 'tweede')");
  await expect(add()).rejects.toMatchObject({ constraint: 'planted' });
  expect(await run("select 1 from tenants where id = 'tweede'")).toEqual([]);
  await run('alter table desks drop constraint planted');
  expect(await add()).toBe(0);
  expect(await run("select area_year from tenants where id = 'tweede'")).toEqual([{ area_year: 2031 }]);
  expect(await run("select 1 from desks where tenant_id = 'tweede'")).toHaveLength(3);
  expect(await add()).toBe(1);
});
