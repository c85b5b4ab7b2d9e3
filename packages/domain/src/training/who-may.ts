/** Who may do what with lessons and scenarios: one's own learning is one's own; a trainer makes scenarios. */
import type { TenantId } from '../kernel/index.ts';
import { type Actor, createPolicy, type PolicyRule } from '../people/index.ts';

/** As much as the policy needs: of which municipality, of which team, of whom. */
type LearningFacts = {
  readonly tenantId: TenantId;
  readonly teamId: string | null;
  readonly personId: string | null;
};
type LearningAction =
  | 'learn'
  | 'set_asked'
  | 'set_course'
  | 'see_done'
  | 'make_scenario'
  | 'see_reach'
  | 'see_scenarios';

const sameTenant = (actor: Actor, thing: LearningFacts): boolean => actor.tenantId === thing.tenantId;
const own = (actor: Actor, thing: LearningFacts): boolean =>
  sameTenant(actor, thing) && actor.personId === thing.personId;
const ownTeam = (actor: Actor, thing: LearningFacts): boolean =>
  sameTenant(actor, thing) && thing.teamId !== null && actor.teamId === thing.teamId;

/** Nobody reads the answers of another: there is no rule for it. */
const rules: readonly PolicyRule<LearningAction, LearningFacts>[] = [
  { action: 'learn', roles: ['volunteer', 'coordinator'], purpose: 'own_data', holds: own },
  { action: 'set_asked', roles: ['coordinator'], purpose: 'run_team', holds: ownTeam },
  { action: 'set_course', roles: ['coordinator'], purpose: 'run_team', holds: ownTeam },
  { action: 'see_done', roles: ['coordinator'], purpose: 'run_team', holds: ownTeam },
  { action: 'see_reach', roles: ['trainer', 'regional_adviser'], purpose: 'run_team', holds: sameTenant },
  { action: 'make_scenario', roles: ['trainer'], purpose: 'run_team', holds: sameTenant },
  { action: 'see_scenarios', roles: ['volunteer', 'coordinator'], purpose: 'own_data', holds: sameTenant },
];

export const mayLearn = createPolicy(rules);
