/** Who has a role by which he can be a guest of an evening; read as the jobs role, after "may you". */
import { type DutyRole, dutyRoles } from '@buurtplus/domain/people';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

type HolderRow = {
  readonly person_id: string;
  readonly name: string;
  readonly role: DutyRole | 'partner';
  readonly organisation_id: string | null;
  readonly area_codes: readonly string[];
};

/** By name; partners before who has a duty. Who stands in for a colleague today has that colleague's areas too, as in his own session. */
export const listHolders = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<readonly HolderRow[]> =>
  (
    await sql<HolderRow>`select a.person_id, p.name, a.role, a.organisation_id,
        a.area_codes || coalesce((select array_agg(distinct code) from absences b
          join role_assignments o on o.tenant_id = b.tenant_id and o.person_id = b.person_id and o.role = b.role
          cross join unnest(o.area_codes) as code
          where b.tenant_id = a.tenant_id and b.deputy_id = a.person_id and b.role = a.role
            and b.starts_on <= ${today}::date and b.ends_on >= ${today}::date
            and o.starts_on <= ${today}::date and (o.ends_on is null or o.ends_on >= ${today}::date)), '{}') as area_codes
      from role_assignments a join people p on p.id = a.person_id
      where a.tenant_id = ${tenantId} and a.role = any (${['partner', ...dutyRoles]}::text[]) and p.blocked_at is null
        and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date)
      order by a.role <> 'partner', p.name, a.id`.execute(tx)
  ).rows;
