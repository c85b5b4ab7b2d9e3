/** Places that may need a reminder, held while they are marked so that two runs at once never remind twice. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type ToRemind = {
  readonly id: string;
  readonly item_id: string;
  readonly person_id: string;
  readonly starts_at: Date;
};

export const listToRemind = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
): Promise<readonly ToRemind[]> => {
  const found = await sql<ToRemind>`
    select s.id, s.item_id, s.person_id, i.starts_at from roster_items i
    join roster_signups s on s.tenant_id = i.tenant_id and s.item_id = i.id
    where i.tenant_id = ${tenantId} and i.starts_at > ${now} and i.starts_at < ${now}::timestamptz + interval '27 hours' and i.cancelled_at is null
      and s.state = 'going' and s.person_id is not null and s.reminded_at is null and s.confirmed_at is null
    order by i.starts_at limit 1000 for update of s skip locked`.execute(tx);
  return found.rows;
};

export const markReminded = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('roster_signups')
    .set({ reminded_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};
