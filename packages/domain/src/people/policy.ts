/** The one question "may this actor do this to that, in this state, for this purpose?", answered from a table of rules. */
import { ok, type Result, refuse } from '../kernel/index.ts';
import type { Actor } from './actor.ts';
import { needsSecondFactor, type Role } from './role.ts';

/** Why the answer is no. "hidden" must look the same to the asker as "does not exist". */
export type PolicyRefusal = 'hidden' | 'second_factor_needed' | 'wrong_status' | 'wrong_purpose';

/** What a piece of data may be used for; every read names one. */
export const purposes = [
  'handle_signal',
  'handle_case',
  'own_data',
  'run_team',
  'administer',
  'oversee',
] as const;
export type Purpose = (typeof purposes)[number];

export type PolicyRule<Action extends string, Thing> = {
  readonly action: Action;
  readonly roles: readonly Role[];
  readonly purpose: Purpose;
  /** The working relation: tenant, team, area, ownership. */
  readonly holds: (actor: Actor, thing: Thing) => boolean;
  /** Whether the thing is in a state where this can be done; left out when the state does not matter. */
  readonly inState?: (thing: Thing) => boolean;
};

export type Policy<Action extends string, Thing> = (
  actor: Actor | null,
  action: Action,
  thing: Thing,
  purpose: Purpose,
) => Result<true, PolicyRefusal>;

/** Deny by default: an action without a rule, a role or a relation is refused as if the thing were not there. */
export const createPolicy = <Action extends string, Thing>(
  rules: readonly PolicyRule<Action, Thing>[],
): Policy<Action, Thing> => {
  const rulesByAction = Map.groupBy(rules, (rule) => rule.action);
  return (actor, action, thing, purpose) => {
    if (actor === null) return refuse('hidden');
    const related = (rulesByAction.get(action) ?? []).filter(
      (rule) => rule.roles.includes(actor.role) && rule.holds(actor, thing),
    );
    if (related.length === 0) return refuse('hidden');
    if (needsSecondFactor(actor.role) && !actor.strong) return refuse('second_factor_needed');
    const purposeful = related.filter((rule) => rule.purpose === purpose);
    if (purposeful.length === 0) return refuse('wrong_purpose');
    return purposeful.some((rule) => rule.inState === undefined || rule.inState(thing))
      ? ok(true)
      : refuse('wrong_status');
  };
};
