/** A bad network on demand: stands between the browser and the product, and cuts, delays, swallows answers or lies. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export type Weather =
  | 'good'
  /** No connection at all. */
  | 'cut'
  /** The server does its work, but its answer never arrives. */
  | 'answer_lost'
  /** Somebody else's sign-in page answers everything with 200. */
  | 'portal'
  /** A machine in between says 502, in its own words. */
  | 'broken_gateway'
  /** Says yes in JSON, with the header of the API, but with no verdicts in it. */
  | 'empty_yes'
  /** Takes the request and says nothing, until it is calm. */
  | 'silent'
  | 'slow';

type Rule = { readonly path: RegExp; readonly weather: Weather };

export type Proxy = {
  readonly url: string;
  /** @param path which requests; all when left out */
  readonly set: (weather: Weather, path?: RegExp) => void;
  readonly calm: () => void;
  /** How often a request for this path came by, whatever became of it. */
  readonly seen: (path: RegExp) => number;
  /** Appends to a file on its way, as a new release would change it. */
  readonly append: (path: string, text: string) => void;
  readonly pointTo: (port: number) => void;
  readonly close: () => Promise<void>;
};

const slowMs = 1_500;

export const createProxy = async (): Promise<Proxy> => {
  let port = 0;
  let target = 0;
  let rules: Rule[] = [];
  const appended = new Map<string, string>();
  const paths: string[] = [];
  let held: (() => void)[] = [];

  const passOn = (incoming: IncomingMessage, outgoing: ServerResponse, answerLost: boolean): void => {
    const tail = appended.get(incoming.url ?? '');
    const { host: _host, 'if-none-match': _match, 'if-modified-since': _since, ...rest } = incoming.headers;
    const headers = tail === undefined ? incoming.headers : rest;
    const onward = request(
      {
        host: '127.0.0.1',
        port: target,
        method: incoming.method,
        path: incoming.url,
        headers: { ...headers, host: `localhost:${port}`, 'accept-encoding': 'identity' },
      },
      (answer) => {
        if (answerLost) {
          answer.resume().once('end', () => incoming.socket.destroy());
          return;
        }
        const { 'content-length': _length, etag: _etag, ...changed } = answer.headers;
        outgoing.writeHead(answer.statusCode ?? 502, tail === undefined ? answer.headers : changed);
        answer.on('data', (part) => outgoing.write(part));
        answer.once('end', () => outgoing.end(tail));
        answer.once('error', () => incoming.socket.destroy());
      },
    );
    onward.once('error', () => incoming.socket.destroy());
    outgoing.once('close', () => onward.destroy());
    incoming.pipe(onward);
  };

  const answerWith = (outgoing: ServerResponse, status: number, type: string, text: string): void => {
    outgoing.writeHead(status, { 'content-type': type }).end(text);
  };

  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    paths.push(path);
    const weather = rules.find((rule) => rule.path.test(path))?.weather ?? 'good';
    if (weather === 'cut') return void incoming.socket.destroy();
    if (weather === 'portal')
      return answerWith(outgoing, 200, 'text/html', '<h1>Welkom op onze gratis wifi</h1>');
    if (weather === 'broken_gateway') return answerWith(outgoing, 502, 'text/html', 'Bad Gateway');
    if (weather === 'empty_yes') {
      outgoing.setHeader('api-version', '1.0.0');
      return answerWith(outgoing, 200, 'application/json', '{"verdicts":[]}');
    }
    if (weather === 'silent') return void held.push(() => passOn(incoming, outgoing, false));
    if (weather === 'slow') return void wait(slowMs).then(() => passOn(incoming, outgoing, false));
    passOn(incoming, outgoing, weather === 'answer_lost');
  });
  // A line that was quiet is not hung up on just when somebody asks again: the weather does that, when it is asked to.
  server.keepAliveTimeout = 600_000;
  // The port is its own from the first moment: nothing comes in between.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);

  return {
    url: `http://localhost:${port}`,
    set: (weather, path = /./) => {
      rules = [{ path, weather }, ...rules];
      // A connection that is kept alive would not notice the weather.
      server.closeIdleConnections();
    },
    calm: () => {
      rules = [];
      for (const letGo of held) letGo();
      held = [];
    },
    seen: (path) => paths.filter((one) => path.test(one)).length,
    append: (path, text) => void appended.set(path, text),
    pointTo: (next) => {
      target = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
