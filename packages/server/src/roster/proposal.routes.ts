/** A proposal for the gaps of four weeks, and putting on the roster what the coordinator agreed to. */
import { problemCatalogue } from '@buurtplus/contract/problems';
import {
  type AcceptedProposal,
  acceptedProposalSchema,
  acceptProposalSchema,
  proposalSchema,
} from '@buurtplus/contract/roster';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { gapWeeks } from '@buurtplus/domain/roster';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { listMembers } from '../teams/members.store.ts';
import { placePerson } from './plan-item.ts';
import { planningDeed } from './planning.routes.ts';
import { propose } from './propose.ts';
import { placeOf, readRoster } from './read-roster.ts';
import type { RosterDeps } from './roster-deps.ts';
import { tellPeople } from './tell-people.ts';

const planner = {
  who: ['coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  params: null,
  query: null,
  limit: 'act',
} as const;

export const proposalEndpoints = (deps: RosterDeps): readonly Endpoint[] => [
  endpoint({
    ...planner,
    id: 'roster-proposals.make',
    method: 'GET',
    path: '/roster-proposal',
    summary: 'Who could best walk where somebody is missing, and why; changes nothing.',
    audit: { none: 'Made of the own team’s plan and wishes; nothing is kept.' },
    body: null,
    answer: proposalSchema,
    success: 200,
    handle: async (request) => {
      const caller = signedIn(request);
      const place = placeOf(caller);
      if (place === null) return refuse({ code: 'not_found' });
      const now = deps.clock.now();
      const range = { from: dutchDay(now), days: gapWeeks * 7 };
      const read = await inTransaction(deps.db, caller.context, async (tx) => ({
        roster: await readRoster(tx, caller, place, range, now),
        members: await listMembers(tx, place.tenantId, place.teamId),
      }));
      return read.roster === null
        ? refuse({ code: 'not_found' })
        : ok(await propose(read.roster, read.members, now));
    },
  }),
  endpoint({
    ...planner,
    id: 'roster-proposals.accept',
    method: 'POST',
    path: '/roster-proposal/acceptances',
    summary: 'Put the people on the roster to whom the coordinator agreed.',
    audit: { event: 'roster.placed' },
    body: acceptProposalSchema,
    answer: acceptedProposalSchema,
    success: 200,
    handle: async (request) => {
      const caller = signedIn(request);
      const notPlaced: AcceptedProposal['notPlaced'] = [];
      let placed = 0;
      for (const { itemId, personId } of request.body.choices) {
        const done = await planningDeed(deps, caller, 'roster.placed', itemId, async (tx, { tenantId }) => {
          const put = await placePerson(tx, deps, caller, itemId, personId, 'proposal');
          if (put.ok && put.value) await tellPeople(tx, deps, tenantId, [personId]);
          return put;
        });
        if (!done.ok) {
          const { code } = done.refusal;
          notPlaced.push({ itemId, personId, code, why: problemCatalogue[code][request.language] });
        } else if (done.value) placed += 1;
      }
      if (placed > 0) await deps.wakeTelling();
      return ok({ placed, notPlaced });
    },
  }),
];
