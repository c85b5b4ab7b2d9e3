/** Open cases of owners who still are somebody, but lost areas since they got the case; whether the case lies in one of those is for the map to say. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type LostRow = {
  readonly id: string;
  readonly owner_id: string;
  readonly neighbourhood_code: string;
  /** Of the role that ended or went to somebody else. */
  readonly lost_codes: readonly string[];
  /** All he has in that role today. */
  readonly held_codes: readonly string[];
  /** Who took the area over; null when the role just ended. */
  readonly successor_id: string | null;
};

/**
 * Who never had the neighbourhood was given the case on purpose, and keeps it.
 * @param ownerId only those of this person; null for everybody's
 */
export const listLost = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
  ownerId: string | null,
): Promise<readonly LostRow[]> =>
  (
    await sql<LostRow>`
    with lost as (
      select r.taken_over_from as person_id, r.role, r.area_codes, r.person_id as successor_id,
        greatest(r.taken_over_at, r.starts_on::timestamp at time zone 'Europe/Amsterdam') as lost_at
      from role_assignments r
      where r.tenant_id = ${tenantId} and r.taken_over_from is not null and r.starts_on <= ${today}::date
      union all
      select r.person_id, r.role, r.area_codes, null, (r.ends_on + 1)::timestamp at time zone 'Europe/Amsterdam'
      from role_assignments r where r.tenant_id = ${tenantId} and r.ends_on < ${today}::date)
    select f.id, f.owner_id, f.neighbourhood_code, l.area_codes as lost_codes, l.successor_id,
      array(select distinct code from role_assignments h cross join unnest(h.area_codes) as code
        where h.tenant_id = f.tenant_id and h.person_id = f.owner_id and h.role = f.owner_role
          and h.starts_on <= ${today}::date and (h.ends_on is null or h.ends_on >= ${today}::date)) as held_codes
    from case_files f join lost l on l.person_id = f.owner_id and l.role = f.owner_role and l.lost_at >= f.owner_since
    where f.tenant_id = ${tenantId} and f.status = 'open' and (${ownerId}::uuid is null or f.owner_id = ${ownerId}::uuid)
    order by f.id, (l.successor_id is null), l.lost_at desc, l.successor_id`.execute(tx)
  ).rows;

/** How many open cases this person owns in this role in these neighbourhoods; never which. */
export const countOwned = async (
  tx: Kysely<Tables>,
  tenantId: string,
  owner: { readonly personId: string; readonly role: string },
  neighbourhoods: readonly string[],
): Promise<number> => {
  const found = await sql<{ cases: number }>`
    select count(*)::integer as cases from case_files f
    where f.tenant_id = ${tenantId} and f.status = 'open' and f.owner_id = ${owner.personId}::uuid and f.owner_role = ${owner.role}
      and f.neighbourhood_code = any (${[...neighbourhoods]}::text[])`.execute(tx);
  return found.rows[0]?.cases ?? 0;
};
