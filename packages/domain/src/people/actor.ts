/** Who is asking, as far as the policy needs to know; the rest of a person stays out of every decision. */
import type { PersonId, TeamId, TenantId } from '../kernel/index.ts';
import type { Duty } from './assignment.ts';
import type { Role } from './role.ts';

export type Actor = {
  readonly personId: PersonId;
  readonly tenantId: TenantId;
  readonly role: Role;
  readonly teamId: TeamId | null;
  readonly duties: readonly Duty[];
  /** The organisation this role works for; null or left out when it works for none. */
  readonly organisationId?: string | null;
  /** True when this session showed a passkey or a TOTP code. */
  readonly strong: boolean;
};
