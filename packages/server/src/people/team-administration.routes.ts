/** The teams of a municipality over HTTP, for its functional administrator. */

import { idSchema } from '@buurtplus/contract/sync';
import {
  changeTeamSchema,
  madeTeamSchema,
  municipalityTeamsSchema,
  type NewTeamBody,
  newTeamSchema,
  stopTeamSchema,
  type TeamBefore,
  teamBeforeSchema,
} from '@buurtplus/contract/team-administration';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { parseEmail, type TeamEndReason } from '@buurtplus/domain/people';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { invitePerson, isOtherInvitation } from './invite.ts';
import {
  addTeam,
  changeTeam,
  type Doer,
  type KeepTeamsDeps,
  type StopTeamDeps,
  stopTeam,
  teamProblem,
} from './keep-teams.ts';
import type { PeopleDeps } from './people-deps.ts';
import { countOpenInvitations, countTeams, listAllTeams } from './teams.store.ts';

export type TeamAdministrationDeps = PeopleDeps &
  KeepTeamsDeps &
  StopTeamDeps & {
    /** What hangs on a team in rooms above this one. */
    readonly heldBy: (tenantId: string, teamId: string) => Promise<Omit<TeamBefore, 'invitations'>>;
    /** After a team stopped: its plans are over and what only members have goes; may be asked twice. */
    readonly afterStop: (tenantId: string) => Promise<void>;
  };

const administrator = {
  who: ['functional_admin'],
  dataClass: 1,
  tenantScope: 'own',
  query: null,
} as const;
const params = z.object({ teamId: idSchema });

const doerOf = ({ personId, actor, sessionId }: Caller): Doer => ({
  personId,
  role: actor?.role ?? null,
  sessionId,
});

/** The mail goes out after the team is there; without it the team is there all the same. */
const inviteFirst = async (
  deps: TeamAdministrationDeps,
  caller: Caller,
  tenantId: string,
  { teamId, coordinator }: NewTeamBody,
): Promise<'none' | 'sent' | 'not_sent'> => {
  if (coordinator === null) return 'none';
  const invited = await invitePerson(deps, {
    id: coordinator.invitationId,
    tenantId,
    email: coordinator.email,
    name: coordinator.name,
    role: 'coordinator',
    teamId,
    areaCodes: [],
    invitedBy: caller.personId,
    startsOn: null,
    organisationId: null,
  });
  return invited.ok ? 'sent' : 'not_sent';
};

const wrongAddress = ({ coordinator }: NewTeamBody): HttpRefusal | null => {
  if (coordinator === null) return null;
  const email = parseEmail(coordinator.email);
  return email.ok
    ? null
    : { code: 'invalid_input', fields: [{ path: 'coordinator.email', code: email.refusal }] };
};

/** Before the team is made: an id that is of another invitation would say "sent" of a mail that never goes. */
const isOfAnother = async (
  deps: TeamAdministrationDeps,
  tenantId: string,
  { teamId, coordinator }: NewTeamBody,
): Promise<boolean> => {
  const email = coordinator === null ? null : parseEmail(coordinator.email);
  if (coordinator === null || email === null || !email.ok) return false;
  const asked = { tenantId, email: email.value, role: 'coordinator' as const, teamId };
  return isOtherInvitation(deps, asked, coordinator.invitationId);
};

