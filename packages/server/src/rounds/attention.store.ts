/** Attention points: written by professionals, read by the teams that walk there, gone after their end. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { RoundsTables } from './rounds.tables.ts';

export type AttentionRow = Selectable<RoundsTables['attention_points']>;

/** Dates as the calendar writes them, whatever the zone of the server. */
const columns = sql<AttentionRow>`tenant_id, id, text, neighbourhood_codes, made_by, made_by_role, starts_on::text, ends_on::text, made_at`;

export const listPoints = async (
  tx: Kysely<Tables>,
  tenantId: string,
  neighbourhoodCodes: readonly string[],
  today: string,
  /** How long after its end it is still shown: a professional reads the answers then. */
  daysAfterEnd = 0,
): Promise<readonly AttentionRow[]> => {
  const found = await sql<AttentionRow>`
    select ${columns} from attention_points
    where tenant_id = ${tenantId} and starts_on <= ${today}::date and ends_on >= ${today}::date - ${daysAfterEnd}::integer
      and neighbourhood_codes && ${[...neighbourhoodCodes]}::text[]
    order by ends_on < ${today}::date, ends_on, made_at`.execute(tx);
  return found.rows;
};

/** @returns false when this id is there already */
export const insertPoint = async (
  tx: Kysely<Tables>,
  point: {
    readonly tenantId: string;
    readonly id: string;
    readonly text: string;
    readonly neighbourhoodCodes: readonly string[];
    readonly madeBy: string;
    readonly role: string;
    readonly startsOn: string;
    readonly endsOn: string;
  },
): Promise<boolean> => {
  const made = await tx
    .insertInto('attention_points')
    .values({
      tenant_id: point.tenantId,
      id: point.id,
      text: point.text,
      neighbourhood_codes: [...point.neighbourhoodCodes],
      made_by: point.madeBy,
      made_by_role: point.role,
      starts_on: point.startsOn,
      ends_on: point.endsOn,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** Whether this very point was written before, by the same person. */
export const isSamePoint = async (
  tx: Kysely<Tables>,
  point: Parameters<typeof insertPoint>[1],
): Promise<boolean> =>
  (
    await sql`select 1 from attention_points where tenant_id = ${point.tenantId} and id = ${point.id}::uuid
      and made_by = ${point.madeBy}::uuid and text = ${point.text} and ends_on = ${point.endsOn}::date
      and neighbourhood_codes = ${[...point.neighbourhoodCodes]}::text[]`.execute(tx)
  ).rows.length > 0;

/** @returns false when it is not there or somebody else's */
export const deleteOwnPoint = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  personId: string,
): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('attention_points')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('made_by', '=', personId)
    .returning('id')
    .execute();
  return gone.length > 0;
};
