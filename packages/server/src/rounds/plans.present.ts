/** What a phone keeps of the plans its owner is to walk: enough to start without network. */
import type { PlannedRoundCard } from '@buurtplus/contract/rounds';
import type { OwnPlan, RoundOfPlan } from './plans.store.ts';

/** @param members who is in the team now: who left does not walk along */
export const presentPlan = (
  plan: OwnPlan,
  members: ReadonlySet<string>,
  rounds: readonly RoundOfPlan[],
): PlannedRoundCard => {
  const mateIds = plan.others.filter((id) => id !== null && members.has(id)).map(String);
  const round = rounds.find((one) => one.planned_round_id === plan.id) ?? null;
  return {
    itemId: plan.id,
    startsAt: plan.starts_at.toISOString(),
    endsAt: plan.ends_at.toISOString(),
    zone: plan.zone,
    zoneId: plan.zone_id,
    neighbourhoodCodes: [...plan.neighbourhood_codes],
    meetingPlace: plan.meeting_place,
    mateIds,
    formerMates: plan.others.length - mateIds.length,
    round: round === null ? null : { roundId: round.id, status: round.status },
  };
};
