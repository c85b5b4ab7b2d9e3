/** The tables of the audit trail, as Kysely sees them. */
import type { ColumnType, Generated } from 'kysely';

export type AuditTables = {
  audit_entries: {
    id: Generated<string>;
    tenant_id: string;
    at: ColumnType<Date, Date | undefined, never>;
    actor_id: string | null;
    actor_role: string | null;
    session_id: string | null;
    action: string;
    object_type: string;
    object_id: string | null;
    purpose: string | null;
    outcome: string;
  };
  audit_anchors: {
    tenant_id: string;
    seq: string;
    hash: string;
    last_at: Date;
    cut_at: Generated<Date>;
  };
  audit_chain: {
    tenant_id: string;
    seq: string;
    entry_id: string;
    previous_hash: string;
    hash: string;
    sealed_at: Generated<Date>;
  };
};
