/** The roster for who walks: read it, take a place, wait, sign off, ask for a mate, pass a place on. */
import {
  rosterActSchema,
  rosterItemSchema,
  rosterQuerySchema,
  rosterSchema,
  takeOverSchema,
} from '@buurtplus/contract/roster';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { z } from 'zod';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { actOnItem } from './act-on-item.ts';
import { placeOf, readItem, readRoster } from './read-roster.ts';
import type { RosterDeps } from './roster-deps.ts';
import { takeOver } from './take-over.ts';

const members = {
  who: ['volunteer', 'coordinator'],
  dataClass: 1,
  tenantScope: 'own',
} as const;
const itemParams = z.object({ itemId: idSchema });

export const rosterEndpoints = (deps: RosterDeps): readonly Endpoint[] => [
  endpoint({
    ...members,
    id: 'roster.read',
    method: 'GET',
    path: '/roster',
    summary: 'What is planned in the own team, who comes, and what I can do.',
    audit: { none: 'The plan of the own team, read by its members.' },
    limit: 'read',
    params: null,
    query: rosterQuerySchema,
    body: null,
    answer: rosterSchema,
    success: 200,
    handle: async (request) => {
      const caller = signedIn(request);
      const place = placeOf(caller);
      if (place === null) return refuse({ code: 'not_found' });
      const view = await inTransaction(deps.db, caller.context, (tx) =>
        readRoster(tx, caller, place, request.query, deps.clock.now()),
      );
      return view === null ? refuse({ code: 'not_found' }) : ok(view);
    },
  }),
  endpoint({
    ...members,
    id: 'roster.read-item',
    method: 'GET',
    path: '/roster/:itemId',
    summary: 'One round or task of the own team.',
    audit: { none: 'The plan of the own team, read by its members.' },
    limit: 'read',
    params: itemParams,
    query: null,
    body: null,
    answer: rosterItemSchema,
    success: 200,
    handle: async (request) => {
      const caller = signedIn(request);
      const view = await inTransaction(deps.db, caller.context, (tx) =>
        readItem(tx, caller, request.params.itemId, deps.clock.now()),
      );
      return view === null ? refuse({ code: 'not_found' }) : ok(view);
    },
  }),
  endpoint({
    ...members,
    id: 'roster.act',
    method: 'POST',
    path: '/roster/:itemId/actions',
    summary: 'Sign up, wait, confirm, sign off, come as reserve, ask for a mate, or offer the place.',
    audit: { event: 'roster.*' },
    limit: 'act',
    params: itemParams,
    query: null,
    body: rosterActSchema,
    answer: rosterItemSchema,
    success: 200,
    handle: (request) => actOnItem(deps, request, request.params.itemId, request.body),
  }),
  endpoint({
    ...members,
    id: 'roster.take-over',
    method: 'POST',
    path: '/roster/:itemId/take-overs',
    summary: 'Take the place that a team mate offers, or exchange it for the one asked in return.',
    audit: { event: 'roster.take_over' },
    limit: 'act',
    params: itemParams,
    query: null,
    body: takeOverSchema,
    answer: rosterItemSchema,
    success: 200,
    handle: async (request) => {
      const caller = signedIn(request);
      const done = await takeOver(deps, caller, request.params.itemId, request.body.fromPersonId);
      if (!done.ok) return done;
      const view = await inTransaction(deps.db, caller.context, (tx) =>
        readItem(tx, caller, request.params.itemId, deps.clock.now()),
      );
      return view === null ? refuse({ code: 'not_found' }) : ok(view);
    },
  }),
];
