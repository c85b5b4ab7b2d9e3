/** The volunteer says that it goes on: what lies somewhere wakes there, what was closed goes to a desk anew, and an answer is owed again. */
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { mayGoOn, maySignal, nextStatus } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { announce } from '../platform/live/news.store.ts';
import { listSaid } from './marks.store.ts';
import { questionOpenSince } from './questions.store.ts';
import { factsOf, signalOf } from './signal-row.ts';
import { insertEvent, lockSignalRow, moveSignal } from './signals.store.ts';

export type GoesOnNo = 'not_found' | 'wrong_status' | 'said_before';

export const sayGoesOn = async (
  tx: Kysely<Tables>,
  caller: Caller,
  signalId: string,
  eventId: string,
  times: { readonly now: Date; readonly answerDue: Date },
): Promise<Result<undefined, GoesOnNo>> => {
  const { actor } = caller;
  const { now } = times;
  const row = actor === null ? null : await lockSignalRow(tx, actor.tenantId, signalId);
  if (actor === null || row === null) return refuse('not_found');
  const signal = factsOf(signalOf(row), now);
  const may = maySignal(actor, 'goes_on', signal, 'own_data');
  if (!may.ok) return refuse(may.refusal === 'wrong_status' ? 'wrong_status' : 'not_found');
  const said = (await listSaid(tx, row.tenant_id, signalId)).map((at) => at.getTime());
  const no = mayGoOn(signal.status, said, now.getTime());
  if (no !== null) return refuse(no);
  const next = nextStatus(signal.status, 'goes_on');
  if (!next.ok) return refuse('wrong_status');
  const event = { tenantId: row.tenant_id, signalId, id: eventId, kind: 'goes_on', body: {}, now };
  await insertEvent(tx, { ...event, actorId: caller.personId, actorRole: actor.role });
  await moveSignal(tx, {
    tenantId: row.tenant_id,
    id: signalId,
    status: next.value,
    now,
    asleepUntil: null,
    // What is owed already stays owed until the same day.
    answerDueAt: row.answer_due_at ?? times.answerDue,
    ...(next.value === 'returned'
      ? {
          dueAt: null,
          closedAt: null,
          duty: null,
          deskId: null,
          askedAt: await questionOpenSince(tx, row.tenant_id, signalId),
        }
      : {}),
  });
  if (row.duty !== null) await announce(tx, { tenantId: row.tenant_id, duty: row.duty });
  await writeAudit(tx, {
    tenantId: row.tenant_id,
    // Who it was stands with the signal only, and is forgotten with it.
    actorId: null,
    actorRole: actor.role,
    sessionId: null,
    action: 'signal.goes_on',
    objectType: 'signal',
    objectId: signalId,
    purpose: 'own_data',
    outcome: 'done',
  });
  return ok(undefined);
};
