/** Rounds and points in the shape each reader gets. */
import type { AttentionPointCard } from '@buurtplus/contract/rounds';
import type { AttentionRow } from './attention.store.ts';
import type { RoundRow } from './rounds.store.ts';

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
