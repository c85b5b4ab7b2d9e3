/** Rounds and points in the shape each reader gets. */
import type { AttentionPointCard, WalkedRound } from '@buurtplus/contract/rounds';
import type { AttentionRow } from './attention.store.ts';
import type { RoundRow } from './rounds.store.ts';
import { walkedOf } from './walked.store.ts';

export const presentPoint = (row: AttentionRow): AttentionPointCard => ({
  pointId: row.id,
  text: row.text,
  neighbourhoodCodes: row.neighbourhood_codes,
  role: row.made_by_role,
  endsOn: row.ends_on,
});

/** Asked and not yet there: the own phone says yes. */
export const presentOpenRound = (row: RoundRow, personId: string) => ({
  roundId: row.id,
  startedBy: row.walkers.find((one) => one.presence === 'self')?.personId ?? '',
  startedAt: row.started_at?.toISOString() ?? null,
  asked: row.walkers.some((one) => one.personId === personId && !one.present && one.leftMs === null),
});

/** @param names of who is a member now; who left is nobody's name */
export const presentWalked = (row: RoundRow, names: ReadonlyMap<string, string>): WalkedRound => ({
  roundId: row.id,
  status: row.status as WalkedRound['status'],
  startedAt: row.started_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  walkingMinutes: Math.round(Number(row.walking_ms) / 60_000),
  neighbourhoodCode: row.neighbourhood_code,
  walkers: row.walkers.filter((one) => one.present).map((one) => names.get(one.personId) ?? null),
  together: row.together,
  quiet: row.quiet,
  counts: walkedOf(row).counts,
});
