/** One line in the trail about a case: before anything of it leaves, and with every change. */
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';

export const auditCase = (
  tx: Kysely<Tables>,
  caller: Caller,
  action: string,
  objectId: string | null,
): Promise<void> =>
  writeAudit(tx, {
    tenantId: caller.actor?.tenantId ?? '_system',
    actorId: caller.personId,
    actorRole: caller.actor?.role ?? null,
    sessionId: caller.sessionId,
    action,
    objectType: action.startsWith('hand_over') ? 'hand_over' : 'case',
    objectId,
    purpose: 'handle_case',
    outcome: 'done',
  });
