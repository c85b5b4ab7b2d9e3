/** Two people take the last place at the same moment, hundreds of times, over a real socket and on the real database. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const races = 320;
const tenant = { tenantId: 'lichtendam', personId: null, duties: [], teams: [] };

describe('the last place', () => {
  let test: TestServer;
  let address = '';
  let walkers: readonly Browser[] = [];
  beforeAll(async () => {
    test = await createTestServer();
    walkers = [await test.signIn('amina'), await test.signIn('riet')];
    address = await test.server.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => test.end());

  /** One place left on each; each at an hour of its own. */
  const fill = (daysAhead: number): Promise<readonly string[]> =>
    inTransaction(test.world.jobs, tenant, async (tx) => {
      const made = await sql<{ id: string }>`
        insert into roster_items (tenant_id, team_id, id, kind, mode, day, starts_at, ends_at, capacity, minimum, sign_off_until)
        select 'lichtendam', ${demoTeamId}::uuid, gen_random_uuid(), 'round', 'walking', (now() at time zone 'Europe/Amsterdam')::date + 2, now() + make_interval(days => ${daysAhead}) + n * interval '1 hour',
          now() + make_interval(days => ${daysAhead}) + n * interval '1 hour' + interval '30 minutes', 2, 2, now() + interval '1 day'
        from generate_series(1, ${races}) n returning id`.execute(tx);
      const ids = made.rows.map((row) => row.id);
      for (const id of ids)
        await sql`insert into roster_signups (tenant_id, team_id, id, item_id, person_id, state, since)
          values ('lichtendam', ${demoTeamId}::uuid, gen_random_uuid(), ${id}::uuid, ${idOf('bram')}::uuid, 'going', now())`.execute(
          tx,
        );
      return ids;
    });

  const run = async (browser: Browser, itemId: string): Promise<string> => {
    const answer = await fetch(`${address}/api/v1/roster/${itemId}/actions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:3417',
        cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify({ action: 'sign_up' }),
    });
    const body = (await answer.json()) as { mine?: { state: string }; code?: string };
    return body.mine?.state ?? `${answer.status} ${body.code}`;
  };

  it(`goes to exactly one of two, the other waits, in ${races} races`, async () => {
    const items = await fill(2);
    const outcomes = new Map<string, number>();
    let firstWon = 0;
    for (const id of items) {
      const states = await Promise.all(walkers.map((walker) => run(walker, id)));
      if (states[0] === 'going') firstWon += 1;
      const outcome = [...states].sort().join(' and ');
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes]).toEqual([['going and waiting', races]]);
    const { rows } = await inTransaction(test.world.jobs, tenant, (tx) =>
      sql<{ items: number }>`
        select count(*)::int as items from roster_items i where i.taken = 2 and i.capacity = 2
          and 2 = (select count(*) from roster_signups s where s.item_id = i.id and s.state = 'going')
          and 1 = (select count(*) from roster_signups s where s.item_id = i.id and s.state = 'waiting')`.execute(
        tx,
      ),
    );
    expect(rows[0]?.items).toBe(races);
    expect(firstWon).toBeGreaterThan(0);
  }, 240_000);

  it('is kept by the database itself when nobody above it looks, and nobody gets two places at once', async () => {
    const items = await fill(60);
    const rawSignUp = (itemId: string, who: string): Promise<string> =>
      inTransaction(test.world.jobs, tenant, (tx) =>
        sql`insert into roster_signups (tenant_id, team_id, id, item_id, person_id, state, since)
          values ('lichtendam', ${demoTeamId}::uuid, gen_random_uuid(), ${itemId}::uuid, ${idOf(who)}::uuid, 'going', now())`.execute(
          tx,
        ),
      ).then(
        () => 'in',
        (problem: { constraint?: string }) => problem.constraint ?? 'unknown',
      );
    for (const id of items.slice(0, 100)) {
      const both = await Promise.all([rawSignUp(id, 'amina'), rawSignUp(id, 'riet')]);
      expect([...both].sort()).toEqual(['in', 'roster_items_not_over_full']);
    }
    const pairs = items.slice(100, 160);
    await inTransaction(test.world.jobs, tenant, (tx) =>
      sql`update roster_items set starts_at = now() + interval '200 days', ends_at = now() + interval '200 days 1 hour' where id = any(${[...pairs]}::uuid[])`.execute(
        tx,
      ),
    );
    const all = await Promise.all(pairs.map((id) => rawSignUp(id, 'amina')));
    expect(all.filter((one) => one === 'in').length).toBe(1);
    expect(new Set(all)).toEqual(new Set(['in', 'roster_signups_no_overlap']));
  });

  it('would be sold twice without the guard: the planted fault is seen', async () => {
    await sql`alter table roster_items drop constraint roster_items_not_over_full`.execute(test.world.owner);
    const [id] = await fill(120);
    await inTransaction(test.world.jobs, tenant, async (tx) => {
      await sql`update roster_items set starts_at = now() + interval '300 days', ends_at = now() + interval '300 days 1 hour' where id = ${id}::uuid`.execute(
        tx,
      );
      for (const who of ['amina', 'riet'])
        await sql`insert into roster_signups (tenant_id, team_id, id, item_id, person_id, state, since)
          values ('lichtendam', ${demoTeamId}::uuid, gen_random_uuid(), ${id}::uuid, ${idOf(who)}::uuid, 'going', now())`.execute(
          tx,
        );
      const { rows } = await sql<{
        taken: number;
        capacity: number;
      }>`select taken, capacity from roster_items where id = ${id}::uuid`.execute(tx);
      expect(rows[0]).toEqual({ taken: 3, capacity: 2 });
    });
  });
});
