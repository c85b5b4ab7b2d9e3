/** Taking a guest out of a series: he hears it by mail, and his codes and open questions end. */
import { guestOutSchema } from '@buurtplus/contract/evenings';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { mayEvening } from '@buurtplus/domain/training';
import { z } from 'zod';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { dropComing, dropOpenQuestions, holdEvenings, nextEvening } from './evenings.asked.store.ts';
import { guestsAt, readHolders } from './evenings.guests.ts';
import { holdSeries, setGuests } from './evenings.leaders.store.ts';
import { asJobs, leader, seriesFactsOf, trail } from './evenings.shared.ts';
import { listInvited } from './evenings.store.ts';
import type { EveningsDeps } from './evenings-deps.ts';

export const guestOutEndpoint = (deps: EveningsDeps): Endpoint =>
  endpoint({
    ...leader,
    id: 'training-series.guest-out',
    method: 'POST',
    path: '/training-series/:seriesId/guest-removals',
    summary:
      'Take one invited organisation or duty out again: they hear by mail that they need not come; twice is once.',
    audit: { event: 'evening.uninvite' },
    limit: 'act',
    params: z.object({ seriesId: idSchema }),
    body: guestOutSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { tenantId } = actor;
      const { organisationId, duty } = request.body;
      const now = deps.clock.now();
      const holders = await readHolders(deps, tenantId);
      const done = await inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
        const was = await holdSeries(tx, tenantId, request.params.seriesId);
        if (was === null || !mayEvening(actor, 'lead', seriesFactsOf(tenantId, was), 'run_team').ok)
          return refuse({ code: 'not_found' as const });
        const at = await nextEvening(tx, tenantId, was.id, now);
        if (at === null) return refuse({ code: 'wrong_status' as const });
        const organisationIds = was.organisationIds.filter((id) => id !== organisationId);
        const duties = was.duties.filter((one) => duty === null || !one.startsWith(`${duty}@`));
        // Taken out before, or never invited: nobody hears anything.
        if (organisationIds.length + duties.length === was.organisationIds.length + was.duties.length)
          return ok(undefined);
        await holdEvenings(tx, tenantId, was.id);
        await setGuests(tx, tenantId, was.id, { organisationIds, duties });
        await dropOpenQuestions(tx, tenantId, was.id, { organisationId, duty });
        const left = guestsAt(holders, { organisation_ids: organisationIds, duties });
        const gone = guestsAt(holders, { organisation_ids: was.organisationIds, duties: was.duties })
          .map(({ personId }) => personId)
          .filter((id) => !left.some((one) => one.personId === id));
        await dropComing(tx, tenantId, was.id, gone, now);
        await trail(tx, caller, actor, 'uninvite', was.id);
        // A member of an invited team comes as before.
        const members = new Set((await listInvited(tx, tenantId, was.teamIds)).map((one) => one.person_id));
        for (const personId of [...new Set(gone)].filter((id) => !members.has(id)).sort())
          await deps.sayUninvited(tenantId, personId, { id: was.id, at }, tx);
        return ok(undefined);
      });
      if (done.ok) await deps.wakeTelling();
      return done;
    },
  });
