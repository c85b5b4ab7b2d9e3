/** Who comes into a role while news is being told: his news waits for the next time, or finds him. */

import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { createLog } from '../platform/log.ts';
import { createWorld, type World } from '../testing/cast.ts';
import { nothingWaits } from '../testing/told-with.ts';
import { createTell } from './tell.ts';

const tenantId = 'lichtendam';

describe('while news is being told', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await nothingWaits(world);
  });
  afterAll(() => world.end());

  /** Does it once, right after the statement that has this in it. */
  const rightAfter = (text: string, work: () => Promise<void>): KyselyPlugin => {
    const seen = new WeakSet<object>();
    let isDone = false;
    return {
      transformQuery: ({ node, queryId }) => {
        if (JSON.stringify(node).includes(text)) seen.add(queryId);
        return node;
      },
      transformResult: async ({ queryId, result }) => {
        if (seen.has(queryId) && !isDone) {
          isDone = true;
          await work();
        }
        return result;
      },
    };
  };

  it.each(['from role_assignments', 'delete from news_waiting'])(
    'a role and its news that come right after "%s" are told',
    async (statement) => {
      const { personId } = world.caller('karim');
      const mails: string[] = [];
      const deps = {
        clock: { now: () => new Date() },
        mailer: { send: async ({ to }: { readonly to: string }) => void mails.push(to) },
        log: createLog('silent'),
        publicUrl: 'https://buurt.example.nl',
        push: null,
        post: async () => ({ status: 201 }),
        neighbourhoodsIn: world.book.neighbourhoodsIn,
      };
      const endRole = (endsOn: string | null) =>
        sql`update role_assignments set ends_on = ${endsOn}::date where person_id = ${personId}::uuid`.execute(
          world.auth,
        );
      const ask = (who: string) =>
        inTransaction(world.jobs, { ...noContext, tenantId }, (tx) =>
          createTell({ ...deps, jobsDb: world.jobs }).person(tenantId, who, tx),
        );
      const comesIn = async (): Promise<void> => {
        await endRole(null);
        await ask(personId);
      };
      await nothingWaits(world);
      await endRole('2020-01-01');
      await ask(world.newId());
      await createTell({ ...deps, jobsDb: world.jobs.withPlugin(rightAfter(statement, comesIn)) }).run();
      await createTell({ ...deps, jobsDb: world.jobs }).run();
      expect(mails.map((to) => to.split('@')[0])).toEqual(['karim']);
    },
  );
});
