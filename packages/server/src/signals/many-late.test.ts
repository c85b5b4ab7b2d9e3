/** More answers late than are told of at once: what was told today keeps nobody else out of the next round. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { type OwedDeps, remindOfLate } from './owed-answers.ts';

describe('very many late answers', () => {
  let test: TestServer;
  let hand: HandIn;
  const told: string[] = [];
  beforeAll(async () => {
    test = await createTestServer();
    hand = createHandIn(test);
  });
  afterAll(() => test.end());

  /** The same signal so many times more, each with an id and a number of its own. */
  const again = (signalId: string, times: number, duty: string, daysLate: number) =>
    withClient(superuserOn(test.world.database), (client) =>
      client.query(`do $$
        declare names text;
        begin
          select string_agg(quote_ident(column_name), ', ') into names from information_schema.columns
            where table_name = 'signals' and is_generated = 'NEVER' and column_name not in ('id', 'number', 'duty', 'answer_due_at');
          execute format('insert into signals (id, number, duty, answer_due_at, %1$s) select gen_random_uuid(),
            upper(substr(md5(random()::text), 1, 4) || ''-'' || substr(md5(random()::text), 1, 4)), ''${duty}'', now() - interval ''${daysLate} days'', %1$s
            from signals, generate_series(1, ${times}) where id = ''${signalId}''', names);
        end $$`),
    );

  it('are all told of, the ones after the first five hundred in the next round', async () => {
    const signalId = await hand.record('amina', { observations: ['home.letterbox_full'], gutFeeling: null });
    await again(signalId, 510, 'wijkwerker@BU99010101', 9);
    await again(signalId, 1, 'wijkagent@BU99010102', 2);
    const deps: OwedDeps = {
      jobsDb: test.world.jobs,
      clock: test.clock,
      endOfToday: (now) => now,
      tellDuty: async (_tenant, duty) => void told.push(duty),
      tellTeam: async () => undefined,
      tellPerson: async () => undefined,
      answerersOf: async () => new Map(),
      administratorsOf: async () => [],
      wakeTelling: async () => undefined,
    };
    await remindOfLate(deps);
    expect(told).not.toContain('wijkagent@BU99010102');
    await remindOfLate(deps);
    expect(told).toContain('wijkagent@BU99010102');
    const { rows } = await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      sql<{ many: number }>`select count(*)::integer as many from late_answers`.execute(tx),
    );
    expect(rows[0]?.many).toBe(511);
    told.length = 0;
    await remindOfLate(deps);
    expect(told).toEqual([]);
  });
});
