/** Every route against everybody: who is not named is refused, with the same words, and nobody without a second factor passes where one is asked. */

import { needsSecondFactor } from '@buurtplus/domain/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople } from '../../demo/demo-people.ts';
import { type Browser, createTestServer, type TestServer } from '../../testing/test-server.ts';
import type { Endpoint } from './endpoint.ts';

const absent = '01a20dc2-704d-7ba2-add5-6ac10741642c';
const pathOf = (spec: Endpoint): string =>
  spec.path.replaceAll(/:[a-zA-Z]+/g, (name) => (name === ':hash' ? '0'.repeat(64) : absent));
const bodyOf = (spec: Endpoint): unknown =>
  spec.body === null ? undefined : spec.body === 'bytes' ? undefined : {};
/** Ending one's own session or all others would end this test. */
const harmless = (spec: Endpoint): boolean => spec.kind !== 'stream' && !spec.id.startsWith('sessions.');

describe('every route', () => {
  let test: TestServer;
  const browsers = new Map<string, Browser>();
  const first = (email: string): string => email.split('@')[0] ?? '';
  beforeAll(async () => {
    test = await createTestServer();
    for (const person of demoPeople)
      browsers.set(person.role + person.email, await test.signIn(first(person.email)));
  });
  afterAll(() => test.end());

  it('refuses nobody at all with 401, unless it is open to anyone', async () => {
    for (const spec of test.server.endpoints.filter(harmless)) {
      const { status } = await test.browser().call(spec.method, pathOf(spec), bodyOf(spec));
      if (spec.who === 'anyone') continue;
      expect(status, spec.id).toBe(401);
    }
  });

  it.each(demoPeople.map((person) => [person.role, person.email] as const))(
    'lets %s (%s) in where that role is named, and nowhere else',
    async (role, email) => {
      const browser = browsers.get(role + email);
      if (browser === undefined) throw new Error('not signed in');
      let refused = 0;
      for (const spec of test.server.endpoints.filter(harmless)) {
        if (spec.who === 'anyone' || spec.who === 'signed_in') continue;
        const { status, body } = await browser.call(spec.method, pathOf(spec), bodyOf(spec));
        if (spec.who.includes(role)) {
          expect(status, spec.id).not.toBe(401);
          if (status === 403) expect(body, spec.id).not.toMatchObject({ code: 'second_factor_needed' });
        } else {
          expect([status, (body as { code: string }).code], spec.id).toEqual([403, 'not_allowed']);
          refused += 1;
        }
      }
      expect(refused).toBeGreaterThan(0);
    },
  );

  it('asks everybody who works with what others wrote for a second factor, whatever the route', async () => {
    const weak = test.browser();
    const before = (await test.mailTo('wil'))?.text;
    const asked = await weak.call('POST', '/sign-in-requests', { email: 'wil@lichtendam.example' });
    const { requestId } = asked.body as { requestId: string };
    // Until the new mail is there: an old code is a wrong one, and of those there are five.
    await expect.poll(async () => (await test.mailTo('wil'))?.text).not.toBe(before);
    const code = /\d{6}/.exec((await test.mailTo('wil'))?.subject ?? '')?.[0];
    expect((await weak.call('POST', '/sessions/by-code', { requestId, code })).status).toBe(200);
    for (const spec of test.server.endpoints.filter(harmless)) {
      if (spec.who === 'anyone' || spec.who === 'signed_in' || !spec.who.includes('wijkagent')) continue;
      if (!spec.who.some((role) => role === 'wijkagent' && needsSecondFactor(role))) continue;
      const { status, body } = await weak.call(spec.method, pathOf(spec), bodyOf(spec));
      expect([status, (body as { code: string }).code], spec.id).toEqual([403, 'second_factor_needed']);
    }
  });
});
