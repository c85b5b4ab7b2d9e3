/** The volunteer answers a desk's question: one of the fixed answers, and a few own words. */
import type { AnswerQuestionBody } from '@buurtplus/contract/sync';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { isAnswerTo, maySignal, questionWordsLimit } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { announce } from '../platform/live/news.store.ts';
import { findQuestion, answerQuestion as keepAnswer } from './questions.store.ts';
import { factsOf, signalOf } from './signal-row.ts';
import { insertEvent, lockSignalRow, moveSignal } from './signals.store.ts';

export type AnswerNo = 'not_found' | 'invalid_input' | 'answered_before';

export const answerQuestion = async (
  tx: Kysely<Tables>,
  caller: Caller,
  body: AnswerQuestionBody,
  eventId: string,
  now: Date,
): Promise<Result<undefined, AnswerNo>> => {
  const { actor } = caller;
  const row = actor === null ? null : await lockSignalRow(tx, actor.tenantId, body.signalId);
  if (actor === null || row === null) return refuse('not_found');
  if (!maySignal(actor, 'answer_question', factsOf(signalOf(row), now), 'own_data').ok)
    return refuse('not_found');
  const question = await findQuestion(tx, row.tenant_id, row.id, body.questionId);
  if (question === undefined) return refuse('not_found');
  if (question.answered_at !== null || row.closed_at !== null) return refuse('answered_before');
  const words = body.words === null || body.words.trim() === '' ? null : body.words.trim();
  if (!isAnswerTo(question.code, body.answer) || (words !== null && [...words].length > questionWordsLimit))
    return refuse('invalid_input');
  const of = { tenantId: row.tenant_id, signalId: row.id, now };
  await keepAnswer(tx, { ...of, id: question.id, answer: body.answer, words });
  await insertEvent(tx, {
    ...of,
    id: eventId,
    kind: 'answered',
    actorId: caller.personId,
    actorRole: actor.role,
    body: {},
  });
  await moveSignal(tx, {
    tenantId: row.tenant_id,
    id: row.id,
    status: row.status,
    now,
    askedAt: null,
    asleepUntil: null,
  });
  if (row.duty !== null) await announce(tx, { tenantId: row.tenant_id, duty: row.duty });
  await writeAudit(tx, {
    tenantId: row.tenant_id,
    // Who it was stands with the signal only, and is forgotten with it.
    actorId: null,
    actorRole: actor.role,
    sessionId: null,
    action: 'signal.answered',
    objectType: 'signal',
    objectId: row.id,
    purpose: 'own_data',
    outcome: 'done',
  });
  return ok(undefined);
};
