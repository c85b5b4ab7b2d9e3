/** A line in the trail for what somebody did in a role, for the work of a team. */
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Caller } from '../http/caller.ts';
import { writeAudit } from './audit.store.ts';

export type DoneTo = { readonly action: string; readonly objectType: string; readonly objectId: string };

export const auditDeed = (tx: Kysely<Tables>, caller: Caller, actor: Actor, done: DoneTo): Promise<void> =>
  writeAudit(tx, {
    tenantId: actor.tenantId,
    actorId: actor.personId,
    actorRole: actor.role,
    sessionId: caller.sessionId,
    ...done,
    purpose: 'run_team',
    outcome: 'done',
  });
