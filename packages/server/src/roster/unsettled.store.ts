/** Finds what waits for a decision of the clock: offers that ran out, free places with people waiting, rounds that call their reserves. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export const listUnsettled = async (
  tx: Kysely<Tables>,
  tenantId: string,
  now: Date,
): Promise<readonly string[]> => {
  const found = await sql<{ id: string }>`
    select i.id from roster_items i where i.tenant_id = ${tenantId} and i.starts_at > ${now} and i.cancelled_at is null and (
      exists (select 1 from roster_signups s where s.tenant_id = i.tenant_id and s.item_id = i.id and s.state = 'offered' and s.offered_until <= ${now})
      or (i.taken < i.capacity and exists (select 1 from roster_signups s where s.tenant_id = i.tenant_id and s.item_id = i.id and s.state = 'waiting'))
      or (i.taken < i.minimum and i.starts_at <= ${now}::timestamptz + interval '24 hours'
        and exists (select 1 from roster_signups s where s.tenant_id = i.tenant_id and s.item_id = i.id and s.state = 'reserve')))
    order by i.starts_at limit 500`.execute(tx);
  return found.rows.map((row) => row.id);
};

export const listTenantIds = async (jobsDb: Kysely<Tables>): Promise<readonly string[]> =>
  (await jobsDb.selectFrom('tenants').select('id').execute()).map((row) => row.id);
