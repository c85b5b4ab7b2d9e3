/** Two deeds at once that tell the same people and teams, each in the order it found them: both are done. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { createLog } from '../platform/log.ts';
import { tellEach } from '../platform/tell-each.ts';
import { createWorld, type World } from '../testing/cast.ts';
import { superuserOn } from '../testing/test-database.ts';
import { nothingWaits } from '../testing/told-with.ts';
import { createTell, type Tell } from './tell.ts';

const tenantId = 'lichtendam';
const [one, two] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

describe('two deeds at once', () => {
  let world: World;
  let tell: Tell;
  beforeAll(async () => {
    world = await createWorld();
    tell = createTell({
      jobsDb: world.jobs,
      clock: { now: () => new Date() },
      mailer: { send: async () => undefined },
      log: createLog('silent'),
      publicUrl: 'https://buurt.example.nl',
      push: null,
      post: async () => ({ status: 201 }),
      neighbourhoodsIn: world.book.neighbourhoodsIn,
    });
  });
  beforeEach(() => nothingWaits(world));
  afterAll(() => world.end());

  const waitForALock = () =>
    withClient(superuserOn(world.database), async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::integer as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0]?.count ?? 0;
    });

  type Whom = { readonly persons: readonly string[]; readonly teams: readonly string[] };
  /** Each asks its first, and goes on when the other has done so too or stands waiting for it. */
  const atOnce = (deeds: readonly Whom[]) => {
    let begun = 0;
    return Promise.allSettled(
      deeds.map(({ persons, teams }) =>
        inTransaction(world.jobs, { ...noContext, tenantId }, (tx) => {
          let first = true;
          const meeting =
            (ask: Tell['person']): Tell['person'] =>
            async (...asked) => {
              await ask(...asked);
              if (!first) return;
              first = false;
              begun += 1;
              await expect.poll(async () => begun === deeds.length || (await waitForALock()) > 0).toBe(true);
            };
          return tellEach(tx, tenantId, {
            persons: [meeting(tell.person), persons],
            teams: [meeting(tell.team), teams],
          });
        }),
      ),
    );
  };
  const waiting = () =>
    inTransaction(world.jobs, { ...noContext, tenantId }, (tx) =>
      tx.selectFrom('news_waiting').select(['kind', 'target']).orderBy('kind').orderBy('target').execute(),
    );

  it.each(['persons', 'teams'] as const)('tell the same two %s, found in two orders', async (kind) => {
    const none = { persons: [], teams: [] };
    const done = await atOnce([
      { ...none, [kind]: [one, two] },
      { ...none, [kind]: [two, one, two] },
    ]);
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    const name = kind === 'persons' ? 'person' : 'team';
    expect(await waiting()).toEqual([
      { kind: name, target: one },
      { kind: name, target: two },
    ]);
  });

  it('tell persons before teams, whatever their ids', async () => {
    const asked: string[] = [];
    await inTransaction(world.jobs, { ...noContext, tenantId }, (tx) =>
      tellEach(tx, tenantId, {
        duties: [async (_tenant, target) => void asked.push(target), ['wijkagent@BU1']],
        teams: [async (_tenant, target) => void asked.push(target), [one]],
        persons: [async (_tenant, target) => void asked.push(target), new Set([two])],
      }),
    );
    expect(asked).toEqual([two, one, 'wijkagent@BU1']);
  });
});
