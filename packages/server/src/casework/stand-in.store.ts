/** Open cases whose owner is away for longer than work can wait. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type Unattended = {
  readonly id: string;
  readonly deputy_of_absence: string | null;
  /** The first day the owner is away. */
  readonly starts_on: string;
  /** The last day the owner is away. */
  readonly ends_on: string;
};

/** @param awayFrom an absence of fewer days than this is waited for */
export const listUnattended = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
  awayFrom: number,
): Promise<readonly Unattended[]> =>
  (
    await sql<Unattended>`
    select distinct on (f.id) f.id, b.deputy_id as deputy_of_absence, b.starts_on, b.ends_on from case_files f
    join absences b on b.tenant_id = f.tenant_id and b.person_id = f.owner_id and b.role = f.owner_role
    where f.tenant_id = ${tenantId} and f.status = 'open' and b.starts_on <= ${today}::date and b.ends_on >= ${today}::date
      and b.ends_on - b.starts_on + 1 >= ${awayFrom}::integer
    order by f.id, b.ends_on desc`.execute(tx)
  ).rows;

/** Who is away today in this role. */
export const listAway = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await sql<{ who: string }>`select person_id::text || ' ' || role as who from absences
        where tenant_id = ${tenantId} and starts_on <= ${today}::date and ends_on >= ${today}::date`.execute(
        tx,
      )
    ).rows.map((row) => row.who),
  );

/** @param jobs of the jobs role. @returns the last day of the owner's absence that goes on today */
export const ownerAwayUntil = async (
  jobs: Kysely<Tables>,
  row: { readonly tenant_id: string; readonly owner_id: string; readonly owner_role: string },
  today: string,
): Promise<string | null> =>
  (
    await sql<{ until: string | null }>`select max(ends_on)::text as until from absences
      where tenant_id = ${row.tenant_id} and person_id = ${row.owner_id}::uuid and role = ${row.owner_role}
        and starts_on <= ${today}::date and ends_on >= ${today}::date`.execute(jobs)
  ).rows[0]?.until ?? null;

/** @param jobs of the jobs role. @returns whether this person is the deputy of this case; the absence is asked under its lock */
export const isDeputyOf = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  caseId: string,
  who: { readonly personId: string; readonly role: string },
): Promise<boolean> =>
  (
    await sql`select 1 from case_files where tenant_id = ${tenantId} and id = ${caseId}::uuid and deputy_id = ${who.personId}::uuid
      and owner_role = ${who.role} and owner_id <> deputy_id`.execute(jobs)
  ).rows.length > 0;

/** @returns by person and role the last day of an absence that goes on today */
export const listAwayUntil = async (
  tx: Kysely<Tables>,
  tenantId: string,
  today: string,
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await sql<{ who: string; until: string }>`
      select person_id::text || ' ' || role as who, max(ends_on)::text as until from absences
      where tenant_id = ${tenantId} and starts_on <= ${today}::date and ends_on >= ${today}::date group by 1`.execute(
        tx,
      )
    ).rows.map((row) => [row.who, row.until]),
  );

/** Whom the owner let go since this day, and did not let in again: a round that comes by itself does not undo that. */
export const listLetGo = async (
  tx: Kysely<Tables>,
  tenantId: string,
  caseId: string,
  since: string,
): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await sql<{ person_id: string }>`select a.person_id from case_access a
        where a.tenant_id = ${tenantId} and a.case_id = ${caseId}::uuid and a.end_reason = 'let_go'
          and (a.ended_at at time zone 'Europe/Amsterdam')::date >= ${since}::date
          and not exists (select 1 from case_access b where b.tenant_id = a.tenant_id and b.case_id = a.case_id
            and b.person_id = a.person_id and b.ended_at is null)`.execute(tx)
    ).rows.map((row) => row.person_id),
  );
