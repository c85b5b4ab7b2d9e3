/** New desks of a municipality. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { NewDesk } from './standard-desks.ts';

export const insertDesks = (
  jobsDb: Kysely<Tables>,
  tenantId: string,
  neighbourhoodCodes: readonly string[],
  desks: readonly (NewDesk & { readonly id: string })[],
): Promise<void> =>
  inTransaction(jobsDb, { tenantId, personId: null, duties: [], teams: [] }, async (tx) => {
    await tx
      .insertInto('desks')
      .values(
        desks.map((desk) => ({
          tenant_id: tenantId,
          id: desk.id,
          code: desk.code,
          role: desk.role,
          name_nl: desk.nl,
          name_en: desk.en,
          neighbourhood_codes: [...neighbourhoodCodes],
          takes: [...desk.takes],
          phone: desk.phone,
        })),
      )
      .execute();
  });
