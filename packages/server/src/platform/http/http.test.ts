/** The door: registry, order, headers, problems and limits, the same for every route. */

import { problemSchema } from '@buurtplus/contract/problems';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testServer } from '../../testing/test-database.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { withClient } from '../db/provision.ts';
import { refusalForError } from './problem.ts';
import { registerEndpoints } from './register-endpoints.ts';

describe('the HTTP door', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await createTestServer();
  });
  afterAll(() => test.end());

  it('has every API route in the registry, with who, class, scope, audit, limit and shapes', () => {
    for (const spec of test.server.endpoints) {
      expect(spec.summary.length, spec.id).toBeGreaterThan(10);
      expect(spec.path, spec.id).toMatch(/^(\/(:[a-zA-Z]+|[a-z0-9-]+))+$|^\/openapi\.json$/);
      // What is not public and not about oneself belongs to a tenant.
      if (spec.dataClass >= 2) expect(spec.tenantScope, spec.id).toBe('own');
      if (spec.who === 'anyone') expect(spec.dataClass, spec.id).toBeLessThanOrEqual(1);
      if (spec.path.includes(':')) expect(spec.params, spec.id).not.toBeNull();
      // Reading other people's class 2 leaves a trace.
      if (spec.dataClass >= 2 && Array.isArray(spec.who) && !spec.who.includes('volunteer'))
        expect('event' in spec.audit, spec.id).toBe(true);
    }
  });

  it('does not start with a route that is not in the registry', async () => {
    const app = Fastify();
    const nobody = async () => null;
    registerEndpoints(app, [], {
      identify: nobody,
      recognise: nobody,
      sessionToken: () => null,
      limitScale: 1,
    });
    expect(() => app.get('/api/v1/secret-door', async () => 'in')).toThrow(/not in the registry/);
  });

  it('counts before it reads a body, and counts no files that carry their hash', async () => {
    const strict = await createTestServer({ limitScale: 0.05 });
    const ask = () =>
      strict.browser().call('POST', '/sign-in-requests', 'not json', { 'content-type': 'application/json' });
    expect([(await ask()).status, (await ask()).status]).toEqual([400, 429]);
    const file = async () =>
      (await strict.server.app.inject({ method: 'GET', url: '/assets/nothing-abc.js' })).statusCode;
    expect(new Set(await Promise.all(Array.from({ length: 40 }, file)))).toEqual(new Set([404]));
    await strict.end();
  });

  it('answers every "no" as a problem of the catalogue', async () => {
    const browser = test.browser();
    const amina = await test.signIn('amina');
    const answers = [
      await browser.call('GET', '/nothing-here'),
      await browser.call('GET', '/me'),
      await browser.call('POST', '/sessions/by-code', { requestId: 'x', code: 'abc', extra: 1 }),
      await browser.call('POST', '/sign-in-requests', 'not json', { 'content-type': 'application/json' }),
      await browser.call('POST', '/sign-in-requests', '<x/>', { 'content-type': 'text/xml' }),
      await browser.call('POST', '/sign-in-requests', { email: 'x'.repeat(70_000) }),
      await amina.call('GET', '/work-list'),
      await amina.call('DELETE', '/me/sessions/not-an-id'),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([404, 401, 400, 400, 415, 413, 403, 400]);
    for (const answer of answers) {
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(problemSchema.safeParse(answer.body).success).toBe(true);
      expect(answer.text).not.toMatch(/at .*\.ts|select |node_modules/);
    }
    expect(
      (answers[2]?.body as { fields: { path: string }[] } | undefined)?.fields.map((field) => field.path),
    ).toContain('code');
  });

  it('calls nothing its own fault that the asker did: whatever a library refuses stays in the 400s', () => {
    const refused = (statusCode: number, code: string) =>
      refusalForError(Object.assign(new Error('of a library'), { statusCode, code })).code;
    expect(refused(403, 'FST_STATIC_FORBIDDEN_PATH')).toBe('not_found');
    expect(refused(414, 'FST_ANY')).toBe('invalid_input');
    expect(refused(500, 'FST_ANY')).toBe('internal');
    expect(refusalForError(new Error('of our own')).code).toBe('internal');
  });

  it('speaks the language that was asked for', async () => {
    const dutch = await test
      .browser()
      .call('GET', '/me', undefined, { 'accept-language': 'nl-NL,nl;q=0.9,en;q=0.5' });
    const english = await test.browser().call('GET', '/me', undefined, { 'accept-language': 'en-GB' });
    expect([
      (dutch.body as { detail: string }).detail.slice(0, 5),
      (english.body as { detail: string }).detail.slice(0, 7),
    ]).toEqual(['Je be'.padEnd(5), 'You are']);
  });

  it('refuses writes that come from another website, whatever they carry', async () => {
    const amina = await test.signIn('amina');
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      expect(await amina.call('DELETE', '/sessions/current', undefined, headers)).toMatchObject({
        status: 403,
        body: { code: 'foreign_origin' },
      });
    }
    const bare = await test.server.app.inject({
      method: 'DELETE',
      url: '/api/v1/sessions/current',
      headers: { cookie: `buurtplus=${amina.cookies.get('buurtplus') ?? ''}` },
    });
    expect(bare.statusCode).toBe(403);
    expect((await amina.call('GET', '/me')).status).toBe(200);
  });

  it('sends the same strict headers with every answer', async () => {
    for (const path of ['/me', '/nothing', '/demo/people', '/healthz']) {
      const { headers } = await test.browser().call('GET', path);
      expect(headers['content-security-policy'], path).toMatch(
        /^default-src 'none';.*frame-ancestors 'none'/,
      );
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
      if (path !== '/healthz')
        expect(headers).toMatchObject({ 'cache-control': 'no-store', 'api-version': '1.0.0' });
      expect(headers['x-powered-by'] ?? headers['server']).toBeUndefined();
    }
  });

  it('strips every field that a shape does not name: answers and bodies alike', async () => {
    const amina = await test.signIn('amina');
    expect(
      await amina.call('PUT', '/me/language', { language: 'en', role: 'functional_admin' }),
    ).toMatchObject({ status: 400 });
    const me = (await amina.call('GET', '/me')).body as object;
    expect(Object.keys(me).sort()).toEqual([
      'acting',
      'choices',
      'email',
      'hasPasskey',
      'hasTotp',
      'language',
      'name',
      'personId',
      'secondFactorNeeded',
      'strong',
    ]);
  });

  it('describes itself in OpenAPI 3.1 with an operation for every endpoint', () => {
    const document = z
      .object({
        openapi: z.string(),
        paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string().optional() }))),
      })
      .parse(test.server.app.swagger());
    const operations = Object.values(document.paths)
      .flatMap((path) => Object.values(path).map((operation) => operation.operationId))
      .filter((id) => id !== undefined);
    expect(document.openapi).toBe('3.1.0');
    expect(operations.sort()).toEqual(test.server.endpoints.map((spec) => spec.id).sort());
  });

  it('is alive, and ready while its databases answer', async () => {
    expect(await test.browser().call('GET', '/healthz')).toMatchObject({
      status: 200,
      body: { alive: true },
    });
    expect(await test.browser().call('GET', '/readyz')).toMatchObject({ status: 200, body: { ready: true } });
    const name = new URL(test.world.database.urls.owner).pathname.slice(1);
    const admit = (yes: boolean) =>
      withClient(testServer().superuserUrl, async (client) => {
        await client.query(`alter database ${name} allow_connections ${yes}`);
        if (!yes)
          await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
            name,
          ]);
      });
    await admit(false);
    expect(await test.browser().call('GET', '/readyz')).toMatchObject({
      status: 503,
      body: { ready: false },
    });
    expect((await test.browser().call('GET', '/healthz')).status).toBe(200);
    await admit(true);
    await expect.poll(async () => (await test.browser().call('GET', '/readyz')).status).toBe(200);
  });
});

describe('limits', () => {
  it('ask to wait, per person, and leave others alone', async () => {
    const test = await createTestServer({ limitScale: 1 });
    const [amina, riet] = [await test.signIn('amina'), await test.signIn('riet')];
    const statuses: number[] = [];
    for (let turn = 0; turn < 245; turn += 1)
      statuses.push((await amina.call('POST', '/commands', { commands: [] })).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    const refused = await amina.call('POST', '/commands', { commands: [] });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await riet.call('POST', '/commands', { commands: [] })).status).toBe(400);
    await test.end();
  });
});
