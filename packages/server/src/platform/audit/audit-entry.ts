/** What the audit trail says of one act: ids and codes, never content, names or addresses. */

export type AuditEntry = {
  /** "_system" when no municipality is concerned. */
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly sessionId: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string | null;
  readonly purpose: string | null;
  readonly outcome: 'done' | 'refused';
};

export const systemTenant = '_system';
