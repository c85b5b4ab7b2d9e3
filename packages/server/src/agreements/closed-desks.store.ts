/** Which organisations are closed today, as they said beside an agreement that holds. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

/** @param jobs of the jobs role. @returns by organisation the last day */
export const listClosedDesks = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await sql<{ organisation_id: string; until: string }>`
      select a.organisation_id, max(p.ends_on)::text as until from agreement_pauses p
        join agreements a on a.tenant_id = p.tenant_id and a.id = p.agreement_id
      where p.tenant_id = ${tenantId} and a.organisation_id is not null and a.ended_on is null
        and p.starts_on <= ${today}::date and p.ends_on >= ${today}::date group by a.organisation_id`.execute(
        jobs,
      )
    ).rows.map((row) => [row.organisation_id, row.until]),
  );
