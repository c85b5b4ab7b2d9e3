/** What own signals used of the compass: of the last year, of oneself, and nothing of what was taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceOf } from '../demo/demo-compass.ts';
import { withClient } from '../platform/db/provision.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

describe('what I used of the compass', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());
  const used = async (who: string) => {
    const answer = await (await hands.browserOf(who)).call('GET', '/my-compass-use');
    return answer.status === 200 ? (answer.body as { advices: readonly string[] }).advices : answer.status;
  };
  const asSuperuser = (text: string, values: readonly string[]) =>
    withClient(superuserOn(test.world.database), (client) => client.query(text, [...values]));
  const pass = async (who: string, fact: string) => {
    const compass = traceOf([fact], null, { since: 'weeks' }, test.clock.now());
    const id = await hands.record(who, { observations: [fact], gutFeeling: null, compass });
    return { id, advice: compass.told.advice };
  };

  it('is each advice once, for oneself only, and says nothing of the signals', async () => {
    const lamp = await pass('amina', 'public.light_broken');
    await pass('amina', 'public.light_broken');
    const plants = await pass('amina', 'home.plants_dead');
    expect(lamp.advice).not.toBe(plants.advice);
    expect(await used('amina')).toEqual([lamp.advice, plants.advice].sort());
    expect(await used('riet')).toEqual([]);
    expect(await used('wil')).toBe(403);
    const { text } = await (await hands.browserOf('amina')).call('GET', '/my-compass-use');
    expect(text).not.toContain(lamp.id);
    // Longer ago than a year, and what she took back, are no longer hers to hear of.
    await asSuperuser(`update signals set recorded_at = recorded_at - interval '366 days' where id = $1`, [
      plants.id,
    ]);
    expect(await used('amina')).toEqual([lamp.advice]);
    await asSuperuser(`update signals set status = 'withdrawn' where compass_advice = $1`, [lamp.advice]);
    expect(await used('amina')).toEqual([]);
  });
});
