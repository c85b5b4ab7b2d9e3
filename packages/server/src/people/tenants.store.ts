/** Municipalities that work with the product, and the organisations that work along. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type NewTenant = {
  readonly id: string;
  readonly name: string;
  readonly municipalityCode: string;
  /** The CBS year of the map it works with. */
  readonly areaYear: number;
};

/** @returns false when that municipality or that short name is there already */
export const insertTenant = async (db: Kysely<Tables>, tenant: NewTenant): Promise<boolean> => {
  const added = await db
    .insertInto('tenants')
    .values({
      id: tenant.id,
      name: tenant.name,
      municipality_code: tenant.municipalityCode,
      area_year: tenant.areaYear,
    })
    .onConflict((on) => on.column('id').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
};

/** @returns false when there is no such municipality */
export const setAreaYear = async (authDb: Kysely<Tables>, id: string, areaYear: number): Promise<boolean> => {
  const moved = await authDb
    .updateTable('tenants')
    .set({ area_year: areaYear })
    .where('id', '=', id)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
};

export const insertOrganisation = async (
  authDb: Kysely<Tables>,
  organisation: {
    readonly id: string;
    readonly tenantId: string;
    readonly name: string;
    readonly kind: string;
  },
): Promise<void> => {
  const { tenantId, ...row } = organisation;
  await authDb
    .insertInto('organisations')
    .values({ ...row, tenant_id: tenantId })
    .execute();
};

export const listOrganisations = (authDb: Kysely<Tables>, tenantId: string) =>
  authDb
    .selectFrom('organisations')
    .select(['id', 'name', 'kind'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .execute();
