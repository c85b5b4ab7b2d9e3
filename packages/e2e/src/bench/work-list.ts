/** The work list of a professional at 10,000 and at 1,000,000 signals, over HTTP, in one run. */
import { databaseAddress } from '@buurtplus/server/testing';
import { request } from '@playwright/test';
import pg from 'pg';
import { signInByMail } from '../harness/people.ts';
import type { Product } from '../harness/product.ts';
import { type Line, ms, percentile, times } from './measure.ts';

const readings = 400;

/** One in ten still open, spread over the nine neighbourhoods of the demo and its three desks. */
const fill = async (client: pg.Client, from: number, to: number): Promise<void> => {
  await client.query(
    `insert into signals (tenant_id, id, number, kind, urgency, observations, catalogue_version, place_source, area_year, neighbourhood_code,
       district_code, status, duty, due_at, observed_at, recorded_at, received_at, closed_at)
     select 'lichtendam', gen_random_uuid(), 'B' || n, 'public_space', 'municipality', array['public.rubbish'], 1, 'neighbourhood', 2026, hood, 'WK990101',
       case when n % 10 = 0 then 'routed' else 'closed' end, (array['wijkagent','wijkregisseur','wijkwerker'])[1 + n % 3] || '@' || hood,
       now() + (n % 5000) * interval '1 minute', now(), now(), now(), case when n % 10 = 0 then null else now() end
     from (select n, 'BU9901' || lpad((1 + n % 3)::text, 2, '0') || lpad((1 + (n / 3) % 3)::text, 2, '0') as hood
           from generate_series($1::int, $2::int) n) s`,
    [from, to],
  );
  await client.query('vacuum analyze signals');
};

const read = async (product: Product, path: string, cookie: string): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (let turn = 0; turn < readings; turn += 1) {
    const start = performance.now();
    const answer = await fetch(`${product.url}/api/v1${path}`, { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    if (turn >= 50) taken.push(performance.now() - start);
  }
  return taken;
};

export const benchWorkList = async (product: Product): Promise<readonly Line[]> => {
  const client = new pg.Client({ connectionString: await databaseAddress(product.dataDir) });
  await client.connect();
  const context = await request.newContext({
    baseURL: product.url,
    extraHTTPHeaders: { origin: product.url },
  });
  await signInByMail(context, 'rik');
  const { cookies } = await context.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  // What lies open, and every filter the screen has: also those that pass nothing of what was filled in.
  const lists = [
    '/work-list',
    '/work-list?due=today',
    '/work-list?status=closed',
    '/work-list?status=taken',
    '/work-list?kind=niet_pluis',
    '/work-list?kind=public_space',
    '/work-list?status=closed&kind=niet_pluis',
    '/work-list?neighbourhoodCode=BU99010101',
    '/work-list?number=0000-0000',
  ] as const;
  const p95 = async (): Promise<readonly number[]> => {
    const all: number[] = [];
    for (const path of lists) all.push(percentile(await read(product, path, cookie), 0.95));
    return all;
  };
  await fill(client, 1, 10_000);
  const few = await p95();
  await fill(client, 10_001, 1_000_000);
  const many = await p95();
  await client.end();
  await context.dispose();
  return lists.flatMap((path, index) => {
    const [small = Number.NaN, large = Number.NaN] = [few[index], many[index]];
    return [
      { what: `GET ${path}, p95 at 10,000 signals`, figure: ms(small) },
      { what: `GET ${path}, p95 at 1,000,000 signals`, figure: ms(large) },
      {
        what: `GET ${path}, a million against ten thousand`,
        figure: times(large / small),
        aim: '≤ 2 ×',
        holds: large / small <= 2,
      },
    ];
  });
};
