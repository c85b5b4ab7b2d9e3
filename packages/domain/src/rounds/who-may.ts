/** Who may do what with rounds, settings and attention points: the table behind every road to one. */
import type { TeamId, TenantId } from '../kernel/index.ts';
import { type Actor, createPolicy, dutyRoles, type PolicyRule } from '../people/index.ts';

/** As much of a round as the policy needs. */
export type RoundFacts = {
  readonly tenantId: TenantId;
  readonly teamId: TeamId | null;
  readonly walkerIds: readonly string[];
};

export type RoundAction =
  | 'write'
  | 'read'
  | 'read_team'
  | 'read_track'
  | 'set'
  | 'write_point'
  | 'read_points'
  | 'look_after';

const sameTenant = (actor: Actor, round: RoundFacts): boolean => actor.tenantId === round.tenantId;
const inTeam = (actor: Actor, round: RoundFacts): boolean =>
  sameTenant(actor, round) && round.teamId !== null && round.teamId === actor.teamId;
const walked = (actor: Actor, round: RoundFacts): boolean =>
  inTeam(actor, round) && round.walkerIds.includes(actor.personId);

const teamRoles = ['volunteer', 'coordinator'] as const;

/** Plans and walks are for who walked and for the own coordinator: nobody else sees when somebody is out (threat model T25). */
const roundRules: readonly PolicyRule<RoundAction, RoundFacts>[] = [
  { action: 'write', roles: teamRoles, purpose: 'own_data', holds: inTeam },
  { action: 'read', roles: teamRoles, purpose: 'own_data', holds: walked },
  { action: 'read_team', roles: ['coordinator'], purpose: 'run_team', holds: inTeam },
  { action: 'read_track', roles: ['volunteer'], purpose: 'own_data', holds: walked },
  { action: 'read_track', roles: ['coordinator'], purpose: 'own_data', holds: inTeam },
  { action: 'set', roles: ['coordinator'], purpose: 'run_team', holds: inTeam },
  { action: 'look_after', roles: teamRoles, purpose: 'run_team', holds: inTeam },
  { action: 'read_points', roles: teamRoles, purpose: 'own_data', holds: inTeam },
  { action: 'write_point', roles: dutyRoles, purpose: 'run_team', holds: sameTenant },
];

export const mayRound = createPolicy(roundRules);
