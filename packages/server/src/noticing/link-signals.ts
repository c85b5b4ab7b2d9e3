/** Linking two signals and taking it back: both must be this reader's own work, of one compartment; nothing else about them changes. */
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { concernsIn, noticeable, shareCompartment } from '@buurtplus/domain/noticing';
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { type SignalRow, signalOf } from '../signals/signal-row.ts';
import { findSignal, insertEvent } from '../signals/signals.store.ts';
import { mayBeNamed } from './find-related.ts';
import { endLink, insertLink, isLinkOf } from './links.store.ts';
import type { NoticingDeps } from './noticing-deps.ts';

type Pair = readonly [SignalRow, SignalRow];

const fieldRefusal = (code: string): { readonly ok: false; readonly refusal: HttpRefusal } =>
  refuse({ code: 'invalid_input', fields: [{ path: 'otherSignalId', code }] });

/** "Not yours", "not there" and "closed too long ago" are one answer. */
const readPair = async (
  tx: Kysely<Tables>,
  actor: Actor,
  ids: readonly [string, string],
  now: Date,
): Promise<Result<Pair, HttpRefusal>> => {
  const one = await findSignal(tx, actor.tenantId, ids[0]);
  const other = await findSignal(tx, actor.tenantId, ids[1]);
  if (one === null || other === null) return refuse({ code: 'not_found' });
  return [one, other].every((row) => mayBeNamed(actor, signalOf(row), now))
    ? ok([one, other])
    : refuse({ code: 'not_found' });
};

/** Both histories say that it happened, and by which role; neither says with which other signal. */
const writeDown = async (
  tx: Kysely<Tables>,
  caller: Caller,
  pair: Pair,
  what: { readonly event: 'linked' | 'unlinked'; readonly eventId: string; readonly now: Date },
): Promise<void> => {
  const role = caller.actor?.role ?? '';
  for (const row of pair) {
    await insertEvent(tx, {
      tenantId: row.tenant_id,
      signalId: row.id,
      id: what.eventId,
      kind: what.event,
      actorId: caller.personId,
      actorRole: role,
      body: {},
      now: what.now,
    });
    await writeAudit(tx, {
      tenantId: row.tenant_id,
      actorId: caller.personId,
      actorRole: role,
      sessionId: caller.sessionId,
      action: `signal.${what.event}`,
      objectType: 'signal',
      objectId: row.id,
      purpose: 'handle_signal',
      outcome: 'done',
    });
  }
};

/** Doing it twice does it once: the command id is the id of the link and of both events. @returns the two rows, to tell their desks */
export const linkSignals = async (
  tx: Kysely<Tables>,
  deps: NoticingDeps,
  caller: Caller,
  actor: Actor,
  command: { readonly commandId: string; readonly ids: readonly [string, string] },
): Promise<Result<Pair, HttpRefusal>> => {
  const now = deps.clock.now();
  const { commandId, ids } = command;
  const read = await readPair(tx, actor, ids, now);
  if (!read.ok) return read;
  if (ids[0] === ids[1]) return fieldRefusal('same_signal');
  const concernOf = concernsIn(await deps.editions.current(actor.tenantId));
  const [one, other] = read.value.map((row) => noticeable(signalOf(row), concernOf).facts);
  if (!shareCompartment(one ?? [], other ?? [])) return fieldRefusal('other_compartment');
  const link = { tenantId: actor.tenantId, id: commandId, pair: ids };
  if (await insertLink(tx, { ...link, role: actor.role, now }))
    await writeDown(tx, caller, read.value, { event: 'linked', eventId: commandId, now });
  else if (!(await isLinkOf(tx, link))) return refuse({ code: 'other_content' });
  return read;
};

/** Ending what is not linked changes nothing, so that it can be asked again. */
export const unlinkSignals = async (
  tx: Kysely<Tables>,
  deps: NoticingDeps,
  caller: Caller,
  actor: Actor,
  ids: readonly [string, string],
): Promise<Result<Pair, HttpRefusal>> => {
  const now = deps.clock.now();
  const read = await readPair(tx, actor, ids, now);
  if (!read.ok) return read;
  const ended = await endLink(tx, { tenantId: actor.tenantId, pair: ids, role: actor.role, now });
  if (ended) await writeDown(tx, caller, read.value, { event: 'unlinked', eventId: deps.newId(), now });
  return read;
};
