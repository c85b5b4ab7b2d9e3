/** What no desk takes: public space in the coordinator's tray, the rest in the administrator's, in answers and in rows. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

describe('a signal that no desk takes', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());

  it('lies in the tray of whoever may know of it', async () => {
    const place = { source: 'map', lat: 51.5, lon: 5.9 } as const;
    const light = await hands.record('amina', { place, observations: ['public.paving'], gutFeeling: null });
    const quiet = await hands.record('amina', { place });
    const seen = async (who: string, road: string) => {
      const { text } = await (await hands.browserOf(who)).call('GET', road);
      return [text.includes(light), text.includes(quiet)];
    };
    expect(await seen('bram', '/coordinator-tray')).toEqual([true, false]);
    expect(await seen('femke', '/administrator-tray')).toEqual([false, true]);
    const routesOf = (who: 'bram' | 'femke', role: string | null) =>
      inTransaction(test.world.app, { ...test.world.caller(who).context, role }, async (tx) => {
        const rows = await tx.selectFrom('signal_routes').select('signal_id').execute();
        return [light, quiet].map((id) => rows.some((row) => row.signal_id === id));
      });
    expect(await routesOf('bram', 'coordinator')).toEqual([true, false]);
    expect(await routesOf('femke', 'functional_admin')).toEqual([false, true]);
    expect(await routesOf('femke', null)).toEqual([false, false]);
    for (const to of ["to_kind = 'coordinator', team_id = gen_random_uuid()", 'team_id = gen_random_uuid()'])
      await expect(
        inTransaction(
          test.world.jobs,
          { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
          (tx) => sql`update signal_routes set ${sql.raw(to)} where signal_id = ${quiet}::uuid`.execute(tx),
        ),
      ).rejects.toThrow(/signal_routes_to_somebody/);
  });
});
