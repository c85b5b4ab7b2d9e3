/** Who may do what with the roster of a team: its members read and sign up, its coordinators plan. */
import type { TeamId, TenantId } from '../kernel/index.ts';
import { type Actor, createPolicy } from '../people/index.ts';

export type RosterPlace = { readonly tenantId: TenantId; readonly teamId: TeamId };
export type RosterDeed = 'read' | 'sign_up' | 'plan' | 'keep_members';

const ownTeam = (actor: Actor, place: RosterPlace): boolean =>
  actor.tenantId === place.tenantId && actor.teamId === place.teamId;

export const mayRoster = createPolicy<RosterDeed, RosterPlace>([
  { action: 'read', roles: ['volunteer', 'coordinator'], purpose: 'run_team', holds: ownTeam },
  { action: 'sign_up', roles: ['volunteer', 'coordinator'], purpose: 'run_team', holds: ownTeam },
  { action: 'plan', roles: ['coordinator'], purpose: 'run_team', holds: ownTeam },
  { action: 'keep_members', roles: ['coordinator'], purpose: 'run_team', holds: ownTeam },
]);
