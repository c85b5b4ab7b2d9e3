/** Who may do what on a training evening: its trainers lead it, members of its teams and invited guests come and vote. */
import type { TenantId } from '../kernel/index.ts';
import { type Actor, createPolicy, dutyRoles, type PolicyRule } from '../people/index.ts';

type EveningFacts = {
  readonly tenantId: TenantId;
  readonly madeBy: string | null;
  readonly coLeaderIds: readonly string[];
  readonly leaderless: boolean;
  readonly teamIds: readonly string[];
  readonly organisationIds: readonly string[];
  /** "wijkagent@BU05990110": who has one of these is invited. */
  readonly duties: readonly string[];
};
type EveningAction = 'plan' | 'lead' | 'take_over' | 'attend';

const sameTenant = (actor: Actor, thing: EveningFacts): boolean => actor.tenantId === thing.tenantId;

const rules: readonly PolicyRule<EveningAction, EveningFacts>[] = [
  { action: 'plan', roles: ['trainer'], purpose: 'run_team', holds: sameTenant },
  {
    action: 'lead',
    roles: ['trainer'],
    purpose: 'run_team',
    holds: (actor, thing) =>
      sameTenant(actor, thing) &&
      (thing.madeBy === actor.personId || thing.coLeaderIds.includes(actor.personId)),
  },
  {
    action: 'take_over',
    roles: ['trainer'],
    purpose: 'run_team',
    holds: (actor, thing) => sameTenant(actor, thing) && thing.leaderless,
  },
  {
    action: 'attend',
    roles: ['volunteer', 'coordinator'],
    purpose: 'own_data',
    holds: (actor, thing) =>
      sameTenant(actor, thing) && actor.teamId !== null && thing.teamIds.includes(actor.teamId),
  },
  {
    action: 'attend',
    roles: dutyRoles,
    purpose: 'own_data',
    holds: (actor, thing) =>
      sameTenant(actor, thing) && actor.duties.some((duty) => thing.duties.includes(duty)),
  },
  {
    action: 'attend',
    roles: ['partner'],
    purpose: 'own_data',
    holds: (actor, thing) =>
      sameTenant(actor, thing) &&
      actor.organisationId != null &&
      thing.organisationIds.includes(actor.organisationId),
  },
];

export const mayEvening = createPolicy(rules);
