/** The few filters somebody keeps, reached in his own context only. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export const mostFilters = 8;

export const listFilters = (tx: Kysely<Tables>, tenantId: string, personId: string) =>
  tx
    .selectFrom('desk_filters')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute();

type NewFilter = {
  readonly tenantId: string;
  readonly personId: string;
  readonly id: string;
  readonly name: string;
  readonly filter: unknown;
  readonly now: Date;
};

/** Keeping the same one twice is once. @returns false when there are too many */
export const keepFilter = async (tx: Kysely<Tables>, one: NewFilter): Promise<boolean> => {
  const made = await sql`
    insert into desk_filters (tenant_id, person_id, id, name, filters, made_at)
    select ${one.tenantId}, ${one.personId}::uuid, ${one.id}::uuid, ${one.name}, ${JSON.stringify(one.filter)}::jsonb, ${one.now}
    where (select count(*) from desk_filters where tenant_id = ${one.tenantId} and person_id = ${one.personId}::uuid and id <> ${one.id}::uuid)
      < ${mostFilters}
    on conflict (tenant_id, person_id, id) do nothing returning id`.execute(tx);
  if (made.rows.length > 0) return true;
  const known = await listFilters(tx, one.tenantId, one.personId);
  return known.some((filter) => filter.id === one.id);
};

export const dropFilter = async (
  tx: Kysely<Tables>,
  tenantId: string,
  personId: string,
  id: string,
): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('desk_filters')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
};

/** Of whoever has no role behind a desk any more. */
export const forgetFilters = async (tx: Kysely<Tables>, tenantId: string, today: string): Promise<void> => {
  await sql`
    delete from desk_filters f where tenant_id = ${tenantId} and not exists (
      select 1 from role_assignments a where a.tenant_id = f.tenant_id and a.person_id = f.person_id
        and a.role in ('wijkagent', 'wijkregisseur', 'wijkwerker') and (a.ends_on is null or a.ends_on >= ${today}::date))`.execute(
    tx,
  );
};
