/** Which cases lie in the open though they should not, and shielding one of them. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/**
 * Cases that were there when another one about the same signal was shielded, or when a shielded signal was put under them, and heard nothing
 * of it: a step that broke off halfway. Whoever shielded or lifted in such a case after that has had his say.
 * @param only whether it is still so for this one
 */
export const listLeftInOpen = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  since: Date,
  only: string | null = null,
): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`
      with under as not materialized (
        select tenant_id, id as case_id, signal_id, opened_at as at from case_files where tenant_id = ${tenantId} and signal_id is not null
        union all select tenant_id, case_id, signal_id, put_at from case_signals where tenant_id = ${tenantId}),
      asked as materialized (
        select e.case_id as from_case, u.signal_id, e.at from case_events e join under u on u.tenant_id = e.tenant_id and u.case_id = e.case_id
          where e.tenant_id = ${tenantId} and e.kind = 'shield_address' and e.at > ${since} and e.detail ->> 'shielded' = 'yes'
            and not exists (select 1 from case_events lift where lift.tenant_id = e.tenant_id and lift.case_id = e.case_id
              and lift.kind = 'shield_address' and lift.detail ->> 'shielded' = 'no' and lift.at > e.at)
        union all select null, l.signal_id, l.put_at from case_signals l where l.tenant_id = ${tenantId} and l.put_at > ${since})
      select distinct f.id from asked a
        join signals s on s.tenant_id = ${tenantId} and s.id = a.signal_id and s.address_shielded
        join under u on u.tenant_id = s.tenant_id and u.signal_id = s.id and u.at <= a.at and u.case_id is distinct from a.from_case
        join case_files f on f.tenant_id = u.tenant_id and f.id = u.case_id and not f.address_shielded
      where (${only}::uuid is null or f.id = ${only}::uuid) and not exists (select 1 from case_events said where said.tenant_id = f.tenant_id and said.case_id = f.id
        and said.kind = 'shield_address' and said.at > a.at) order by id`.execute(jobs)
  ).rows.map((one) => one.id);

/** @returns whether it lay in the open until now */
export const shieldCase = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  caseId: string,
  now: Date,
): Promise<boolean> =>
  (
    await sql`update case_files set address_shielded = true, changed_at = ${now}, version = version + 1
      where tenant_id = ${tenantId} and id = ${caseId}::uuid and not address_shielded returning id`.execute(
      jobs,
    )
  ).rows.length > 0;
