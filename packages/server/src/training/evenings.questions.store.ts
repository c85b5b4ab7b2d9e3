/** Questions to guests: written on an evening, answered by the organisation or by who has the duty, seen by both. */

import { mostOnList } from '@buurtplus/contract/wire';
import type { Actor, DutyRole } from '@buurtplus/domain/people';
import { type Kysely, sql } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';

type Tx = Kysely<Tables>;

type Presented = {
  readonly questionId: string;
  readonly eveningId: string;
  readonly organisationId: string | null;
  readonly role: DutyRole | 'partner';
  readonly question: string;
  readonly askedOn: string;
  readonly dueOn: string;
  readonly answer: string | null;
  readonly unheard: boolean;
  readonly mine: boolean;
};

/** @param eveningId null for all that this reader may see */
export const presentQuestions = async (
  tx: Tx,
  actor: Actor,
  eveningId: string | null,
): Promise<readonly Presented[]> => {
  const rows = await tx
    .selectFrom('evening_questions')
    .selectAll()
    .where('tenant_id', '=', actor.tenantId)
    .$if(eveningId !== null, (query) => query.where('evening_id', '=', eveningId ?? ''))
    // What waits for an answer never slips out under newer ones.
    .orderBy('answered_at', (by) => by.desc().nullsFirst())
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(mostOnList)
    .execute();
  return rows.map((row) => ({
    questionId: row.id,
    eveningId: row.evening_id,
    organisationId: row.organisation_id,
    role: row.duty ?? ('partner' as const),
    question: row.question,
    askedOn: dutchDay(row.asked_at),
    dueOn: row.due_on,
    answer: row.answer,
    unheard: row.answer === null && row.unheard_since !== null,
    // Row-level security shows a duty only where the series invited it.
    mine:
      actor.role === (row.duty ?? 'partner') &&
      (row.duty !== null || row.organisation_id === actor.organisationId),
  }));
};

/** With the name of the organisation instead of its number. */
export const namedQuestions = (
  found: readonly Presented[],
  organisations: readonly { readonly id: string; readonly name: string }[],
) =>
  found.map(({ organisationId, ...one }) => ({
    ...one,
    organisation: organisations.find(({ id }) => id === organisationId)?.name ?? null,
  }));

export const insertQuestion = async (
  tx: Tx,
  made: {
    readonly tenantId: string;
    readonly id: string;
    readonly eveningId: string;
    readonly organisationId: string | null;
    readonly duty: DutyRole | null;
    readonly question: string;
    readonly now: Date;
    readonly dueOn: string;
  },
): Promise<boolean> =>
  (await tx
    .insertInto('evening_questions')
    .values({
      tenant_id: made.tenantId,
      id: made.id,
      evening_id: made.eveningId,
      organisation_id: made.organisationId,
      duty: made.duty,
      question: made.question,
      asked_at: made.now,
      due_on: made.dueOn,
      reminded_on: null,
      answer: null,
      answered_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
    .then(({ numInsertedOrUpdatedRows }) => Number(numInsertedOrUpdatedRows ?? 0))) > 0;

/** @returns the evening it was asked on, or null when there is nothing here for this reader to answer */
export const answerOnce = async (
  tx: Tx,
  tenantId: string,
  id: string,
  answer: string,
  now: Date,
): Promise<string | null> =>
  (
    await tx
      .updateTable('evening_questions')
      .set({ answer, answered_at: now })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('answer', 'is', null)
      .returning('evening_id')
      .executeTakeFirst()
  )?.evening_id ?? null;

/** What stands, for the side it was asked of; null while nothing does. */
export const standingAnswer = async (tx: Tx, tenantId: string, id: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('evening_questions')
      .select('answer')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst()
  )?.answer ?? null;

type LateRow = {
  readonly organisation_id: string | null;
  readonly duty: DutyRole | null;
  readonly duties: readonly string[];
};

/** Late ones, each at most once in seven days. */
export const takeLate = async (tx: Tx, tenantId: string, today: string): Promise<readonly LateRow[]> =>
  (
    await sql<LateRow>`update evening_questions q set reminded_on = ${today}::date
      from training_evenings e join training_series s on s.tenant_id = e.tenant_id and s.id = e.series_id
      where q.tenant_id = ${tenantId} and e.tenant_id = q.tenant_id and e.id = q.evening_id
        and q.answer is null and q.due_on < ${today}::date
        and (q.reminded_on is null or q.reminded_on <= ${today}::date - 7)
      returning q.organisation_id, q.duty, s.duties`.execute(tx)
  ).rows;
