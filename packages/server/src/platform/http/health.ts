/** Is it alive, and can it serve? Two questions for whoever keeps it running. */
import type { FastifyInstance } from 'fastify';

export type Readiness = { readonly ready: boolean; readonly checks: Readonly<Record<string, boolean>> };

export const addHealth = (app: FastifyInstance, readiness: () => Promise<Readiness>): void => {
  app.get('/healthz', { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) =>
    reply.send({ alive: true }),
  );
  app.get('/readyz', { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) => {
    const state = await readiness();
    return reply.code(state.ready ? 200 : 503).send(state);
  });
};
