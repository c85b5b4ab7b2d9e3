/** An address that must not be found: set and lifted by the owner with a reason; it holds for the case, its signal and what was shared. */
import { type CaseStepBody, disclosedSchema } from '@buurtplus/contract/casework';
import { mayCase, withoutPlace } from '@buurtplus/domain/casework';
import { canonicalJson, type Json, ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Actor } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, isConnectionProblem } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { type HttpRefusal, refusalFor } from '../platform/http/refusal.ts';
import { auditCase } from './audit-case.ts';
import type { CaseRow } from './case-row.ts';
import { type CaseWork, caseFacts, type StepDone } from './case-step.ts';
import { findCase, listAccess, systemContext, updateCase } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { insertCaseEvent, isLiftedSince } from './entries.store.ts';
import {
  forgetPlaceShared,
  liftableBy,
  listContents,
  listInOpen,
  listShielding,
  replaceContent,
  settleSignals,
  shieldCasesAlong,
  shieldSignal,
  signalsUnder,
} from './shielded.store.ts';

type Body = Extract<CaseStepBody, { readonly action: 'shield_address' }>;

/** Out of what was offered and shared. */
const takePlaceBack = async (tx: Kysely<Tables>, row: Pick<CaseRow, 'tenant_id' | 'id'>): Promise<void> => {
  await forgetPlaceShared(tx, row);
  for (const { handOverId, content } of await listContents(tx, row)) {
    const disclosed = disclosedSchema.parse(JSON.parse(content));
    await replaceContent(tx, row.tenant_id, handOverId, canonicalJson(withoutPlace(disclosed) as Json));
  }
};

export const shieldAddress = async (work: CaseWork, body: Body): Promise<StepDone> => {
  const { tx, deps, row, now } = work;
  // The signal may lie at another desk than the owner's. It is shielded before this is written down, and lifted only after that:
  // what breaks off in between leaves it shielded. And before a row of ours is changed: whoever opens a case about this signal holds the
  // signal and would wait for that row, while we wait for the signal on a connection on which the database cannot see it.
  if (body.shielded)
    await inTransaction(deps.jobsDb, systemContext(row.tenant_id), async (jobs) => {
      for (const signalId of await signalsUnder(jobs, row.tenant_id, row.id))
        await shieldSignal(jobs, row.tenant_id, signalId, now);
    });
  await updateCase(tx, row, now, { address_shielded: body.shielded });
  // Lifting gives nothing back that was shared: that is offered anew.
  if (body.shielded) await takePlaceBack(tx, row);
  return ok({ detail: { shielded: body.shielded ? 'yes' : 'no', reason: body.reason } });
};

export const settleShield = (
  deps: CaseworkDeps,
  tenantId: string,
  caseId: string,
  liftable: 'none' | 'own' | readonly string[],
): Promise<void> =>
  inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) => {
    const under = await signalsUnder(jobs, tenantId, caseId);
    const asked = liftable === 'own' ? await liftableBy(jobs, tenantId, caseId) : liftable;
    const lifted = under.filter((id) => asked !== 'none' && asked.includes(id));
    await settleSignals(jobs, tenantId, under, deps.clock.now(), lifted);
  });

/** It was shielded for another case: out of what was shared here, with a line of its own. */
export const tellShieldedAlong = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  row: Pick<CaseRow, 'tenant_id' | 'id'>,
  now: Date,
): Promise<void> => {
  await takePlaceBack(jobs, row);
  await insertCaseEvent(jobs, row, {
    id: deps.newId(),
    kind: 'shield_address',
    actorId: null,
    actorRole: null,
    detail: { shielded: 'yes' },
    now,
  });
};

/** @returns the cases that were shielded along: each with a line of its own, and out of what was shared there */
const shieldAround = (
  deps: CaseworkDeps,
  tenantId: string,
  caseId: string,
  signalIds: readonly string[] | null,
): Promise<readonly string[]> =>
  inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) => {
    const now = deps.clock.now();
    const around = signalIds ?? (await signalsUnder(jobs, tenantId, caseId));
    const along = await shieldCasesAlong(jobs, tenantId, around, now);
    for (const id of along) await tellShieldedAlong(jobs, deps, { tenant_id: tenantId, id }, now);
    return along;
  });

