/** A month of the roster of a team of ninety, in a region of 140 teams with two years of rounds; and the proposal for its gaps. */
import { databaseAddress } from '@buurtplus/server/testing';
import { request } from '@playwright/test';
import pg from 'pg';
import { signInByMail } from '../harness/people.ts';
import type { Product } from '../harness/product.ts';
import { type Line, ms, percentile } from './measure.ts';

const readings = 120;
const demoTeam = '0190a000-0000-7000-8000-0000000000a1';

/** Counts are written directly: what is measured is reading. Two years, half of it past; two or three people on each. */
const fill = async (client: pg.Client): Promise<void> => {
  await client.query("set session_replication_role = 'replica'");
  await client.query(
    `insert into teams select 'lichtendam', ('0190b000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Team ' || n, '{}' from generate_series(1, 139) n`,
  );
  await client.query(
    `insert into team_members (tenant_id, team_id, person_id, name, stage)
    select 'lichtendam', team, ('0190c000-0000-7000-8000-' || lpad((t * 1000 + n)::text, 12, '0'))::uuid, 'Lid ' || n, case when n % 9 = 0 then 'walking_along' else 'active' end
    from (select row_number() over (order by id) as t, id as team from teams where tenant_id = 'lichtendam') teams, generate_series(1, 90) n
    where team = $1::uuid or n <= 20 on conflict do nothing`,
    [demoTeam],
  );
  await client.query(
    `insert into member_wishes (tenant_id, team_id, person_id, rounds_per_month, weekdays)
    select tenant_id, team_id, person_id, 1 + (row_number() over (order by person_id) % 4), array[1 + (row_number() over (order by person_id) % 7)::int, 1 + ((row_number() over (order by person_id) + 3) % 7)::int, 6]
    from team_members where team_id = $1::uuid on conflict do nothing`,
    [demoTeam],
  );
  // The team that is measured: three zones every evening; the others one round a day.
  await client.query(
    `insert into roster_items (tenant_id, team_id, id, kind, mode, day, starts_at, ends_at, capacity, minimum, taken, sign_off_until)
    select 'lichtendam', t.id, gen_random_uuid(), 'round', 'walking', d::date, d + interval '19 hours', d + interval '20 hours 30 minutes', 3, 2,
      case when d > now() and extract(day from d)::int % 2 = 0 then 0 else 2 end, d
    from teams t, generate_series((now() at time zone 'Europe/Amsterdam')::date - 365, (now() at time zone 'Europe/Amsterdam')::date + 364, interval '1 day') d, generate_series(1, 3) z
    where t.tenant_id = 'lichtendam' and (t.id = $1::uuid or z = 1)`,
    [demoTeam],
  );
  await client.query(`insert into roster_signups (tenant_id, team_id, id, item_id, person_id, state, since)
    select i.tenant_id, i.team_id, gen_random_uuid(), i.id, m.person_id, 'going', i.starts_at - interval '9 days'
    from (select *, row_number() over (partition by team_id order by starts_at, id) as r from roster_items where taken = 2 and template_id is null) i
    join (select team_id, person_id, row_number() over (partition by team_id order by person_id) as m, count(*) over (partition by team_id) as c from team_members) m
      on m.team_id = i.team_id and (m.m = 1 + (i.r * 2) % m.c or m.m = 1 + (i.r * 2 + 1) % m.c) on conflict do nothing`);
  await client.query("set session_replication_role = 'origin'");
  for (const table of ['roster_items', 'roster_signups', 'team_members', 'teams'])
    await client.query(`vacuum analyze ${table}`);
};

const today = (): string => new Date().toISOString().slice(0, 10);

export const benchRoster = async (product: Product): Promise<readonly Line[]> => {
  const client = new pg.Client({ connectionString: await databaseAddress(product.dataDir) });
  await client.connect();
  await fill(client);
  const counted = await client.query<{ items: string; places: string }>(
    'select (select count(*) from roster_items) as items, (select count(*) from roster_signups) as places',
  );
  await client.end();
  const context = await request.newContext({
    baseURL: product.url,
    extraHTTPHeaders: { origin: product.url },
  });
  await signInByMail(context, 'bram');
  const { cookies } = await context.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const read = async (
    path: string,
    turns: number,
  ): Promise<{ taken: number[]; body: Record<string, unknown> }> => {
    const taken: number[] = [];
    let body: Record<string, unknown> = {};
    for (let turn = 0; turn < turns; turn += 1) {
      const start = performance.now();
      const answer = await fetch(`${product.url}/api/v1${path}`, { headers: { cookie } });
      body = (await answer.json()) as Record<string, unknown>;
      taken.push(performance.now() - start);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    }
    return { taken: taken.slice(Math.min(20, turns - 1)), body };
  };
  const month = await read(`/roster?from=${today()}&days=31`, readings);
  const [middle, p95] = [percentile(month.taken, 0.5), percentile(month.taken, 0.95)];
  const proposal = await read('/roster-proposal', 6);
  const milliseconds = Number(proposal.body['milliseconds']);
  // While a thread works on a proposal, somebody else reads.
  const beside = read('/roster-proposal', 3);
  const health: number[] = [];
  let done = false;
  void beside.then(() => {
    done = true;
  });
  while (!done) {
    const start = performance.now();
    await fetch(`${product.url}/healthz`);
    health.push(performance.now() - start);
  }
  await beside;
  await context.dispose();
  const choices = (proposal.body['choices'] as unknown[]).length;
  return [
    {
      what: 'items and places on the rosters of 140 teams over two years',
      figure: `${counted.rows[0]?.items} and ${counted.rows[0]?.places}`,
    },
    { what: 'GET /roster, a month of a team of ninety, median', figure: ms(middle) },
    {
      what: `GET /roster, a month of a team of ninety (${(month.body['items'] as unknown[]).length} items with names), p95`,
      figure: ms(p95),
      aim: '< 200 ms',
      holds: p95 < 200,
    },
    {
      what: `GET /roster-proposal, four weeks of three rounds an evening, ${choices} choices explained, median`,
      figure: ms(percentile(proposal.taken, 0.5)),
      aim: '< 2 s',
      holds: percentile(proposal.taken, 0.5) < 2_000,
    },
    { what: 'of which the thread that works it out', figure: ms(milliseconds) },
    { what: 'longest wait of somebody else meanwhile (health check)', figure: ms(Math.max(...health)) },
  ];
};
