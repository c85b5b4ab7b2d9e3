/** A coordinator's own invitations: who waits, taken back, or mailed again; nobody else's and of no other team. */
import { teamInvitationsSchema } from '@buurtplus/contract/people';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { z } from 'zod';
import type { Caller } from '../platform/http/caller.ts';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { teamOf } from '../platform/http/team-deed.ts';
import { listOwnInvitations, type OwnInvitation, withdrawInvitation } from './invitation.store.ts';
import { repeatInvitation } from './invite.ts';
import type { PeopleDeps } from './people-deps.ts';

const coordinator = {
  who: ['coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  query: null,
  body: null,
} as const;
const params = z.object({ invitationId: idSchema });

export const teamInvitationEndpoints = (deps: PeopleDeps): readonly Endpoint[] => {
  const own = async (caller: Caller): Promise<readonly OwnInvitation[]> => {
    const team = teamOf(caller);
    return team === null ? [] : listOwnInvitations(deps.db, { ...team, personId: caller.personId });
  };
  const trail = (caller: Caller, tenantId: string, action: string, objectId: string): Promise<void> =>
    deps.audit({
      tenantId,
      actorId: caller.personId,
      actorRole: 'coordinator',
      sessionId: caller.sessionId,
      action,
      objectType: 'invitation',
      objectId,
      purpose: 'run_team',
      outcome: 'done',
    });
  return [
    endpoint({
      ...coordinator,
      id: 'team-invitations.list',
      method: 'GET',
      path: '/team-invitations',
      summary: 'Whom this coordinator invited to the own team and who did not answer yet.',
      audit: { none: 'What the reader typed himself.' },
      limit: 'read',
      params: null,
      answer: teamInvitationsSchema,
      success: 200,
      handle: async (request) =>
        ok({
          invitations: (await own(signedIn(request))).map((one) => ({
            invitationId: one.id,
            name: one.name,
            email: one.email,
            invitedAt: one.created_at.toISOString(),
            until: one.expires_at.toISOString(),
          })),
        }),
    }),
    endpoint({
      ...coordinator,
      id: 'team-invitations.withdraw',
      method: 'DELETE',
      path: '/team-invitations/:invitationId',
      summary: 'Take back an own invitation that nobody accepted.',
      audit: { event: 'people.invitation_withdrawn' },
      limit: 'act',
      params,
      answer: null,
      success: 204,
      handle: async (request) => {
        const caller = signedIn(request);
        const { invitationId } = request.params;
        const tenantId = teamOf(caller)?.tenantId;
        const mine = (await own(caller)).some((one) => one.id === invitationId);
        if (tenantId === undefined || !mine || !(await withdrawInvitation(deps.db, tenantId, invitationId)))
          return refuse({ code: 'not_found' });
        await trail(caller, tenantId, 'people.invitation_withdrawn', invitationId);
        return ok(undefined);
      },
    }),
    endpoint({
      ...coordinator,
      id: 'team-invitations.repeat',
      method: 'POST',
      path: '/team-invitations/:invitationId/mails',
      summary: 'Send an own invitation again; the earlier mail stops working.',
      audit: { event: 'people.invitation_repeated' },
      limit: 'invite',
      params,
      answer: null,
      success: 204,
      handle: async (request) => {
        const caller = signedIn(request);
        const { invitationId } = request.params;
        const tenantId = teamOf(caller)?.tenantId;
        const mine = (await own(caller)).find((one) => one.id === invitationId);
        if (tenantId === undefined || mine === undefined) return refuse({ code: 'not_found' });
        const done = await repeatInvitation(deps, tenantId, mine);
        if (!done.ok) return refuse({ code: done.refusal === 'gone' ? 'not_found' : 'unavailable' });
        await trail(caller, tenantId, 'people.invitation_repeated', invitationId);
        return ok(undefined);
      },
    }),
  ];
};
