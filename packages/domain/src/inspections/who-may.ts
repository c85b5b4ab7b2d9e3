/** Who may do what with a schouw: the team that walks it, and the wijkregisseur of that area; nobody else. */
import type { TeamId, TenantId } from '../kernel/index.ts';
import { type Actor, createPolicy, type PolicyRule } from '../people/index.ts';

export type InspectionFacts = {
  readonly tenantId: TenantId;
  readonly teamId: TeamId | null;
  readonly neighbourhoodCodes: readonly string[];
};

export type InspectionAction = 'plan' | 'score' | 'read' | 'close' | 'set_scale' | 'read_scale';

const sameTenant = (actor: Actor, thing: InspectionFacts): boolean => actor.tenantId === thing.tenantId;
const inTeam = (actor: Actor, thing: InspectionFacts): boolean =>
  sameTenant(actor, thing) && thing.teamId !== null && thing.teamId === actor.teamId;
const onDuty = (actor: Actor, code: string): boolean => actor.duties.includes(`wijkregisseur@${code}`);
/** Planning is for an area of his own as a whole; reading is for whoever has a part of it. */
const wholeArea = (actor: Actor, thing: InspectionFacts): boolean =>
  sameTenant(actor, thing) &&
  thing.neighbourhoodCodes.length > 0 &&
  thing.neighbourhoodCodes.every((code) => onDuty(actor, code));
const partOfArea = (actor: Actor, thing: InspectionFacts): boolean =>
  sameTenant(actor, thing) && thing.neighbourhoodCodes.some((code) => onDuty(actor, code));

const teamRoles = ['volunteer', 'coordinator'] as const;
const run = { purpose: 'run_team' } as const;

const rules: readonly PolicyRule<InspectionAction, InspectionFacts>[] = [
  { action: 'plan', roles: ['coordinator'], ...run, holds: inTeam },
  { action: 'plan', roles: ['wijkregisseur'], ...run, holds: wholeArea },
  { action: 'close', roles: ['coordinator'], ...run, holds: inTeam },
  { action: 'close', roles: ['wijkregisseur'], ...run, holds: wholeArea },
  { action: 'score', roles: teamRoles, ...run, holds: inTeam },
  { action: 'read', roles: teamRoles, ...run, holds: inTeam },
  { action: 'read', roles: ['wijkregisseur'], ...run, holds: partOfArea },
  { action: 'set_scale', roles: ['functional_admin'], purpose: 'administer', holds: sameTenant },
  {
    action: 'read_scale',
    roles: [...teamRoles, 'wijkregisseur', 'functional_admin'],
    ...run,
    holds: sameTenant,
  },
];

export const mayInspect = createPolicy(rules);
