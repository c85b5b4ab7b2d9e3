/** The desks of a municipality, as an administrator makes, changes and ends them. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { NewDesk } from './standard-desks.ts';

const contextOf = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });

export const insertDesks = async (
  tx: Kysely<Tables>,
  tenantId: string,
  neighbourhoodCodes: readonly string[],
  desks: readonly (NewDesk & { readonly id: string })[],
): Promise<void> => {
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
};

export type DeskRow = {
  readonly id: string;
  readonly code: string;
  readonly role: string;
  readonly name: string;
  readonly nameEn: string;
  readonly areas: readonly string[];
  readonly takes: readonly string[];
  readonly phone: string | null;
};

/** Desks that take signals, by code. */
export const listDeskRows = (jobsDb: Kysely<Tables>, tenantId: string): Promise<readonly DeskRow[]> =>
  inTransaction(jobsDb, contextOf(tenantId), (tx) =>
    tx
      .selectFrom('desks')
      .select([
        'id',
        'code',
        'role',
        'name_nl as name',
        'name_en as nameEn',
        'neighbourhood_codes as areas',
        'takes',
        'phone',
      ])
      .where('tenant_id', '=', tenantId)
      .where('ended_at', 'is', null)
      .orderBy('code')
      .execute(),
  );

/** Also one that was ended: a code is never used for two desks. */
export const findDesk = (jobsDb: Kysely<Tables>, tenantId: string, code: string): Promise<DeskRow | null> =>
  inTransaction(
    jobsDb,
    contextOf(tenantId),
    async (tx) =>
      (await tx
        .selectFrom('desks')
        .select([
          'id',
          'code',
          'role',
          'name_nl as name',
          'name_en as nameEn',
          'neighbourhood_codes as areas',
          'takes',
          'phone',
        ])
        .where('tenant_id', '=', tenantId)
        .where('code', '=', code)
        .executeTakeFirst()) ?? null,
  );

/** New, changed, or taken up again after it was ended. */
export const saveDesk = (jobsDb: Kysely<Tables>, tenantId: string, desk: DeskRow): Promise<void> =>
  inTransaction(jobsDb, contextOf(tenantId), async (tx) => {
    const row = {
      role: desk.role,
      name_nl: desk.name,
      name_en: desk.nameEn,
      neighbourhood_codes: [...desk.areas],
      takes: [...desk.takes],
      phone: desk.phone,
      ended_at: null,
    };
    await tx
      .insertInto('desks')
      .values({ tenant_id: tenantId, id: desk.id, code: desk.code, ...row })
      .onConflict((on) => on.columns(['tenant_id', 'code']).doUpdateSet(row))
      .execute();
  });

export const endDesk = (
  jobsDb: Kysely<Tables>,
  tenantId: string,
  code: string,
  now: Date,
): Promise<boolean> =>
  inTransaction(jobsDb, contextOf(tenantId), async (tx) => {
    const ended = await tx
      .updateTable('desks')
      .set({ ended_at: now })
      .where('tenant_id', '=', tenantId)
      .where('code', '=', code)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return ended.numUpdatedRows > 0n;
  });
