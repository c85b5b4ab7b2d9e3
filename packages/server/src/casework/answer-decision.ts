/** The decider's side: a yes carries the step out as the owner's own would be, a no goes back with its reason; the case is locked first, so that one of two wins. */
import type { AnswerDecisionBody } from '@buurtplus/contract/casework-decision';
import { mayDecide, nextDecisionStatus } from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { decisionFacts } from './ask-decision.ts';
import { auditCase } from './audit-case.ts';
import { scaleCase } from './case-life.ts';
import type { CaseRow } from './case-row.ts';
import { listAccess, lockCase, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { answerDecision, type DecisionRow, findDecision } from './decisions.store.ts';
import { findCaseEvent, insertCaseEvent } from './entries.store.ts';
import { tellWith } from './tell-all.ts';

type Deciding = {
  readonly jobs: Kysely<Tables>;
  readonly deps: CaseworkDeps;
  readonly caller: Caller;
  readonly actor: Actor;
  readonly row: CaseRow;
  readonly asked: DecisionRow;
  readonly now: Date;
};

/** A yes is written down as the step itself. */
const eventOf = { yes: 'scale', no: 'decided_no' } as const;

/** @returns what the timeline tells; nothing has changed when it is refused */
const carryOut = async (
  { jobs, deps, caller, actor, row, asked, now }: Deciding,
  body: AnswerDecisionBody,
): Promise<Result<Readonly<Record<string, string>>, HttpRefusal>> => {
  if (body.answer === 'no') return ok({ from: asked.from_rung, to: asked.to_rung, reason: body.reason });
  const today = dutchDay(now);
  const access = await listAccess(jobs, row.tenant_id, row.id, today);
  const work = { tx: jobs, deps, caller, actor, row, access, now, today };
  const done = await scaleCase(work, asked.to_rung, body.reason);
  return done.ok ? ok({ ...done.value.detail, decided: 'yes' }) : done;
};

const decide = async (work: Deciding, body: AnswerDecisionBody): Promise<Result<undefined, HttpRefusal>> => {
  const { jobs, caller, actor, row, asked, now } = work;
  const facts = { ...decisionFacts(asked), ownerId: row.owner_id, conflictedIds: row.conflicted_ids };
  const may = mayDecide(actor, 'answer', facts, 'handle_case');
  if (!may.ok) return refuse(refusalFor(may.refusal));
  const next = nextDecisionStatus(facts.status, body.answer === 'yes' ? 'say_yes' : 'say_no');
  // What runs out is nobody's any more, also before the round that says so; and who decides decides about what he read.
  if (!next.ok || row.status !== 'open' || asked.due_at <= now || body.version !== row.version)
    return refuse({ code: 'wrong_status' });
  const told = await carryOut(work, body);
  if (!told.ok) return told;
  const answer = { status: next.value, by: caller.personId, role: actor.role, reason: body.reason, now };
  if (!(await answerDecision(jobs, asked, answer)))
    throw new Error('A decision was answered under the lock of its case.');
  await insertCaseEvent(jobs, row, {
    id: body.commandId,
    kind: eventOf[body.answer],
    actorId: caller.personId,
    actorRole: actor.role,
    detail: told.value,
    now,
  });
  await auditCase(jobs, caller, `case.${eventOf[body.answer]}`, row.id);
  await tellWith(jobs, work.deps, row.tenant_id, row.owner_id);
  return ok(undefined);
};

/** Row-level security says whether this question is there for the asker; the case itself is locked before it is looked at again. */
export const answerAsked = async (
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  decisionId: string,
  body: AnswerDecisionBody,
): Promise<Result<undefined, HttpRefusal>> => {
  const seen = await inTransaction(deps.db, caller.context, (tx) =>
    findDecision(tx, actor.tenantId, decisionId),
  );
  if (seen === null) return refuse({ code: 'not_found' });
  return inTransaction(deps.jobsDb, systemContext(actor.tenantId), async (jobs) => {
    const row = await lockCase(jobs, actor.tenantId, seen.case_id);
    const asked = row === null ? null : await findDecision(jobs, actor.tenantId, decisionId);
    if (row === null || asked === null) return refuse({ code: 'not_found' });
    const before = await findCaseEvent(jobs, row, body.commandId);
    if (before !== null)
      return before.kind === eventOf[body.answer] && before.actor_id === caller.personId
        ? ok(undefined)
        : refuse({ code: 'other_content' });
    return decide({ jobs, deps, caller, actor, row, asked, now: deps.clock.now() }, body);
  });
};
