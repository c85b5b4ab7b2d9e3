/** What waits at a desk to be taken up, with the desk's own term beside the day it is due. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type PromisedRow = {
  readonly id: string;
  readonly signal_id: string;
  readonly team_id: string | null;
  readonly kind: string;
  readonly neighbourhood_code: string | null;
  readonly duty: string;
  readonly made_at: Date;
  readonly term_at: Date;
  readonly due_at: Date;
};

/** One page after another, so that none is cut off. */
export const listPromised = async (
  tx: Kysely<Tables>,
  tenantId: string,
  after: string | null,
  most: number,
): Promise<readonly PromisedRow[]> =>
  (
    await sql<PromisedRow>`
      select r.id, r.signal_id, s.team_id, s.kind, s.neighbourhood_code, r.duty, r.made_at, r.term_at, r.due_at
      from signal_routes r join signals s on s.tenant_id = r.tenant_id and s.id = r.signal_id
      where r.tenant_id = ${tenantId} and r.ended_at is null and r.acknowledged_at is null and r.to_kind = 'desk'
        and r.duty is not null and r.term_at is not null and s.status = 'routed' and (${after}::uuid is null or r.id > ${after}::uuid)
      order by r.id limit ${most}`.execute(tx)
  ).rows;

/**
 * Only what still waits there: who takes it up at this moment is first. What is not late any more is reminded of anew when it is.
 * @returns the duty of each that moved
 */
export const moveDue = async (
  tx: Kysely<Tables>,
  tenantId: string,
  rows: readonly { readonly id: string; readonly signal_id: string; readonly dueAt: Date }[],
  now: Date,
): Promise<readonly string[]> => {
  if (rows.length === 0) return [];
  const found = await sql<{ duty: string }>`
    with due as (
      select * from jsonb_to_recordset(${JSON.stringify(
        rows.map(({ id, signal_id, dueAt }) => ({ id, signal_id, due_at: dueAt.toISOString() })),
      )}::jsonb) as d (id uuid, signal_id uuid, due_at timestamptz)
    ), held as (
      select s.id as signal_id, due.id, due.due_at from signals s join due on due.signal_id = s.id
      where s.tenant_id = ${tenantId} and s.status = 'routed' order by s.id for update of s skip locked
    ), moved as (
      update signal_routes r set due_at = held.due_at, reminded_at = case when held.due_at > ${now} then null else r.reminded_at end
      from held where r.tenant_id = ${tenantId} and r.id = held.id and r.ended_at is null and r.acknowledged_at is null
      returning r.signal_id, r.due_at
    )
    update signals s set due_at = moved.due_at from moved
    where s.tenant_id = ${tenantId} and s.id = moved.signal_id returning s.duty`.execute(tx);
  return found.rows.map((row) => row.duty);
};
