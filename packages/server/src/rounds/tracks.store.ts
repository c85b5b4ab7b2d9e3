/** Where rounds went, coarsely: stored once with its command, read while everybody agrees, gone within seven days. */
import type { RoundTrackBody } from '@buurtplus/contract/rounds';
import { type TrackCell, trackDays } from '@buurtplus/domain/rounds';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import { type Author, commandOf, trailOf } from './round-events.store.ts';
import type { RoundsTables } from './rounds.tables.ts';

export type TrackRow = Selectable<RoundsTables['round_tracks']>;

/** @returns the row as stored, or null when this command id was seen before */
export const insertTrack = async (
  tx: Kysely<Tables>,
  author: Author,
  body: RoundTrackBody,
  command: CommandMark,
  now: Date,
): Promise<TrackRow | null> => {
  const stored = await sql<TrackRow>`
    with command as (${commandOf(author, command, body.roundId)}), event as (
      insert into round_tracks (tenant_id, team_id, round_id, person_id, cells, received_at)
      select ${author.tenantId}, ${author.teamId}::uuid, ${body.roundId}::uuid, ${author.personId}::uuid,
        ${JSON.stringify(body.cells)}::jsonb, ${now}::timestamptz
      from command
      returning *, 'track' as kind
    ), trail as (${trailOf(author)} from event)
    select * from event`.execute(tx);
  return stored.rows[0] ?? null;
};

export const storedTrackBody = (row: TrackRow, nonce: string) => ({
  nonce,
  roundId: row.round_id,
  cells: row.cells.map(({ row: at, col, accuracyM }) => ({ row: at, col, accuracyM })),
});

/** In the caller's own context: row-level security leaves out what is not his to see, or not agreed to. */
export const listTracks = async (
  tx: Kysely<Tables>,
  tenantId: string,
  roundId: string,
  now: Date,
): Promise<readonly TrackCell[]> => {
  const since = new Date(now.getTime() - trackDays * 86_400_000);
  const rows = await tx
    .selectFrom('round_tracks')
    .select('cells')
    .where('tenant_id', '=', tenantId)
    .where('round_id', '=', roundId)
    .where('received_at', '>', since)
    .execute();
  return rows.flatMap((row) => [...row.cells]);
};

/** What not everybody agreed to, and what came from a phone that was not along. */
export const dropTracks = async (
  tx: Kysely<Tables>,
  tenantId: string,
  roundId: string,
  keepOf: readonly string[],
): Promise<void> => {
  await sql`delete from round_tracks where tenant_id = ${tenantId} and round_id = ${roundId}::uuid
    and not (person_id = any (${[...keepOf]}::uuid[]))`.execute(tx);
};

/** Every night, so a day early: nothing is ever older than the term. */
export const forgetTracks = async (tx: Kysely<Tables>, tenantId: string, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - (trackDays - 1) * 86_400_000);
  await sql`delete from round_tracks where tenant_id = ${tenantId} and received_at <= ${before}`.execute(tx);
};
