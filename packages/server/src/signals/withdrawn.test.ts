/** What its sender took back: within a week nothing of it leads anywhere, and until then no opening finds it. */
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { createLog } from '../platform/log.ts';
import { openFromOutside } from '../testing/from-outside.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { signalBody } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { forgetOverTerm } from './signals.retention.ts';

const dayMs = 86_400_000;

describe('a signal that was taken back', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());
  const asSuperuser = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await withClient(superuserOn(test.world.database), (client) => client.query<Row>(text))).rows;
  const record = () =>
    hands.record('amina', { street: 'Terugstraat', houseNumber: '7', ownWords: 'Toch een vergissing.' });
  const withdraw = async (signalId: string) => {
    const { nonce } = signalBody();
    expect(await hands.send('amina', 'signal.withdraw', { nonce, signalId })).toMatchObject({
      verdict: 'applied',
    });
  };
  const forgetAfter = (ms: number) =>
    forgetOverTerm({
      jobsDb: test.world.jobs,
      clock: { now: () => new Date(test.clock.now().getTime() + ms) },
      log: createLog('silent'),
    });
  const left = async (id: string) =>
    (
      await asSuperuser<object>(`select owner_id is null as nobody, own_words, street, house_number, lat, observations,
        (select count(*)::integer from signal_events e where e.signal_id = s.id and e.actor_id is not null) as actors
        from signals s where id = '${id}'`)
    )[0];

  it('has no sender, words or address any more after a week, on any road', async () => {
    const id = await record();
    await withdraw(id);
    await forgetAfter(6 * dayMs - 60_000);
    expect(await left(id)).toMatchObject({
      nobody: false,
      own_words: 'Toch een vergissing.',
      house_number: '7',
    });
    // The job comes once a night, so that what would be a week old before the next time goes now.
    for (const _ of [1, 2]) await forgetAfter(6 * dayMs + 60_000);
    expect(await left(id)).toEqual({
      nobody: true,
      own_words: null,
      street: null,
      house_number: null,
      lat: null,
      observations: [],
      actors: 0,
    });
  });

  it('leaves what was not taken back where it is', async () => {
    const id = await record();
    await forgetAfter(8 * dayMs);
    expect(await left(id)).toMatchObject({ nobody: false, own_words: 'Toch een vergissing.' });
  });

  it('is found by no number for an opening, also not one that was opened before', async () => {
    const id = await record();
    const saar = await hands.browserOf('saar');
    const wil = await hands.browserOf('wil');
    const { number } = (await saar.call('GET', `/signals/${id}`)).body as SignalForDeskView;
    const open = () => openFromOutside(test, hands, 'wil', { objectKind: 'signal', number });
    const { breakGlassId } = (await open()).body as { breakGlassId: string };
    expect((await wil.call('GET', `/break-glasses/${breakGlassId}/signal`)).status).toBe(200);
    await withdraw(id);
    expect((await wil.call('GET', `/break-glasses/${breakGlassId}/signal`)).status).toBe(404);
    expect((await open()).status).toBe(404);
  });
});
