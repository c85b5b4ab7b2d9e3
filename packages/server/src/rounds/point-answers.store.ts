/** Answers to attention points: stored once with their command, one for each walker and round, read back added up, one for each person and day, and how many people, never who. */
import type { PointAnswerBody } from '@buurtplus/contract/rounds';
import type { PointFigures } from '@buurtplus/domain/rounds';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Author } from './round-events.store.ts';
import type { RoundsTables } from './rounds.tables.ts';

type PointAnswerRow = Selectable<RoundsTables['attention_answers']>;

/** A later answer of the same walker about the same round takes the place of the earlier one. @returns null when this command id was seen before */
export const insertPointAnswer = async (
  tx: Kysely<Tables>,
  author: Author,
  body: PointAnswerBody,
  command: CommandMark,
  now: Date,
): Promise<PointAnswerRow | null> => {
  const stored = await sql<PointAnswerRow>`
    with command as (
      insert into commands (tenant_id, owner_id, id, kind, body_hash, nonce, object_id, device_id, device_seq, made_at, verdict)
      values (${author.tenantId}, ${author.personId}, ${command.commandId}, ${command.kind}, ${command.bodyHash}, ${command.nonce},
        ${body.roundId}, ${command.deviceId}, ${command.deviceSeq}, ${command.madeAt}, 'applied')
      on conflict (owner_id, id) do nothing
      returning id
    ), answer as (
      insert into attention_answers (tenant_id, point_id, round_id, person_id, sight, words, made_at, received_at)
      select ${author.tenantId}, ${body.pointId}::uuid, ${body.roundId}::uuid, ${author.personId}::uuid, ${body.sight}, ${body.words},
        ${body.madeAt}::timestamptz, ${now}::timestamptz
      from command
      on conflict (tenant_id, point_id, round_id, person_id) do update set sight = excluded.sight, words = excluded.words,
        made_at = excluded.made_at, received_at = excluded.received_at
      returning *
    ), trail as (
      insert into audit_entries (tenant_id, actor_id, actor_role, session_id, action, object_type, object_id, purpose, outcome)
      select tenant_id, ${author.personId}::uuid, ${author.role}, ${author.sessionId}::uuid, 'attention_point.answer', 'attention_point',
        point_id::text, 'own_data', 'done' from answer
    )
    select * from answer`.execute(tx);
  return stored.rows[0] ?? null;
};

/** The phone's body again, from the stored row: equal hashes mean nothing was lost or changed. */
export const storedAnswerBody = (row: PointAnswerRow, nonce: string) => ({
  nonce,
  pointId: row.point_id,
  roundId: row.round_id,
  sight: row.sight,
  words: row.words,
  madeAt: row.made_at.toISOString(),
});

export type PointAnswers = PointFigures & { readonly people: number };

export const isPointThere = async (tx: Kysely<Tables>, tenantId: string, pointId: string): Promise<boolean> =>
  (await tx
    .selectFrom('attention_points')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', pointId)
    .executeTakeFirst()) !== undefined;

/**
 * As the jobs role and only for points the reader may read, for rounds are no professional's; who answered stays out of it.
 * Of each person the last answer of a day counts, and only when that person walked that round with a team of the point's area.
 * The day is the server's: the one a phone tells could be any day.
 */
export const listPointAnswers = async (
  tx: Kysely<Tables>,
  tenantId: string,
  pointIds: readonly string[],
): Promise<ReadonlyMap<string, PointAnswers>> => {
  const found = await sql<{ point_id: string } & PointAnswers>`
    with counted as (
      select distinct on (a.point_id, a.person_id, (a.received_at at time zone 'Europe/Amsterdam')::date)
        a.point_id, a.person_id, a.sight, a.words, a.received_at
      from attention_answers a
      join attention_points p on p.tenant_id = a.tenant_id and p.id = a.point_id
      join rounds r on r.tenant_id = a.tenant_id and r.id = a.round_id and a.person_id = any (r.walker_ids)
      join teams t on t.tenant_id = r.tenant_id and t.id = r.team_id and t.neighbourhood_codes && p.neighbourhood_codes
      where a.tenant_id = ${tenantId} and a.point_id = any (${[...pointIds]}::uuid[])
      order by a.point_id, a.person_id, (a.received_at at time zone 'Europe/Amsterdam')::date, a.received_at desc, a.made_at desc
    )
    select point_id, count(distinct person_id)::integer as people, count(*) filter (where sight = 'seen')::integer as "seen",
      count(*) filter (where sight = 'not_seen')::integer as "notSeen",
      count(*) filter (where sight = 'could_not_look')::integer as "couldNotLook",
      coalesce(jsonb_agg(jsonb_build_object('words', words, 'on', to_char(received_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'))
        order by received_at desc) filter (where words is not null), '[]') as "words"
    from counted group by point_id`.execute(tx);
  return new Map(found.rows.map(({ point_id: id, ...answers }) => [id, answers]));
};
