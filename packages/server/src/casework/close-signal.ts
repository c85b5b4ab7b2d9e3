/** Closing a case and the signal it began with, which may lie at another desk: closed along with its outcome and its answer, or told to that desk. */
import { createHash } from 'node:crypto';
import type { CaseStepBody } from '@buurtplus/contract/casework';
import { type ClosingStep, signalStepsAtClose } from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { SignalStatus } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { announce } from '../platform/live/news.store.ts';
import type { SignalRow } from '../signals/signal-row.ts';
import { findEvent, insertAnswer, insertEvent, lockSignalRow, moveSignal } from '../signals/signals.store.ts';
import { type CaseWork, wrongField } from './case-step.ts';
import { systemContext } from './cases.store.ts';
import { tellAll } from './tell-all.ts';

/** The same step about the same signal in the same command has the same id, so that trying again finds what was stored before a break. */
const idOfStep = (
  { caller, row }: CaseWork,
  commandId: string,
  signalId: string,
  step: ClosingStep,
): string => {
  const hex = createHash('sha256')
    .update(`${row.id}/${caller.personId}/${commandId}/${signalId}/${step}`)
    .digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

type SignalSaid = Extract<CaseStepBody, { readonly action: 'close' }>['signal'];

/** There is somebody to answer, and what came of it was not told yet. */
export const isAnswerOwed = (row: Pick<SignalRow, 'owner_id' | 'answers_given' | 'answer_due_at'>): boolean =>
  row.owner_id !== null && (row.answers_given === 0 || row.answer_due_at !== null);

const write = async (
  jobs: Kysely<Tables>,
  work: CaseWork,
  commandId: string,
  signal: SignalRow,
  steps: readonly ClosingStep[],
  said: SignalSaid,
): Promise<void> => {
  const { caller, actor, now } = work;
  const closing = said?.choice === 'close' ? said : null;
  const detailOf = (step: ClosingStep): string | null =>
    step === 'handle'
      ? (closing?.outcome ?? null)
      : step === 'report_back'
        ? (closing?.answer ?? null)
        : null;
  const base = { tenantId: signal.tenant_id, signalId: signal.id };
  for (const [at, kind] of steps.entries())
    await insertEvent(jobs, {
      ...base,
      id: idOfStep(work, commandId, signal.id, kind),
      kind,
      actorId: caller.personId,
      actorRole: actor.role,
      body: { detail: detailOf(kind) },
      // One after the other, also where the history is read.
      now: new Date(now.getTime() + at),
    });
  if (steps.includes('report_back') && closing?.answer != null)
    await insertAnswer(jobs, {
      ...base,
      id: idOfStep(work, commandId, signal.id, 'report_back'),
      answer: closing.answer,
      words: closing.words,
      now,
    });
  const isClosed = steps.includes('close');
  if (isClosed)
    await moveSignal(jobs, {
      tenantId: signal.tenant_id,
      id: signal.id,
      status: 'closed',
      now,
      closedAt: now,
      answerDueAt: null,
      asleepUntil: null,
      askedAt: null,
      answered: steps.includes('report_back'),
    });
  await writeAudit(jobs, {
    tenantId: signal.tenant_id,
    actorId: caller.personId,
    actorRole: actor.role,
    sessionId: caller.sessionId,
    action: isClosed ? 'signal.close' : 'signal.case_closed',
    objectType: 'signal',
    objectId: signal.id,
    purpose: 'handle_case',
    outcome: 'done',
  });
  if (signal.duty !== null) await announce(jobs, { tenantId: signal.tenant_id, duty: signal.duty });
};

/** @returns whether this very command closed it, or told its desk, before a break; null when it did neither */
const doneBefore = async (
  jobs: Kysely<Tables>,
  work: CaseWork,
  commandId: string,
  signalId: string,
): Promise<boolean | null> => {
  for (const step of ['close', 'case_closed'] as const) {
    const id = idOfStep(work, commandId, signalId, step);
    if ((await findEvent(jobs, work.row.tenant_id, signalId, id)) !== undefined) return step === 'close';
  }
  return null;
};

export type ToClose = {
  readonly signalId: string;
  readonly said: SignalSaid;
  /** Where its refusal is shown. */
  readonly path: string;
};

/**
 * All of them or none: what one of them lacks is said before anything changes. What the same command did before a break is not done again.
 * @returns whether a signal closed along; null when nothing was open any more
 */
export const closeSignalsBehind = async (
  work: CaseWork,
  commandId: string,
  asked: readonly ToClose[],
): Promise<Result<boolean | null, HttpRefusal>> => {
  const { deps, row } = work;
  const { tenant_id: tenantId } = row;
  if (asked.length === 0) return ok(null);
  const done = await inTransaction(
    deps.jobsDb,
    systemContext(tenantId),
    async (jobs): Promise<Result<readonly boolean[], HttpRefusal>> => {
      const ready: { signal: SignalRow; steps: readonly ClosingStep[]; said: SignalSaid }[] = [];
      const earlier: boolean[] = [];
      // In one order, so that two cases that close at once do not wait for each other.
      for (const { signalId, said, path } of asked.toSorted((one, other) =>
        one.signalId < other.signalId ? -1 : 1,
      )) {
        const signal = await lockSignalRow(jobs, tenantId, signalId);
        const before = signal === null ? null : await doneBefore(jobs, work, commandId, signalId);
        if (before !== null) {
          earlier.push(before);
          continue;
        }
        const steps = signalStepsAtClose(
          signal === null ? null : { status: signal.status as SignalStatus, isOwed: isAnswerOwed(signal) },
          said,
        );
        if (!steps.ok)
          return steps.refusal === 'missing' ? wrongField(path, 'missing') : refuse({ code: 'answer_owed' });
        if (signal !== null && steps.value.length > 0) ready.push({ signal, steps: steps.value, said });
      }
      for (const { signal, steps, said } of ready) await write(jobs, work, commandId, signal, steps, said);
      const closing = ready.filter(({ steps }) => steps.includes('close'));
      const owners = closing.flatMap(({ signal }) => signal.owner_id ?? []);
      await tellAll(jobs, deps, tenantId, owners);
      return ok([...earlier, ...ready.map(({ steps }) => steps.includes('close'))]);
    },
  );
  if (!done.ok) return done;
  if (done.value.includes(true)) await deps.wakeTelling();
  return ok(done.value.length === 0 ? null : done.value.every((closed) => closed));
};
