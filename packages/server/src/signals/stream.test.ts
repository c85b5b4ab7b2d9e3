/** The open line: says that there is news, and does not keep the session of somebody who walked away awake. */
import { backgroundHeader } from '@buurtplus/contract/wire';
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

  it('reading lists because of news is no sign of life, and an ended session is in no list', async () => {
    const saar = await test.signIn('saar');
    const sessions = async (browser: typeof saar) =>
      ((await browser.call('GET', '/me/sessions')).body as { sessions: object[] }).sessions.length;
    expect(await sessions(saar)).toBe(1);
    const minutes = 60_000;
    for (let turn = 0; turn < 3; turn += 1) {
      test.clock.moveMs(9 * minutes);
      for (const path of ['/work-list', '/me'])
        expect((await saar.call('GET', path, undefined, { [backgroundHeader]: 'yes' })).status).toBe(200);
    }
    test.clock.moveMs(5 * minutes);
    expect((await saar.call('GET', '/work-list', undefined, { [backgroundHeader]: 'yes' })).status).toBe(401);
    const again = await test.signIn('saar');
    expect(await sessions(again)).toBe(1);
    // What changes something is always done by a person.
    test.clock.moveMs(20 * minutes);
    const language = { language: 'nl' };
    expect((await again.call('PUT', '/me/language', language, { [backgroundHeader]: 'yes' })).status).toBe(
      200,
    );
    test.clock.moveMs(20 * minutes);
    expect((await again.call('GET', '/me')).status).toBe(200);
  });
});
