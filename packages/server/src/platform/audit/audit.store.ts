/** Writing the audit trail: a line in the same transaction as the act, before anything leaves. */
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { AuditEntry } from './audit-entry.ts';

/** A line that cannot be written fails the act it tells of. */
export const writeAudit = async (db: Kysely<Tables>, entry: AuditEntry): Promise<void> => {
  await db
    .insertInto('audit_entries')
    .values({
      tenant_id: entry.tenantId,
      actor_id: entry.actorId,
      actor_role: entry.actorRole,
      session_id: entry.sessionId,
      action: entry.action,
      object_type: entry.objectType,
      object_id: entry.objectId,
      purpose: entry.purpose,
      outcome: entry.outcome,
    })
    .execute();
};
