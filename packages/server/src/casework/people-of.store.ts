/** Who could have, get or pass on a case today; roles are the municipality's, so the jobs role reads them. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type Colleague = {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly areaCodes: readonly string[];
};

/** In force today and not blocked, longest in service first. */
export const listColleagues = async (
  tx: Kysely<Tables>,
  tenantId: string,
  roles: readonly string[],
  today: string,
): Promise<readonly Colleague[]> => {
  const rows = await tx
    .selectFrom('role_assignments as a')
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.tenant_id', '=', 'a.tenant_id').onRef('o.id', '=', 'a.organisation_id'),
    )
    .select([
      'a.person_id',
      'p.name',
      'a.role',
      'a.organisation_id',
      'o.name as organisation_name',
      'a.area_codes',
    ])
    .where('a.tenant_id', '=', tenantId)
    .where('a.role', 'in', [...roles])
    .where('p.blocked_at', 'is', null)
    .where('a.starts_on', '<=', today)
    .where(({ eb, or }) => or([eb('a.ends_on', 'is', null), eb('a.ends_on', '>=', today)]))
    .orderBy('a.starts_on')
    .orderBy('a.person_id')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    role: row.role,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    areaCodes: row.area_codes,
  }));
};

export const listOrganisations = (
  tx: Kysely<Tables>,
  tenantId: string,
): Promise<{ id: string; name: string }[]> =>
  tx
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .execute();

export const namesOf = async (
  tx: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
};
