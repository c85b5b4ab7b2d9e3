/** Own learning: events of all phones together, read by nobody else. */
import { myLearningSchema, putLearningSchema } from '@buurtplus/contract/training';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { doneStep, learningLine, mayLearn } from '@buurtplus/domain/training';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { withoutEmptyEnds } from './in-room.ts';
import { insertEvents, listEvents, listHeard, markDone, readAsks } from './learning.store.ts';
import type { TrainingDeps } from './training-deps.ts';

export const myLearningEndpoints = (deps: TrainingDeps): readonly Endpoint[] => [
  endpoint({
    id: 'my-learning.merge',
    method: 'PUT',
    path: '/my-learning',
    summary:
      'Bring what this phone knows of the own learning and get back what all own phones know; twice is once.',
    who: ['volunteer', 'coordinator'],
    dataClass: 2,
    tenantScope: 'own',
    audit: { none: 'Somebody’s own learning, brought and read by himself.' },
    limit: 'act',
    params: null,
    query: null,
    body: putLearningSchema,
    answer: myLearningSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const { tenantId, teamId, personId } = actor;
      if (teamId === null || !mayLearn(actor, 'learn', { tenantId, teamId, personId }, 'own_data').ok)
        return refuse({ code: 'not_found' });
      const owner = { tenantId, personId };
      const now = deps.clock.now();
      return inTransaction(deps.db, signedIn(request).context, async (tx) => {
        const heard = await listHeard(tx, owner, now);
        const events = await withoutEmptyEnds(request.body.events, await listEvents(tx, owner), heard);
        await insertEvents(tx, owner, events);
        for (const { kind, subject, step, version } of events)
          if (kind === 'module' && step === doneStep && learningLine.some(({ id }) => id === subject))
            await markDone(tx, { ...owner, teamId }, { id: subject, version }, dutchDay(now));
        return ok({
          events: [...(await listEvents(tx, owner))],
          teamAsks: await readAsks(tx, tenantId, teamId),
          heard: [...heard],
        });
      });
    },
  }),
];
