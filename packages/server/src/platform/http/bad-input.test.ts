/** Bad input on every route: a clear problem of the 400s, in the catalogue's words, and nothing stored by half. */
import { problemCatalogue } from '@buurtplus/contract/problems';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { superuserOn } from '../../testing/test-database.ts';
import { type Browser, createTestServer, type TestServer } from '../../testing/test-server.ts';
import { withClient } from '../db/provision.ts';
import type { Endpoint } from './endpoint.ts';

const strange: readonly string[] = [
  'x',
  '-1',
  '%00',
  '%F0%9F%92%A9',
  '..%2f..',
  'a'.repeat(119),
  "'or'1'='1",
];
/** Tables that a refusal may write to: the trail of asking, and the library that counts. */
const mayGrow = [
  'audit_entries',
  'audit_chain',
  'sign_in_requests',
  'demo_mails',
  'webauthn_challenges',
  'challenges',
];

/** Who comes with which role, where no volunteer may. */
const firstOfRole = [
  ['coordinator', 'bram'],
  ['wijkwerker', 'saar'],
  ['wijkregisseur', 'rik'],
  ['wijkagent', 'wil'],
  ['functional_admin', 'femke'],
  ['privacy_officer', 'petra'],
  ['trainer', 'tess'],
  ['partner', 'hanna'],
  ['regional_adviser', 'vera'],
] as const;

describe('bad input', () => {
  let test: TestServer;
  const browsers = new Map<string, Browser>();
  beforeAll(async () => {
    test = await createTestServer();
    for (const who of ['amina', ...firstOfRole.map(([, name]) => name)])
      browsers.set(who, await test.signIn(who));
  });
  afterAll(() => test.end());

  const callerOf = (spec: Endpoint): Browser => {
    const who =
      spec.who === 'anyone' || spec.who === 'signed_in' || spec.who.includes('volunteer')
        ? 'amina'
        : (firstOfRole.find(([role]) => spec.who.includes(role))?.[1] ?? 'femke');
    return browsers.get(who) ?? test.browser();
  };
  const rows = (): Promise<string> =>
    withClient(superuserOn(test.world.database), async (client) => {
      const tables = await client.query<{ name: string }>(
        "select relname as name from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'public' and relkind = 'r' order by 1",
      );
      const counts: string[] = [];
      for (const { name } of tables.rows.filter((row) => !mayGrow.includes(row.name)))
        counts.push(
          `${name} ${(await client.query<{ n: string }>(`select count(*) as n from ${name}`)).rows[0]?.n}`,
        );
      return counts.join('\n');
    });
  const isRefusal = (answer: { status: number; body: unknown; text: string }, about: string): void => {
    expect(answer.status, about).toBeGreaterThanOrEqual(400);
    expect(answer.status, about).toBeLessThan(500);
    const { code, detail } = answer.body as { code: keyof typeof problemCatalogue; detail: string };
    expect(Object.keys(problemCatalogue), about).toContain(code);
    expect(detail.length, about).toBeGreaterThan(20);
    expect(answer.text, about).not.toMatch(/select |insert |at .*\.ts|node_modules|ZodError/i);
  };

  it('in a body is refused by every route that takes one, and stores nothing', async () => {
    const before = await rows();
    const writes = test.server.endpoints.filter((spec) => spec.body !== null && spec.body !== 'bytes');
    expect(writes.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...writes),
        fc.oneof(
          fc.jsonValue({ maxDepth: 4 }),
          fc.dictionary(
            fc.constantFrom(
              'email',
              'code',
              'commands',
              'role',
              'action',
              'version',
              '__proto__',
              'deviceId',
            ),
            fc.jsonValue({ maxDepth: 2 }),
          ),
        ),
        async (spec, body) => {
          const path = spec.path.replaceAll(/:[a-zA-Z]+/g, '01a20dc2-704d-7ba2-add5-6ac10741642c');
          const answer = await callerOf(spec).call(spec.method, path, JSON.stringify(body), {
            'content-type': 'application/json',
          });
          // Asking for a code is answered alike for any text: what is no address simply gets no mail.
          if (spec.id === 'sign-in.ask' && answer.status === 200) return;
          // Any text may be the code on a paper, and is answered: unknown.
          if (spec.id === 'certificates.check' && answer.status === 200) {
            expect(answer.body).toEqual({ state: 'unknown', validUntil: null });
            return;
          }
          // A batch is taken, and each strange command in it has its own no.
          if (spec.id === 'commands.hand-in' && answer.status === 200) {
            const { verdicts } = answer.body as { verdicts: readonly { verdict: string }[] };
            expect(new Set(verdicts.map((one) => one.verdict))).toEqual(new Set(['refused']));
            return;
          }
          isRefusal(answer, `${spec.id} ${JSON.stringify(body)}`);
        },
      ),
      { numRuns: 600 },
    );
    expect(await rows()).toBe(before);
  });

  it('that is no JSON, too large, or of another kind is refused in words', async () => {
    const writes = test.server.endpoints.filter((spec) => spec.body !== null && spec.body !== 'bytes');
    for (const spec of writes) {
      const path = spec.path.replaceAll(/:[a-zA-Z]+/g, '01a20dc2-704d-7ba2-add5-6ac10741642c');
      const send = (body: string, type: string) =>
        callerOf(spec).call(spec.method, path, body, { 'content-type': type });
      isRefusal(await send('{"a":', 'application/json'), spec.id);
      isRefusal(await send('<a/>', 'application/xml'), spec.id);
      if (spec.maxBodyBytes === undefined)
        isRefusal(await send(`"${'x'.repeat(70_000)}"`, 'application/json'), spec.id);
    }
  });

  it('in an address is refused by every route with one', async () => {
    const before = await rows();
    for (const spec of test.server.endpoints.filter((one) => one.path.includes(':') && one.kind !== 'stream'))
      for (const text of strange) {
        const path = spec.path.replaceAll(/:[a-zA-Z]+/g, text);
        isRefusal(
          await callerOf(spec).call(spec.method, path, spec.body === null ? undefined : {}),
          `${spec.id} ${text}`,
        );
      }
    expect(await rows()).toBe(before);
  });

  it('in a query is refused, and an unknown cursor too', async () => {
    const saar = browsers.get('saar');
    for (const query of [
      'status=nonsense',
      'kind=x',
      'limit=0',
      'limit=999999',
      'cursor=xyz',
      'number=%00',
      'due=never',
    ])
      isRefusal((await saar?.call('GET', `/work-list?${query}`)) ?? { status: 0, body: {}, text: '' }, query);
  });
});
