/** Taking a signal back, by its sender, until somebody took it up: nobody has to do anything about it from then on. */
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { maySignal, nextStatus } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { announce } from '../platform/live/news.store.ts';
import { factsOf, signalOf } from './signal-row.ts';
import { endRouteAs, insertEvent, lockSignalRow, moveSignal } from './signals.store.ts';

export const withdrawSignal = async (
  tx: Kysely<Tables>,
  caller: Caller,
  signalId: string,
  eventId: string,
  now: Date,
): Promise<Result<undefined, 'not_found' | 'wrong_status'>> => {
  const { actor } = caller;
  const row = actor === null ? null : await lockSignalRow(tx, actor.tenantId, signalId);
  if (actor === null || row === null) return refuse('not_found');
  const signal = factsOf(signalOf(row), now);
  const may = maySignal(actor, 'withdraw', signal, 'own_data');
  if (!may.ok) return refuse(may.refusal === 'wrong_status' ? 'wrong_status' : 'not_found');
  const next = nextStatus(signal.status, 'withdraw');
  if (!next.ok) return refuse('wrong_status');
  await insertEvent(tx, {
    tenantId: row.tenant_id,
    signalId,
    id: eventId,
    kind: 'withdrawn',
    actorId: caller.personId,
    actorRole: actor.role,
    body: {},
    now,
  });
  // It leaves every desk: what was taken back is read by nobody there.
  const gone = { dueAt: null, duty: null, deskId: null };
  await moveSignal(tx, {
    tenantId: row.tenant_id,
    id: signalId,
    status: next.value,
    now,
    closedAt: now,
    ...gone,
    answerDueAt: null,
  });
  for (const { duty, team_id: teamId } of await endRouteAs(tx, row.tenant_id, signalId, now, 'withdrawn')) {
    if (duty !== null) await announce(tx, { tenantId: row.tenant_id, duty });
    if (teamId !== null) await announce(tx, { tenantId: row.tenant_id, teamId });
  }
  await writeAudit(tx, {
    tenantId: row.tenant_id,
    // Who it was stands with the signal only, and is forgotten with it.
    actorId: null,
    actorRole: actor.role,
    sessionId: null,
    action: 'signal.withdraw',
    objectType: 'signal',
    objectId: signalId,
    purpose: 'own_data',
    outcome: 'done',
  });
  return ok(undefined);
};
