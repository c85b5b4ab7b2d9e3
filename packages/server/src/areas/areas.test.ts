/** Importing areas: real ones without a fault, wrong ones not by half, from files and from a service that misbehaves. */
import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Area, createAreaIndex } from '@buurtplus/domain/areas';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../testing/cast.ts';
import { readShared, sharedDataFolder } from '../testing/shared-data.ts';
import { areaPackOf } from './area-pack.ts';
import { loadAreas, loadNewestAreas } from './areas.store.ts';
import { faultSentence, importAreas, readAreas } from './import-areas.ts';
import { fetchPdokAreas } from './pdok-client.ts';

const square = (west: number, south: number) => [
  [
    [west, south],
    [west + 0.01, south],
    [west + 0.01, south + 0.01],
    [west, south + 0.01],
    [west, south],
  ],
];
const neighbourhood = (code: string, west: number, extra: object = {}) => ({
  type: 'Feature',
  properties: {
    buurtcode: code,
    buurtnaam: `Buurt ${code}`,
    gemeentecode: `GM${code.slice(2, 6)}`,
    jaar: 2024,
    ...extra,
  },
  geometry: { type: 'Polygon', coordinates: square(west, 51.9) },
});
const file = (features: readonly unknown[], name = 'test.geojson') => ({
  name,
  text: JSON.stringify({ type: 'FeatureCollection', features }),
});

describe('importing areas', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.end());
  const count = async (): Promise<number> =>
    Number((await sql<{ n: string }>`select count(*) as n from areas`.execute(world.owner)).rows[0]?.n);

  it('puts several years side by side and replaces one year as a whole', async () => {
    await importAreas(
      world.owner,
      [file([neighbourhood('BU05990110', 4.4), neighbourhood('BU05990111', 4.42)])],
      null,
    );
    await importAreas(world.owner, [file([neighbourhood('BU05990110', 4.4)])], 2016);
    await importAreas(world.owner, [file([neighbourhood('BU05990112', 4.44)])], null);
    expect((await loadAreas(world.owner, 2024, 'GM0599')).map((area) => area.code)).toEqual(['BU05990112']);
    expect((await loadAreas(world.owner, 2016, 'GM0599')).map((area) => area.code)).toEqual(['BU05990110']);
    expect(
      (await loadNewestAreas(world.owner))
        .filter((area) => area.municipalityCode === 'GM0599')
        .map((area) => area.year),
    ).toEqual([2024]);
  });

  it('imports nothing by half: one fault and all stays as it was, with a sentence for each', async () => {
    const before = await count();
    const bad = await importAreas(
      world.owner,
      [
        file([
          neighbourhood('BU05990120', 4.4),
          neighbourhood('BU05990120', 4.5),
          { type: 'Feature' },
          neighbourhood('BU05990121', 92_000),
        ]),
        { name: 'b', text: '{' },
        { name: 'c', text: '[]' },
        { name: 'd', text: '{"features":[],"crs":{"name":"EPSG:28992"}}' },
      ],
      null,
    );
    expect(bad).toMatchObject({
      ok: false,
      refusal: [
        { feature: 1, reason: 'code_twice' },
        { feature: 2, reason: 'not_a_feature' },
        { feature: 3, reason: 'wrong_coordinate_system' },
        { reason: 'not_json' },
        { reason: 'not_a_feature_collection' },
        { reason: 'wrong_coordinate_system' },
      ],
    });
    expect(await count()).toBe(before);
    if (!bad.ok)
      for (const fault of bad.refusal)
        for (const language of ['nl', 'en'] as const)
          expect(faultSentence(fault, language).length).toBeGreaterThan(15);
  });

  const folder = sharedDataFolder();
  const real = [
    'buurten-rotterdam',
    'buurten-var',
    'wijken-var-2016',
    'wijken-var',
    'gemeenten-var',
    'gemeenten-var-2024-vereenvoudigd',
  ];
  const cases = folder === null ? [] : real;
  if (folder === null)
    process.stdout.write(
      'could not run on the real areas: the folder with area data is not beside this checkout\n',
    );

  it.each(cases)('reads %s of the region without a fault', (name) => {
    const read = readAreas(
      [readShared(folder ?? '', `${name}.geojson`)],
      name === 'wijken-var' ? 2024 : null,
    );
    expect(read.ok ? [] : read.refusal).toEqual([]);
  });

  /** A point well inside: the middle of the widest stretch of a line through the middle of the area. */
  const insideOf = (area: Area): [number, number] | null => {
    const rings = area.polygons.flat();
    const lats = rings.flat().map(([, lat]) => lat);
    const lat = (Math.min(...lats) + Math.max(...lats)) / 2 + 1e-7;
    const crossings = rings
      .flatMap((ring) =>
        ring.slice(1).flatMap(([x2, y2], index) => {
          const [x1, y1] = ring[index] ?? [0, 0];
          return y1 > lat === y2 > lat ? [] : [x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)];
        }),
      )
      .sort((left, right) => left - right);
    const stretches = crossings.flatMap((west, index) =>
      index % 2 === 0 && crossings[index + 1] !== undefined
        ? [[west, crossings[index + 1] ?? west] as const]
        : [],
    );
    const widest = stretches.sort(([a, b], [c, d]) => d - c - (b - a))[0];
    return widest === undefined ? null : [lat, (widest[0] + widest[1]) / 2];
  };

  it.each(cases.slice(0, 1))(
    'finds every neighbourhood of %s at a point inside it, through the database too',
    async (name) => {
      const source = readShared(folder ?? '', `${name}.geojson`);
      const imported = await importAreas(world.owner, [source], 2016);
      expect(imported).toMatchObject({ ok: true, value: { areas: 92 } });
      const areas = await loadAreas(world.owner, 2016, 'GM0599');
      const index = createAreaIndex(areas);
      for (const area of areas) {
        const point = insideOf(area);
        expect(point, area.code).not.toBeNull();
        expect(index.where(...(point ?? [0, 0])), area.name).toMatchObject({
          value: { neighbourhood: area.code, municipality: 'GM0599' },
        });
      }
      const pack = areaPackOf({ year: 2016, municipalityCode: 'GM0599', areas });
      expect(pack.areas).toHaveLength(92);
      expect(gzipSync(JSON.stringify(pack)).length).toBeLessThan(120_000);
    },
  );

  it.each(cases.slice(1, 2))(
    'agrees on %s with asking every outline one by one, in any order, also on corners',
    (name) => {
      const read = readAreas([readShared(folder ?? '', `${name}.geojson`)], null);
      if (!read.ok) throw new Error('the file was refused');
      const [index, backwards] = [createAreaIndex(read.value), createAreaIndex([...read.value].reverse())];
      const singles = read.value.map((area) => ({ area, alone: createAreaIndex([area]) }));
      const corners = read.value
        .filter((_, at) => at % 60 === 0)
        .map((area) => area.polygons[0]?.[0]?.[0] ?? [0, 0]);
      const spread = Array.from(
        { length: 60 },
        (_, at) => [3.9 + ((at * 37) % 100) / 100, 51.65 + ((at * 61) % 100) / 250] as const,
      );
      for (const [lon, lat] of [...corners, ...spread]) {
        const hits = singles.filter(({ alone }) => {
          const found = alone.where(lat, lon);
          return found.ok && found.value.neighbourhood !== null;
        });
        const expected = hits.map(({ area }) => area.code).sort()[0] ?? null;
        expect(index.where(lat, lon)).toMatchObject({ value: { neighbourhood: expected } });
        expect(backwards.where(lat, lon)).toEqual(index.where(lat, lon));
      }
    },
  );
});

