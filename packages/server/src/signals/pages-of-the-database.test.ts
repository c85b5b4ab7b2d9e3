/** What a page of the desk reads in the database does not grow with what was handled before: counted in blocks, so that a busy machine changes nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { superuserOn } from '../testing/test-database.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const idOf = "('0190b000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
const duty =
  "'wijkregisseur@BU9901' || lpad((1 + n % 3)::text, 2, '0') || lpad((1 + (n / 3) % 3)::text, 2, '0')";

/** One in ten open, the rest closed long ago in many streets; each with the road it came by. */
const fill = (test: TestServer, from: number, to: number): Promise<void> =>
  withClient(superuserOn(test.world.database), async (client) => {
    await client.query(
      `insert into signals (tenant_id, id, number, kind, urgency, observations, catalogue_version, place_source, area_year, street,
         neighbourhood_code, status, duty, due_at, observed_at, recorded_at, closed_at)
       select 'lichtendam', ${idOf}, 'B' || n, 'public_space', 'municipality', '{public.rubbish}', 1, 'neighbourhood', 2026, 'Kade ' || n % 7,
         'BU99010101', case when open then 'routed' else 'closed' end, ${duty}, now() + n * interval '1 minute', seen, seen,
         case when not open then seen + interval '7 days' end
       from (select n, n % 10 = 0 and (n <= 3000 or n % 100 = 0) as open, now() - interval '60 days' - n % 900 * interval '1 day' as seen
         from generate_series($1::int, $2::int) n) s`,
      [from, to],
    );
    await client.query(
      `insert into signal_routes (tenant_id, id, signal_id, number, kind, urgency, to_kind, desk_id, duty, reason, made_at, due_at, ended_at, end_reason)
       select 'lichtendam', gen_random_uuid(), ${idOf}, 'B' || n, 'public_space', 'municipality', 'desk', (select id from desks limit 1), ${duty},
         'own_desk', now(), now() + interval '30 days', now(), 'taken' from generate_series($1::int, $2::int) n`,
      [from, to],
    );
    await client.query('vacuum analyze signals');
    await client.query('vacuum analyze signal_routes');
  });

/** A server process tells what it read when it ends, so the connections of the product are ended on both sides of the question. */
const blocksRead = (test: TestServer): Promise<number> =>
  withClient(superuserOn(test.world.database), async (client) => {
    const theirs = "from pg_stat_activity where datname = current_database() and usename = 'buurtplus_app'";
    await client.query(`select pg_terminate_backend(pid, 10000) ${theirs}`);
    const { rows } = await client.query<{ blocks: string }>(
      `select sum(heap_blks_read + heap_blks_hit + idx_blks_read + idx_blks_hit) as blocks
       from pg_statio_user_tables where relname in ('signals', 'signal_routes')`,
    );
    return Number(rows[0]?.blocks);
  });

type Road = readonly ['GET' | 'POST', string, unknown?];
const signal = '/signals/0190b000-0000-7000-8000-00000000000a';
const roads: readonly Road[] = [
  ['GET', '/work-list'],
  ['GET', '/work-list?view=new'],
  ['GET', '/work-list?view=waiting'],
  ['GET', '/work-list?view=asleep'],
  ['GET', '/work-list?status=closed'],
  ['GET', '/work-list?kind=public_space'],
  ['GET', '/work-list?neighbourhoodCode=BU99010101'],
  ['GET', '/work-list/counts'],
  ['POST', '/work-list/search', { text: 'kade 3' }],
  ['POST', '/work-list/search', { text: 'dorpsstraat' }],
  ['POST', '/work-list/search', { text: '0000-0000' }],
  ['GET', signal],
  ['GET', `${signal}/related`],
];

describe('what a page of the desk reads', () => {
  let test: TestServer;
  let rik: Browser;
  const blocksOf = async ([method, path, body]: Road): Promise<number> => {
    const before = await blocksRead(test);
    const answer = await rik.call(method, path, body);
    expect(answer.status, path).toBe(200);
    return (await blocksRead(test)) - before;
  };
  const measure = async (): Promise<readonly number[]> => {
    const all: number[] = [];
    for (const road of roads) all.push(await blocksOf(road));
    return all;
  };
  beforeAll(async () => {
    test = await createTestServer();
    // The database's own cleaning reads whole tables at moments of its own; it would be counted as a page's.
    await withClient(superuserOn(test.world.database), async (client) => {
      for (const table of ['signals', 'signal_routes'])
        await client.query(`alter table ${table} set (autovacuum_enabled = false)`);
    });
    rik = await test.signIn('rik');
  });
  afterAll(() => test.end());

  it('is the same when seven times as much was handled', async () => {
    await fill(test, 1, 3_000);
    const few = await measure();
    await fill(test, 3_001, 21_000);
    const many = await measure();
    const grown = roads
      .map(([, path, body], index) => ({ path, body, few: few[index] ?? 0, many: many[index] ?? 0 }))
      .filter((one) => one.few === 0 || one.many > 2 * one.few + 60);
    expect(grown).toEqual([]);
  });
});
