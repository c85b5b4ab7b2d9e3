/** A backup was put back: the epoch is a new one, and what phones offer again is stored once. */
import type { Verdicts } from '@buurtplus/contract/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { createPhone, signalBody } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { epochLifeMs } from './epoch.ts';
import { renewEpoch } from './sealing-keys.store.ts';

let test: TestServer;
beforeAll(async () => {
  test = await createTestServer();
});
afterAll(() => test.end());

it('tells phones by a new epoch, and stores once what they offer again', async () => {
  const amina = await test.signIn('amina');
  const pack = async () =>
    (await amina.call('GET', '/phone-pack')).body as {
      epoch: string;
      sealingKey: { keyId: string; publicKey: string };
    };
  const phone = await createPhone((await pack()).sealingKey);
  const { deviceId, publicKey } = phone;
  await amina.call('POST', '/me/devices', { deviceId, publicKey, label: 'test' });
  const hand = async (commands: readonly unknown[]) =>
    (await amina.call('POST', '/commands', { commands })).body as Verdicts;
  const [kept, lost] = [signalBody(), signalBody()];
  const sealed = [
    (await phone.seal('signal.record', kept)).sealed,
    (await phone.seal('signal.record', lost)).sealed,
  ];
  const before = await hand(sealed);
  expect(before.verdicts.map(({ verdict }) => verdict)).toEqual(['applied', 'applied']);
  // The backup is of before the second one.
  const count = await withClient(superuserOn(test.world.database), async (client) => {
    await client.query('delete from signal_events where signal_id = $1', [lost.signalId]);
    await client.query('delete from commands where object_id = $1', [lost.signalId]);
    await client.query('delete from signals where id = $1', [lost.signalId]);
    return Number((await client.query('select count(*) as n from signals')).rows[0].n);
  });
  expect((await hand([sealed[0]])).epoch).toBe(before.epoch);
  await renewEpoch(test.world.owner, crypto.randomUUID());
  test.clock.moveMs(epochLifeMs);
  expect((await pack()).epoch).not.toBe(before.epoch);
  const again = await hand(sealed);
  expect(again.epoch).not.toBe(before.epoch);
  expect(again.verdicts.map(({ verdict }) => verdict)).toEqual(['already', 'applied']);
  expect((await hand(sealed)).verdicts.map(({ verdict }) => verdict)).toEqual(['already', 'already']);
  const after = await withClient(superuserOn(test.world.database), async (client) =>
    Number((await client.query('select count(*) as n from signals')).rows[0].n),
  );
  expect(after).toBe(count + 1);
});
