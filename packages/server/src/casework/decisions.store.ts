/** What was asked of who decides about a step on the ladder; row-level security shows it to who is in the case and to who decides. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { CaseRow } from './case-row.ts';
import type { CaseworkTables } from './casework.tables.ts';

export type DecisionRow = Selectable<CaseworkTables['case_decisions']>;
type Of = Pick<CaseRow, 'tenant_id' | 'id'>;

type NewDecision = Omit<
  DecisionRow,
  'status' | 'answered_at' | 'answered_by' | 'answered_role' | 'answer_reason' | 'ended_at'
>;

/** @returns false when something is asked about this case already */
export const insertDecision = async (tx: Kysely<Tables>, asked: NewDecision): Promise<boolean> => {
  const made = await tx
    .insertInto('case_decisions')
    .values(asked)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

export const findDecision = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<DecisionRow | null> =>
  (await tx
    .selectFrom('case_decisions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** @returns the newest of this case, however it stands */
export const newestDecision = async (tx: Kysely<Tables>, row: Of): Promise<DecisionRow | null> =>
  (await tx
    .selectFrom('case_decisions')
    .selectAll()
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;

/** Asked and not run out, in the neighbourhoods and the role of the reader; his own questions are among them when he is in that case. */
export const listAsked = (
  tx: Kysely<Tables>,
  tenantId: string,
  role: string,
  now: Date,
): Promise<DecisionRow[]> =>
  tx
    .selectFrom('case_decisions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'asked')
    .where('due_at', '>', now)
    .where(sql<boolean>`${role} = any (decides)`)
    .orderBy('due_at')
    .orderBy('id')
    .execute();

/** @returns false when somebody was ahead */
export const endDecision = async (
  tx: Kysely<Tables>,
  row: Of,
  status: 'withdrawn' | 'overtaken',
  now: Date,
): Promise<boolean> => {
  const ended = await tx
    .updateTable('case_decisions')
    .set({ status, ended_at: now })
    .where('tenant_id', '=', row.tenant_id)
    .where('case_id', '=', row.id)
    .where('status', '=', 'asked')
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
};

/** @param jobs of the jobs role: a yes or a no is written for who decides. @returns false when somebody was ahead */
export const answerDecision = async (
  jobs: Kysely<Tables>,
  decision: Pick<DecisionRow, 'tenant_id' | 'id'>,
  answer: {
    readonly status: string;
    readonly by: string;
    readonly role: string;
    readonly reason: string;
    readonly now: Date;
  },
): Promise<boolean> => {
  const answered = await jobs
    .updateTable('case_decisions')
    .set({
      status: answer.status,
      answered_at: answer.now,
      answered_by: answer.by,
      answered_role: answer.role,
      answer_reason: answer.reason,
      ended_at: answer.now,
    })
    .where('tenant_id', '=', decision.tenant_id)
    .where('id', '=', decision.id)
    .where('status', '=', 'asked')
    .executeTakeFirst();
  return answered.numUpdatedRows > 0n;
};

/** The case first, as whoever answers or takes back does. @returns what ran out just now, and whom it falls back on */
export const timeOutDecisions = async (
  jobs: Kysely<Tables>,
  tenantId: string,
  now: Date,
): Promise<readonly Pick<DecisionRow, 'id' | 'case_id' | 'owner_id' | 'to_rung'>[]> => {
  await sql`select f.id from case_files f where f.tenant_id = ${tenantId} and exists (select 1 from case_decisions d
    where d.tenant_id = f.tenant_id and d.case_id = f.id and d.status = 'asked' and d.due_at <= ${now}) order by f.id for update of f`.execute(
    jobs,
  );
  return (
    await sql<Pick<DecisionRow, 'id' | 'case_id' | 'owner_id' | 'to_rung'>>`
      update case_decisions set status = 'timed_out', ended_at = ${now} where tenant_id = ${tenantId} and status = 'asked' and due_at <= ${now}
      returning id, case_id, owner_id, to_rung`.execute(jobs)
  ).rows;
};
