/** Evaluations, answers without a name, and that somebody answered. */
import { mostOnList } from '@buurtplus/contract/wire';
import { daysBetweenEvaluations, type EvaluationMoment } from '@buurtplus/domain/evaluation';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { EvaluationTables } from './evaluation.tables.ts';

export type EvaluationRow = Selectable<EvaluationTables['evaluations']>;

export const insertEvaluation = async (tx: Kysely<Tables>, row: EvaluationRow): Promise<boolean> => {
  const done = await tx
    .insertInto('evaluations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
};

/** Whether one of these teams has another evaluation so near; two people making one at once come one after the other. */
export const hasEvaluationNear = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  teamIds: readonly string[],
  trainingOn: string,
): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`evaluations ${tenantId}`}))`.execute(tx);
  const { rows } = await sql`select 1 from evaluations where tenant_id = ${tenantId} and id <> ${id}::uuid
    and team_ids && ${[...teamIds]}::uuid[] and abs(training_on - ${trainingOn}::date) < ${daysBetweenEvaluations} limit 1`.execute(
    tx,
  );
  return rows.length > 0;
};

export const listEvaluations = (tx: Kysely<Tables>, tenantId: string): Promise<EvaluationRow[]> =>
  tx
    .selectFrom('evaluations')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('training_on', 'desc')
    .orderBy('id')
    .limit(mostOnList)
    .execute();

export const findEvaluation = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
): Promise<EvaluationRow | null> =>
  (await tx
    .selectFrom('evaluations')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** Held until the end of the transaction: who answers at this moment comes after it. */
export const holdEvaluation = async (tx: Kysely<Tables>, tenantId: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('evaluations')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) !== undefined;

/** @returns ids of evaluations somebody answered */
export const listAnswered = async (tx: Kysely<Tables>, tenantId: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await tx
        .selectFrom('evaluation_answers')
        .select('evaluation_id')
        .distinct()
        .where('tenant_id', '=', tenantId)
        .execute()
    ).map((row) => row.evaluation_id),
  );

export const changeEvaluation = async (
  tx: Kysely<Tables>,
  tenantId: string,
  id: string,
  change: Pick<EvaluationRow, 'name' | 'team_ids' | 'training_on'>,
): Promise<void> => {
  await tx
    .updateTable('evaluations')
    .set(change)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
};

export const dropEvaluation = async (tx: Kysely<Tables>, tenantId: string, id: string): Promise<void> => {
  await tx.deleteFrom('evaluations').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
};

export const listTeamNames = (tx: Kysely<Tables>, tenantId: string) =>
  tx
    .selectFrom('teams')
    .select(['id', 'name', 'ended_on'])
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .execute();

export const listOwnTickets = (tx: Kysely<Tables>, tenantId: string) =>
  tx
    .selectFrom('evaluation_tickets')
    .select(['evaluation_id', 'moment'])
    .where('tenant_id', '=', tenantId)
    .execute();

/** @returns false when this person answered this already */
export const takeTicket = async (
  tx: Kysely<Tables>,
  ticket: {
    readonly tenant_id: string;
    readonly evaluation_id: string;
    readonly moment: EvaluationMoment;
    readonly person_id: string;
  },
): Promise<boolean> => {
  const done = await tx
    .insertInto('evaluation_tickets')
    .values(ticket)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
};

export type NewAnswer = {
  readonly tenantId: string;
  readonly id: string;
  readonly evaluationId: string;
  readonly moment: EvaluationMoment;
  readonly form: string | null;
  readonly linkHash: Buffer | null;
  readonly choices: Readonly<Record<string, string>> | null;
  readonly rightCount: number | null;
  readonly reaction: Readonly<Record<string, number>> | null;
  readonly words: string | null;
};

/** Without "returning": the app's role may write here and never read. */
export const insertAnswer = async (tx: Kysely<Tables>, one: NewAnswer): Promise<void> => {
  const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
  await sql`insert into evaluation_answers
    (tenant_id, id, evaluation_id, moment, form, link_hash, choices, right_count, reaction, words)
    values (${one.tenantId}, ${one.id}, ${one.evaluationId}, ${one.moment}, ${one.form}, ${one.linkHash},
      ${json(one.choices)}::jsonb, ${one.rightCount}, ${json(one.reaction)}::jsonb, ${one.words})`.execute(
    tx,
  );
};

export type AnswerRow = Selectable<EvaluationTables['evaluation_answers']>;

/** In the order of ids drawn by chance, which is no order. */
export const listAnswers = (
  tx: Kysely<Tables>,
  tenantId: string,
  evaluationId: string,
): Promise<AnswerRow[]> =>
  tx
    .selectFrom('evaluation_answers')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('evaluation_id', '=', evaluationId)
    .orderBy('id')
    .execute();

/** @param ticketsBefore and @param evaluationsBefore days of training, "YYYY-MM-DD" */
export const forgetEvaluations = async (
  tx: Kysely<Tables>,
  tenantId: string,
  ticketsBefore: string,
  evaluationsBefore: string,
): Promise<void> => {
  await sql`delete from evaluation_tickets t using evaluations e where t.tenant_id = ${tenantId} and e.tenant_id = t.tenant_id
    and e.id = t.evaluation_id and e.training_on < ${ticketsBefore}`.execute(tx);
  await sql`delete from evaluation_answers a using evaluations e where a.tenant_id = ${tenantId} and e.tenant_id = a.tenant_id
    and e.id = a.evaluation_id and e.training_on < ${evaluationsBefore}`.execute(tx);
  await tx
    .deleteFrom('evaluations')
    .where('tenant_id', '=', tenantId)
    .where('training_on', '<', evaluationsBefore)
    .execute();
  await tx
    .deleteFrom('team_signal_months')
    .where('tenant_id', '=', tenantId)
    .where('month', '<', evaluationsBefore.slice(0, 7))
    .execute();
};
