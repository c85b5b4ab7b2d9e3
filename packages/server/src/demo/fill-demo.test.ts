/** The demo: a few weeks of life that could have happened, filled once, and finished when it was stopped halfway. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { createTestDatabase, superuserOn, type TestDatabase } from '../testing/test-database.ts';
import { fillDemo } from './fill-demo.ts';

describe('the demo', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  const sql = <Row extends object>(text: string) =>
    withClient(superuserOn(database), async (client) => (await client.query<Row>(text)).rows);
  const fill = () => fillDemo(database.urls, database.secretKey);
  const counts = () =>
    sql(
      'select (select count(*) from people) as people, (select count(*) from desks) as desks, (select count(*) from signals) as signals',
    );

  it('is filled once', async () => {
    expect(await fill()).toBe('filled');
    expect(await counts()).toEqual([{ people: '23', desks: '3', signals: '10' }]);
    expect(await fill()).toBe('was_there');
    expect(await counts()).toEqual([{ people: '23', desks: '3', signals: '10' }]);
  });

  it('tells each signal in the order in which it happened', async () => {
    const events = await sql<{ signal_id: string; kind: string }>(
      'select signal_id, kind from signal_events order by signal_id, at, id',
    );
    const stories = Map.groupBy(events, (event) => event.signal_id);
    expect(stories.size).toBe(10);
    for (const story of stories.values())
      expect(story.slice(0, 2).map((event) => event.kind)).toEqual(['recorded', 'routed']);
    expect(await sql("select 1 from signals where received_at < recorded_at - interval '1 minute'")).toEqual(
      [],
    );
  });

  it.each([
    ['before its desks', 'delete from signals; delete from desks'],
    ['between two signals', "delete from signals where recorded_at > now() - interval '6 days'"],
  ])('is finished by the next start when it was stopped %s', async (_when, stop) => {
    await sql(`set session_replication_role = replica; delete from signal_events where true; ${stop}`);
    await sql(
      'delete from signal_routes r where not exists (select 1 from signals s where s.id = r.signal_id)',
    );
    await sql(
      'delete from signal_answers r where not exists (select 1 from signals s where s.id = r.signal_id)',
    );
    expect(await fill()).toBe('filled');
    expect(await counts()).toEqual([{ people: '23', desks: '3', signals: '10' }]);
  });
});
