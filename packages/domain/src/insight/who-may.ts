/** Who may see what the rounds brought, and who may thank a team. */
import type { TeamId, TenantId } from '../kernel/index.ts';
import { type Actor, createPolicy, dutyRoles, type PolicyRule } from '../people/index.ts';

/** As much of a team as the policy needs. */
export type TeamFacts = {
  readonly tenantId: TenantId;
  readonly teamId: TeamId | null;
  readonly neighbourhoodCodes: readonly string[];
  /** Organisations with an agreement with this team that holds. */
  readonly partnerIds: readonly string[];
};

export type InsightAction = 'read_results' | 'read_report' | 'export_report' | 'thank';

const inTeam = (actor: Actor, team: TeamFacts): boolean =>
  actor.tenantId === team.tenantId && team.teamId !== null && team.teamId === actor.teamId;
/** "wijkagent@BU05990110" */
const worksThere = (actor: Actor, team: TeamFacts): boolean =>
  actor.tenantId === team.tenantId &&
  actor.duties.some((duty) => team.neighbourhoodCodes.includes(duty.split('@')[1] ?? ''));

const isPartner = (actor: Actor, team: TeamFacts): boolean =>
  actor.tenantId === team.tenantId &&
  actor.organisationId != null &&
  team.partnerIds.includes(actor.organisationId);

const rules: readonly PolicyRule<InsightAction, TeamFacts>[] = [
  { action: 'read_results', roles: ['volunteer', 'coordinator'], purpose: 'own_data', holds: inTeam },
  { action: 'read_report', roles: ['coordinator'], purpose: 'run_team', holds: inTeam },
  { action: 'export_report', roles: ['coordinator'], purpose: 'run_team', holds: inTeam },
  { action: 'thank', roles: dutyRoles, purpose: 'run_team', holds: worksThere },
  { action: 'thank', roles: ['partner'], purpose: 'run_team', holds: isPartner },
];

export const mayInsight = createPolicy(rules);
