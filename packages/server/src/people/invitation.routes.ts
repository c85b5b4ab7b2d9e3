/** Invitations over HTTP: made by an administrator (or a coordinator for the own team), accepted by whoever has the mail. */
import {
  acceptInvitationSchema,
  invitationSchema,
  invitationsSchema,
  inviteSchema,
  teamsSchema,
} from '@buurtplus/contract/people';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import type { Actor, Role } from '@buurtplus/domain/people';
import { z } from 'zod';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { listInvitations, withdrawInvitation } from './invitation.store.ts';
import { acceptInvite, invitePerson } from './invite.ts';
import type { PeopleDeps } from './people-deps.ts';
import { listTeams } from './teams.store.ts';

/** Nobody grants a right he lacks: these are given on the command line only. */
const fromCommandLineOnly: readonly Role[] = ['functional_admin', 'privacy_officer'];

const mayInvite = (actor: Actor, role: Role, teamId: string | null): boolean =>
  actor.role === 'functional_admin'
    ? !fromCommandLineOnly.includes(role)
    : actor.role === 'coordinator' && role === 'volunteer' && teamId === actor.teamId;

const present = (row: {
  id: string;
  email: string;
  role: string;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
}) => ({
  invitationId: row.id,
  email: row.email,
  role: row.role as Role,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  acceptedAt: row.accepted_at?.toISOString() ?? null,
});

export const invitationEndpoints = (deps: PeopleDeps): readonly Endpoint[] => [
  endpoint({
    id: 'invitations.make',
    method: 'POST',
    path: '/invitations',
    summary: 'Invite somebody to a role with a place.',
    who: ['functional_admin', 'coordinator'],
    dataClass: 1,
    tenantScope: 'own',
    audit: { event: 'people.invited' },
    limit: 'invite',
    params: null,
    query: null,
    body: inviteSchema,
    answer: z.object({ invitationId: z.string() }),
    success: 201,
    handle: async (request) => {
      const actor = actorOf(request);
      if (!mayInvite(actor, request.body.role, request.body.teamId)) return refuse({ code: 'not_allowed' });
      const { invitationId, ...asked } = request.body;
      const invited = await invitePerson(deps, {
        ...asked,
        ...(invitationId === undefined ? {} : { id: invitationId }),
        startsOn: request.body.startsOn ?? null,
        organisationId: request.body.organisationId ?? null,
        tenantId: actor.tenantId,
        invitedBy: actor.personId,
      });
      if (!invited.ok && invited.refusal.field === 'mail') return refuse({ code: 'unavailable' });
      if (!invited.ok && invited.refusal.code === 'other_content') return refuse({ code: 'other_content' });
      if (!invited.ok)
        return refuse({
          code: 'invalid_input',
          fields: [{ path: invited.refusal.field, code: invited.refusal.code }],
        });
      return ok({ invitationId: invited.value });
    },
  }),
  endpoint({
    id: 'invitations.list',
    method: 'GET',
    path: '/invitations',
    summary: 'Invitations of this municipality.',
    who: ['functional_admin'],
    dataClass: 1,
    tenantScope: 'own',
    audit: { none: 'Accounts, no signals.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: invitationsSchema.extend({ invitations: z.array(invitationSchema) }),
    success: 200,
    handle: async (request) =>
      ok({ invitations: (await listInvitations(deps.db, actorOf(request).tenantId)).map(present) }),
  }),
  endpoint({
    id: 'teams.list',
    method: 'GET',
    path: '/teams',
    summary: 'Teams somebody can be invited to: all for an administrator, the own one for a coordinator.',
    who: ['functional_admin', 'coordinator'],
    dataClass: 0,
    tenantScope: 'own',
    audit: { none: 'Names of teams are public.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: teamsSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const all = await listTeams(deps.db, actor.tenantId);
      const teams = actor.role === 'coordinator' ? all.filter((team) => team.id === actor.teamId) : all;
      return ok({ teams: teams.map(({ id, name }) => ({ teamId: id, name })) });
    },
  }),
  endpoint({
    id: 'invitations.withdraw',
    method: 'DELETE',
    path: '/invitations/:invitationId',
    summary: 'Take back an invitation that nobody accepted.',
    who: ['functional_admin'],
    dataClass: 1,
    tenantScope: 'own',
    audit: { event: 'people.invitation_withdrawn' },
    limit: 'act',
    params: z.object({ invitationId: idSchema }),
    query: null,
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const actor = actorOf(request);
      const { invitationId } = request.params;
      if (!(await withdrawInvitation(deps.db, actor.tenantId, invitationId)))
        return refuse({ code: 'not_found' });
      await deps.audit({
        tenantId: actor.tenantId,
        actorId: actor.personId,
        actorRole: actor.role,
        sessionId: signedIn(request).sessionId,
        action: 'people.invitation_withdrawn',
        objectType: 'invitation',
        objectId: invitationId,
        purpose: 'administer',
        outcome: 'done',
      });
      return ok(undefined);
    },
  }),
  endpoint({
    id: 'invitations.accept',
    method: 'POST',
    path: '/invitations/acceptances',
    summary: 'Accept an invitation; then sign in with a code to the same address.',
    who: 'anyone',
    dataClass: 1,
    tenantScope: 'person',
    audit: { event: 'people.invitation_accepted' },
    limit: 'sign_in_try',
    params: null,
    query: null,
    body: acceptInvitationSchema,
    answer: z.object({ email: z.string() }),
    success: 201,
    handle: async (request) => {
      const accepted = await acceptInvite(deps, request.body.token, request.language);
      if (!accepted.ok) return refuse({ code: 'wrong_code' });
      await deps.audit({
        tenantId: '_system',
        actorId: accepted.value.id,
        actorRole: null,
        sessionId: null,
        action: 'people.invitation_accepted',
        objectType: 'person',
        objectId: accepted.value.id,
        purpose: 'own_data',
        outcome: 'done',
      });
      return ok({ email: accepted.value.email });
    },
  }),
];
