/** What phones wrote about a schouw: added once with its command, read back as it was written, never changed. */
import type { InspectionEventBody } from '@buurtplus/contract/inspections';
import type { Json } from '@buurtplus/domain/kernel';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { InspectionsTables } from './inspections.tables.ts';

type EventRow = Selectable<InspectionsTables['inspection_events']>;

export type Author = {
  readonly tenantId: string;
  readonly teamId: string;
  readonly personId: string;
  readonly role: string;
  readonly sessionId: string;
};

/** What loose points of a round get when the first of them comes in. */
export type LooseList = {
  readonly title: string;
  readonly neighbourhoodCodes: readonly string[];
  readonly scaleEdition: number;
  readonly wordsVersion: number;
  readonly aspects: readonly string[];
  readonly plannedOn: string;
};

const looseList = (author: Author, inspectionId: string, loose: LooseList | null) =>
  loose === null
    ? sql`select 1 where false`
    : sql`insert into inspections (tenant_id, id, team_id, title, neighbourhood_codes, way, scale_edition, words_version, aspects,
        with_safety, planned_on, round_id, made_by)
      select ${author.tenantId}, ${inspectionId}::uuid, ${author.teamId}::uuid, ${loose.title}, ${[...loose.neighbourhoodCodes]}::text[],
        'loose', ${loose.scaleEdition}::integer, ${loose.wordsVersion}::integer, ${[...loose.aspects]}::text[], true, ${loose.plannedOn}::date,
        ${inspectionId}::uuid, ${author.personId}::uuid
      from command
      on conflict (tenant_id, id) do nothing
      returning id`;

/** @returns the row as stored, or null when this command id was seen before */
export const insertInspectionEvent = async (
  tx: Kysely<Tables>,
  author: Author,
  body: InspectionEventBody,
  command: CommandMark,
  more: {
    readonly now: Date;
    readonly loose: LooseList | null;
    /** Where the server's exact map says an added point lies. */
    readonly neighbourhoodCode: string | null;
  },
): Promise<EventRow | null> => {
  const { fact } = body;
  const added = fact.kind === 'point_added' ? fact : null;
  const stored = await sql<EventRow>`
    with command as (
      insert into commands (tenant_id, owner_id, id, kind, body_hash, nonce, object_id, device_id, device_seq, made_at, verdict)
      values (${author.tenantId}, ${author.personId}, ${command.commandId}, ${command.kind}, ${command.bodyHash}, ${command.nonce},
        ${body.inspectionId}, ${command.deviceId}, ${command.deviceSeq}, ${command.madeAt}, 'applied')
      on conflict (owner_id, id) do nothing
      returning id
    ), list as (${looseList(author, body.inspectionId, more.loose)}), point as (
      insert into inspection_points (tenant_id, team_id, inspection_id, id, position, label, lat, lon, neighbourhood_code)
      select ${author.tenantId}, ${author.teamId}::uuid, ${body.inspectionId}::uuid, ${body.pointId}::uuid, 1000, ${added?.label ?? ''},
        ${added?.lat ?? null}::double precision, ${added?.lon ?? null}::double precision, ${more.neighbourhoodCode}
      from command where ${added !== null}::boolean
      on conflict (tenant_id, team_id, inspection_id, id) do nothing
    ), event as (
      insert into inspection_events (tenant_id, team_id, inspection_id, id, point_id, person_id, device_id, seq, kind, body, in_round, at,
        clock_offset_ms, received_at)
      select ${author.tenantId}, ${author.teamId}::uuid, ${body.inspectionId}::uuid, ${body.eventId}::uuid, ${body.pointId}::uuid,
        ${author.personId}::uuid, ${command.deviceId}::uuid, ${body.seq}::bigint, ${fact.kind}, ${JSON.stringify(fact)}::jsonb,
        ${body.inRound}::boolean, ${body.at}::timestamptz, ${body.clockOffsetMs}::bigint, ${more.now}::timestamptz
      from command
      returning *
    ), trail as (
      insert into audit_entries (tenant_id, actor_id, actor_role, session_id, action, object_type, object_id, purpose, outcome)
      select tenant_id, ${author.personId}::uuid, ${author.role}, ${author.sessionId}::uuid, 'inspection.' || kind, 'inspection',
        inspection_id::text, 'run_team', 'done'
      from event where kind in ('point_added', 'named', 'signalled')
    )
    select * from event`.execute(tx);
  return stored.rows[0] ?? null;
};

/** The phone's body again, from the stored row: equal hashes mean nothing was lost or changed. */
export const storedInspectionBody = (row: EventRow, nonce: string): Json => ({
  nonce,
  eventId: row.id,
  inspectionId: row.inspection_id,
  inRound: row.in_round,
  pointId: row.point_id,
  seq: Number(row.seq),
  at: row.at.toISOString(),
  clockOffsetMs: row.clock_offset_ms === null ? null : Number(row.clock_offset_ms),
  fact: { ...row.body },
});
