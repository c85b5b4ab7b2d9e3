/** One statement that records a command, its signal, the event and the audit line: all of it or nothing, in one round trip. */
import { createHash } from 'node:crypto';
import { type SignalPlace, type SignalRecorded } from '@buurtplus/domain/signals';
import { type Kysely, sql } from 'kysely';
import type { CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { SignalRow } from './signal-row.ts';

export type RecordedSignalInput = {
  readonly tenantId: string;
  /** Whose phone it came from, to know the command again. */
  readonly handedInBy: string;
  /** Null for what an ended phone or role still held: then nobody is its sender, and only a mark is kept of the command. */
  readonly ownerId: string | null;
  readonly ownerRole: string | null;
  readonly teamId: string | null;
  readonly eventId: string;
  readonly areaYear: number;
  readonly neighbourhoodCode: string | null;
  readonly districtCode: string | null;
  readonly signal: SignalRecorded;
  readonly command: CommandMark;
};

const columnsOfPlace = (
  place: SignalPlace,
): { lat: number | null; lon: number | null; accuracyM: number | null } =>
  place.source === 'neighbourhood'
    ? { lat: null, lon: null, accuracyM: null }
    : { lat: place.lat, lon: place.lon, accuracyM: place.source === 'position' ? place.accuracyM : null };

/** What is left of a command once its sender is forgotten; signals.retention makes the same one in SQL. */
export const spentMark = (ownerId: string, command: Pick<CommandMark, 'commandId' | 'bodyHash'>): Buffer =>
  createHash('sha256').update(`${ownerId}/${command.commandId}/${command.bodyHash}`).digest();

/** With the command of the same sender that waited for this very signal, if there is one. */
export type RecordedRow = SignalRow & { readonly parked_id: string | null };

const ledger = ({ tenantId, handedInBy, ownerId, signal, command }: RecordedSignalInput) => {
  const mark = spentMark(handedInBy, command);
  return ownerId === null
    ? sql`insert into spent_commands (tenant_id, mark) values (${tenantId}, ${mark}) on conflict do nothing returning mark`
    : sql`
      insert into commands (tenant_id, owner_id, id, kind, body_hash, nonce, object_id, device_id, device_seq, made_at, verdict)
      select ${tenantId}, ${handedInBy}::uuid, ${command.commandId}::uuid, ${command.kind}, ${command.bodyHash}, ${command.nonce},
        ${signal.signalId}::uuid, ${command.deviceId}::uuid, ${command.deviceSeq}::bigint, ${command.madeAt}::timestamptz, 'applied'
      where not exists (select 1 from spent_commands where tenant_id = ${tenantId} and mark = ${mark})
      on conflict (owner_id, id) do nothing
      returning id`;
};

/**
 * The line in the trail names the sender's role and not the sender: who it was stands with the signal only, and goes with it.
 * @returns the row as stored, or null when this command was seen before
 */
export const insertRecordedSignal = async (
  db: Kysely<Tables>,
  input: RecordedSignalInput,
): Promise<RecordedRow | null> => {
  const { signal } = input;
  const { lat, lon, accuracyM } = columnsOfPlace(signal.place);
  const stored = await sql<RecordedRow>`
    with command as (${ledger(input)}), signal as (
      insert into signals (tenant_id, id, number, owner_id, team_id, kind, urgency, observations, catalogue_version, gut_feeling,
        own_words, compass, compass_version, compass_table, compass_rule, compass_advice, street, house_number, lat, lon, accuracy_m, place_source, area_year, neighbourhood_code, district_code,
        observed_at, recorded_at)
      select ${input.tenantId}, ${signal.signalId}::uuid, ${signal.number}, ${input.ownerId}::uuid, ${input.teamId}::uuid, ${signal.decision.kind},
        ${signal.decision.urgency}, ${signal.observations}::text[], ${signal.catalogueVersion}::integer, ${signal.gutFeeling}, ${signal.ownWords},
        ${signal.compass === null ? null : JSON.stringify(signal.compass)}::jsonb, ${signal.decision.version}, ${signal.decision.table},
        ${signal.decision.rule}, ${signal.decision.advice},
        ${signal.street}, ${signal.houseNumber}, ${lat}::double precision, ${lon}::double precision, ${accuracyM}::double precision,
        ${signal.place.source}, ${input.areaYear}::integer, ${input.neighbourhoodCode}, ${input.districtCode},
        ${signal.observedAt}::timestamptz, ${signal.recordedAt}::timestamptz
      from command
      returning *
    ), event as (
      insert into signal_events (tenant_id, signal_id, id, kind, actor_id, actor_role)
      select tenant_id, id, ${input.eventId}::uuid, 'recorded', ${input.ownerId}::uuid, ${input.ownerRole} from signal
    ), trail as (
      insert into audit_entries (tenant_id, actor_role, action, object_type, object_id, purpose, outcome)
      select tenant_id, ${input.ownerRole}, 'signal.record', 'signal', id::text, 'own_data', 'done'
      from signal
    )
    select signal.*, (select c.id from commands c where c.tenant_id = signal.tenant_id and c.object_id = signal.id
      and c.owner_id = signal.owner_id and c.verdict = 'parked' limit 1) as parked_id
    from signal`.execute(db);
  return stored.rows[0] ?? null;
};