/**
 * What is shielded in one case is shielded in every case about the same signals, and at their other signals too. One case at a time: whoever
 * holds one waits for no other. Its owner may lift it in his own case, with a reason: a step that comes again after that shields nothing anew.
 * @param signalIds where it begins: what was put under the case just now; without them all that is under it
 */
export const shieldAlong = async (
  deps: CaseworkDeps,
  tenantId: string,
  step: { readonly caseId: string; readonly commandId: string; readonly signalIds?: readonly string[] },
): Promise<void> => {
  const { caseId, commandId } = step;
  const isLifted = await inTransaction(deps.jobsDb, systemContext(tenantId), (jobs) =>
    isLiftedSince(jobs, { tenant_id: tenantId, id: caseId }, commandId),
  );
  if (isLifted) return;
  const waiting = [{ id: caseId, signalIds: step.signalIds ?? null }];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    await settleShield(deps, tenantId, one.id, 'none');
    const along = await shieldAround(deps, tenantId, one.id, one.signalIds);
    waiting.push(...along.map((id) => ({ id, signalIds: null })));
  }
};

/**
 * Around the step: nothing else lifts a shield. After it was written down, and asked again with the same command it is done again, so that
 * nothing is left half.
 */
export const settledAfter = async <Done extends { readonly ok: boolean }>(
  deps: CaseworkDeps,
  tenantId: string,
  caseId: string,
  body: CaseStepBody,
  step: () => Promise<Done>,
): Promise<Done> => {
  if (body.action !== 'shield_address') return step();
  const inOpen = body.shielded
    ? await inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) =>
        listInOpen(jobs, tenantId, await signalsUnder(jobs, tenantId, caseId)),
      )
    : [];
  const done = await step().catch(async (problem: unknown) => {
    // The signals were shielded first, for a case that is not: those that were not before are put back. What cannot be put right now stays shielded.
    if (!isConnectionProblem(problem) && inOpen.length > 0)
      await settleShield(deps, tenantId, caseId, inOpen).catch((second: unknown) =>
        deps.log.warn({ problem: second }, 'shield'),
      );
    throw problem;
  });
  if (!done.ok) return done;
  if (body.shielded) await shieldAlong(deps, tenantId, { caseId, commandId: body.commandId });
  else await settleShield(deps, tenantId, caseId, 'own');
  return done;
};

/** Whether this reader is in a case that shields the address of this signal, or shields it since it lies there: then he reads it at the signal too. */
export const maySeeShielded = async (
  tx: Kysely<Tables>,
  deps: Pick<CaseworkDeps, 'clock'>,
  actor: Actor,
  signalId: string,
): Promise<boolean> => {
  const today = dutchDay(deps.clock.now());
  for (const row of await listShielding(tx, actor.tenantId, signalId)) {
    const access = await listAccess(tx, actor.tenantId, row.id, today);
    if (mayCase(actor, 'reveal', caseFacts(row, access, today), 'handle_case').ok) return true;
  }
  return false;
};

type Place = { readonly street: string | null; readonly houseNumber: string | null };

export const revealPlace = async (
  tx: Kysely<Tables>,
  deps: CaseworkDeps,
  caller: Caller,
  actor: Actor,
  caseId: string,
): Promise<Result<Place, HttpRefusal>> => {
  const row = await findCase(tx, actor.tenantId, caseId);
  if (row === null) return refuse({ code: 'not_found' });
  const today = dutchDay(deps.clock.now());
  const access = await listAccess(tx, actor.tenantId, caseId, today);
  const may = mayCase(actor, 'reveal', caseFacts(row, access, today), 'handle_case');
  if (!may.ok) return refuse(refusalFor(may.refusal));
  await auditCase(tx, caller, 'case.place_revealed', caseId);
  return ok({ street: row.street, houseNumber: row.house_number });
};
