/** A write must come from our own pages: same origin, as the browser itself says it. */
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Browsers send Origin with every cross-site write, and Sec-Fetch-Site besides. A write that has a session cookie must
 * name our own origin; programs without a browser (no cookie) are free to leave it out.
 */
export const addOriginCheck = (app: FastifyInstance, publicOrigin: string): void => {
  app.addHook('onRequest', async (request, reply) => {
    if (safeMethods.has(request.method) || !request.url.startsWith('/api/')) return;
    const { origin, cookie } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const foreignSite = site !== undefined && site !== 'same-origin';
    const foreignOrigin = origin === undefined ? cookie !== undefined : origin !== publicOrigin;
    if (foreignSite || foreignOrigin) return sendProblem(request, reply, { code: 'foreign_origin' });
  });
};
