/** Somebody did not come: the coordinator asks in one tap whether all is well; nothing is counted. */
import { idSchema } from '@buurtplus/contract/sync';
import { missedSchema } from '@buurtplus/contract/tasks';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { mayAskWhetherWell } from '@buurtplus/domain/roster';
import { z } from 'zod';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { putAwayMissed, sayMissed } from './missed.store.ts';
import { planningDeed } from './planning.routes.ts';
import { openItem } from './read-roster.ts';
import { itemOf } from './roster.present.ts';
import type { RosterDeps } from './roster-deps.ts';
import { tellPeople } from './tell-people.ts';

const shared = { dataClass: 1, query: null, limit: 'act', answer: null, success: 204 } as const;
const itemParams = z.object({ itemId: idSchema });

export const missedEndpoints = (deps: RosterDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'missed.say',
    method: 'POST',
    path: '/roster/:itemId/missed',
    summary: 'Ask somebody who did not come whether all is well; gone after two weeks, counted nowhere.',
    who: ['coordinator'],
    tenantScope: 'own',
    audit: { event: 'roster.asked_well' },
    params: itemParams,
    body: missedSchema,
    handle: async (request) => {
      const caller = signedIn(request);
      const { itemId } = request.params;
      const { personId } = request.body;
      const done = await planningDeed(deps, caller, 'roster.asked_well', itemId, async (tx, place) => {
        const now = deps.clock.now();
        const opened = await openItem(tx, caller, itemId, now);
        const wouldCome = opened?.signups.some((one) => one.state === 'going' && one.person_id === personId);
        if (opened === null || wouldCome !== true) return refuse({ code: 'not_found' });
        if (!mayAskWhetherWell(itemOf(opened.row), wouldCome, now)) return refuse({ code: 'wrong_status' });
        await sayMissed(tx, { ...place, itemId, personId }, now);
        await tellPeople(tx, deps, place.tenantId, [personId]);
        return ok(undefined);
      });
      if (done.ok) await deps.wakeTelling();
      return done;
    },
  }),
  endpoint({
    ...shared,
    id: 'missed.put-away',
    method: 'DELETE',
    path: '/my-team/missed/:itemId',
    summary: 'I have read that I was missed.',
    who: ['volunteer', 'coordinator'],
    tenantScope: 'person',
    audit: { none: 'A kind word to oneself, put away.' },
    params: itemParams,
    body: null,
    handle: async (request) => {
      const caller = signedIn(request);
      await inTransaction(deps.db, caller.context, (tx) =>
        putAwayMissed(tx, caller.actor?.tenantId ?? '', request.params.itemId, caller.personId),
      );
      return ok(undefined);
    },
  }),
];
