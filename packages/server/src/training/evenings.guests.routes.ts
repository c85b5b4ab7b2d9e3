/** Inviting more guests to a series that is planned: only those who are new to it hear of it. */
import { moreGuestsSchema } from '@buurtplus/contract/evenings';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { dutiesInvited, eveningLimits, mayEvening } from '@buurtplus/domain/training';
import { z } from 'zod';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { tellEach } from '../platform/tell-each.ts';
import { areaOf, guestsAt, readHolders, tooWide, unheard } from './evenings.guests.ts';
import { hasEveningToCome, holdSeries, setGuests } from './evenings.leaders.store.ts';
import { asJobs, leader, seriesFactsOf, trail } from './evenings.shared.ts';
import { listChoices } from './evenings.store.ts';
import type { EveningsDeps } from './evenings-deps.ts';

const joined = (one: readonly string[], other: readonly string[]): readonly string[] =>
  [...new Set([...one, ...other])].sort();

export const eveningGuestEndpoints = (deps: EveningsDeps): readonly Endpoint[] => [
  endpoint({
    ...leader,
    id: 'training-series.guests',
    method: 'POST',
    path: '/training-series/:seriesId/guests',
    summary: 'Invite more partners and professionals; who was invited stays. Only who is new hears of it.',
    audit: { event: 'evening.invite' },
    limit: 'act',
    params: z.object({ seriesId: idSchema }),
    body: moreGuestsSchema,
    answer: null,
    success: 204,
    handle: async (request) => {
      const [actor, caller] = [actorOf(request), signedIn(request)];
      const { tenantId } = actor;
      const holders = await readHolders(deps, tenantId);
      const done = await inTransaction(deps.jobsDb, asJobs(tenantId), async (tx) => {
        const was = await holdSeries(tx, tenantId, request.params.seriesId);
        if (was === null || !mayEvening(actor, 'lead', seriesFactsOf(tenantId, was), 'run_team').ok)
          return refuse({ code: 'not_found' as const });
        if (!(await hasEveningToCome(tx, tenantId, was.id, deps.clock.now())))
          return refuse({ code: 'wrong_status' as const });
        const { teams, organisations } = await listChoices(tx, tenantId);
        if (!request.body.organisationIds.every((id) => organisations.some((one) => one.id === id)))
          return refuse({ code: 'not_found' as const });
        const codes = areaOf(teams, was.teamIds);
        const wrong = unheard(holders, request.body, codes);
        if (wrong !== null) return refuse(wrong);
        const organisationIds = joined(was.organisationIds, request.body.organisationIds);
        if (organisationIds.length > eveningLimits.organisations)
          return refuse({
            code: 'invalid_input' as const,
            fields: [{ path: 'organisationIds', code: 'too_many' }],
          });
        const duties = joined(was.duties, dutiesInvited(request.body.duties, codes));
        const wide = tooWide(duties);
        if (wide !== null) return refuse(wide);
        await setGuests(tx, tenantId, was.id, { organisationIds, duties });
        await trail(tx, caller, actor, 'invite', was.id);
        const before = guestsAt(holders, { organisation_ids: was.organisationIds, duties: was.duties });
        const fresh = guestsAt(holders, { organisation_ids: organisationIds, duties })
          .map(({ personId }) => personId)
          .filter((personId) => !before.some((one) => one.personId === personId))
          .sort();
        for (const personId of fresh) await deps.unsayUninvited(tenantId, personId, was.id, tx);
        await tellEach(tx, tenantId, { persons: [deps.tellPerson, fresh] });
        return ok(undefined);
      });
      await deps.wakeTelling();
      return done;
    },
  }),
];
