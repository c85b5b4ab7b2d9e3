/** What the coordinator and the member himself read of a member. */
import type { MemberView } from '@buurtplus/contract/teams';
import { type MemberStage, possibleSteps } from '@buurtplus/domain/teams';
import type { MemberRow } from './members.store.ts';
import type { Load } from './teams-deps.ts';

/** Steps a member takes for himself. */
const ownSteps = new Set(['pause', 'resume', 'leave']);

export const presentMember = (
  row: MemberRow,
  load: Load | undefined,
  reader: 'self' | 'coordinator',
): MemberView => ({
  personId: row.person_id,
  name: row.name,
  stage: row.stage as MemberStage,
  stageSince: row.stage_since,
  lead: row.lead,
  leftOn: row.left_on,
  certificate:
    row.seen_on === null || row.dated_on === null || row.valid_until === null
      ? null
      : { seenOn: row.seen_on, datedOn: row.dated_on, validUntil: row.valid_until },
  qualifications: row.qualifications.map((one) => ({
    qualification: one.qualification as MemberView['qualifications'][number]['qualification'],
    validUntil: one.validUntil,
  })),
  wishes: {
    roundsPerMonth: row.rounds_per_month,
    buddyIds: row.buddy_ids ?? [],
    weekdays: row.weekdays ?? [1, 2, 3, 4, 5, 6, 7],
    modes: (row.modes ?? ['walking']) as MemberView['wishes']['modes'],
  },
  walked: load?.walked ?? 0,
  planned: load?.planned ?? 0,
  steps: possibleSteps(row.stage as MemberStage).filter(
    (step) => reader === 'coordinator' || ownSteps.has(step),
  ),
});
