/** The map over HTTP: outlines of the own municipality, for phone and desk. */
import { areaPackSchema } from '@buurtplus/contract/areas';
import { ok } from '@buurtplus/domain/kernel';
import { roles } from '@buurtplus/domain/people';
import { actorOf, type Endpoint, endpoint } from '../platform/http/endpoint.ts';
import type { AreaBook } from './area-book.ts';
import { areaPackOf } from './area-pack.ts';

export const areaEndpoints = (book: AreaBook): readonly Endpoint[] => [
  endpoint({
    id: 'areas.read',
    method: 'GET',
    path: '/areas',
    summary: 'Outlines of the neighbourhoods of the own municipality, made light for a phone.',
    who: roles,
    dataClass: 0,
    tenantScope: 'own',
    audit: { none: 'Public data.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: areaPackSchema,
    success: 200,
    handle: async (request) => ok(areaPackOf(await book.mapOf(actorOf(request).tenantId))),
  }),
];