describe('the client of the map service', () => {
  let server: Server;
  let baseUrl: string;
  let answer: (path: string, page: number) => { status?: number; type?: string; body: unknown } | 'hang up';
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '', baseUrl);
      asked.push(url.toString());
      const said = answer(url.pathname, Number(url.searchParams.get('page') ?? '0'));
      if (said === 'hang up') return void request.socket.destroy();
      response
        .writeHead(said.status ?? 200, { 'content-type': said.type ?? 'application/geo+json' })
        .end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const address = server.address();
    baseUrl = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/ogc/v1`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const fetchAll = () =>
    fetchPdokAreas({ baseUrl, municipalityCode: 'GM0599', pauseMs: 1, retries: 2, timeoutMs: 2_000 });
  const next = (href: string) => [
    { rel: 'self', href: 'x' },
    { rel: 'next', href },
  ];

  it('follows the pages to the end and keeps only this municipality', async () => {
    answer = (path, page) =>
      path.includes('buurten')
        ? {
            body: {
              type: 'FeatureCollection',
              features: [
                neighbourhood(`BU0599011${page}`, 4.4 + page / 50),
                neighbourhood('BU03440110', 5.1),
              ],
              links: page < 2 ? next(`${baseUrl}/collections/buurten/items?page=${page + 1}`) : [],
            },
          }
        : { body: { type: 'FeatureCollection', features: [] } };
    const fetched = await fetchAll();
    expect(fetched.ok).toBe(true);
    if (!fetched.ok) return;
    const read = readAreas(fetched.value, 2024);
    expect(read.ok ? read.value.map((area) => area.code) : read.refusal).toEqual([
      'BU05990110',
      'BU05990111',
      'BU05990112',
    ]);
    expect(asked[0]).toContain('gemeentecode=GM0599');
  });

  it('tries again when the service stumbles', async () => {
    let stumbles = 2;
    answer = () =>
      (stumbles -= 1) >= 0
        ? { status: 503, body: 'busy' }
        : { body: { type: 'FeatureCollection', features: [] } };
    expect((await fetchAll()).ok).toBe(true);
  });

  it.each<[string, typeof answer, string]>([
    ['a page that is no JSON', () => ({ body: '<html>', type: 'text/html' }), 'not_json'],
    ['an error that stays', () => ({ status: 500, body: 'no' }), 'http_status'],
    ['a refusal', () => ({ status: 404, body: 'no' }), 'http_status'],
    ['a hung-up line', () => 'hang up', 'not_reachable'],
    [
      'pages that go round',
      () => ({ body: { features: [], links: next(`${baseUrl}/collections/gemeenten/items?page=1`) } }),
      'pages_go_round',
    ],
    [
      'a next page on another host',
      () => ({ body: { features: [], links: next('http://127.0.0.2:1/x') } }),
      'other_host',
    ],
  ])('says so of %s', async (_name, how, code) => {
    answer = how;
    expect(await fetchAll()).toMatchObject({ ok: false, refusal: { code } });
  });
});
