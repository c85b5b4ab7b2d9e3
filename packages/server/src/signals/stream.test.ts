/** The open line: says that there is news, and does not keep the session of somebody who walked away awake. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { announce } from '../platform/live/news.store.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

describe('the open line', () => {
  let test: TestServer;
  let address: string;
  beforeAll(async () => {
    test = await createTestServer();
    address = await test.server.start();
  });
  afterAll(() => test.end());

  it('tells a professional of news, and lets the session end half an hour after the last thing done', async () => {
    const wil = await test.signIn('wil');
    const cookie = `buurtplus=${wil.cookies.get('buurtplus') ?? ''}`;
    const line = await fetch(`${address}/api/v1/news`, { headers: { cookie } });
    const reader = line.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (what: string): Promise<void> => {
      while (!heard.includes(what)) {
        const part = await reader?.read();
        if (part === undefined || part.done) throw new Error(`the line ended before "${what}": ${heard}`);
        heard += part.value;
      }
    };
    await hear('retry');
    test.clock.moveMs(20 * 60_000);
    await inTransaction(test.world.jobs, noContext, (tx) =>
      announce(tx, { tenantId: 'lichtendam', duty: 'wijkagent@BU99010101' }),
    );
    await hear('event: news');
    test.clock.moveMs(20 * 60_000);
    expect((await wil.call('GET', '/me')).status).toBe(401);
    await reader?.cancel();
  });
});
