/** Which open cases nobody moved for long, and since when. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow } from './case-row.ts';
import { listOpenAbove } from './linked-signals.store.ts';

/** @param tx of the jobs role */
export const listStillCases = async (
  tx: Kysely<Tables>,
  tenantId: string,
  before: Date,
): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`select f.id from case_files f
      where f.tenant_id = ${tenantId} and f.status = 'open' and f.opened_at < ${before} and not exists (select 1 from case_events e
        where e.tenant_id = f.tenant_id and e.case_id = f.id and e.actor_id is not null and e.kind <> 'extend' and e.at >= ${before})
      order by f.opened_at, f.id`.execute(tx)
  ).rows.map(({ id }) => id);

/** The last thing a person did with it, on whichever side of a wall. @param tx of the jobs role */
export const lastMovedInCase = async (
  tx: Kysely<Tables>,
  row: Pick<CaseRow, 'tenant_id' | 'id'>,
): Promise<Date | null> =>
  (
    await tx
      .selectFrom('case_events')
      .select(({ fn }) => fn.max('at').as('at'))
      .where('tenant_id', '=', row.tenant_id)
      .where('case_id', '=', row.id)
      .where('actor_id', 'is not', null)
      .where('kind', '<>', 'extend')
      .executeTakeFirst()
  )?.at ?? null;

export const markCaseTold = async (
  tx: Kysely<Tables>,
  row: Pick<CaseRow, 'tenant_id' | 'id'>,
  today: string,
): Promise<void> => {
  await tx
    .updateTable('case_files')
    .set({ still_told_on: today })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .execute();
};

/** It lies under an open case, as its first signal or as a later one. */
export const hasOpenCase = async (tx: Kysely<Tables>, tenantId: string, signalId: string): Promise<boolean> =>
  (await listOpenAbove(tx, tenantId, [signalId])).length > 0;
