/** Leading a series together: naming other trainers beside oneself, and taking over what nobody leads any more. */
import { leadersSchema } from '@buurtplus/contract/evenings';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { eveningLimits, isSameLeadership, mayEvening } from '@buurtplus/domain/training';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { tellEach } from '../platform/tell-each.ts';
import { holdSeries, listTrainers, setLeadership } from './evenings.leaders.store.ts';
import { asJobs, leader, seriesFactsOf, trail } from './evenings.shared.ts';
import type { EveningsDeps } from './evenings-deps.ts';

const seriesParams = z.object({ seriesId: idSchema });

export const eveningLeaderEndpoints = (deps: EveningsDeps): readonly Endpoint[] => [
  endpoint({
    ...leader,
    id: 'training-series.leaders',
    method: 'PUT',
    path: '/training-series/:seriesId/leaders',
    summary: 'Who leads the series beside the own person; they hear of it, and take over when one leaves.',
    audit: { event: 'evening.leaders' },
    limit: 'act',
    params: seriesParams,
    body: leadersSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { tenantId, personId } = actor;
      const now = deps.clock.now();
      const done = await inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
        const was = await holdSeries(tx, tenantId, request.params.seriesId);
        if (was === null || !mayEvening(actor, 'lead', seriesFactsOf(tenantId, was), 'run_team').ok)
          return refuse({ code: 'not_found' as const });
        const trainers = new Set((await listTrainers(tx, tenantId, dutchDay(now))).map(({ id }) => id));
        const named = [...new Set(request.body.personIds)].filter((id) => id !== was.madeBy);
        if (!named.every((id) => trainers.has(id))) return refuse({ code: 'not_found' as const });
        // Who was named himself stays: nobody takes himself out by accident and leaves the rest to wonder.
        const coLeaderIds =
          personId === was.madeBy || named.includes(personId) ? named : [...named, personId];
        // Counted here, not in the form: who is among them by himself takes a place too.
        if (coLeaderIds.length > eveningLimits.coLeaders)
          return refuse({
            code: 'invalid_input' as const,
            fields: [{ path: 'personIds', code: 'too_many' }],
          });
        const is = { madeBy: was.madeBy, coLeaderIds, leaderless: false };
        if (isSameLeadership(was, is)) return ok(undefined);
        await setLeadership(tx, tenantId, was.id, is, now);
        await trail(tx, caller, actor, 'leaders', was.id);
        const fresh = coLeaderIds.filter((one) => !was.coLeaderIds.includes(one));
        await tellEach(tx, tenantId, { persons: [deps.tellPerson, fresh] });
        return ok(undefined);
      });
      await deps.wakeTelling();
      return done;
    },
  }),
  endpoint({
    ...leader,
    id: 'training-series.take-over',
    method: 'POST',
    path: '/training-series/:seriesId/take-over',
    summary: 'Lead a series whose trainer is gone; of two who ask at once one is first.',
    audit: { event: 'evening.take_over' },
    limit: 'act',
    params: seriesParams,
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { tenantId, personId } = actor;
      const done = await inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
        const was = await holdSeries(tx, tenantId, request.params.seriesId);
        if (was === null || !mayEvening(actor, 'take_over', seriesFactsOf(tenantId, was), 'run_team').ok)
          return refuse({ code: 'not_found' as const });
        const is = { madeBy: personId, coLeaderIds: [], leaderless: false };
        await setLeadership(tx, tenantId, was.id, is, deps.clock.now());
        await trail(tx, caller, actor, 'take_over', was.id);
        await tellEach(tx, tenantId, { teams: [deps.tellTeam, was.teamIds] });
        return ok(undefined);
      });
      await deps.wakeTelling();
      return done;
    },
  }),
];
