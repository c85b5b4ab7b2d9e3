/** Walked rounds, read back: the own year, the team's list with notes, and what is left after the term. */
import { type Overview, type Walked } from '@buurtplus/domain/rounds';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { RoundRow } from './rounds.store.ts';
import type { RoundsTables } from './rounds.tables.ts';

export type DebriefRow = Selectable<RoundsTables['round_debriefs']>;

export const walkedOf = (row: RoundRow): Walked => ({
  startedAt: row.started_at?.getTime() ?? 0,
  walkingMs: Number(row.walking_ms),
  quiet: row.quiet,
  walkers: row.walkers.filter((one) => one.present).length,
  counts: {
    open_window: row.open_windows,
    card: row.cards,
    talk: row.talks,
    lamp: row.lamps,
    question: row.questions,
  },
});

/** Rounds that count: walked by two or more and over. */
const walked = (tx: Kysely<Tables>, tenantId: string) =>
  tx
    .selectFrom('rounds')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'ended')
    .where('together', '=', true)
    .where('started_at', 'is not', null);

export const listOwnWalked = (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  since: Date,
): Promise<readonly RoundRow[]> =>
  walked(tx, tenantId)
    .where('started_at', '>=', since)
    .where(sql<boolean>`${personId}::uuid = any (walker_ids)`)
    .orderBy('started_at', 'desc')
    .execute();

/** Also those that are on or were not ended: a coordinator sees what is not right. */
export const listTeamRounds = (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  before: { readonly at: Date; readonly id: string } | null,
  limit: number,
): Promise<readonly RoundRow[]> => {
  const all = tx
    .selectFrom('rounds')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .where('started_at', 'is not', null)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  return (
    before === null
      ? all
      : all.where(sql<boolean>`(started_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`)
  ).execute();
};

export const listDebriefs = async (
  tx: Kysely<Tables>,
  tenantId: string,
  roundIds: readonly string[],
): Promise<readonly DebriefRow[]> =>
  roundIds.length === 0
    ? []
    : tx
        .selectFrom('round_debriefs')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('round_id', 'in', [...roundIds])
        .orderBy('made_at')
        .execute();

export const listQuarters = (tx: Kysely<Tables>, tenantId: string, teamId: string) =>
  tx
    .selectFrom('round_quarters')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .orderBy('quarter', 'desc')
    .execute();

/** Adds figures to a quarter; the rounds they came from go in the same transaction. */
export const addToQuarter = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamId: string,
  quarter: string,
  overview: Overview,
  walkers: number,
): Promise<void> => {
  const minutes = Math.round(overview.walkingMs / 60_000);
  await sql`insert into round_quarters (tenant_id, team_id, quarter, rounds, quiet, walking_minutes, walkers, counts)
    values (${tenantId}, ${teamId}::uuid, ${quarter}, ${overview.rounds}, ${overview.quiet}, ${minutes}, ${walkers},
      ${JSON.stringify(overview.counts)}::jsonb)
    on conflict (tenant_id, team_id, quarter) do update set
      rounds = round_quarters.rounds + excluded.rounds,
      quiet = round_quarters.quiet + excluded.quiet,
      walking_minutes = round_quarters.walking_minutes + excluded.walking_minutes,
      walkers = round_quarters.walkers + excluded.walkers,
      counts = (select jsonb_object_agg(key, coalesce((round_quarters.counts ->> key)::int, 0) + (excluded.counts ->> key)::int)
        from jsonb_object_keys(excluded.counts) as key)`.execute(tx);
};

/** What somebody walked and wrote afterwards, to take along; row-level security shows nothing of others. */
export const listOwnToTakeAlong = async (tx: Kysely<Tables>, tenantId: string, personId: string) => {
  const rows = await listOwnWalked(tx, tenantId, personId, new Date(0));
  const debriefs = await tx
    .selectFrom('round_debriefs')
    .select(['made_at', 'feeling', 'felt_unsafe', 'words'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('made_at', 'desc')
    .execute();
  const answers = await tx
    .selectFrom('attention_answers')
    .select(['made_at', 'sight', 'words'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('made_at', 'desc')
    .execute();
  const tracks = await tx
    .selectFrom('round_tracks')
    .select(['received_at', 'cells'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('received_at', 'desc')
    .execute();
  return {
    rounds: rows.map((row) => ({
      startedAt: row.started_at?.toISOString() ?? null,
      endedAt: row.ended_at?.toISOString() ?? null,
      walkingMinutes: Math.round(Number(row.walking_ms) / 60_000),
      neighbourhoodCode: row.neighbourhood_code,
      quiet: row.quiet,
    })),
    lookedBack: debriefs.map((row) => ({
      madeAt: row.made_at.toISOString(),
      feeling: row.feeling,
      feltUnsafe: row.felt_unsafe,
      words: row.words,
    })),
    pointAnswers: answers.map((row) => ({
      madeAt: row.made_at.toISOString(),
      sight: row.sight,
      words: row.words,
    })),
    tracks: tracks.map((row) => ({
      receivedAt: row.received_at.toISOString(),
      cells: row.cells.map(({ row: at, col, accuracyM }) => ({ row: at, col, accuracyM })),
    })),
  };
};
