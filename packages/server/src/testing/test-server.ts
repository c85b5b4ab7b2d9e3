/** The whole server on a test database, reached without a socket, with a clock that tests can move. */

import { createServer, type Server } from '../create-server.ts';
import { demoPeople, demoTotpSecret } from '../demo/demo-people.ts';
import { totpFor } from '../people/second-factor.routes.ts';
import type { Config } from '../platform/config.ts';
import { createLog } from '../platform/log.ts';
import { createWorld, type World } from './cast.ts';

const testConfig: Config = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://localhost:3417',
  dataDir: '/nowhere',
  databaseUrl: null,
  smtpUrl: null,
  mailFrom: 'noreply@localhost',
  secretKey: null,
  demo: true,
  demoClock: false,
  logLevel: 'error',
  pdokUrl: 'http://127.0.0.1:1',
  trustProxy: 0,
  limitScale: 1_000,
  pushContact: null,
};

/** A browser of one person: keeps cookies, says where it comes from. */
export type Browser = {
  readonly call: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{
    status: number;
    body: unknown;
    headers: Readonly<Record<string, unknown>>;
    text: string;
    bytes: Buffer;
  }>;
  readonly cookies: Map<string, string>;
};

export type TestServer = {
  readonly world: World;
  readonly server: Server;
  readonly clock: { now: () => Date; moveMs: (milliseconds: number) => void };
  readonly browser: () => Browser;
  readonly signIn: (who: string) => Promise<Browser>;
  /** The second factor once more, in a session that showed it before. */
  readonly showFactor: (who: string, browser: Browser) => Promise<void>;
  /** The newest mail to this person. */
  readonly mailTo: (who: string) => Promise<{ subject: string; text: string } | undefined>;
  /** The newest mail to this person; of any kind when its subject is left out. */
  readonly newestMailTo: (
    who: string,
    subject?: string,
  ) => Promise<{ subject: string; text: string } | undefined>;
  readonly end: () => Promise<void>;
};

/** Also outside a test, where `expect.poll` may not be. @returns the first thing there is to see */
export const until = async <Value>(look: () => Promise<Value | undefined>): Promise<Value> => {
  // Half a minute: a busy machine makes a test slow, never wrong.
  for (let tries = 0; tries < 3_000; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('what the test waits for did not come');
};

export const createTestServer = async (change: Partial<Config> = {}): Promise<TestServer> => {
  const world = await createWorld();
  let shift = 0;
  const clock = {
    now: () => new Date(Date.now() + shift),
    moveMs: (milliseconds: number) => void (shift += milliseconds),
  };
  const config = { ...testConfig, ...change };
  const server = await createServer({
    config,
    urls: world.database.urls,
    secretKey: world.database.secretKey,
    clock,
    log: createLog('silent'),
  });
  await server.app.ready();

  const browser = (): Browser => {
    const cookies = new Map<string, string>();
    return {
      cookies,
      call: async (method, path, body, headers = {}) => {
        const answer = await server.app.inject({
          method,
          url:
            path.startsWith('/') && !path.startsWith('/healthz') && !path.startsWith('/readyz')
              ? `/api/v1${path}`
              : path,
          headers: {
            origin: new URL(config.publicUrl).origin,
            'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0',
            ...(cookies.size === 0
              ? {}
              : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
            ...headers,
          },
          ...(body === undefined ? {} : { payload: body as string | object }),
        });
        for (const one of answer.cookies) {
          if (one.value === '') cookies.delete(one.name);
          else cookies.set(one.name, one.value);
        }
        const isJson = (answer.headers['content-type'] ?? '').toString().includes('json');
        return {
          status: answer.statusCode,
          body: isJson && answer.payload !== '' ? JSON.parse(answer.payload) : null,
          headers: answer.headers,
          text: answer.payload,
          bytes: answer.rawPayload,
        };
      },
    };
  };
  const personOf = (who: string) => {
    const found = demoPeople.find((one) => one.email.startsWith(who));
    if (found === undefined) throw new Error(`${who} is not in the cast`);
    return found;
  };
  const mailLike = async (who: string, subject: string) => {
    const row = await world.auth
      .selectFrom('demo_mails')
      .selectAll()
      .where('to_email', '=', personOf(who).email)
      .where('subject', 'like', subject)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? undefined : { subject: row.subject, text: row.body };
  };
  const mailTo = (who: string) => mailLike(who, '%code%');
  const showFactor = async (who: string, shown: Browser): Promise<void> => {
    // Each code works once; the next time step gives the next person of this test a fresh one.
    shift += 30_000;
    const secret = demoTotpSecret(personOf(who).id);
    const code = totpFor(secret, 'test').generate({ timestamp: clock.now().getTime() });
    const strong = await shown.call('POST', '/sessions/current/second-factor', { code });
    if (strong.status !== 200) throw new Error(`${who} has no second factor: ${strong.text}`);
  };
  const signIn = async (who: string): Promise<Browser> => {
    const one = browser();
    const person = personOf(who);
    const before = (await mailTo(who))?.text;
    const asked = await one.call('POST', '/sign-in-requests', { email: person.email });
    const mail = await until(async () => {
      const newest = await mailTo(who);
      return newest?.text === before ? undefined : newest;
    });
    const code = /\d{6}/.exec(mail.subject)?.[0];
    const me = await one.call('POST', '/sessions/by-code', {
      requestId: (asked.body as { requestId: string }).requestId,
      code,
    });
    if (me.status !== 200) throw new Error(`${who} could not sign in: ${me.text}`);
    if ((me.body as { secondFactorNeeded: boolean }).secondFactorNeeded) await showFactor(who, one);
    return one;
  };
  return {
    world,
    server,
    clock,
    browser,
    signIn,
    showFactor,
    mailTo,
    newestMailTo: (who, subject = '%') => mailLike(who, subject),
    end: async () => {
      await server.stop();
      await world.end();
    },
  };
};
