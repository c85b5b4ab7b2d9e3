/** A later signal about the same situation under a running case: put there with a reason, answered and closed from there. */
import type { CaseStepBody, SignalCase } from '@buurtplus/contract/casework';
import { mayCase } from '@buurtplus/domain/casework';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import { maySignal } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { factsOf, signalOf } from '../signals/signal-row.ts';
import { findSignal, lockSignalRow } from '../signals/signals.store.ts';
import { type CaseWork, caseFacts, type StepDone, wrongField } from './case-step.ts';
import { findCase, listAccess, listMine, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { insertLinked, listLinked, listOpenAbove, mostLinked, settleLinked } from './linked-signals.store.ts';
import { reportBackFromCase } from './report-back.ts';
import { shieldAlong } from './shield-address.ts';
import { isUnderOpenCase } from './under-case.ts';

type Body<Action extends CaseStepBody['action']> = Extract<CaseStepBody, { readonly action: Action }>;

/** What nobody took up yet is no situation; the same as for opening a case about it. */
const takenUp = ['taken', 'referred', 'handled'];

export const linkSignal = async (work: CaseWork, body: Body<'link_signal'>): Promise<StepDone> => {
  const { tx, deps, caller, actor, row, access, now } = work;
  const { signalId, reason } = body;
  // Held, so that no case is opened about it between this reading and its place under this one.
  const signal = await lockSignalRow(tx, actor.tenantId, signalId);
  if (signal === null || !maySignal(actor, 'read', factsOf(signalOf(signal), now), 'handle_signal').ok)
    return refuse({ code: 'not_found' });
  if (!takenUp.includes(signal.status)) return refuse({ code: 'wrong_status', allowedActions: ['take'] });
  if (signal.neighbourhood_code !== null && signal.neighbourhood_code !== row.neighbourhood_code)
    return wrongField('signalId', 'other_place');
  // Whoever is in conflict about the one is about the other: nobody is put out of a case by this.
  if ([row.owner_id, ...access.map((one) => one.person_id)].some((id) => signal.conflicted_ids.includes(id)))
    return wrongField('signalId', 'not_possible');
  // Each is asked at closing, and no list of them is cut.
  if ((await listLinked(tx, row)).length >= mostLinked) return wrongField('signalId', 'too_many');
  if (await isUnderOpenCase(deps, row.tenant_id, signalId)) return refuse({ code: 'case_there' });
  await insertLinked(tx, row, {
    signalId,
    reason,
    by: caller.personId,
    role: actor.role,
    shieldedBefore: signal.address_shielded,
    now,
  });
  if (row.owner_id !== caller.personId) await deps.askToTell(row.tenant_id, row.owner_id, tx);
  return ok({ detail: { number: signal.number, reason } });
};

/** After the step was written down; done again it changes nothing. An address that is shielded at the one is shielded at the other. */
export const settleAfterLink = async (
  deps: CaseworkDeps,
  tenantId: string,
  caseId: string,
  { commandId, signalId }: Body<'link_signal'>,
): Promise<void> => {
  await inTransaction(deps.jobsDb, systemContext(tenantId), (jobs) =>
    settleLinked(jobs, { tenant_id: tenantId, id: caseId }),
  );
  await shieldAlong(deps, tenantId, { caseId, commandId, signalIds: [signalId] });
};

/** The one it began with, unless another one under it is named. */
export const reportBackFor = async (work: CaseWork, body: Body<'report_back'>): Promise<StepDone> => {
  const { tx, row } = work;
  const { signalId } = body;
  if (signalId === undefined || signalId === row.signal_id) return reportBackFromCase(work, body);
  if (!(await listLinked(tx, row)).includes(signalId)) return refuse({ code: 'not_found' });
  return reportBackFromCase({ ...work, row: { ...row, signal_id: signalId } }, body);
};

/** Whether this signal has a case, for who reads the signal: its number for who is in it, and for the rest of the desk what opening one would say. */
export const caseOfSignal = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  actor: Actor,
  signalId: string,
): Promise<Result<SignalCase, HttpRefusal>> => {
  const now = deps.clock.now();
  const today = dutchDay(now);
  const signal = await findSignal(tx, actor.tenantId, signalId);
  if (signal === null || !maySignal(actor, 'read', factsOf(signalOf(signal), now), 'handle_signal').ok)
    return refuse({ code: 'not_found' });
  const needsNeighbourhood = signal.neighbourhood_code === null;
  const [above] = await inTransaction(deps.jobsDb, systemContext(actor.tenantId), (jobs) =>
    listOpenAbove(jobs, actor.tenantId, [signalId]),
  );
  if (above !== undefined) {
    const row = await findCase(tx, actor.tenantId, above.id);
    const access = row === null ? [] : await listAccess(tx, actor.tenantId, above.id, today);
    const isIn = row !== null && mayCase(actor, 'read', caseFacts(row, access, today), 'handle_case').ok;
    return ok({
      state: isIn ? 'mine' : 'of_others',
      case: isIn ? { caseId: above.id, number: above.number } : null,
      needsNeighbourhood,
      fitting: [],
    });
  }
  if (!takenUp.includes(signal.status))
    return ok({ state: 'none', case: null, needsNeighbourhood, fitting: [] });
  const mine = await listMine(tx, actor.tenantId, actor.personId, actor.role, 'open', today);
  const fitting = mine
    .filter(
      (row) => signal.neighbourhood_code === null || row.neighbourhood_code === signal.neighbourhood_code,
    )
    .map((row) => ({
      caseId: row.id,
      number: row.number,
      street: row.address_shielded ? null : row.street,
    }));
  return ok({ state: 'none', case: null, needsNeighbourhood, fitting });
};
