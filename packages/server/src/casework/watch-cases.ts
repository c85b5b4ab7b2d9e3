/** Comes round by itself: offers run out to a person, what is past its day ends, and no case is left without somebody. */
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { JobDefinition } from '../platform/jobs/queue.ts';
import { listTenantIds, lockCase, systemContext } from './cases.store.ts';
import type { CaseworkDeps } from './casework-deps.ts';
import { timeOutDecisions } from './decisions.store.ts';
import { insertCaseEvent } from './entries.store.ts';
import { takeGoesOn } from './goes-on.store.ts';
import { findLost, passOnLost } from './lost-area.ts';
import { ownersAndTrays, passOn } from './pass-on.ts';
import { listColleagues } from './people-of.store.ts';
import { settleLeft } from './settle-left.ts';
import { standIn } from './stand-in.ts';
import { tellAll } from './tell-all.ts';
import {
  endDeputies,
  endOverdue,
  endRoleless,
  endWithoutReceiver,
  listWithoutOwner,
  timeOutOffers,
} from './tray.store.ts';

/** What was offered or shared and nobody reads any more falls back on its owner. */
const fallBack = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  tenantId: string,
  kind: 'timed_out' | 'receiver_gone',
): Promise<readonly string[]> => {
  const now = deps.clock.now();
  const out =
    kind === 'timed_out'
      ? await timeOutOffers(jobs, tenantId, now)
      : await endWithoutReceiver(jobs, tenantId, now, dutchDay(now));
  for (const offer of out)
    await insertCaseEvent(
      jobs,
      { tenant_id: tenantId, id: offer.case_id },
      {
        id: deps.newId(),
        kind,
        actorId: null,
        actorRole: null,
        detail: { verb: offer.kind },
        now,
      },
    );
  return out.map((offer) => offer.owner_id);
};

/** What nobody decided in time is the owner's again. */
const decisionsRunOut = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  tenantId: string,
): Promise<readonly string[]> => {
  const now = deps.clock.now();
  const out = await timeOutDecisions(jobs, tenantId, now);
  for (const one of out)
    await insertCaseEvent(
      jobs,
      { tenant_id: tenantId, id: one.case_id },
      {
        id: deps.newId(),
        kind: 'decision_timed_out',
        actorId: null,
        actorRole: null,
        detail: { to: one.to_rung },
        now,
      },
    );
  return out.map((one) => one.owner_id);
};

/** After every case has its owner of today, so that it is that one who hears it. @returns who, for this very transaction, so once */
const hearGoesOn = async (
  jobs: Kysely<Tables>,
  deps: CaseworkDeps,
  tenantId: string,
  today: string,
): Promise<readonly string[]> =>
  (await takeGoesOn(jobs, tenantId, deps.clock.now(), today)).flatMap((one) => [
    one.owner_id,
    ...(one.deputy_id === null ? [] : [one.deputy_id]),
  ]);

export const watchCases = async (deps: CaseworkDeps, tenantId: string): Promise<void> => {
  const today = dutchDay(deps.clock.now());
  await inTransaction(deps.jobsDb, systemContext(tenantId), async (jobs) => {
    const owners = [
      ...(await fallBack(jobs, deps, tenantId, 'timed_out')),
      ...(await fallBack(jobs, deps, tenantId, 'receiver_gone')),
      ...(await decisionsRunOut(jobs, deps, tenantId)),
    ];
    await endOverdue(jobs, tenantId, deps.clock.now(), today);
    await endRoleless(jobs, tenantId, deps.clock.now(), today);
    await endDeputies(jobs, tenantId);
    const lost = await findLost(jobs, deps, tenantId, today, null);
    const alone = (await listWithoutOwner(jobs, tenantId, today)).filter(({ id }) => !lost.has(id));
    const colleagues =
      lost.size + alone.length === 0 ? [] : await listColleagues(jobs, tenantId, ownersAndTrays, today);
    const next = [...(await passOnLost(jobs, deps, tenantId, lost, colleagues))];
    for (const { id } of alone) {
      const row = await lockCase(jobs, tenantId, id);
      const personId = row === null ? null : await passOn(jobs, deps, row, colleagues);
      if (personId !== null) next.push(personId);
    }
    const standIns = await standIn(jobs, deps, tenantId, today);
    const concerned = await hearGoesOn(jobs, deps, tenantId, today);
    await tellAll(jobs, deps, tenantId, [...owners, ...next, ...standIns, ...concerned]);
  });
  await deps.wakeTelling();
  await settleLeft(deps, tenantId);
};

export const watchJob = (deps: CaseworkDeps): JobDefinition => ({
  name: 'casework.watch',
  cron: '*/5 * * * *',
  run: async () => {
    for (const tenantId of await listTenantIds(deps.jobsDb)) await watchCases(deps, tenantId);
  },
});
