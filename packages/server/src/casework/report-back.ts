/** The answer to the volunteer from a case: the signal may lie at another desk, so it is written on a connection of its own, and once. */
import type { CaseStepBody } from '@buurtplus/contract/casework';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { nextStatus, paysTheDebt, type SignalStatus } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  findEvent,
  insertAnswer,
  insertEvent,
  listAnswers,
  lockSignalRow,
  moveSignal,
} from '../signals/signals.store.ts';
import type { CaseWork, StepDone } from './case-step.ts';
import { systemContext } from './cases.store.ts';

type Body = Extract<CaseStepBody, { readonly action: 'report_back' }>;

/** Stored before a break, with the case not written yet: the same command finishes it, another content under it is refused. */
const givenBefore = async (
  jobs: Kysely<Tables>,
  { row, caller }: CaseWork,
  signalId: string,
  body: Body,
): Promise<'no' | 'same' | 'other'> => {
  const event = await findEvent(jobs, row.tenant_id, signalId, body.commandId);
  if (event === undefined) return 'no';
  if (event.kind !== 'report_back' || event.actor_id !== caller.personId) return 'other';
  const answer = (await listAnswers(jobs, row.tenant_id, [signalId])).find(
    (one) => one.id === body.commandId,
  );
  if (answer === undefined) return event.body['detail'] === body.answer ? 'same' : 'other';
  return answer.answer === body.answer && answer.words_for_volunteer === body.words ? 'same' : 'other';
};

/** The debt of the answer came along with the case; the note for colleagues stays in the case. */
export const reportBackFromCase = async (work: CaseWork, body: Body): Promise<StepDone> => {
  const { deps, row, caller, actor, now } = work;
  const { signal_id: signalId, tenant_id: tenantId } = row;
  if (signalId === null) return refuse({ code: 'wrong_status' });
  const told: StepDone = ok({
    detail: { answer: body.answer, ...(body.note === undefined ? {} : { reason: body.note }) },
  });
  const done = await inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs): Promise<StepDone> => {
    const signal = await lockSignalRow(jobs, tenantId, signalId);
    if (signal === null) return refuse({ code: 'wrong_status' });
    const before = await givenBefore(jobs, work, signalId, body);
    if (before !== 'no') return before === 'same' ? told : refuse({ code: 'other_content' });
    const next = nextStatus(signal.status as SignalStatus, 'report_back');
    if (!next.ok || signal.owner_id === null) return refuse({ code: 'wrong_status' });
    const base = { tenantId, signalId, id: body.commandId, now };
    await insertEvent(jobs, {
      ...base,
      kind: 'report_back',
      actorId: caller.personId,
      actorRole: actor.role,
      body: { detail: body.answer },
    });
    await insertAnswer(jobs, { ...base, answer: body.answer, words: body.words });
    const paid = paysTheDebt(body.answer) ? { answered: true, answerDueAt: null } : {};
    await moveSignal(jobs, { tenantId, id: signalId, status: next.value, now, ...paid });
    // In the very transaction that stores it: told when there is something, and once.
    await deps.askToTell(tenantId, signal.owner_id, jobs);
    return told;
  });
  if (done.ok) await deps.wakeTelling();
  return done;
};
