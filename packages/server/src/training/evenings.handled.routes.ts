/** Which lessons were gone through in the room, said by the trainer who was there: of those the questions are enough for who was there too. */
import { handledSchema } from '@buurtplus/contract/evenings';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { maySayHandled } from '@buurtplus/domain/training';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { eveningFor, eveningParams, leader, trail } from './evenings.shared.ts';
import { setHandled } from './evenings.store.ts';
import type { EveningsDeps } from './evenings-deps.ts';

export const handledEndpoint = (deps: EveningsDeps): Endpoint =>
  endpoint({
    ...leader,
    id: 'training-evenings.handled',
    method: 'PUT',
    path: '/training-evenings/:eveningId/lessons',
    summary:
      'Say which lessons were gone through, from the beginning until a week after; who was there does only the questions of those. Twice is once.',
    audit: { event: 'evening.handled' },
    limit: 'act',
    params: eveningParams,
    body: handledSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { moduleIds } = request.body;
      return inTransaction(deps.db, caller.context, async (tx) => {
        const row = await eveningFor(tx, actor, 'lead', request.params.eveningId);
        if (row === null) return refuse({ code: 'not_found' });
        const times = { startsAt: row.starts_at, endsAt: row.ends_at };
        if (row.cancelled_at !== null || !maySayHandled(times, deps.clock.now()))
          return refuse({ code: 'wrong_status' });
        await setHandled(tx, { tenantId: actor.tenantId, eveningId: row.id }, moduleIds);
        await trail(tx, caller, actor, 'handled', row.id);
        return ok(undefined);
      });
    },
  });
