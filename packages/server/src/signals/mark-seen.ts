/** "Seen": several at once, each with an audit line of its own; it stops no clock, and what is not there is told. */
import { maySignal } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { noteSeen } from './marks.store.ts';
import { factsOf, signalOf } from './signal-row.ts';
import { lockSignalRow } from './signals.store.ts';

export const markSeen = async (
  tx: Kysely<Tables>,
  caller: Caller,
  signalIds: readonly string[],
  now: Date,
): Promise<{ readonly seen: string[]; readonly notThere: string[] }> => {
  const { actor } = caller;
  const seen: string[] = [];
  const notThere: string[] = [];
  // In one order for everybody: two people who mark the same list never wait for each other in a circle.
  for (const id of [...new Set(signalIds)].sort()) {
    const row = actor === null ? null : await lockSignalRow(tx, actor.tenantId, id);
    const facts = row === null ? null : factsOf(signalOf(row), now);
    if (
      row === null ||
      facts === null ||
      actor === null ||
      !maySignal(actor, 'read', facts, 'handle_signal').ok
    ) {
      notThere.push(id);
      continue;
    }
    if (row.seen_at === null) await noteSeen(tx, row.tenant_id, id, now);
    await writeAudit(tx, {
      tenantId: row.tenant_id,
      actorId: caller.personId,
      actorRole: actor.role,
      sessionId: caller.sessionId,
      action: 'signal.seen',
      objectType: 'signal',
      objectId: id,
      purpose: 'handle_signal',
      outcome: 'done',
    });
    seen.push(id);
  }
  return { seen, notThere };
};
