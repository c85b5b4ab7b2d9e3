/** A place offered in exchange for another: who has that other place hears of it, and nobody else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../platform/log.ts';
import { idOf } from '../testing/cast.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { actOnItem } from './act-on-item.ts';

const hour = 3_600_000;

let test: TestServer;
beforeAll(async () => {
  test = await createTestServer();
});
afterAll(() => test.end());

it('tells who has a place on the round that is asked in return', async () => {
  const [amina, riet, bram] = [
    await test.signIn('amina'),
    await test.signIn('riet'),
    await test.signIn('bram'),
  ];
  const plan = async (hours: number): Promise<string> => {
    const startsAt = new Date(test.clock.now().getTime() + hours * hour);
    const made = await bram.call('POST', '/roster-items', {
      kind: 'round',
      title: null,
      zoneId: null,
      mode: 'walking',
      capacity: 3,
      minimum: 2,
      needs: [],
      meetingPlace: null,
      note: null,
      signOffHours: 1,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + hour).toISOString(),
    });
    return (made.body as { itemId: string }).itemId;
  };
  const [mine, yours] = [await plan(60), await plan(64)];
  await amina.call('POST', `/roster/${mine}/actions`, { action: 'sign_up' });
  await bram.call('POST', `/roster/${mine}/actions`, { action: 'sign_up' });
  await riet.call('POST', `/roster/${yours}/actions`, { action: 'sign_up' });
  const told: string[] = [];
  const offer = async (swapItemId: string | null): Promise<readonly string[]> => {
    told.length = 0;
    const done = await actOnItem(
      {
        db: test.world.app,
        jobsDb: test.world.jobs,
        clock: test.clock,
        newId: test.world.newId,
        log: createLog('silent'),
        publicUrl: 'http://localhost:3417',
        isHoliday: () => false,
        mapOf: async () => ({ areas: [] }),
        announce: async () => undefined,
        remind: async () => undefined,
        tellPerson: async (_tenantId, personId) => void told.push(personId),
        wakeTelling: async () => undefined,
      },
      { caller: test.world.caller('amina') },
      mine,
      { action: 'offer_swap', swapItemId },
    );
    expect(done.ok).toBe(true);
    return told;
  };
  expect(await offer(null)).toEqual([]);
  expect(await offer(yours)).toEqual([idOf('riet')]);
});
