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

export const commandOf = (author: Author, command: CommandMark, roundId: string) => sql`
  insert into commands (tenant_id, owner_id, id, kind, body_hash, nonce, object_id, device_id, device_seq, made_at, verdict)
  values (${author.tenantId}, ${author.personId}, ${command.commandId}, ${command.kind}, ${command.bodyHash}, ${command.nonce},
    ${roundId}, ${command.deviceId}, ${command.deviceSeq}, ${command.madeAt}, 'applied')
  on conflict (owner_id, id) do nothing
  returning id`;

/** Going out, being back, feeling unsafe and telling are acts with a trail, in the same statement; a tap on a counter is not. */
export const trailOf = (author: Author) => sql`
  insert into audit_entries (tenant_id, actor_id, actor_role, session_id, action, object_type, object_id, purpose, outcome)
  select tenant_id, ${author.personId}::uuid, ${author.role}, ${author.sessionId}::uuid, 'round.' || kind, 'round', round_id::text, 'own_data', 'done'`;

export type EventToStore = { readonly body: RoundEventBody; readonly command: CommandMark };

/** One text for the whole batch: the database takes it apart by the columns named there. */
const givenIn = (all: readonly EventToStore[]): string =>
  JSON.stringify(
    all.map(({ body, command }, place) => ({
      place,
      command_id: command.commandId,
      command_kind: command.kind,
      body_hash: command.bodyHash,
      nonce: command.nonce,
      device_id: command.deviceId,
      device_seq: command.deviceSeq,
      made_at: command.madeAt,
      round_id: body.roundId,
      event_id: body.eventId,
      seq: body.seq,
      kind: body.fact.kind,
      body: body.fact,
      at: body.at,
      clock_offset_ms: body.clockOffsetMs,
      elapsed_ms: body.elapsedMs,
    })),
  );

/**
 * A whole evening in one statement: one trip to the database instead of one for each tap.
 * @param all of one author, each command id once
 * @returns the stored row of each command that was not seen before, by command id
 */
export const insertRoundEvents = async (
  tx: Kysely<Tables>,
  author: Author,
  all: readonly EventToStore[],
  now: Date,
): Promise<ReadonlyMap<string, RoundEventRow>> => {
  if (all.length === 0) return new Map();
  const stored = await sql<RoundEventRow>`
    with given as (select * from jsonb_to_recordset(${givenIn(all)}::jsonb) as line (place integer, command_id uuid, command_kind text,
      body_hash text, nonce text, device_id uuid, device_seq bigint, made_at timestamptz, round_id uuid, event_id uuid, seq integer, kind text,
      body jsonb, at timestamptz, clock_offset_ms bigint, elapsed_ms bigint)),
    command as (
      insert into commands (tenant_id, owner_id, id, kind, body_hash, nonce, object_id, device_id, device_seq, made_at, verdict)
      select ${author.tenantId}, ${author.personId}::uuid, command_id, command_kind, body_hash, nonce, round_id, device_id, device_seq, made_at, 'applied'
      from given order by place
      on conflict (owner_id, id) do nothing
      returning id),
    event as (
      insert into round_events (tenant_id, team_id, round_id, id, person_id, device_id, seq, kind, body, at, clock_offset_ms, elapsed_ms, received_at)
      select ${author.tenantId}, ${author.teamId}::uuid, round_id, event_id, ${author.personId}::uuid, device_id, seq, kind, body, at, clock_offset_ms, elapsed_ms,
        ${now}::timestamptz
      from given join command on command.id = given.command_id order by place
      returning *),
    trail as (${trailOf(author)} from event where kind in ('started', 'ended', 'unsafe'))
    select * from event`.execute(tx);
  const rows = new Map(stored.rows.map((row) => [`${row.round_id} ${row.id}`, row]));
  return new Map(
    all.flatMap(({ body, command }) => {
      const row = rows.get(`${body.roundId} ${body.eventId}`);
      return row === undefined ? [] : [[command.commandId, row] as const];
    }),
  );
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

/** How long the server goes on adding up what was left. */
export const unsettledMs = 2 * 86_400_000;

/** Rounds with events that are not counted in yet: just written, or a server that died between writing and adding up; so too with "they are home". */
export const unsettledOf = (tenantId: string, since: Date) => sql<{ round_id: string }>`
    select e.round_id from round_events e
    where e.tenant_id = ${tenantId} and e.round_id in (select round_id from round_events where tenant_id = ${tenantId} and received_at >= ${since})
    group by e.round_id
    having count(*) <> coalesce((select r.events from rounds r where r.tenant_id = ${tenantId} and r.id = e.round_id), 0)
    union
    select a.round_id from round_alarms a join rounds r on r.tenant_id = a.tenant_id and r.id = a.round_id
    where a.tenant_id = ${tenantId} and a.end_reason = 'home' and r.status <> 'ended' and a.ended_at > r.changed_at`;

export const listUnsettled = async (
  tx: Kysely<Tables>,
  tenantId: string,
  since: Date,
): Promise<readonly string[]> => {
  const found = await unsettledOf(tenantId, since).execute(tx);
  return found.rows.map((row) => row.round_id);
};
