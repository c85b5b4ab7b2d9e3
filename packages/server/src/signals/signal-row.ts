/** Between a row of the table and the domain's signal: the only place that knows both. */
import type { GutFeeling, SignalKind, Urgency } from '@buurtplus/domain/compass';
import type { DeskId, PersonId, SignalId, TeamId, TenantId } from '@buurtplus/domain/kernel';
import type { Duty } from '@buurtplus/domain/people';
import {
  isOutOfSight,
  type Signal,
  type SignalFacts,
  type SignalPlace,
  type SignalStatus,
} from '@buurtplus/domain/signals';
import type { Selectable } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { SignalsTable } from './signals.tables.ts';

export type SignalRow = Selectable<SignalsTable>;

/** Past its term the exact place is gone; the neighbourhood stays. */
export const placeOf = (
  row: Pick<SignalRow, 'place_source' | 'lat' | 'lon' | 'accuracy_m' | 'neighbourhood_code'>,
): SignalPlace => {
  if (row.lat !== null && row.lon !== null) {
    return row.place_source === 'position' && row.accuracy_m !== null
      ? { source: 'position', lat: row.lat, lon: row.lon, accuracyM: row.accuracy_m }
      : { source: 'map', lat: row.lat, lon: row.lon };
  }
  return { source: 'neighbourhood', neighbourhoodCode: row.neighbourhood_code ?? '' };
};

const decisionOf = (row: SignalRow): Signal['decision'] =>
  row.compass_version === null ||
  row.compass_table === null ||
  row.compass_rule === null ||
  row.compass_advice === null
    ? null
    : {
        version: row.compass_version,
        table: row.compass_table,
        rule: row.compass_rule,
        advice: row.compass_advice,
      };

/** Check constraints of the table hold the words of each scale, so the columns are what the types say. */
export const signalOf = (row: SignalRow): Signal => ({
  tenantId: row.tenant_id as TenantId,
  id: row.id as SignalId,
  number: row.number,
  ownerId: row.owner_id as PersonId | null,
  teamId: row.team_id as TeamId | null,
  kind: row.kind as SignalKind,
  urgency: row.urgency as Urgency,
  observations: row.observations,
  gutFeeling: row.gut_feeling as GutFeeling | null,
  ownWords: row.own_words,
  compass: row.compass,
  decision: decisionOf(row),
  street: row.street,
  houseNumber: row.house_number,
  place: placeOf(row),
  neighbourhoodCode: row.neighbourhood_code,
  addressShielded: row.address_shielded,
  status: row.status as SignalStatus,
  duty: row.duty as Duty | null,
  deskId: row.desk_id as DeskId | null,
  conflictedIds: row.conflicted_ids as PersonId[],
  dueAt: row.due_at?.toISOString() ?? null,
  answersGiven: row.answers_given,
  answerDueAt: row.answer_due_at?.toISOString() ?? null,
  seenAt: row.seen_at?.toISOString() ?? null,
  asleepUntil: row.asleep_until,
  askedAt: row.asked_at?.toISOString() ?? null,
  senderRepeat: row.sender_repeat,
  observedAt: row.observed_at.toISOString(),
  recordedAt: row.recorded_at.toISOString(),
  receivedAt: row.received_at.toISOString(),
  closedAt: row.closed_at?.toISOString() ?? null,
  deskReadsUntil: row.desk_reads_until,
  version: row.version,
});

/** As the policy asks for it: what has gone out of sight by now. */
export const factsOf = (signal: Signal, now: Date): Signal & SignalFacts => ({
  ...signal,
  outOfSight: isOutOfSight(signal.deskReadsUntil, dutchDay(now)),
});
