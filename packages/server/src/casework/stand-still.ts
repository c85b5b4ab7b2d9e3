/** Every night: an owner is told four weeks before a case that stands still closes, and what nobody extended closes by itself. Then the ordinary terms run. */
import { behindOf } from '@buurtplus/domain/casework';
import { type CalendarDay, daysLater, monthsLater } from '@buurtplus/domain/people';
import { type SignalStatus, type Standing, standingOf } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { announce } from '../platform/live/news.store.ts';
import { insertEvent, lockSignalRow } from '../signals/signals.store.ts';
import type { CaseRow } from './case-row.ts';
import { listTenantIds, lockCase, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { endCase } from './end-case.ts';
import { insertCaseEvent } from './entries.store.ts';
import { lastMovedInCase, listStillCases, markCaseTold } from './stand-still.store.ts';
import { endTray } from './tray.store.ts';

/** @param movedAt the last thing a person did in it */
export const standingOfCase = (row: CaseRow, movedAt: Date | null, today: CalendarDay): Standing =>
  standingOf(
    {
      movedOn: dutchDay(movedAt !== null && movedAt > row.opened_at ? movedAt : row.opened_at),
      standsUntil: row.stands_until,
      toldOn: row.still_told_on,
      // A case has a last day of its own once it was closed, which opening again does not move.
      goesOn: null,
    },
    today,
  );

/** The desk of the signal hears that the case is over; the signal has its own half a year, and its own word to who sent it. */
const tellDeskOfSignal = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  row: CaseRow,
  now: Date,
): Promise<void> => {
  const { tenant_id: tenantId, signal_id: signalId } = row;
  const signal = signalId === null ? null : await lockSignalRow(jobs, tenantId, signalId);
  if (signal === null || behindOf(signal.status as SignalStatus) === 'done') return;
  await insertEvent(jobs, {
    tenantId,
    signalId: signal.id,
    id: deps.newId(),
    kind: 'case_closed',
    actorId: null,
    actorRole: null,
    body: {},
    now,
  });
  if (signal.duty !== null) await announce(jobs, { tenantId, duty: signal.duty });
};

const fallStill = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  row: CaseRow,
  now: Date,
  today: string,
): Promise<void> => {
  await tellDeskOfSignal(jobs, deps, row, now);
  await endTray(jobs, row.tenant_id, row.id, now);
  await endCase(jobs, row, now, today, { outcome: 'fell_still', solved: 'no', learned: '' });
  await insertCaseEvent(jobs, row, {
    id: deps.newId(),
    kind: 'fell_still',
    actorId: null,
    actorRole: null,
    now,
  });
  await writeAudit(jobs, {
    tenantId: row.tenant_id,
    actorId: null,
    actorRole: null,
    sessionId: null,
    action: 'case.fell_still',
    objectType: 'case',
    objectId: row.id,
    purpose: 'handle_case',
    outcome: 'done',
  });
};

/** Looked at again under its lock: whoever extends or moves it at that moment comes before or after, never in between. */
const lookAt = (deps: CaseworkDeps, tenantId: string, id: string): Promise<'told' | 'closed' | null> =>
  inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) => {
    const row = await lockCase(jobs, tenantId, id);
    if (row === null || row.status !== 'open') return null;
    const now = deps.clock.now();
    const today = dutchDay(now);
    const standing = standingOfCase(row, await lastMovedInCase(jobs, row), today);
    if (!standing.isToTell && !standing.isOver) return null;
    if (standing.isOver) await fallStill(jobs, deps, row, now, today);
    else await markCaseTold(jobs, row, today);
    await deps.askToTell(tenantId, row.owner_id, jobs);
    return standing.isOver ? 'closed' : 'told';
  });

/** Twice is the same as once: what was told is told, what is closed is not open. */
export const closeCasesThatStandStill = async (
  deps: CaseworkDeps,
  tenantId: string,
): Promise<{ readonly told: number; readonly closed: number }> => {
  // Five months is before any notice of six; a day more or less is for the rule itself.
  const before = new Date(`${daysLater(monthsLater(dutchDay(deps.clock.now()), -5), 5)}T00:00:00Z`);
  const ids = await inTransaction(deps.jobsDb, systemContext(tenantId), (jobs) =>
    listStillCases(jobs, tenantId, before),
  );
  const done = { told: 0, closed: 0 };
  let failed = 0;
  for (const id of ids) {
    const what = await lookAt(deps, tenantId, id).catch((problem: unknown) => {
      failed += 1;
      deps.log.error({ problem, tenantId }, 'stand still');
      return null;
    });
    if (what !== null) done[what] += 1;
  }
  if (done.told + done.closed > 0) await deps.wakeTelling();
  if (failed > 0) throw new Error(`Of the cases that stand still ${failed} went wrong.`);
  return done;
};

export const standStillJob = (deps: CaseworkDeps): JobDefinition => ({
  name: 'casework.stand-still',
  cron: '51 2 * * *',
  run: async () => {
    for (const tenantId of await listTenantIds(deps.jobsDb)) await closeCasesThatStandStill(deps, tenantId);
  },
});
