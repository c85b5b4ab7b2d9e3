/** The holiday weeks a municipality keeps for itself. */
import type { HolidayRule } from '@buurtplus/domain/noticing';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export const listHolidayRules = async (
  tx: Kysely<Tables>,
  tenantId: string,
): Promise<readonly HolidayRule[]> => {
  const rows = await tx
    .selectFrom('holiday_periods')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    name: { nl: row.name_nl, en: row.name_en },
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    everyYear: row.every_year,
    owner: row.owner,
    checkedOn: row.checked_on,
  }));
};
