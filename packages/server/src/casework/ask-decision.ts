/** The owner's side of a step that somebody else decides: asking it with a reason, and taking it back. */
import type { CaseStepBody } from '@buurtplus/contract/casework';
import { askFor, decisionWorkingDays, mayDecide, type Rung } from '@buurtplus/domain/casework';
import { ok, type PersonId, refuse, type TenantId } from '@buurtplus/domain/kernel';
import { type DutyRole, dutyOf, isDutyRole } from '@buurtplus/domain/people';
import { addWorkingDays } from '@buurtplus/domain/routing';
import { inTransaction } from '../platform/db/transaction.ts';
import { endOfDutchDay } from '../routing/dutch-calendar.ts';
import { type CaseWork, type StepDone, wrongField } from './case-step.ts';
import { systemContext } from './cases.store.ts';
import { type DecisionRow, endDecision, findDecision, insertDecision } from './decisions.store.ts';
import { readLadder } from './ladder.store.ts';
import { listColleagues } from './people-of.store.ts';
import { tellAllWith } from './tell-all.ts';

type Body<Action extends CaseStepBody['action']> = Extract<CaseStepBody, { readonly action: Action }>;

export const decisionFacts = (row: DecisionRow) => ({
  tenantId: row.tenant_id as TenantId,
  status: row.status as 'asked',
  neighbourhoodCode: row.neighbourhood_code,
  decides: row.decides,
  askedById: row.asked_by,
  ownerId: row.owner_id,
  conflictedIds: row.conflicted_ids,
});

/** Who can decide today: asked of the very rule that holds when they do. */
const findDeciders = async (work: CaseWork, asked: DecisionRow): Promise<readonly string[]> => {
  const { deps, row, today } = work;
  const people = await inTransaction(deps.jobsDb, systemContext(row.tenant_id), (jobs) =>
    listColleagues(jobs, row.tenant_id, asked.decides, today),
  );
  const found: string[] = [];
  for (const { personId, role, areaCodes } of people) {
    if (!isDutyRole(role)) continue;
    const codes = await Promise.all(areaCodes.map((code) => deps.neighbourhoodsIn(row.tenant_id, code)));
    const actor = {
      personId: personId as PersonId,
      tenantId: row.tenant_id as TenantId,
      role,
      teamId: null,
      duties: codes.flat().map((code) => dutyOf(role, code)),
      strong: true,
    };
    if (mayDecide(actor, 'answer', decisionFacts(asked), 'handle_case').ok) found.push(personId);
  }
  return [...new Set(found)];
};

const questionOf = (work: CaseWork, body: Body<'ask_decision'>, rung: Rung): DecisionRow => {
  const { deps, row, caller, actor, now, today } = work;
  return {
    tenant_id: row.tenant_id,
    case_id: row.id,
    id: body.commandId,
    owner_id: row.owner_id,
    number: row.number,
    neighbourhood_code: row.neighbourhood_code,
    status: 'asked',
    asked_by: caller.personId,
    asked_role: actor.role,
    from_rung: row.rung,
    to_rung: rung.code,
    decides: [...rung.decides],
    reason: body.reason,
    asked_at: now,
    due_at: endOfDutchDay(addWorkingDays(today, decisionWorkingDays, deps.isHoliday)),
    answered_at: null,
    answered_by: null,
    answered_role: null,
    answer_reason: null,
    ended_at: null,
    conflicted_ids: row.conflicted_ids,
  };
};

/** What nobody can decide is not asked. */
export const askDecision = async (work: CaseWork, body: Body<'ask_decision'>): Promise<StepDone> => {
  const { tx, deps, row, actor } = work;
  const step = askFor(await readLadder(tx, row.tenant_id), row.rung, body.to, actor.role as DutyRole);
  if (!step.ok) return wrongField('to', step.refusal);
  const asked = questionOf(work, body, step.value.rung);
  const deciders = await findDeciders(work, asked);
  if (deciders.length === 0) return refuse({ code: 'nobody_decides' });
  if (!(await insertDecision(tx, asked))) return refuse({ code: 'decision_waits' });
  await tellAllWith(tx, deps, row.tenant_id, deciders);
  return ok({
    detail: { direction: step.value.direction, from: row.rung, to: body.to, reason: body.reason },
  });
};

export const withdrawDecision = async (work: CaseWork, body: Body<'withdraw_ask'>): Promise<StepDone> => {
  const { tx, row, now } = work;
  const asked = await findDecision(tx, row.tenant_id, body.decisionId);
  if (asked === null || asked.case_id !== row.id) return refuse({ code: 'not_found' });
  if (asked.status !== 'asked' || !(await endDecision(tx, row, 'withdrawn', now)))
    return refuse({ code: 'wrong_status' });
  return ok({ detail: { to: asked.to_rung } });
};
