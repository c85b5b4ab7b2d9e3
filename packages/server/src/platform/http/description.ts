/** The API describes itself, at the place where the Dutch API design rules look for it. */
import { ok } from '@buurtplus/domain/kernel';
import { z } from 'zod';
import { type Endpoint, endpoint } from './endpoint.ts';

export const descriptionEndpoint: Endpoint = endpoint({
  id: 'api.describe',
  method: 'GET',
  path: '/openapi.json',
  summary: 'This description.',
  who: 'anyone',
  dataClass: 0,
  tenantScope: 'none',
  audit: { none: 'Public.' },
  limit: 'read',
  params: null,
  query: null,
  body: null,
  answer: z.record(z.string(), z.unknown()).meta({ id: 'Description' }),
  success: 200,
  handle: async ({ raw }) => ok({ ...raw.server.swagger() }),
});
