/** Hangs the registry on Fastify in one fixed order: limit, who are you, parse, do, present. */

import { problemSchema } from '@buurtplus/contract/problems';
import { backgroundHeader } from '@buurtplus/contract/wire';
import { needsSecondFactor } from '@buurtplus/domain/people';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Caller, Identify, Who } from './caller.ts';
import type { Endpoint } from './endpoint.ts';
import { limitClasses } from './limits.ts';
import { languageOf, sendProblem } from './problem.ts';
import type { HttpRefusal } from './refusal.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint;
  }
}

const apiPrefix = '/api/v1';

const refusalForCaller = (who: Who, caller: Caller | null): HttpRefusal | null => {
  if (who === 'anyone') return null;
  if (caller === null) return { code: 'not_signed_in' };
  if (who === 'signed_in') return null;
  if (caller.actor === null || !who.includes(caller.actor.role)) return { code: 'not_allowed' };
  return needsSecondFactor(caller.actor.role) && !caller.actor.strong
    ? { code: 'second_factor_needed' }
    : null;
};

const presenceOf = (spec: Endpoint) => {
  const errors = { '4xx': problemSchema, '5xx': problemSchema };
  const nothing = { 204: z.null().describe('Done; nothing to say.') };
  if (spec.answer instanceof z.ZodOptional)
    return { [spec.success]: spec.answer.unwrap(), ...nothing, ...errors };
  if (spec.answer !== null) return { [spec.success]: spec.answer, ...errors };
  return spec.success === 204 ? { ...nothing, ...errors } : errors;
};

const runEndpoint = async (
  spec: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const answer = await spec.handle({
    params: request.params,
    query: request.query,
    body: request.body,
    caller: request.caller,
    language: request.caller?.language ?? languageOf(request),
    raw: request,
    reply,
  });
  if (!answer.ok) return sendProblem(request, reply, answer.refusal);
  if (spec.kind === 'stream') return reply;
  if (spec.success === 204 || answer.value === undefined) return reply.code(204).send();
  return reply.code(spec.success).send(answer.value);
};

export type RegisterOptions = {
  readonly identify: Identify;
  /** The same, but not as a sign of life. */
  readonly recognise: Identify;
  readonly sessionToken: (request: FastifyRequest) => string | null;
  /** Multiplies every limit; above 1 only for load tests on loopback. */
  readonly limitScale: number;
};

const registerOne = (app: FastifyInstance, spec: Endpoint, options: RegisterOptions): void => {
  const limit = limitClasses[spec.limit];
  app.route({
    method: spec.method,
    url: `${apiPrefix}${spec.path}`,
    config: {
      endpoint: spec,
      rateLimit: {
        max: Math.round(limit.max * options.limitScale),
        timeWindow: limit.windowSeconds * 1_000,
        groupId: spec.limit,
      },
    },
    ...(spec.maxBodyBytes === undefined ? {} : { bodyLimit: spec.maxBodyBytes }),
    schema: {
      operationId: spec.id,
      summary: spec.summary,
      tags: [spec.id.slice(0, spec.id.indexOf('.'))],
      ...(spec.params === null ? {} : { params: spec.params }),
      ...(spec.query === null ? {} : { querystring: spec.query }),
      ...(spec.body === null || spec.body === 'bytes' ? {} : { body: spec.body }),
      response: presenceOf(spec),
    },
    preValidation: async (request, reply) => {
      const refusal = refusalForCaller(spec.who, request.caller);
      if (refusal !== null) return sendProblem(request, reply, refusal);
    },
    handler: (request, reply) => runEndpoint(spec, request, reply),
  });
};

/** A read that no person asked for: an open line that connects again, or a list that is read because of news. */
const isBackground = (request: FastifyRequest): boolean =>
  request.method === 'GET' &&
  (request.headers[backgroundHeader] !== undefined ||
    request.routeOptions.config.endpoint?.kind === 'stream');

/** A route of the API that is not in the registry stops the start; so does the same name or road twice. */
export const registerEndpoints = (
  app: FastifyInstance,
  endpoints: readonly Endpoint[],
  options: RegisterOptions,
): void => {
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/')) return;
    const token = options.sessionToken(request);
    const identify = isBackground(request) ? options.recognise : options.identify;
    request.caller = token === null ? null : await identify(token);
  });
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/') && route.config?.endpoint === undefined) {
      throw new Error(`Route ${String(route.method)} ${route.url} is not in the registry of endpoints.`);
    }
  });
  const ids = new Set(endpoints.map((spec) => spec.id));
  if (ids.size < endpoints.length) throw new Error('Two endpoints share a name.');
  for (const spec of endpoints) registerOne(app, spec, options);
};
