/** Walking what is on the roster: when it can be started, and why not; both phones of a plan find the same round by themselves. */
import { ok, type Result, refuse } from '../kernel/index.ts';

export type PlannedRound = {
  readonly startsAt: number;
  readonly endsAt: number;
  /** Who else is to come and is a member now. */
  readonly mateIds: readonly string[];
};

/** Somebody who is early may begin; a plan of which the time is over is not walked any more. */
export const plannedEarlyMs = 60 * 60_000;

export const planNos = [
  'plan_too_early',
  'plan_over',
  'plan_walked',
  'walks_elsewhere',
  'plan_alone',
] as const;
export type PlanNo = (typeof planNos)[number];

export type PlanFacts = {
  readonly now: number;
  /** How the round of this plan stands, as far as this phone knows; null when it never began. */
  readonly status: 'waiting' | 'walking' | 'paused' | 'ended' | null;
  /** This person walks another round that is not over. */
  readonly walksElsewhere: boolean;
};

/** @returns the plan, or the first thing that stands in the way; nothing of it is lost by asking */
export const mayStartPlanned = <Plan extends PlannedRound>(
  plan: Plan,
  facts: PlanFacts,
): Result<Plan, PlanNo> => {
  if (facts.status === 'ended') return refuse('plan_walked');
  if (facts.walksElsewhere) return refuse('walks_elsewhere');
  if (facts.now < plan.startsAt - plannedEarlyMs) return refuse('plan_too_early');
  if (facts.now >= plan.endsAt && facts.status === null) return refuse('plan_over');
  return plan.mateIds.length === 0 ? refuse('plan_alone') : ok(plan);
};

/** Both phones hash this text, so whoever of a plan starts first, or both at once, starts one round. */
export const plannedRoundIdSource = (teamId: string, itemId: string): string =>
  `buurtplus/planned-round/1 ${teamId} ${itemId}`;

/** This long after its planned end a pair should be home, or say that all is well. */
export const planMarginMs = 15 * 60_000;
/** A plan that nobody began is asked about once, when even a late start would have come in. */
export const notBegunAfterMs = 60 * 60_000;
/** What nobody began is shown to the coordinator this long. */
export const notBegunDays = 14;
