/** The municipality's own ladder, or the standard while it has none. */
import { type Rung, standardLadder } from '@buurtplus/domain/casework';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export const laddersOf = (tx: Kysely<Tables>, tenantId: string) =>
  tx.selectFrom('case_ladders').select('rungs').where('tenant_id', '=', tenantId);

export const ladderIn = (found: readonly { readonly rungs: readonly Rung[] }[]): readonly Rung[] =>
  found[0]?.rungs ?? standardLadder;

export const readLadder = async (tx: Kysely<Tables>, tenantId: string): Promise<readonly Rung[]> =>
  ladderIn(await laddersOf(tx, tenantId).execute());

export const saveLadder = async (
  tx: Kysely<Tables>,
  tenantId: string,
  rungs: readonly Rung[],
  by: string,
  now: Date,
): Promise<void> => {
  const values = { rungs: JSON.stringify(rungs), changed_by: by, changed_at: now };
  await tx
    .insertInto('case_ladders')
    .values({ tenant_id: tenantId, ...values })
    .onConflict((on) => on.column('tenant_id').doUpdateSet(values))
    .execute();
};

/** @param jobs of the jobs role: cases are read by nobody for this. @returns by rung how many open cases stand on it */
export const countOnRungs = async (
  jobs: Kysely<Tables>,
  tenantId: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await sql<{ rung: string; cases: number }>`
    select rung, count(*)::integer as cases from case_files where tenant_id = ${tenantId} and status = 'open' group by rung`.execute(
    jobs,
  );
  return new Map(rows.rows.map((row) => [row.rung, row.cases]));
};

/** Written in each history; what was asked about a step from there has nothing left to decide. @returns whose cases moved */
export const moveToRung = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  move: { readonly from: string; readonly to: string },
  now: Date,
): Promise<readonly { readonly id: string; readonly owner_id: string }[]> =>
  (
    await sql<{ id: string; owner_id: string }>`
    with moved as (
      update case_files set rung = ${move.to}, version = version + 1, changed_at = ${now}
      where tenant_id = ${tenantId} and status = 'open' and rung = ${move.from} returning tenant_id, id, owner_id
    ), asked as (
      update case_decisions d set status = 'overtaken', ended_at = ${now} from moved
      where d.tenant_id = moved.tenant_id and d.case_id = moved.id and d.status = 'asked'
    ), told as (
      insert into case_events (tenant_id, case_id, id, kind, compartment, actor_id, actor_role, detail, at)
      select tenant_id, id, gen_random_uuid(), 'rung_moved', 'shared', null, 'functional_admin',
        jsonb_build_object('from', ${move.from}::text, 'to', ${move.to}::text), ${now} from moved)
    select id, owner_id from moved`.execute(jobs)
  ).rows;
