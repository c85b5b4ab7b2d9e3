/** One municipality with little and one with much, each with a server and a database of its own, read in turn: what disturbs one disturbs both. */
import { databaseAddress } from '@buurtplus/server/testing';
import { request } from '@playwright/test';
import pg from 'pg';
import { type DemoPerson, signInByMail } from '../harness/people.ts';
import { createProduct, type Product } from '../harness/product.ts';
import { type Line, median, ms, percentile, times } from './measure.ts';

const readings = 200;
const warmUp = 60;

export type Side = {
  readonly client: pg.Client;
  readonly read: (road: Road) => Promise<void>;
};

export type Road = {
  readonly what: string;
  readonly who: DemoPerson;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Readonly<Record<string, string>>;
};

const cookieOf = async (product: Product, who: DemoPerson): Promise<string> => {
  const context = await request.newContext({
    baseURL: product.url,
    extraHTTPHeaders: { origin: product.url },
  });
  await signInByMail(context, who);
  const { cookies } = await context.storageState();
  await context.dispose();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
};

const sideOf = async (product: Product, people: readonly DemoPerson[]): Promise<Side> => {
  const client = new pg.Client({ connectionString: await databaseAddress(product.dataDir) });
  await client.connect();
  const cookies = new Map<DemoPerson, string>();
  for (const who of people) cookies.set(who, await cookieOf(product, who));
  const read = async ({ method, path, body, who }: Road): Promise<void> => {
    const answer = await fetch(`${product.url}/api/v1${path}`, {
      method,
      headers: {
        cookie: cookies.get(who) ?? '',
        origin: product.url,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  };
  return { client, read };
};

/** The same question with other signals or cases in it, asked in turn. */
type Question = {
  readonly what: string;
  readonly few: readonly Road[];
  readonly many: readonly Road[];
};

const ask = async (few: Side, many: Side, question: Question) => {
  const took = { few: [] as number[], many: [] as number[] };
  const one = async (side: Side, roads: readonly Road[], turn: number): Promise<number> => {
    const road = roads[turn % roads.length];
    if (road === undefined) throw new Error(`nothing to read for: ${question.what}`);
    const start = performance.now();
    await side.read(road);
    return performance.now() - start;
  };
  for (let turn = -warmUp; turn < readings; turn += 1) {
    const place = turn + warmUp;
    const both = { few: await one(few, question.few, place), many: await one(many, question.many, place) };
    if (turn < 0) continue;
    took.few.push(both.few);
    took.many.push(both.many);
  }
  return took;
};

const linesOf = (
  what: string,
  sizes: readonly [string, string],
  took: { readonly few: readonly number[]; readonly many: readonly number[] },
): readonly Line[] => {
  const [few, many] = [percentile(took.few, 0.95), percentile(took.many, 0.95)];
  const ratio = median(took.many) / median(took.few);
  return [
    { what: `${what}, p50 and p95 at ${sizes[0]}`, figure: `${ms(median(took.few))}, ${ms(few)}` },
    { what: `${what}, p50 at ${sizes[1]}`, figure: ms(median(took.many)) },
    { what: `${what}, p95 at ${sizes[1]}`, figure: ms(many), aim: '< 100 ms', holds: many < 100 },
    { what: `${what}, much against little, p50`, figure: times(ratio), aim: '≤ 2 ×', holds: ratio <= 2 },
  ];
};

export type Comparison = {
  readonly people: readonly DemoPerson[];
  readonly sizes: readonly [string, string];
  readonly fill: (client: pg.Client, size: 'few' | 'many') => Promise<void>;
  readonly roads: (client: pg.Client) => Promise<ReadonlyMap<string, readonly Road[]>>;
};

const withProducts = async <Value>(work: (few: Product, many: Product) => Promise<Value>): Promise<Value> => {
  const [few, many] = [await createProduct(), await createProduct()];
  try {
    await few.start();
    await many.start();
    return await work(few, many);
  } finally {
    await few.remove();
    await many.remove();
  }
};

export const compareSizes = ({ people, sizes, fill, roads }: Comparison): Promise<readonly Line[]> =>
  withProducts(async (fewProduct, manyProduct) => {
    const few = await sideOf(fewProduct, people);
    const many = await sideOf(manyProduct, people);
    try {
      await fill(few.client, 'few');
      await fill(many.client, 'many');
      const [ofFew, ofMany] = [await roads(few.client), await roads(many.client)];
      const lines: Line[] = [];
      for (const [what, fewRoads] of ofFew) {
        const took = await ask(few, many, { what, few: fewRoads, many: ofMany.get(what) ?? [] });
        lines.push(...linesOf(what, sizes, took));
      }
      return lines;
    } finally {
      await few.client.end();
      await many.client.end();
    }
  });
