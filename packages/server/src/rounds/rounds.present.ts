/** Rounds and points in the shape each reader gets. */
import type { AnsweredPoint, AttentionPointCard, WalkedRound } from '@buurtplus/contract/rounds';
import { tellableAnswers, trackDays } from '@buurtplus/domain/rounds';
import type { AttentionRow } from './attention.store.ts';
import type { PointAnswers } from './point-answers.store.ts';
import type { RoundRow } from './rounds.store.ts';
import { walkedOf } from './walked.store.ts';

export const presentPoint = (row: AttentionRow): AttentionPointCard => ({
  pointId: row.id,
  text: row.text,
  neighbourhoodCodes: row.neighbourhood_codes,
  role: row.made_by_role,
  endsOn: row.ends_on,
});

export const presentAnswered = (row: AttentionRow, answers: PointAnswers | undefined): AnsweredPoint => {
  const { people = 0, ...figures } = answers ?? { seen: 0, notSeen: 0, couldNotLook: 0, words: [] };
  const told = tellableAnswers(figures, people);
  return { ...presentPoint(row), answers: { ...told, words: [...told.words] } };
};

/** Asked and not yet there: the own phone says yes. */
export const presentOpenRound = (row: RoundRow, personId: string) => {
  const over = row.status === 'ended';
  const mine = row.walkers.find((one) => one.personId === personId);
  const there = mine?.leftMs === null;
  return {
    roundId: row.id,
    startedBy: row.walkers.find((one) => one.presence === 'self')?.personId ?? '',
    startedAt: row.started_at?.toISOString() ?? null,
    asked: !over && there && !mine.present,
    walking: !over && row.started_at !== null && there && mine.present,
    ended: over && mine?.present === true,
  };
};

export type Named = {
  /** Of who is a member now; who left is nobody's name. */
  readonly people: ReadonlyMap<string, string>;
  /** Of the parts of the team's own, also of those that were ended since. */
  readonly zones: ReadonlyMap<string, string>;
};

export const presentWalked = (row: RoundRow, names: Named, now: Date): WalkedRound => ({
  roundId: row.id,
  status: row.status as WalkedRound['status'],
  startedAt: row.started_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  endedBy: row.ended_by,
  signedOnAt: row.signed_on_at?.toISOString() ?? null,
  walkingMinutes: Math.round(Number(row.walking_ms) / 60_000),
  neighbourhoodCode: row.neighbourhood_code,
  zone: names.zones.get(row.zone_id ?? '') ?? null,
  walkers: row.walkers.filter((one) => one.present).map((one) => names.people.get(one.personId) ?? null),
  together: row.together,
  quiet: row.quiet,
  tracked:
    row.track_agreed &&
    row.ended_at !== null &&
    now.getTime() - row.ended_at.getTime() < trackDays * 86_400_000,
  counts: walkedOf(row).counts,
});
