/** What a professional reads at 10,000 and at 1,000,000 signals, over HTTP, in one run: the work list, and what may belong to a signal. */
import { databaseAddress } from '@buurtplus/server/testing';
import { request } from '@playwright/test';
import pg from 'pg';
import { signInByMail } from '../harness/people.ts';
import type { Product } from '../harness/product.ts';
import { fillSignals } from './many-signals.ts';
import { type Line, ms, percentile, times } from './measure.ts';

const readings = 400;

/** @param paths asked in turn */
const read = async (
  product: Product,
  paths: readonly string[],
  cookie: string,
): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (let turn = 0; turn < readings; turn += 1) {
    const path = paths[turn % paths.length] ?? '';
    const start = performance.now();
    const answer = await fetch(`${product.url}/api/v1${path}`, { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    if (turn >= 50) taken.push(performance.now() - start);
  }
  return taken;
};

const cookieOf = async (product: Product, who: 'rik' | 'wil'): Promise<string> => {
  const context = await request.newContext({
    baseURL: product.url,
    extraHTTPHeaders: { origin: product.url },
  });
  await signInByMail(context, who);
  const { cookies } = await context.storageState();
  await context.dispose();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
};

/** Open signals of one role, wherever chance puts them. */
const openSignals = async (client: pg.Client, role: string): Promise<readonly string[]> => {
  const { rows } = await client.query<{ id: string }>(
    "select id from signals where number like 'B%' and status = 'routed' and duty like $1 order by id limit 100",
    [`${role}@%`],
  );
  return rows.map(({ id }) => `/signals/${id}/related`);
};

export const benchWorkList = async (product: Product): Promise<readonly Line[]> => {
  const client = new pg.Client({ connectionString: await databaseAddress(product.dataDir) });
  await client.connect();
  const [rik, wil] = [await cookieOf(product, 'rik'), await cookieOf(product, 'wil')];
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
  const p95 = async (paths: readonly string[], cookie: string): Promise<number> =>
    percentile(await read(product, paths, cookie), 0.95);
  const ofLists = async (): Promise<readonly number[]> => {
    const all: number[] = [];
    for (const path of lists) all.push(await p95([path], rik));
    return all;
  };
  await fillSignals(client, 1, 10_000);
  const few = await ofLists();
  await fillSignals(client, 10_001, 1_000_000);
  const many = await ofLists();
  const related = [
    { what: 'defects (wijkregisseur)', took: await p95(await openSignals(client, 'wijkregisseur'), rik) },
    {
      what: 'scouting and break-ins (wijkagent)',
      took: await p95(await openSignals(client, 'wijkagent'), wil),
    },
  ];
  await client.end();
  return [
    ...lists.flatMap((path, index) => {
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
    }),
    ...related.map(({ what, took }) => ({
      what: `GET /signals/…/related, ${what}, 75,000 signals a square kilometre, p95 at 1,000,000 signals`,
      figure: ms(took),
      aim: '< 100 ms',
      holds: took < 100,
    })),
  ];
};
