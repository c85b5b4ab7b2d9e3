/** The headers that every answer carries, and that keep a page from doing anything it has no business doing. */
import type { FastifyInstance } from 'fastify';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types buurtplus',
].join('; ');

const permissionsPolicy = [
  'geolocation=(self)',
  'camera=(self)',
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
  'microphone=()',
  'payment=()',
  'usb=()',
  'midi=()',
  'display-capture=()',
  'browsing-topics=()',
].join(', ');

export const addSecurityHeaders = (app: FastifyInstance, secure: boolean): void => {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers({
      'content-security-policy': contentSecurityPolicy,
      'permissions-policy': permissionsPolicy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    });
    if (secure) void reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
    if (request.url.startsWith('/api/') || request.url.startsWith('/demo/')) {
      void reply.header('cache-control', 'no-store');
    }
  });
};
