/** Somebody who signed in, over a real socket: what comes at the same time is really handled at the same time. */
import type { Browser, TestServer } from './test-server.ts';

export type OverSocket = (
  path: string,
  body: object,
) => Promise<{ readonly status: number; readonly body: unknown }>;

const cookieOf = (browser: Browser): string =>
  [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** @param address of a server that listens */
export const overSocket =
  (address: string, browser: Browser): OverSocket =>
  async (path, body) => {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:3417',
        cookie: cookieOf(browser),
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  };

/** Listens without the work that comes round by itself: a test does that itself, at its own moment. */
export const listenOnly = (test: TestServer): Promise<string> =>
  test.server.app.listen({ host: '127.0.0.1', port: 0 });

/** Both at once, and who asks first changes with every turn; in the first two one waits for the other, so that each is the first once. @returns the answers in the order of the two */
export const bothAtOnce = async <One, Other>(
  turn: number,
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<readonly [One, Other]> => {
  if (turn === 0) return [await one(), await other()];
  if (turn % 2 === 0) return Promise.all([one(), other()]);
  const [second, first] = turn === 1 ? [await other(), await one()] : await Promise.all([other(), one()]);
  return [first, second];
};

/** An open line to a screen: how often it said that there is something new, and whether it is over. */
export type OpenLine = {
  readonly heard: () => number;
  readonly isOver: () => boolean;
  readonly close: () => Promise<void>;
};

export const openLine = async (address: string, browser: Browser): Promise<OpenLine> => {
  const line = await fetch(`${address}/api/v1/news`, { headers: { cookie: cookieOf(browser) } });
  if (line.status !== 200 || line.body === null) throw new Error(`no open line: ${line.status}`);
  const reader = line.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let over = false;
  const listen = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += value;
    }
  };
  listen()
    .catch(() => undefined)
    .finally(() => {
      over = true;
    });
  return {
    heard: () => text.split('event: news').length - 1,
    isOver: () => over,
    close: () => reader.cancel().catch(() => undefined),
  };
};
