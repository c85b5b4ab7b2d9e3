/** Opening something outside the own work: a reason, an hour, colleagues who see it, and a line on the privacy officer's list. */
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { type BreakGlassObject, type BreakGlassReason, openUntil } from '@buurtplus/domain/privacy';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { tellEach } from '../platform/tell-each.ts';
import { type BreakGlassRow, findOwnBreakGlass, insertBreakGlass } from './break-glass.store.ts';
import { insertItem, listHolders } from './oversight.store.ts';
import { inTenant, type PrivacyDeps } from './privacy-deps.ts';

/** How long ago the second factor may have been shown (bar B24). */
const stepUpMs = 5 * 60_000;

type OpenRequest = {
  readonly breakGlassId: string;
  readonly objectKind: BreakGlassObject;
  readonly number: string;
  readonly reasonKind: BreakGlassReason;
  readonly reason: string;
};

/** The Monday of the week a day is in. */
export const mondayOf = (day: string): string => {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
};

export const openBreakGlass = async (
  deps: PrivacyDeps,
  caller: Caller,
  tenantId: string,
  request: OpenRequest,
): Promise<Result<BreakGlassRow, HttpRefusal>> => {
  const now = deps.clock.now();
  const role = caller.actor?.role ?? '';
  if (caller.strongAt === null || now.getTime() - caller.strongAt.getTime() > stepUpMs)
    return refuse({ code: 'show_factor_again' });
  const until = openUntil(request.reason, now.getTime());
  if (!until.ok) return refuse({ code: 'invalid_input', fields: [{ path: 'reason', code: until.refusal }] });
  const trail = (action: string, objectId: string | null, outcome: 'done' | 'refused') => ({
    tenantId,
    actorId: caller.personId,
    actorRole: role,
    sessionId: caller.sessionId,
    action,
    objectType: request.objectKind,
    objectId,
    purpose: 'oversee',
    outcome,
  });
  const found = await inTransaction(deps.jobsDb, inTenant(tenantId), (tx) =>
    deps.findByNumber(tx, tenantId, request.objectKind, request.number),
  );
  // Trying numbers is a fact as well; and one's own conflict looks like a number that is not there.
  if (found === null || found.conflictedIds.includes(caller.personId)) {
    await inTransaction(deps.db, caller.context, (tx) =>
      writeAudit(tx, trail('break_glass.opened', null, 'refused')),
    );
    return refuse({ code: 'not_found' });
  }
  const row: BreakGlassRow = {
    tenant_id: tenantId,
    id: request.breakGlassId,
    person_id: caller.personId,
    role,
    object_kind: request.objectKind,
    object_id: found.id,
    number: found.number,
    reason_kind: request.reasonKind,
    reason: request.reason.trim().replaceAll(/\s+/g, ' '),
    opened_at: now,
    until_at: new Date(until.value),
  };
  const opened = await inTransaction(deps.db, caller.context, async (tx) => {
    if (!(await insertBreakGlass(tx, row))) return false;
    await insertItem(tx, {
      tenant_id: tenantId,
      id: deps.newId(),
      kind: 'break_glass',
      person_id: caller.personId,
      role,
      object_id: found.id,
      break_glass_id: row.id,
      count: 1,
      week: mondayOf(dutchDay(now)),
      found_at: now,
    });
    await writeAudit(tx, trail('break_glass.opened', found.id, 'done'));
    return true;
  });
  if (!opened) {
    // The same form sent twice: the first answer again, and nothing for somebody else's id.
    const before = await inTransaction(deps.db, caller.context, (tx) =>
      findOwnBreakGlass(tx, tenantId, row.id),
    );
    return before === null || before.object_id !== found.id ? refuse({ code: 'other_content' }) : ok(before);
  }
  await inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
    const { duties, persons } = await deps.handlersOf(tx, tenantId, request.objectKind, found.id);
    const officers = await listHolders(tx, tenantId, ['privacy_officer'], dutchDay(now));
    await tellEach(tx, tenantId, {
      persons: [deps.tellPerson, [...persons, ...officers]],
      duties: [deps.tellDuty, duties],
    });
  });
  await deps.wakeTelling();
  return ok(row);
};
