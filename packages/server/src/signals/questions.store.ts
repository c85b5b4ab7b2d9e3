/** Questions of desks to volunteers, and what came back. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export const insertQuestion = async (
  tx: Kysely<Tables>,
  question: {
    readonly tenantId: string;
    readonly signalId: string;
    readonly id: string;
    readonly code: string;
    readonly now: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('signal_questions')
    .values({
      tenant_id: question.tenantId,
      signal_id: question.signalId,
      id: question.id,
      code: question.code,
      asked_at: question.now,
    })
    .execute();
};

export const questionsOf = (tx: Kysely<Tables>, tenantId: string, signalIds: readonly string[]) =>
  tx
    .selectFrom('signal_questions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('signal_id', 'in', [...signalIds])
    .orderBy('asked_at');

export const listQuestions = (tx: Kysely<Tables>, tenantId: string, signalIds: readonly string[]) =>
  signalIds.length === 0 ? Promise.resolve([]) : questionsOf(tx, tenantId, signalIds).execute();

export const findQuestion = (tx: Kysely<Tables>, tenantId: string, signalId: string, id: string) =>
  tx
    .selectFrom('signal_questions')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('signal_id', '=', signalId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Since when a question to the volunteer is open; null when none is. */
export const questionOpenSince = async (
  tx: Kysely<Tables>,
  tenantId: string,
  signalId: string,
): Promise<Date | null> =>
  (
    await tx
      .selectFrom('signal_questions')
      .select('asked_at')
      .where('tenant_id', '=', tenantId)
      .where('signal_id', '=', signalId)
      .where('answered_at', 'is', null)
      .executeTakeFirst()
  )?.asked_at ?? null;

export const answerQuestion = async (
  tx: Kysely<Tables>,
  given: {
    readonly tenantId: string;
    readonly signalId: string;
    readonly id: string;
    readonly answer: string;
    readonly words: string | null;
    readonly now: Date;
  },
): Promise<boolean> => {
  const done = await tx
    .updateTable('signal_questions')
    .set({ answered_at: given.now, answer: given.answer, words: given.words })
    .where('tenant_id', '=', given.tenantId)
    .where('signal_id', '=', given.signalId)
    .where('id', '=', given.id)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
};
