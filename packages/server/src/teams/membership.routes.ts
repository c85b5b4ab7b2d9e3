/** Membership for the member himself: what is known of me, my wishes, a pause, and leaving. */
import {
  type MembershipView,
  memberStepSchema,
  membershipSchema,
  wishesSchema,
} from '@buurtplus/contract/teams';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { memberStages } from '@buurtplus/domain/teams';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { presentMember } from './members.present.ts';
import { listMembers, putWishes } from './members.store.ts';
import { takeStep } from './take-step.ts';
import type { TeamsDeps } from './teams-deps.ts';
import { findTeam } from './zones.store.ts';

const member = {
  who: ['volunteer', 'coordinator'],
  dataClass: 1,
  tenantScope: 'person',
  params: null,
  query: null,
} as const;

export const readMembership = async (
  deps: TeamsDeps,
  tx: Kysely<Tables>,
  caller: Caller,
): Promise<MembershipView | null> => {
  const { tenantId, teamId } = caller.actor ?? { tenantId: '', teamId: null };
  if (teamId === null) return null;
  const members = await listMembers(tx, tenantId, teamId);
  const mine = members.find((one) => one.person_id === caller.personId);
  if (mine === undefined) return null;
  const loads = await deps.loadsOf(tx, tenantId, teamId, deps.clock.now());
  return {
    member: presentMember(mine, loads.get(caller.personId), 'self'),
    teamName: (await findTeam(tx, tenantId, teamId))?.name ?? '',
    mates: members
      .filter((one) => one !== mine)
      .map((one) => ({ personId: one.person_id, name: one.name, lead: one.lead })),
  };
};

export const membershipEndpoints = (deps: TeamsDeps): readonly Endpoint[] => {
  const readMine = (tx: Kysely<Tables>, caller: Caller) => readMembership(deps, tx, caller);
  return [
    endpoint({
      ...member,
      id: 'membership.read',
      method: 'GET',
      path: '/my-membership',
      summary: 'What the team knows of me, and who my team mates are.',
      audit: { none: 'Own data, and names of team mates.' },
      limit: 'read',
      body: null,
      answer: membershipSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const view = await inTransaction(deps.db, caller.context, (tx) => readMine(tx, caller));
        return view === null ? refuse({ code: 'not_found' }) : ok(view);
      },
    }),
    endpoint({
      ...member,
      id: 'membership.put-wishes',
      method: 'PUT',
      path: '/my-membership/wishes',
      summary: 'How often, on which days, in which way and with whom I like to walk.',
      audit: { none: 'A preference of one’s own.' },
      limit: 'act',
      body: wishesSchema,
      answer: membershipSchema,
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        return inTransaction(deps.db, caller.context, async (tx) => {
          const before = await readMine(tx, caller);
          const { tenantId, teamId } = caller.actor ?? { tenantId: '', teamId: null };
          if (before === null || teamId === null) return refuse({ code: 'not_found' as const });
          const mates = new Set(before.mates.map((one) => one.personId));
          if (request.body.buddyIds.some((id) => !mates.has(id)))
            return refuse({
              code: 'invalid_input' as const,
              fields: [{ path: 'buddyIds', code: 'not_of_this_team' }],
            });
          const key = { tenantId, teamId, personId: caller.personId };
          await putWishes(tx, key, request.body, deps.clock.now());
          const view = await readMine(tx, caller);
          return view === null ? refuse({ code: 'not_found' as const }) : ok(view);
        });
      },
    }),
    endpoint({
      ...member,
      id: 'membership.step',
      method: 'POST',
      path: '/my-membership/steps',
      summary: 'Pause, come back, or leave the team.',
      audit: { event: 'member.*' },
      limit: 'act',
      body: memberStepSchema,
      answer: z.object({ stage: z.enum(memberStages) }),
      success: 200,
      handle: async (request) => {
        const caller = signedIn(request);
        const done = await takeStep(deps, caller, caller.personId, request.body.step);
        return done.ok ? ok({ stage: done.value }) : done;
      },
    }),
  ];
};
