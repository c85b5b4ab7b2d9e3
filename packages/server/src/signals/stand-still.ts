/** Every night: who has what stands still is told four weeks before it closes, and what nobody extended closes by itself, with a kind word to who sent it. */
import { daysLater, monthsLater } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { type Clock, dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { announce } from '../platform/live/news.store.ts';
import type { Logger } from '../platform/log.ts';
import { tellEach } from '../platform/tell-each.ts';
import { listTenantIds } from './owed-answers.store.ts';
import type { SignalRow } from './signal-row.ts';
import { endRouteAs, insertAnswer, insertEvent, lockSignalRow, moveSignal } from './signals.store.ts';
import { lastMovedAt, listStill, liveRoutesOf, markStillTold } from './stand-still.store.ts';
import { standingOfSignal } from './standing-of-signal.ts';

export type StandStillDeps = {
  readonly jobsDb: Kysely<Tables>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly newId: () => string;
  /** Whose administrators hear of what lies with them: "role@area". */
  readonly administrators: string;
  readonly tellDuty: (tenantId: string, duty: string, tx: Kysely<Tables>) => Promise<void>;
  readonly tellTeam: (tenantId: string, teamId: string, tx: Kysely<Tables>) => Promise<void>;
  readonly tellPerson: (tenantId: string, personId: string, tx: Kysely<Tables>) => Promise<void>;
  readonly wakeTelling: () => Promise<void>;
  /** A signal about which somebody works on a case stands still as long as that case does. */
  readonly hasOpenCase: (tx: Kysely<Tables>, tenantId: string, signalId: string) => Promise<boolean>;
};

const inTenant = (tenantId: string) => ({ tenantId, personId: null, duties: [], teams: [] });

const tellWhoHasIt = async (
  tx: Kysely<Tables>,
  deps: StandStillDeps,
  row: SignalRow,
  today: string,
): Promise<void> => {
  await markStillTold(tx, row.tenant_id, row.id, today);
  const duties = row.duty === null ? [] : [row.duty];
  const teams: string[] = [];
  for (const route of await liveRoutesOf(tx, row.tenant_id, row.id)) {
    if (route.to_kind === 'administrator') duties.push(deps.administrators);
    else if (route.duty !== null) duties.push(route.duty);
    else if (route.team_id !== null) teams.push(route.team_id);
  }
  await tellEach(tx, row.tenant_id, { teams: [deps.tellTeam, teams], duties: [deps.tellDuty, duties] });
};

/** Nobody is blamed; what is owed to who sent it is given as one standard sentence. */
const fallStill = async (
  tx: Kysely<Tables>,
  deps: StandStillDeps,
  row: SignalRow,
  now: Date,
): Promise<void> => {
  const base = { tenantId: row.tenant_id, signalId: row.id, now };
  await insertEvent(tx, {
    ...base,
    id: deps.newId(),
    kind: 'fell_still',
    actorId: null,
    actorRole: null,
    body: {},
  });
  if (row.owner_id !== null)
    await insertAnswer(tx, { ...base, id: deps.newId(), answer: 'fell_still', words: null });
  const waited = await endRouteAs(tx, row.tenant_id, row.id, now, 'fell_still');
  await moveSignal(tx, {
    tenantId: row.tenant_id,
    id: row.id,
    status: 'closed',
    now,
    closedAt: now,
    answerDueAt: null,
    asleepUntil: null,
    askedAt: null,
    answered: row.owner_id !== null,
  });
  await writeAudit(tx, {
    tenantId: row.tenant_id,
    actorId: null,
    actorRole: null,
    sessionId: null,
    action: 'signal.fell_still',
    objectType: 'signal',
    objectId: row.id,
    purpose: 'handle_signal',
    outcome: 'done',
  });
  const { tenant_id: tenantId } = row;
  if (row.duty !== null) await announce(tx, { tenantId, duty: row.duty });
  for (const route of waited)
    if (route.team_id !== null) await announce(tx, { tenantId, teamId: route.team_id });
  if (row.owner_id === null) return;
  await deps.tellPerson(tenantId, row.owner_id, tx);
  await announce(tx, { tenantId, personId: row.owner_id });
};

/** Looked at again under its lock: whoever extends or moves it at that moment comes before or after, never in between. */
const lookAt = (deps: StandStillDeps, tenantId: string, id: string): Promise<'told' | 'closed' | null> =>
  inTransaction(deps.jobsDb, inTenant(tenantId), async (tx) => {
    const row = await lockSignalRow(tx, tenantId, id);
    if (row === null || row.closed_at !== null) return null;
    const now = deps.clock.now();
    const today = dutchDay(now);
    const standing = standingOfSignal(row, await lastMovedAt(tx, tenantId, id), today);
    if (!standing.isToTell && !standing.isOver) return null;
    if (await deps.hasOpenCase(tx, tenantId, id)) return null;
    if (standing.isOver) await fallStill(tx, deps, row, now);
    else await tellWhoHasIt(tx, deps, row, today);
    return standing.isOver ? 'closed' : 'told';
  });

/** Twice is the same as once: what was told is told, what is closed is not open. */
export const closeWhatStandsStill = async (
  deps: StandStillDeps,
  tenantId: string,
): Promise<{ readonly told: number; readonly closed: number }> => {
  // Five months is before any notice of six; a day more or less is for the rule itself.
  const before = new Date(`${daysLater(monthsLater(dutchDay(deps.clock.now()), -5), 5)}T00:00:00Z`);
  const ids = await inTransaction(deps.jobsDb, inTenant(tenantId), (tx) => listStill(tx, tenantId, before));
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
  // The queue tries again; what went well has nothing left to do then.
  if (failed > 0) throw new Error(`Of what stands still ${failed} went wrong.`);
  return done;
};

export const standStillJob = (deps: StandStillDeps): JobDefinition => ({
  name: 'signals.stand-still',
  // Before what is over term goes, so that who sent it hears first.
  cron: '41 2 * * *',
  run: async () => {
    for (const tenantId of await listTenantIds(deps.jobsDb)) await closeWhatStandsStill(deps, tenantId);
  },
});
