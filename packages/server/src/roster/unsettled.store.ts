/** Finds what waits for a decision of the clock: offers that ran out, also those of what began since, free places with people waiting, rounds that call their reserves. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export const listUnsettled = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
): Promise<readonly string[]> => {
  const found = await sql<{ id: string }>`
    select i.id, i.starts_at from roster_signups s join roster_items i on i.tenant_id = s.tenant_id and i.id = s.item_id
      where s.tenant_id = ${tenantId} and s.state = 'offered' and s.offered_until <= ${now} and i.cancelled_at is null
    union select i.id, i.starts_at from roster_items i where i.tenant_id = ${tenantId} and i.starts_at > ${now} and i.cancelled_at is null and (
      (i.taken < i.capacity and exists (select 1 from roster_signups s where s.tenant_id = i.tenant_id and s.item_id = i.id and s.state = 'waiting'))
      or (i.taken < i.minimum and i.starts_at <= ${now}::timestamptz + interval '24 hours'
        and exists (select 1 from roster_signups s where s.tenant_id = i.tenant_id and s.item_id = i.id and s.state = 'reserve')))
    order by starts_at`.execute(tx);
  return found.rows.map((row) => row.id);
};

export const listTenantIds = async (jobsDb: Kysely<Tables>): Promise<readonly string[]> =>
  (await jobsDb.selectFrom('tenants').select('id').execute()).map((row) => row.id);
