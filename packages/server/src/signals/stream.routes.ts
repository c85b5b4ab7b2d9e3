/** The open line to a screen: a word when there is something new for this very person, and nothing else. */
import { ok } from '@buurtplus/domain/kernel';
import type { Caller, Identify } from '../platform/http/caller.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { News, NewsRoom } from '../platform/live/news.ts';

export type StreamDeps = {
  readonly news: NewsRoom;
  readonly recognise: Identify;
  readonly cookieName: string;
};

/** Bar B38: rights are asked again at least this often. */
const heartbeatMs = 20_000;

const isFor = (news: News, { actor, context }: Caller): boolean => {
  if (actor === null || news.tenantId !== actor.tenantId) return false;
  if (news.personId !== undefined) return news.personId === actor.personId;
  if (news.duty !== undefined) return context.duties.includes(news.duty);
  if (news.teamId !== undefined) return context.teams.includes(news.teamId);
  return news.everyone === true;
};

export const streamEndpoint = (deps: StreamDeps): Endpoint =>
  endpoint({
    id: 'news.stream',
    method: 'GET',
    path: '/news',
    summary: 'Server-sent events that say only that there is something new.',
    who: 'signed_in',
    dataClass: 1,
    tenantScope: 'own',
    audit: { none: 'Says nothing but that there is something.' },
    limit: 'stream',
    params: null,
    query: null,
    body: null,
    answer: null,
    success: 200,
    kind: 'stream',
    handle: async (request) => {
      const token = request.raw.cookies[deps.cookieName] ?? '';
      let caller: Caller = signedIn(request);
      request.reply.hijack();
      const out = request.reply.raw;
      out.writeHead(200, {
        ...request.reply.getHeaders(),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      } as Record<string, string>);
      out.write('retry: 3000\n\n');
      const askAgain = async (): Promise<boolean> => {
        const now = await deps.recognise(token).catch(() => null);
        if (now === null) {
          out.end();
          return false;
        }
        caller = now;
        return true;
      };
      const stopListening = deps.news.listen((news) => {
        if (!isFor(news, caller)) return;
        void askAgain().then(
          (still) => still && isFor(news, caller) && out.write('event: news\ndata: {}\n\n'),
        );
      });
      const heartbeat = setInterval(
        () => void askAgain().then((still) => still && out.write(': still here\n\n')),
        heartbeatMs,
      );
      request.raw.raw.on('close', () => {
        clearInterval(heartbeat);
        stopListening();
      });
      return ok(undefined);
    },
  });
