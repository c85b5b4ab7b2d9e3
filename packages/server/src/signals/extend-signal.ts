/** Keeping a signal open that nobody moves: by somebody of its desk, with a reason, for half a year at most. */
import type { ExtendSignalBody } from '@buurtplus/contract/signals';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { extendedUntil, maySignal } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { announce } from '../platform/live/news.store.ts';
import { factsOf, signalOf } from './signal-row.ts';
import { findEvent, insertEvent, insertNote, lockSignalRow } from './signals.store.ts';
import type { SignalsDeps } from './signals-deps.ts';
import { extendSignal, lastMovedAt } from './stand-still.store.ts';
import { standingOfSignal } from './standing-of-signal.ts';

/** Doing it twice does it once: the command id is the id of the event. */
export const keepSignalOpen = async (
  tx: Kysely<Tables>,
  deps: Pick<SignalsDeps, 'clock' | 'newId'>,
  caller: Caller,
  signalId: string,
  body: ExtendSignalBody,
): Promise<Result<undefined, HttpRefusal>> => {
  const { actor } = caller;
  const row = actor === null ? null : await lockSignalRow(tx, actor.tenantId, signalId);
  if (actor === null || row === null) return refuse({ code: 'not_found' });
  const now = deps.clock.now();
  const today = dutchDay(now);
  const signal = factsOf(signalOf(row), now);
  const read = maySignal(actor, 'read', signal, 'handle_signal');
  if (!read.ok) return refuse(refusalFor(read.refusal));
  const before = await findEvent(tx, row.tenant_id, row.id, body.commandId);
  if (before !== undefined)
    return before.kind === 'extend' && before.actor_id === caller.personId
      ? ok(undefined)
      : refuse({ code: 'other_content' });
  const may = maySignal(actor, 'extend', signal, 'handle_signal');
  if (!may.ok) return refuse(refusalFor(may.refusal));
  const standing = standingOfSignal(row, await lastMovedAt(tx, row.tenant_id, row.id), today);
  if (!standing.isSoon || body.version !== row.version) return refuse({ code: 'wrong_status' });
  const until = extendedUntil(standing.closesOn, today, body.months);
  const base = { tenantId: row.tenant_id, signalId: row.id, now };
  await insertEvent(tx, {
    ...base,
    id: body.commandId,
    kind: 'extend',
    actorId: caller.personId,
    actorRole: actor.role,
    body: { detail: body.reason },
  });
  await insertNote(tx, {
    ...base,
    id: deps.newId(),
    madeBy: caller.personId,
    role: actor.role,
    text: body.words,
  });
  await extendSignal(tx, row.tenant_id, row.id, until, now);
  await writeAudit(tx, {
    tenantId: row.tenant_id,
    actorId: caller.personId,
    actorRole: actor.role,
    sessionId: caller.sessionId,
    action: 'signal.extend',
    objectType: 'signal',
    objectId: row.id,
    purpose: 'handle_signal',
    outcome: 'done',
  });
  if (row.duty !== null) await announce(tx, { tenantId: row.tenant_id, duty: row.duty });
  return ok(undefined);
};
