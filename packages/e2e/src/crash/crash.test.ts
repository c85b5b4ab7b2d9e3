/** Killed at any moment, the server and its database keep every signal they acknowledged, once, as it was handed in. */
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from '@buurtplus/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProduct, type Product } from '../harness/product.ts';
import { type Acknowledged, findFaults } from './check.ts';
import { type Load, makePhone, signIn, startLoad } from './clients.ts';

const serverKills = 100;
const databaseKills = 20;
const phones = 20;

let product: Product;
let load: Load;
let acknowledged: readonly Acknowledged[] = [];

/** Long enough for work to be under way, short enough to hit every moment of it. */
const anyMoment = (): Promise<void> => wait(50 + Math.random() * 450);

beforeAll(async () => {
  product = await createProduct({ on: 'disk' });
  await product.start();
  const sessions = [
    await signIn(product.url, 'amina@lichtendam.example'),
    await signIn(product.url, 'riet@lichtendam.example'),
  ];
  const all = await Promise.all(
    Array.from({ length: phones }, async (_, index) => {
      const session = sessions[index % sessions.length] ?? { cookie: '' };
      return { session, phone: await makePhone(product.url, session) };
    }),
  );
  load = startLoad(product.url, all);
}, 120_000);
afterAll(() => product.remove(), 60_000);

const faultsNow = () => inspect(product.dataDir, async (look) => findFaults(acknowledged, await look()));

describe('under the load of twenty phones', () => {
  it(`${serverKills} kills of the server lose nothing, store nothing twice and nothing by half`, async () => {
    for (let kill = 0; kill < serverKills; kill += 1) {
      await anyMoment();
      await product.kill();
      await product.start();
    }
    acknowledged = [...load.acknowledged];
    expect(acknowledged.length).toBeGreaterThan(1_000);
    expect(load.unanswered()).toBeGreaterThan(serverKills);
    expect(await faultsNow()).toEqual([]);
    process.stdout.write(
      `server killed ${serverKills} times: ${acknowledged.length} receipts, ${load.unanswered()} answers that did not come\n`,
    );
  }, 3_600_000);

  it(`${databaseKills} kills of the database lose nothing, and the server finds its way back`, async () => {
    const before = load.acknowledged.length;
    for (let kill = 0; kill < databaseKills; kill += 1) {
      await anyMoment();
      await product.killDatabase();
      const receipts = load.acknowledged.length;
      await expect
        .poll(() => load.acknowledged.length, { timeout: 60_000, interval: 50 })
        .toBeGreaterThan(receipts);
    }
    await load.finish();
    acknowledged = [...load.acknowledged];
    expect(acknowledged.length).toBeGreaterThan(before + databaseKills);
    expect(await faultsNow()).toEqual([]);
    process.stdout.write(`database killed ${databaseKills} times: ${acknowledged.length} receipts in all\n`);
  }, 1_800_000);

  it('the check itself sees a signal that is lost, changed, half or twice', async () => {
    // Four signals: a phone that forgot its receipt has two for one of them.
    const [lost, changed, half, twice] = new Map(acknowledged.map((one) => [one.signalId, one])).values();
    if (!lost || !changed || !half || !twice) throw new Error('no signals to plant faults in');
    const found = await inspect(product.dataDir, async (look) => {
      const { run } = await look();
      await run('delete from commands where id = $1', [lost.commandId]);
      await run("update signals set own_words = 'iets anders' where id = $1", [changed.signalId]);
      await run("delete from signal_events where signal_id = $1 and kind = 'recorded'", [half.signalId]);
      await run(
        `insert into commands (tenant_id, owner_id, id, kind, body_hash, nonce, object_id, device_id, device_seq, made_at, verdict)
         select tenant_id, owner_id, gen_random_uuid(), kind, body_hash, nonce, object_id, device_id, device_seq, made_at, verdict
         from commands where id = $1`,
        [twice.commandId],
      );
      return findFaults(acknowledged, await look());
    });
    const planted = [
      { kind: 'lost', signalId: lost.signalId },
      { kind: 'changed', signalId: changed.signalId },
      { kind: 'half', signalId: half.signalId },
      { kind: 'twice', signalId: twice.signalId },
    ];
    for (const one of planted) expect(found).toContainEqual(one);
    expect(new Set(found.map((fault) => fault.signalId)).size).toBe(planted.length);
  }, 60_000);
});
