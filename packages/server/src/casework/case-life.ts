/** The life of a case: heavier or lighter, looked at again, closed, opened again and kept longer. */
import type { CaseStepBody } from '@buurtplus/contract/casework';
import {
  type CaseStatus,
  caseStandsUntil,
  effectOfScale,
  extendedKeepUntil,
  extendedSealedUntil,
  scaleTo,
} from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { type DutyRole, isDutyRole } from '@buurtplus/domain/people';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { type CaseWork, participantsIn, type StepDone, wrongField } from './case-step.ts';
import { endAccess, openOwnerAccess, systemContext, updateCase } from './cases.store.ts';
import { closeSignalsBehind } from './close-signal.ts';
import { endDecision } from './decisions.store.ts';
import { endCase } from './end-case.ts';
import { endSharing } from './hand-overs.store.ts';
import { readLadder } from './ladder.store.ts';
import { listLinked } from './linked-signals.store.ts';
import { reviewDayFor } from './open-case.ts';
import { lastMovedInCase } from './stand-still.store.ts';
import { standingOfCase } from './stand-still.ts';

type Body<Action extends CaseStepBody['action']> = Extract<CaseStepBody, { readonly action: Action }>;

/** The note for colleagues is the line of the step in the shared part; the volunteer's words never stand there. */
const reasonOf = (note: string | undefined): { readonly reason?: string } =>
  note === undefined ? {} : { reason: note };

/** The step, and what it does to access, at the same moment; refused before anything changes. */
export const scaleCase = async (work: CaseWork, to: string, reason: string): Promise<StepDone> => {
  const { tx, row, actor, access, now } = work;
  if (!isDutyRole(actor.role)) return refuse({ code: 'not_found' });
  const step = scaleTo(await readLadder(tx, row.tenant_id), row.rung, to, actor.role);
  if (!step.ok)
    return step.refusal === 'other_decides'
      ? refuse({ code: 'other_decides', fields: [{ path: 'to', code: step.refusal }] })
      : wrongField('to', step.refusal);
  const { direction, rung } = step.value;
  const people = participantsIn(row, access).map((one) => ({
    id: one.id,
    personId: one.person_id,
    role: one.role as DutyRole,
  }));
  const effect = effectOfScale(rung, row.owner_role as DutyRole, people);
  if (effect.leave.length > 0)
    await endAccess(tx, row, now, 'scaled', { ids: effect.leave.map((one) => one.id) });
  if (effect.endsSharing) await endSharing(tx, row, now, { reason: 'scaled' });
  const leaves = effect.leave.some((one) => one.personId === row.deputy_id);
  await updateCase(tx, row, now, { rung: rung.code, ...(leaves ? { deputy_id: null } : {}) });
  return ok({
    detail: { direction, from: row.rung, to: rung.code, reason, left: String(effect.leave.length) },
  });
};

/** What was asked of others about this case has nothing left to decide. */
export const scaleOwn = async (work: CaseWork, to: string, reason: string): Promise<StepDone> => {
  const done = await scaleCase(work, to, reason);
  if (done.ok) await endDecision(work.tx, work.row, 'overtaken', work.now);
  return done;
};

/** Lighter, the same or heavier is part of every review; "the same" says why as well. */
export const reviewCase = async (work: CaseWork, body: Body<'review'>): Promise<StepDone> => {
  const { tx, deps, row, now, today } = work;
  const next = reviewDayFor(body.reviewOn, today, deps.isHoliday);
  if (!next.ok) return next;
  const scaled = body.to === null || body.to === row.rung ? null : await scaleOwn(work, body.to, body.reason);
  if (scaled !== null && !scaled.ok) return scaled;
  await updateCase(tx, row, now, { review_on: next.value });
  return ok({
    detail: { direction: 'same', reason: body.reason, ...scaled?.value.detail, next: next.value },
  });
};

export const closeCase = async (work: CaseWork, body: Body<'close'>): Promise<StepDone> => {
  const { tx, row, now, today } = work;
  // Its refusal comes before anything changes; a signal that closed already is asked nothing when this is tried again.
  const linked = await listLinked(tx, row);
  const signal = await closeSignalsBehind(work, body.commandId, [
    ...(row.signal_id === null ? [] : [{ signalId: row.signal_id, said: body.signal, path: 'signal' }]),
    ...linked.map((signalId) => ({
      signalId,
      said: body.linked.find((one) => one.signalId === signalId)?.said ?? null,
      path: `linked.${signalId}`,
    })),
  ]);
  if (!signal.ok) return signal;
  const { outcome, solved, learned } = body;
  const keepUntil = await endCase(tx, row, now, today, { outcome, solved, learned });
  const told = signal.value === null ? {} : { signal: signal.value ? 'closed' : 'stays' };
  const note = reasonOf(body.signal?.choice === 'close' ? body.signal.note : undefined);
  return ok({ detail: { outcome: body.outcome, solved: body.solved, keepUntil, ...told, ...note } });
};

/** Who was in it is asked anew; the first term stays and in sight, only a named person with a reason makes it longer. */
export const reopenCase = async (work: CaseWork, body: Body<'reopen'>): Promise<StepDone> => {
  const { tx, deps, row, now, today } = work;
  const next = reviewDayFor(body.reviewOn, today, deps.isHoliday);
  if (!next.ok) return next;
  await endAccess(tx, row, now, 'closed', { kind: 'participant' });
  await openOwnerAccess(tx, row);
  await updateCase(tx, row, now, {
    status: 'open',
    closed_at: null,
    outcome: null,
    solved: null,
    learned: null,
    review_on: next.value,
  });
  return ok({ detail: { reason: body.reason, keepUntil: row.keep_until ?? '' } });
};

/** Open and moved by nobody for long: it stays open for half a year more. @returns until when; null when it does not stand still */
const keepOpen = async ({ deps, row, today }: CaseWork): Promise<Result<string | null, HttpRefusal>> => {
  if (row.status !== 'open') return ok(null);
  // Asked of the whole case: what happened behind a wall is a movement too.
  const movedAt = await inTransaction(deps.jobsDb, systemContext(row.tenant_id), (jobs) =>
    lastMovedInCase(jobs, row),
  );
  const standing = standingOfCase(row, movedAt, today);
  if (!standing.isSoon) return ok(null);
  const until = caseStandsUntil(standing.closesOn, today, dutchDay(row.opened_at));
  return until === null ? refuse({ code: 'term_ends' }) : ok(until);
};

export const extendCase = async (work: CaseWork, body: Body<'extend'>): Promise<StepDone> => {
  const { tx, row, now } = work;
  const { reason, because } = body;
  const open = await keepOpen(work);
  if (!open.ok) return open;
  const why = { reason, ...(because === null ? {} : { because }) };
  if (row.keep_until === null || row.first_keep_until === null) {
    if (open.value === null) return refuse({ code: 'wrong_status' });
    await updateCase(tx, row, now, { stands_until: open.value });
    return ok({ detail: { ...why, to: open.value } });
  }
  const longer = extendedKeepUntil(row.keep_until, row.first_keep_until);
  if (longer === null) return refuse({ code: 'term_ends' });
  await updateCase(tx, row, now, {
    keep_until: longer,
    sealed_until: extendedSealedUntil(row.sealed_until, row.status as CaseStatus, longer),
    ...(open.value === null ? {} : { stands_until: open.value }),
  });
  return ok({ detail: { ...why, from: row.keep_until, to: longer } });
};
