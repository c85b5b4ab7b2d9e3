/** The people room: everything about who somebody is, behind one door. */
import { dutchDay, dutchDayBefore } from '../platform/clock.ts';
import type { Caller, Identify } from '../platform/http/caller.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { identifyFully } from './identify.ts';
import { invitationEndpoints } from './invitation.routes.ts';
import { meEndpoints } from './me.routes.ts';
import { organisationEndpoints } from './organisation.routes.ts';
import { passkeyEndpoints } from './passkey.routes.ts';
import type { PeopleDeps } from './people-deps.ts';
import {
  endTeamAssignments,
  findDevice,
  listWalkingRoles,
  removeAccountsWithoutRole,
  type WalkingRole,
} from './person.store.ts';
import { secondFactorEndpoints } from './second-factor.routes.ts';
import { signInEndpoints } from './sign-in.routes.ts';
import { forgetOldRequests } from './sign-in.store.ts';
import { teamInvitationEndpoints } from './team-invitations.routes.ts';

export type KnownDevice = { readonly publicKey: Uint8Array; readonly ended: boolean };

export type People = {
  readonly endpoints: readonly Endpoint[];
  readonly identify: Identify;
  /** The same, but not as a sign of life: a screen that is only open lets its session end in time. */
  readonly recognise: Identify;
  /** The public half of a phone's key; null when it was never made known. */
  readonly device: (personId: string, deviceId: string) => Promise<KnownDevice | null>;
  /** Per municipality where this person walks or walked along, and whether still. */
  readonly walkingRoles: (personId: string) => Promise<readonly WalkingRole[]>;
  /** The roles of a person in a team are over, from this moment on. */
  readonly endTeamRole: (tenantId: string, teamId: string, personId: string) => Promise<void>;
  /** Deletes what is over term: old requests, challenges and sessions, and accounts without a role. */
  readonly forget: () => Promise<void>;
};

const day = 24 * 60 * 60_000;
/** As long as a name in the team: who comes back within a month finds the account as it was. */
const daysWithoutRole = 30;

export const createPeople = (deps: PeopleDeps): People => ({
  endpoints: [
    ...signInEndpoints(deps),
    ...meEndpoints(deps),
    ...secondFactorEndpoints(deps),
    ...passkeyEndpoints(deps),
    ...invitationEndpoints(deps),
    ...teamInvitationEndpoints(deps),
    ...organisationEndpoints(deps),
  ],
  identify: async (token): Promise<Caller | null> => (await identifyFully(deps, token))?.caller ?? null,
  recognise: async (token): Promise<Caller | null> =>
    (await identifyFully(deps, token, 'look'))?.caller ?? null,
  device: (personId, deviceId) => findDevice(deps.db, personId, deviceId),
  walkingRoles: (personId) => listWalkingRoles(deps.db, personId, dutchDay(deps.clock.now())),
  endTeamRole: (tenantId, teamId, personId) =>
    endTeamAssignments(deps.db, { tenantId, teamId, personId }, dutchDayBefore(deps.clock.now())),
  forget: async () => {
    const now = deps.clock.now();
    await forgetOldRequests(deps.db, new Date(now.getTime() - day));
    const endedBefore = dutchDay(new Date(now.getTime() - daysWithoutRole * day));
    const removed = await removeAccountsWithoutRole(deps.db, endedBefore, now);
    if (removed > 0) deps.log.info({ removed }, 'accounts without a role removed');
  },
});
