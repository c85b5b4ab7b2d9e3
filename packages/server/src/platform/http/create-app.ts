/** Puts the HTTP side together: one Fastify instance with headers, limits, the registry, the web app and its problems. */
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Logger } from '../log.ts';
import type { Identify } from './caller.ts';
import type { Endpoint } from './endpoint.ts';
import { addHealth, type Readiness } from './health.ts';
import { addOpenApi, apiVersion } from './openapi.ts';
import { addOriginCheck } from './origin-check.ts';
import { refusalForError, sendProblem } from './problem.ts';
import { registerEndpoints } from './register-endpoints.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { addWebFiles, answersAsPage } from './web-files.ts';

export type AppParts = {
  readonly publicUrl: string;
  readonly trustProxy: number;
  readonly endpoints: readonly Endpoint[];
  readonly identify: Identify;
  readonly recognise: Identify;
  readonly readiness: () => Promise<Readiness>;
  readonly webFolder: string;
  readonly limitScale: number;
  readonly log: Logger;
};

/** The name tells browsers to keep the cookie to this very host over TLS; on loopback there is no TLS. */
export const sessionCookieName = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-buurtplus' : 'buurtplus';

const addErrorHandling = (app: FastifyInstance, log: Logger): void => {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalForError(error);
    if (refusal.code === 'internal' || refusal.code === 'unavailable') {
      log.error({ requestId: request.id, route: request.routeOptions.url, problem: error }, 'request failed');
    }
    return sendProblem(request, reply, refusal);
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    answersAsPage(request.method, request.url) && reply.sendFile !== undefined
      ? reply.header('cache-control', 'no-cache').sendFile('index.html')
      : sendProblem(request, reply, { code: 'not_found' }),
  );
};

class TooMany extends Error {
  readonly statusCode = 429;
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super('too many requests');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const keyOf = (request: FastifyRequest): string => request.caller?.personId ?? request.ip;

export const createApp = async (parts: AppParts): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: false,
    trustProxy: (_address: string, hop: number) => hop < parts.trustProxy,
    bodyLimit: 65_536,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 120 },
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  addSecurityHeaders(app, parts.publicUrl.startsWith('https:'));
  addOriginCheck(app, new URL(parts.publicUrl).origin);
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('api-version', apiVersion);
  });
  await app.register(cookie);
  await app.register(rateLimit, {
    global: true,
    // After the hook that knows who asks, and before a large body is read.
    hook: 'onRequest',
    // The app's own files carry their hash and are asked once; an office behind one address opens it for everybody.
    allowList: (request) => request.url.startsWith('/assets/'),
    max: Math.round(600 * parts.limitScale),
    timeWindow: 600_000,
    keyGenerator: keyOf,
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, context) => new TooMany(Math.ceil(context.ttl / 1_000)),
  });
  await addOpenApi(app, parts.publicUrl, parts.endpoints);
  addErrorHandling(app, parts.log);
  addHealth(app, parts.readiness);
  const cookieName = sessionCookieName(parts.publicUrl);
  registerEndpoints(app, parts.endpoints, {
    identify: parts.identify,
    recognise: parts.recognise,
    sessionToken: (request) => request.cookies[cookieName] ?? null,
    limitScale: parts.limitScale,
  });
  await addWebFiles(app, parts.webFolder);
  return app;
};
