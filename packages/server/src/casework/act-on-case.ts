/** One step in a case: lock, was it done before, may you, does it fit, do it, write it down. */
import type { CaseStepBody } from '@buurtplus/contract/casework';
import { allowedCaseActions, mayCase } from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { askDecision, withdrawDecision } from './ask-decision.ts';
import { auditCase } from './audit-case.ts';
import { closeCase, extendCase, reopenCase, reviewCase, scaleOwn } from './case-life.ts';
import { type CaseWork, caseFacts, type StepDone } from './case-step.ts';
import { addEntry, changePlan, endOneDisclosure, inviteTo, letGo, withdrawOffer } from './case-work.ts';
import { listAccess, lockCase } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { findCaseEvent, insertCaseEvent } from './entries.store.ts';
import { linkSignal, reportBackFor } from './linked-signals.ts';
import { correctEntry, narrowEntry, withdrawEntry } from './put-right.ts';
import { shieldAddress } from './shield-address.ts';
import { ownerAwayUntil } from './stand-in.store.ts';

const doStep = (work: CaseWork, body: CaseStepBody): Promise<StepDone> => {
  switch (body.action) {
    case 'add':
      return addEntry(work, body);
    case 'change_plan':
      return changePlan(work, body);
    case 'correct':
      return correctEntry(work, body);
    case 'withdraw_entry':
      return withdrawEntry(work, body);
    case 'narrow':
      return narrowEntry(work, body);
    case 'link_signal':
      return linkSignal(work, body);
    case 'invite':
      return inviteTo(work, body);
    case 'let_go':
      return letGo(work, body);
    case 'withdraw':
      return withdrawOffer(work, body);
    case 'end_disclosure':
      return endOneDisclosure(work, body);
    case 'shield_address':
      return shieldAddress(work, body);
    case 'scale':
      return scaleOwn(work, body.to, body.reason);
    case 'ask_decision':
      return askDecision(work, body);
    case 'withdraw_ask':
      return withdrawDecision(work, body);
    case 'review':
      return reviewCase(work, body);
    case 'extend':
      return extendCase(work, body);
    case 'report_back':
      return reportBackFor(work, body);
    case 'close':
      return closeCase(work, body);
    default:
      return reopenCase(work, body);
  }
};

/** Doing it twice does it once: the command id is the id of the event. */
export const actOnCase = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  caseId: string,
  body: CaseStepBody,
  /** Then the transaction is of the server's own role: the rows are the owner's, who is away. */
  isStandIn = false,
): Promise<Result<undefined, HttpRefusal>> => {
  const row = await lockCase(tx, actor.tenantId, caseId);
  if (row === null) return refuse({ code: 'not_found' });
  const now = deps.clock.now();
  const today = dutchDay(now);
  const access = await listAccess(tx, actor.tenantId, caseId, today);
  // Asked under the lock: who came back in this very moment has his case to himself.
  const isAway = isStandIn && (await ownerAwayUntil(tx, row, today)) !== null;
  const facts = caseFacts(row, access, today, isAway);
  const read = mayCase(actor, 'read', facts, 'handle_case');
  if (!read.ok) return refuse(refusalFor(read.refusal));
  const before = await findCaseEvent(tx, row, body.commandId);
  if (before !== null)
    return before.kind === body.action && before.actor_id === caller.personId
      ? ok(undefined)
      : refuse({ code: 'other_content' });
  const may = mayCase(actor, body.action, facts, 'handle_case');
  const allowedActions = allowedCaseActions(actor, facts);
  if (!may.ok)
    return refuse({
      ...refusalFor(may.refusal),
      ...(may.refusal === 'wrong_status' ? { allowedActions } : {}),
    });
  if ('version' in body && body.version !== row.version)
    return refuse({ code: 'wrong_status', allowedActions });
  const done = await doStep({ tx, deps, caller, actor, row, access, now, today }, body);
  if (!done.ok) return done;
  await insertCaseEvent(tx, row, {
    id: body.commandId,
    kind: body.action,
    actorId: caller.personId,
    actorRole: actor.role,
    now,
    ...done.value,
    ...(isAway ? { detail: { ...done.value.detail, for: row.owner_id } } : {}),
  });
  await auditCase(tx, caller, `case.${body.action}`, caseId);
  return ok(undefined);
};
