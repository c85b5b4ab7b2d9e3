/** The command line as an administrator types it: a process of its own, its exit code, and what it says in two languages. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople, demoTeamId } from '../demo/demo-people.ts';
import { insertAssignment, listHeldRoles } from '../people/person.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { createWorld, type World } from '../testing/cast.ts';

const entry = fileURLToPath(new URL('../../bin/buurtplus.js', import.meta.url));

describe.concurrent('the command line', () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    world = await createWorld();
    folder = mkdtempSync(join(tmpdir(), 'buurtplus-cli-'));
    writeFileSync(join(folder, 'empty.geojson'), '{"type":"FeatureCollection","features":[]}');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.end();
  });

  const type = (line: string, options: { readonly language?: 'nl' | 'en'; readonly input?: string } = {}) =>
    new Promise<{ code: number | null; out: string; problems: string }>((resolve) => {
      const child = spawn(process.execPath, [entry, ...line.split(' ')], {
        env: {
          ...process.env,
          DATABASE_URL: world.database.urls.owner,
          SECRET_KEY: world.database.secretKey,
          DATA_DIR: folder,
          PORT: '1',
          BUURTPLUS_LANGUAGE: options.language ?? 'en',
        },
      });
      let [out, problems] = ['', ''];
      child.stdout.on('data', (data: Buffer) => void (out += data.toString('utf8')));
      child.stderr.on('data', (data: Buffer) => void (problems += data.toString('utf8')));
      child.once('close', (code) => resolve({ code, out: out.trim(), problems: problems.trim() }));
      child.stdin.end(options.input ?? '');
    });

  it('says where points are, one line for one, and stops for none', async () => {
    const input = '52.71,5.34\n51.92,4.48\n5.34,52.71\n0,0\nnonsense\n1,2,3\n';
    const { code, out } = await type('areas where --json -', { input });
    const nowhere = { neighbourhood: null, district: null, municipality: null };
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => JSON.parse(line) as object)).toEqual([
      { neighbourhood: 'BU99010101', district: 'WK990101', municipality: 'GM9901' },
      nowhere,
      { ...nowhere, error: 'swapped' },
      { ...nowhere, error: 'zero_zero' },
      { ...nowhere, error: 'not_a_number' },
      { ...nowhere, error: 'not_a_number' },
    ]);
  });

  it.each([
    ['areas where 52.71 5.34', 0, 'BU99010101 · WK990101 · GM9901'],
    ['areas where 5.34 52.71', 1, 'Latitude and longitude are swapped'],
    ['areas where 52.71', 2, 'Give two numbers'],
    ['areas where --year soon 52.71 5.34', 2, 'A year is a number like 2024.'],
    ['areas import empty.geojson --pdok GM0599', 2, 'not both'],
    ['areas import nothing-here.geojson', 1, 'cannot be read'],
    ['audit verify --tenant lichtendm', 1, 'There is no municipality lichtendm.'],
    ['audit head --tenant lichtendm', 1, 'There is no municipality lichtendm.'],
    ['audit verify --tenant lichtendam', 0, '0 faults'],
    ['audit head --tenant lichtendam --json', 0, '{"head":null}'],
    [
      'people invite --tenant nowhere --email a@b.nl --name A --role volunteer',
      1,
      '--tenant is not known here',
    ],
    ['people invite --tenant lichtendam --email a@b.nl --name A --role volunteer', 1, '--team is needed'],
    [
      'people invite --tenant lichtendam --email a@b.nl --name A --role volunteer --team x',
      1,
      '--team is not known here',
    ],
    [
      'people invite --tenant lichtendam --email a@b.nl --name A --role wijkagent --area BU1',
      1,
      '--area is not known here',
    ],
    [
      'people invite --tenant lichtendam --email a@b.nl --name A --role wijkagent --area WK990101',
      1,
      'SMTP_URL: no mail server took the mail',
    ],
    [
      'people invite --tenant lichtendam --email a@b.nl --name A --role wijkagent --area WK990101 --from 2026-02-30',
      1,
      '--from wants a day',
    ],
    ['team add --tenant lichtendam --name X --area BU1', 1, 'is no neighbourhood'],
    ['restored', 0, 'Phones send again'],
    ['health', 1, 'Not reachable'],
    ['nonsense', 2, "unknown command 'nonsense'"],
  ])('%s ends with %i: %s', async (line, code, says) => {
    const ended = await type(line);
    expect(`${ended.out}\n${ended.problems}`).toContain(says);
    expect(ended.code).toBe(code);
  });

  it('ends a role at once, also one that began today, and leaves a line', async () => {
    const rik = demoPeople.find((one) => one.email.startsWith('rik'));
    const today = dutchDay(new Date());
    await insertAssignment(world.auth, {
      tenantId: 'lichtendam',
      id: world.newId(),
      personId: rik?.id ?? '',
      role: 'volunteer',
      teamId: demoTeamId,
      areaCodes: [],
      startsOn: today,
      endsOn: null,
    });
    const end = 'people end --tenant lichtendam --email Rik@lichtendam.example';
    expect(await type(`${end} --role volunteer --json`)).toMatchObject({ code: 0 });
    const held = () => listHeldRoles(world.auth, 'lichtendam', rik?.id ?? '', today);
    expect(await held()).toMatchObject([{ role: 'wijkregisseur' }]);
    const inForce = await world.auth
      .selectFrom('role_assignments')
      .select('role')
      .where('person_id', '=', rik?.id ?? '')
      .where('starts_on', '<=', today)
      .where(({ eb, or }) => or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
      .execute();
    expect(inForce).toEqual([{ role: 'wijkregisseur' }]);
    expect(await type(`${end} --role volunteer`)).toMatchObject({ code: 1 });
    expect(await type(`${end} --on someday`)).toMatchObject({ code: 2 });
    expect(await type(`${end} --on 2099-12-31 --json`)).toMatchObject({
      code: 0,
      out: '{"ended":["wijkregisseur"],"lastDay":"2099-12-31"}',
    });
    expect(await held()).toMatchObject([{ role: 'wijkregisseur' }]);
    expect(await type(end)).toMatchObject({ code: 0 });
    expect(await held()).toEqual([]);
  });

  it('keeps desks and organisations: made, changed, ended, and wrong ones refused', async () => {
    const set = 'desk set --tenant lichtendam --code wijkagent-haven';
    expect(await type(set)).toMatchObject({ code: 1 });
    expect(await type(`${set} --role wijkagent --takes nonsense --area BU99010101`)).toMatchObject({
      code: 1,
    });
    expect(
      await type(`${set} --role wijkagent --takes social --area BU99010101 WK990102 --phone 0990 --json`),
    ).toMatchObject({ code: 0 });
    // What is left out stays as it was.
    expect(await type(`${set} --name Haven`)).toMatchObject({ code: 0 });
    const listed = async () =>
      (JSON.parse((await type('desk list --tenant lichtendam --json')).out) as { desks: { code: string }[] })
        .desks;
    const haven = (await listed()).find(({ code }) => code === 'wijkagent-haven');
    expect(haven).toMatchObject({ role: 'wijkagent', name: 'Haven', takes: ['social'], phone: '0990' });
    expect(await type('desk end --tenant lichtendam --code wijkagent-haven')).toMatchObject({ code: 0 });
    expect((await listed()).map(({ code }) => code)).not.toContain('wijkagent-haven');
    expect(await type('organisation add --tenant lichtendam --name Politie --kind army')).toMatchObject({
      code: 1,
    });
    expect(await type('organisation add --tenant lichtendam --name Politie --kind police')).toMatchObject({
      code: 0,
    });
    expect((await type('organisation list --tenant lichtendam')).out).toMatch(/police +Politie/);
  });

  it('moves a municipality to another map only when that is there', async () => {
    expect(await type('municipality map --tenant lichtendam --year 2025')).toMatchObject({ code: 1 });
    expect(await type('municipality map --tenant lichtendam --year 2026 --json')).toMatchObject({ code: 0 });
  });

  it('gives somebody who lost it all a new beginning, in the own municipality only', async () => {
    const wil = demoPeople.find((one) => one.email.startsWith('wil'));
    const secrets = () =>
      world.auth
        .selectFrom('totp_secrets')
        .select('person_id')
        .where('person_id', '=', wil?.id ?? '')
        .execute();
    const reset = 'people reset-factors --email wil@lichtendam.example --tenant';
    expect(await type(`${reset} elders`)).toMatchObject({ code: 1 });
    expect(await secrets()).toHaveLength(1);
    expect(await type(`${reset} lichtendam`)).toMatchObject({ code: 0 });
    expect(await secrets()).toEqual([]);
  });

  it('imports nothing from a file with nothing in it, and says so', async () => {
    expect(await type(`areas import ${join(folder, 'empty.geojson')}`)).toEqual({
      code: 1,
      out: '',
      problems: 'empty.geojson: There is not a single area in it.\nNothing imported: 1 faults.',
    });
  });

  it('speaks Dutch throughout, also where the library speaks', async () => {
    const help = await type('people invite --help', { language: 'nl' });
    expect(help).toMatchObject({ code: 0, problems: '' });
    expect(help.out).toMatch(/^Gebruik: .*\n\nNodig iemand uit/);
    expect(help.out).toContain('Opties:');
    expect(help.out).not.toMatch(/Usage|Options|display/);
    expect((await type('help', { language: 'nl' })).out).toMatch(/Opdrachten:[\s\S]*Uitkomst: 0 gelukt/);
    expect(await type('audit verify', { language: 'nl' })).toMatchObject({
      code: 2,
      problems: "De optie '--tenant <slug>' is nodig.",
    });
    expect((await type('aras', { language: 'nl' })).problems).toContain("Er is geen opdracht 'aras'.");
  });
});