export const teamAdministrationEndpoints = (deps: TeamAdministrationDeps): readonly Endpoint[] => {
  const isThere = async (tenantId: string, teamId: string): Promise<boolean> =>
    (await listAllTeams(deps.db, tenantId)).some((one) => one.id === teamId);
  return [
    endpoint({
      ...administrator,
      id: 'municipality-teams.list',
      method: 'GET',
      path: '/municipality-teams',
      summary: 'The teams of this municipality with their neighbourhoods, and how many are in each.',
      audit: { none: 'Names of teams and how many, not who.' },
      limit: 'read',
      params: null,
      body: null,
      answer: municipalityTeamsSchema,
      success: 200,
      handle: async (request) => {
        const { tenantId } = actorOf(request);
        const now = deps.clock.now();
        const counts = await countTeams(deps.db, tenantId, dutchDay(now), now);
        const teams = await listAllTeams(deps.db, tenantId);
        return ok({
          teams: teams.map((team) => {
            const count = counts.find((one) => one.team_id === team.id);
            return {
              teamId: team.id,
              name: team.name,
              neighbourhoodCodes: [...team.neighbourhood_codes],
              version: team.version,
              members: count?.members ?? 0,
              hasCoordinator: (count?.coordinators ?? 0) > 0,
              coordinatorInvited: (count?.invited ?? 0) > 0,
              endedOn: team.ended_on,
              endReason: team.end_reason as TeamEndReason | null,
            };
          }),
        });
      },
    }),
    endpoint({
      ...administrator,
      id: 'municipality-teams.before',
      method: 'GET',
      path: '/municipality-teams/:teamId/before',
      summary: 'What hangs on a team, in numbers, before it is changed or stopped.',
      audit: { none: 'Numbers, and names of zones.' },
      limit: 'read',
      params,
      body: null,
      answer: teamBeforeSchema,
      success: 200,
      handle: async (request) => {
        const { tenantId } = actorOf(request);
        const { teamId } = request.params;
        if (!(await isThere(tenantId, teamId))) return refuse({ code: 'not_found' });
        return ok({
          ...(await deps.heldBy(tenantId, teamId)),
          invitations: await countOpenInvitations(deps.db, tenantId, teamId, deps.clock.now()),
        });
      },
    }),
    endpoint({
      ...administrator,
      id: 'municipality-teams.make',
      method: 'POST',
      path: '/municipality-teams',
      summary: 'Make a team with its neighbourhoods, and invite its first coordinator. Twice is once.',
      audit: { event: 'team.made' },
      limit: 'invite',
      params: null,
      body: newTeamSchema,
      answer: madeTeamSchema,
      success: 201,
      handle: async (request) => {
        const { tenantId } = actorOf(request);
        const caller = signedIn(request);
        const { teamId, name, neighbourhoodCodes } = request.body;
        const wrong = wrongAddress(request.body);
        if (wrong !== null) return refuse(wrong);
        if (await isOfAnother(deps, tenantId, request.body)) return refuse({ code: 'other_content' });
        const made = await addTeam(deps, doerOf(caller), { tenantId, id: teamId, name, neighbourhoodCodes });
        if (!made.ok) return refuse(teamProblem(made.refusal));
        return ok({ teamId, invited: await inviteFirst(deps, caller, tenantId, request.body) });
      },
    }),
    endpoint({
      ...administrator,
      id: 'municipality-teams.change',
      method: 'PUT',
      path: '/municipality-teams/:teamId',
      summary: 'Another name or other neighbourhoods for a team; what is planned and agreed stays as it is.',
      audit: { event: 'team.changed' },
      limit: 'act',
      params,
      body: changeTeamSchema,
      answer: null,
      success: 204,
      handle: async (request): Promise<Result<undefined, HttpRefusal>> => {
        const { tenantId } = actorOf(request);
        const changed = await changeTeam(deps, doerOf(signedIn(request)), {
          ...request.body,
          tenantId,
          id: request.params.teamId,
        });
        return changed.ok ? changed : refuse(teamProblem(changed.refusal));
      },
    }),
    endpoint({
      ...administrator,
      id: 'municipality-teams.stop',
      method: 'POST',
      path: '/municipality-teams/:teamId/end',
      summary: 'Stop a team: roles end at once, plans are called off, nobody is walking. Twice is once.',
      audit: { event: 'team.stopped' },
      limit: 'act',
      params,
      body: stopTeamSchema,
      answer: null,
      success: 204,
      handle: async (request): Promise<Result<undefined, HttpRefusal>> => {
        const { tenantId } = actorOf(request);
        const { teamId } = request.params;
        if (!(await isThere(tenantId, teamId))) return refuse({ code: 'not_found' });
        const { reason } = request.body;
        const stopped = await stopTeam(deps, doerOf(signedIn(request)), tenantId, teamId, reason);
        if (!stopped.ok) return refuse(teamProblem(stopped.refusal));
        await deps.afterStop(tenantId);
        return ok(undefined);
      },
    }),
  ];
};
