/** The night in which months become figures: 140 teams with two years of rounds and signals; and reading one, on screen and on paper. */
import { databaseAddress, makeMonthsDirectly } from '@buurtplus/server/testing';
import { request } from '@playwright/test';
import pg from 'pg';
import { signInByMail } from '../harness/people.ts';
import type { Product } from '../harness/product.ts';
import { type Line, ms, percentile } from './measure.ts';

const readings = 60;
const papers = 15;

/** Written directly: what is measured is adding up. Twelve rounds and sixteen signals a month for each team, of ten people. */
const fill = async (client: pg.Client): Promise<void> => {
  await client.query("set session_replication_role = 'replica'");
  await client.query(
    `insert into teams select 'lichtendam', ('0190b000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Team ' || n, '{}' from generate_series(1, 139) n`,
  );
  await client.query("delete from team_months where tenant_id = 'lichtendam'");
  const person = (of: string): string =>
    `('0190c000-0000-7000-8000-' || lpad((t.n * 1000 + ${of} % 10)::text, 12, '0'))::uuid`;
  const teams = `(select row_number() over (order by id) as n, id from teams where tenant_id = 'lichtendam') t`;
  const days = (step: string): string =>
    `generate_series(now() - interval '730 days', now() - interval '1 day', interval '${step}') with ordinality as s (at, r)`;
  await client.query(`insert into team_members (tenant_id, team_id, person_id, name, stage)
    select 'lichtendam', t.id, ${person('m')}, 'Lid', 'active' from ${teams}, generate_series(0, 9) m on conflict do nothing`);
  await client.query(`insert into member_wishes (tenant_id, team_id, person_id, rounds_per_month, changed_at)
    select tenant_id, team_id, person_id, 2, now() from team_members where name = 'Lid' on conflict do nothing`);
  await client.query(`insert into rounds (tenant_id, id, team_id, status, started_at, ended_at, walking_ms, walkers, walker_ids, open_windows,
      cards, talks, lamps, questions, quiet, together, first_received_at, events)
    select 'lichtendam', gen_random_uuid(), t.id, 'ended', at, at + interval '1 hour', 3600000,
      jsonb_build_array(jsonb_build_object('personId', ${person('r')}, 'present', true), jsonb_build_object('personId', ${person('(r + 3)')}, 'present', true)),
      array[${person('r')}, ${person('(r + 3)')}], 0, 1, 2, 0, 0, r % 3 > 0, true, at, 4
    from ${teams}, ${days('60 hours')}`);
  await client.query(`insert into signals (tenant_id, id, number, owner_id, team_id, kind, urgency, observations, catalogue_version, place_source,
      area_year, status, answers_given, observed_at, recorded_at, received_at, closed_at, due_at)
    select 'lichtendam', gen_random_uuid(), 'B' || t.n || '-' || r, ${person('r')}, t.id, (array['niet_pluis', 'suspicious', 'nuisance', 'public_space', 'public_space'])[1 + r % 5],
      'municipality', '{public.rubbish}', 1, 'neighbourhood', 2026, 'closed', 1, at, at, at, at + interval '3 days', at
    from ${teams}, ${days('45 hours')}`);
  await client.query(`insert into signal_events (tenant_id, signal_id, id, kind, actor_role, at)
    select tenant_id, id, gen_random_uuid(), 'take', 'wijkwerker', received_at from signals where number like 'B%'`);
  await client.query("set session_replication_role = 'origin'");
  for (const table of ['rounds', 'signals', 'signal_events', 'team_members', 'member_wishes'])
    await client.query(`vacuum analyze ${table}`);
};

export const benchInsight = async (product: Product): Promise<readonly Line[]> => {
  const client = new pg.Client({ connectionString: await databaseAddress(product.dataDir) });
  await client.connect();
  await fill(client);
  const counted = await client.query<{ rounds: string; signals: string }>(
    'select (select count(*) from rounds) as rounds, (select count(*) from signals) as signals',
  );
  const all = await makeMonthsDirectly(product.dataDir);
  await client.query('delete from team_months where month = (select max(month) from team_months)');
  const night = await makeMonthsDirectly(product.dataDir);
  const nothing = await makeMonthsDirectly(product.dataDir);
  const newest = await client.query<{ month: string }>('select max(month) as month from team_months');
  await client.end();
  const month = newest.rows[0]?.month ?? '';
  const context = await request.newContext({
    baseURL: product.url,
    extraHTTPHeaders: { origin: product.url },
  });
  await signInByMail(context, 'bram');
  const read = async (path: string, turns: number): Promise<number[]> => {
    const taken: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const start = performance.now();
      const answer = await context.get(`/api/v1${path}`);
      await answer.body();
      taken.push(performance.now() - start);
      if (answer.status() !== 200) throw new Error(`${path}: ${answer.status()}`);
    }
    return taken.slice(5);
  };
  const screen = percentile(await read(`/team-months/${month}`, readings), 0.95);
  const paper = percentile(await read(`/team-months/${month}/pdf`, papers), 0.95);
  await context.dispose();
  return [
    {
      what: 'rounds and signals of 140 teams over two years',
      figure: `${counted.rows[0]?.rounds} and ${counted.rows[0]?.signals}`,
    },
    {
      what: `the first night: ${all.made} months of teams at once`,
      figure: ms(all.milliseconds),
      aim: '< 60 s',
      holds: all.milliseconds < 60_000,
    },
    {
      what: `a night with a new month: ${night.made} teams`,
      figure: ms(night.milliseconds),
      aim: '< 10 s',
      holds: night.milliseconds < 10_000,
    },
    { what: `any other night (${nothing.made} to make)`, figure: ms(nothing.milliseconds) },
    {
      what: 'GET /team-months/:month, p95',
      figure: ms(screen),
      aim: '< 200 ms',
      holds: screen < 200,
    },
    { what: 'the same as a PDF, p95', figure: ms(paper), aim: '< 2 s', holds: paper < 2_000 },
  ];
};
