/** A stranger who keeps asking for somebody's code takes nothing from her: not her mails, not the code she has. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

describe('a stranger who knows an address', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await createTestServer({ trustProxy: 1 });
  });
  afterAll(() => test.end());

  const mails = async (): Promise<readonly { subject: string }[]> =>
    test.world.auth
      .selectFrom('demo_mails')
      .select('subject')
      .where('to_email', '=', 'amina@lichtendam.example')
      .where('subject', 'like', '%code%')
      .orderBy('id', 'desc')
      .execute();
  const ask = async (browser: Browser, from: string): Promise<string> => {
    const asked = await browser.call(
      'POST',
      '/sign-in-requests',
      { email: 'amina@lichtendam.example' },
      { 'x-forwarded-for': from },
    );
    expect(asked.status).toBe(200);
    return (asked.body as { requestId: string }).requestId;
  };
  const asked = async (browser: Browser, from: string): Promise<{ requestId: string; code: string }> => {
    const before = (await mails()).length;
    const requestId = await ask(browser, from);
    await expect.poll(async () => (await mails()).length).toBe(before + 1);
    return { requestId, code: /\d{6}/.exec((await mails())[0]?.subject ?? '')?.[0] ?? '' };
  };

  it('neither ends her code nor uses up her mails', async () => {
    const amina = test.browser();
    const hers = await asked(amina, '198.51.100.1');
    const stranger = test.browser();
    for (let turn = 0; turn < 5; turn += 1) await asked(stranger, '203.0.113.9');
    const before = (await mails()).length;
    // From here on the stranger is answered as always, and no mail goes out.
    for (let turn = 0; turn < 5; turn += 1) await ask(stranger, '203.0.113.9');
    const again = await asked(test.browser(), '198.51.100.1');
    expect(again.code).toMatch(/^\d{6}$/);
    expect((await mails()).length).toBe(before + 1);
    expect((await amina.call('POST', '/sessions/by-code', hers)).status).toBe(200);
    expect((await amina.call('POST', '/sessions/by-code', hers)).status).toBe(401);
  });

  it('with many addresses still sends no flood', async () => {
    const before = (await mails()).length;
    for (let turn = 0; turn < 40; turn += 1) await ask(test.browser(), `203.0.113.${turn + 20}`);
    await expect.poll(async () => (await mails()).length).toBe(25);
    expect(before).toBeLessThan(25);
    await test.signIn('riet');
    expect((await mails()).length).toBe(25);
  });
});
