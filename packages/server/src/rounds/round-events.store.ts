/** The events and debriefs of rounds: added once with their command, read back as they were written, never changed. */
import type { RoundDebriefBody, RoundEventBody } from '@buurtplus/contract/rounds';
import type { RoundEvent } from '@buurtplus/domain/rounds';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { RoundsTables } from './rounds.tables.ts';

export type RoundEventRow = Selectable<RoundsTables['round_events']>;
type RoundDebriefRow = Selectable<RoundsTables['round_debriefs']>;

export type Author = {
  readonly tenantId: string;
  readonly teamId: string;
  readonly personId: string;
  readonly role: string;
  readonly sessionId: string;
};

const commandOf = (author: Author, command: CommandMark, roundId: string) => sql`
  insert into commands (tenant_id, owner_id, id, kind, body_hash, nonce, object_id, device_id, device_seq, made_at, verdict)
  values (${author.tenantId}, ${author.personId}, ${command.commandId}, ${command.kind}, ${command.bodyHash}, ${command.nonce},
    ${roundId}, ${command.deviceId}, ${command.deviceSeq}, ${command.madeAt}, 'applied')
  on conflict (owner_id, id) do nothing
  returning id`;

/** Going out, being back, feeling unsafe and telling are acts with a trail, in the same statement; a tap on a counter is not. */
const trailOf = (author: Author) => sql`
  insert into audit_entries (tenant_id, actor_id, actor_role, session_id, action, object_type, object_id, purpose, outcome)
  select tenant_id, ${author.personId}::uuid, ${author.role}, ${author.sessionId}::uuid, 'round.' || kind, 'round', round_id::text, 'own_data', 'done'`;

/** @returns the row as stored, or null when this command id was seen before */
export const insertRoundEvent = async (
  tx: Kysely<Tables>,
  author: Author,
  body: RoundEventBody,
  command: CommandMark,
  now: Date,
): Promise<RoundEventRow | null> => {
  const stored = await sql<RoundEventRow>`
    with command as (${commandOf(author, command, body.roundId)}), event as (
      insert into round_events (tenant_id, team_id, round_id, id, person_id, device_id, seq, kind, body, at, clock_offset_ms, elapsed_ms, received_at)
      select ${author.tenantId}, ${author.teamId}::uuid, ${body.roundId}::uuid, ${body.eventId}::uuid, ${author.personId}::uuid,
        ${command.deviceId}::uuid, ${body.seq}::integer, ${body.fact.kind}, ${JSON.stringify(body.fact)}::jsonb, ${body.at}::timestamptz,
        ${body.clockOffsetMs}::bigint, ${body.elapsedMs}::bigint, ${now}::timestamptz
      from command
      returning *
    ), trail as (${trailOf(author)} from event where kind in ('started', 'ended', 'unsafe'))
    select * from event`.execute(tx);
  return stored.rows[0] ?? null;
};

/** @returns the row as stored, or null when this command id was seen before */
export const insertDebrief = async (
  tx: Kysely<Tables>,
  author: Author,
  body: RoundDebriefBody,
  command: CommandMark,
  now: Date,
): Promise<RoundDebriefRow | null> => {
  const stored = await sql<RoundDebriefRow>`
    with command as (${commandOf(author, command, body.roundId)}), event as (
      insert into round_debriefs (tenant_id, team_id, round_id, person_id, feeling, felt_unsafe, words, made_at, received_at)
      select ${author.tenantId}, ${author.teamId}::uuid, ${body.roundId}::uuid, ${author.personId}::uuid, ${body.feeling},
        ${body.feltUnsafe}::boolean, ${body.words}, ${body.madeAt}::timestamptz, ${now}::timestamptz
      from command
      returning *, 'debrief' as kind
    ), trail as (${trailOf(author)} from event)
    select * from event`.execute(tx);
  return stored.rows[0] ?? null;
};

/** The phone's body again, from the stored row: equal hashes mean nothing was lost or changed. */
export const storedEventBody = (row: RoundEventRow, nonce: string) => ({
  nonce,
  eventId: row.id,
  roundId: row.round_id,
  seq: row.seq,
  at: row.at.toISOString(),
  clockOffsetMs: row.clock_offset_ms === null ? null : Number(row.clock_offset_ms),
  elapsedMs: Number(row.elapsed_ms),
  fact: row.body,
});

export const storedDebriefBody = (row: RoundDebriefRow, nonce: string) => ({
  nonce,
  roundId: row.round_id,
  feeling: row.feeling,
  feltUnsafe: row.felt_unsafe,
  words: row.words,
  madeAt: row.made_at.toISOString(),
});

export const eventOf = (row: RoundEventRow): RoundEvent => ({
  eventId: row.id,
  roundId: row.round_id,
  personId: row.person_id,
  deviceId: row.device_id,
  seq: row.seq,
  at: row.at.toISOString(),
  clockOffsetMs: row.clock_offset_ms === null ? null : Number(row.clock_offset_ms),
  elapsedMs: Number(row.elapsed_ms),
  receivedAt: row.received_at.toISOString(),
  fact: row.body,
});

/** In the caller's own context: nobody gets events of a round he has no part in. */
export const listRoundEvents = (
  tx: Kysely<Tables>,
  tenantId: string,
  roundId: string,
): Promise<readonly RoundEventRow[]> =>
  tx
    .selectFrom('round_events')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('round_id', '=', roundId)
    .orderBy('received_at')
    .orderBy('id')
    .execute();

/** Rounds with events that are not counted in yet: a server that died between writing and adding up. */
export const listUnsettled = async (
  tx: Kysely<Tables>,
  tenantId: string,
  since: Date,
): Promise<readonly string[]> => {
  const found = await sql<{ round_id: string }>`
    select e.round_id from round_events e
    where e.tenant_id = ${tenantId} and e.round_id in (select round_id from round_events where tenant_id = ${tenantId} and received_at >= ${since})
    group by e.round_id
    having count(*) <> coalesce((select r.events from rounds r where r.tenant_id = ${tenantId} and r.id = e.round_id), 0)`.execute(
    tx,
  );
  return found.rows.map((row) => row.round_id);
};
