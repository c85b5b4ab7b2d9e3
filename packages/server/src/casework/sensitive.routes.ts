/** Taps: what is sensitive in a case, what of it was shared with a receiver, and an address that is shielded. */
import { revealedEntrySchema, revealedPlaceSchema, revealSharedSchema } from '@buurtplus/contract/casework';
import { idSchema } from '@buurtplus/contract/sync';
import { dutyRoles } from '@buurtplus/domain/people';
import { z } from 'zod';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { revealInCase, revealShared } from './sensitive.ts';
import { revealPlace } from './shield-address.ts';

export const sensitiveEndpoints = (deps: CaseworkDeps): readonly Endpoint[] => {
  const shared = {
    method: 'POST',
    tenantScope: 'own',
    dataClass: 4,
    limit: 'read',
    query: null,
    success: 200,
  } as const;
  return [
    endpoint({
      ...shared,
      id: 'cases.reveal',
      path: '/cases/:caseId/entries/:entryId/reveal',
      summary: 'Read one sensitive fact of a case: a tap, and a line in the trail before it leaves.',
      who: dutyRoles,
      audit: { event: 'case.revealed' },
      params: z.object({ caseId: idSchema, entryId: idSchema }),
      body: null,
      answer: revealedEntrySchema,
      handle: (request) => {
        const caller = signedIn(request);
        return inTransaction(deps.db, caller.context, (tx) =>
          revealInCase(tx, deps, caller, actorOf(request), request.params),
        );
      },
    }),
    endpoint({
      ...shared,
      id: 'cases.reveal-place',
      path: '/cases/:caseId/place/reveal',
      summary: 'Read an address that is shielded: a tap, and a line in the trail before it leaves.',
      who: dutyRoles,
      audit: { event: 'case.place_revealed' },
      params: z.object({ caseId: idSchema }),
      body: null,
      answer: revealedPlaceSchema,
      handle: (request) => {
        const caller = signedIn(request);
        return inTransaction(deps.db, caller.context, (tx) =>
          revealPlace(tx, deps, caller, actorOf(request), request.params.caseId),
        );
      },
    }),
    endpoint({
      ...shared,
      id: 'hand-overs.reveal',
      path: '/hand-overs/:handOverId/reveal',
      summary: 'Read one sensitive fact that was shared: a tap, and a line in the trail before it leaves.',
      who: [...dutyRoles, 'partner'],
      audit: { event: 'hand_over.revealed' },
      params: z.object({ handOverId: idSchema }),
      body: revealSharedSchema,
      answer: revealedEntrySchema,
      handle: (request) => {
        const caller = signedIn(request);
        return inTransaction(deps.db, caller.context, (tx) =>
          revealShared(tx, deps, caller, actorOf(request), {
            handOverId: request.params.handOverId,
            at: request.body.at,
          }),
        );
      },
    }),
  ];
};
