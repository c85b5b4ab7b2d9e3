/** The third signal of one volunteer about one place: the desk reads a neutral number, and nobody else anything. */
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { createLog } from '../platform/log.ts';
import { forgetOverTerm } from '../signals/signals.retention.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

const dayMs = 86_400_000;

describe('the third signal of one volunteer about one place', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());

  const send = (who: string, days: number, metres: number, facts = ['home.neglected']): Promise<string> => {
    const at = new Date(test.clock.now().getTime() - days * dayMs).toISOString();
    return hands.record(who, {
      observations: facts,
      place: { source: 'map', lat: 52.7085, lon: Number((5.337 + metres / 67_000).toFixed(6)) },
      observedAt: at,
      recordedAt: at,
    });
  };
  const repeatOf = async (who: string, id: string): Promise<number | null> =>
    ((await (await hands.browserOf(who)).call('GET', `/signals/${id}`)).body as SignalForDeskView)
      .senderRepeat;

  it('is told to the desk that has it; others of the team count for themselves', async () => {
    const first = await send('amina', 40, 0);
    const second = await send('amina', 20, 12);
    const ofRiet = await send('riet', 10, 5);
    const third = await send('amina', 5, 20);
    const fourth = await send('amina', 0, 5, ['home.many_short_visits']);
    expect([await repeatOf('saar', first), await repeatOf('saar', second)]).toEqual([null, null]);
    expect(await repeatOf('saar', ofRiet)).toBeNull();
    expect(await repeatOf('saar', third)).toBe(3);
    expect(await repeatOf('wil', fourth)).toBe(4);
    const elsewhere = await send('amina', 0, 400);
    expect(await repeatOf('saar', elsewhere)).toBeNull();

    // Neither the volunteer, nor the team, nor the coordinator, nor a list.
    const roads: readonly (readonly [string, string])[] = [
      ['amina', '/my-signals'],
      ['amina', '/phone-pack'],
      ['riet', '/my-signals'],
      ['bram', '/my-signals'],
      ['bram', '/coordinator-tray'],
      ['saar', '/work-list'],
      ['saar', `/signals/${third}/related`],
    ];
    for (const [who, path] of roads) {
      const answer = await (await hands.browserOf(who)).call('GET', path);
      expect(answer.status, path).toBe(200);
      expect(answer.text, `${who} ${path}`).not.toMatch(/repeat"?:|senderRepeat|sender_repeat/);
    }
    for (const who of ['amina', 'bram'])
      expect((await (await hands.browserOf(who)).call('GET', `/signals/${third}`)).status).toBe(403);
  });

  it('goes with the name of the sender, thirty days after closing', async () => {
    const id = await send('amina', 2, 10);
    expect(await repeatOf('saar', id)).toBe(4);
    const context = { tenantId: 'lichtendam', personId: null, duties: [], teams: [] };
    const read = () =>
      inTransaction(test.world.jobs, context, (tx) =>
        tx
          .selectFrom('signals')
          .select(['owner_id', 'sender_repeat'])
          .where('id', '=', id)
          .executeTakeFirst(),
      );
    await inTransaction(test.world.jobs, context, (tx) =>
      tx.updateTable('signals').set({ closed_at: test.clock.now() }).where('id', '=', id).execute(),
    );
    const forgetAfter = (days: number) =>
      forgetOverTerm({
        jobsDb: test.world.jobs,
        clock: { now: () => new Date(test.clock.now().getTime() + days * dayMs) },
        log: createLog('silent'),
      });
    await forgetAfter(29);
    expect(await read()).toMatchObject({ sender_repeat: 4 });
    await forgetAfter(31);
    expect(await read()).toEqual({ owner_id: null, sender_repeat: null });
  });
});
